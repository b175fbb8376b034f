"""Monte Carlo on the scenario board: ours, plain Python on fewer draws, and NumPy as it comes."""

from __future__ import annotations

import math
import random
import time
from typing import TYPE_CHECKING

import numpy as np
import report
from report import Times, ratio

from summitry.case import open_case
from summitry.models.scenarios import OutcomeModel, base_chances, chances, read_model
from summitry.models.scenarios_draws import DRAWS, SEED, BandDraws, spread_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

FEWER = 2_000
WARM_UP = 2
DRIVER = 0


def ours(model: OutcomeModel) -> Callable[[NDArray[np.float64]], object]:
    """Return the way of the board: draws kept, the driver that moved drawn again."""
    draws = BandDraws(len(model.drivers))
    return lambda bands: spread_of(model, draws, bands, model.base_rate)


def bare(model: OutcomeModel) -> Callable[[NDArray[np.float64]], object]:
    """Return the way of NumPy as it comes: draw everything anew, sort for the quantiles."""

    def move(bands: NDArray[np.float64]) -> object:
        chance = np.random.default_rng(SEED)
        drawn = np.stack([chance.triangular(*band, DRAWS) for band in bands], axis=1)
        found = chances(model, drawn, model.base_rate)
        return found.mean(axis=0), np.quantile(found, (0.05, 0.95), axis=0)

    return move


def plain(model: OutcomeModel) -> Callable[[NDArray[np.float64]], object]:
    """Return the way of a loop in plain Python over fewer draws."""
    effects = model.effects.T.tolist()
    base = np.log(base_chances(model, model.base_rate)).tolist()

    def move(bands: NDArray[np.float64]) -> object:
        chance = random.Random(SEED)  # noqa: S311 (nothing here is secret)
        found = []
        for _ in range(FEWER):
            drawn = [chance.triangular(low, high, peak) for low, peak, high in bands.tolist()]
            pushes = [(one - 50) / 50 for one in drawn]
            weights = [
                math.exp(start + sum(a * b for a, b in zip(row, pushes, strict=True)))
                for start, row in zip(base, effects, strict=True)
            ]
            total = sum(weights)
            found.append([weight / total for weight in weights])
        return [sorted(column)[FEWER // 20] for column in zip(*found, strict=True)]

    return move


def section(n: int) -> str:
    """Measure and tell."""
    case = open_case("malta-2024").on_eve()
    model = read_model(case.drivers, case.outcomes, case.effects)
    bands = case.drivers[["low", "eve_estimate", "high"]].to_numpy(float, copy=True)
    ways = {"ours": ours(model), "bare": bare(model), "plain": plain(model)}
    times: dict[str, list[float]] = {way: [] for way in ways}
    for step in range(n + WARM_UP):
        bands[DRIVER, 1] = bands[DRIVER, 0] + step % int(bands[DRIVER, 2] - bands[DRIVER, 0])
        for way, move in ways.items():
            before = time.perf_counter()
            move(bands)
            if step >= WARM_UP:
                times[way].append((time.perf_counter() - before) * 1000)
    scaled = [one * DRAWS / FEWER for one in times["plain"]]
    told = {"ours": Times(times["ours"]), "bare": Times(times["bare"]), "plain": Times(scaled)}
    head = ["what", *(report.say("draws", way) for way in told), "ours to NumPy", "ours to Python"]
    row = [
        report.say("draws", "row", draws=f"{DRAWS:,}"),
        *(str(one) for one in told.values()),
        ratio(told["ours"].median, told["bare"].median),
        ratio(told["ours"].median, told["plain"].median),
    ]
    return report.section("draws", report.table(head, [row]), n=n, fewer=f"{FEWER:,}")

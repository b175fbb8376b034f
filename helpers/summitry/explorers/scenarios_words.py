"""What the scenario board says in words, in its table and on its card."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from summitry.explorers.source_list import citation_list
from summitry.models.tables import rows
from summitry.pictures.scenarios import in_hundred
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from summitry.case.case import Case
    from summitry.explorers.scenarios_setting import Setting
    from summitry.models.scenarios_draws import Spread
    from summitry.pictures.scenarios import Bars

SAME = 0.005


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the scenarios."""
    return say(f"scenarios.{phrase}", **gaps)


def where_words(setting: Setting, driver: tuple[str, str] = ("", ""), preset: str = "") -> str:
    """Say where the board stands: the driver in hand, or the preset; base rate and width.

    Parameters
    ----------
    setting
        The present setting.
    driver
        Name and id of the driver in hand.
    preset
        Name of the preset.
    """
    gaps = rate_and_width(setting)
    name, driver_id = driver
    if name:
        return words("at_driver", name=name, place=setting.drivers[driver_id], **gaps)
    return words("at_preset", preset=preset, **gaps) if preset else words("at_own", **gaps)


def rate_and_width(setting: Setting) -> dict[str, Any]:
    """Return how base rate and bands are said."""
    rate = words(f"rates.{setting.anchor}", rate=setting.base_rate)
    return {"rate": rate, "width": words(f"widths.{setting.width}")}


def read_hidden(guess: str, sure: int | None) -> str:
    """Say what is guessed so far, or ask for a guess."""
    so_far = {(False, True): "sure_only", (True, False): "guess_only", (True, True): "both"}
    phrase = so_far.get((bool(guess), sure is not None), "ask")
    return words(phrase, name=guess, percent=sure)


def stored_value(
    setting: Setting, drivers: Mapping[str, str], outcomes: Mapping[str, str], found: Spread
) -> dict[str, Any]:
    """Return what the journal keeps of a setting: its numbers, its chances, and both in words."""
    chances = [round(100 * float(one), 1) for one in found.mean]
    places = ", ".join(f"{drivers[one]} {place}" for one, place in setting.drivers.items())
    told = ", ".join(
        f"{name} {in_hundred(one)}" for name, one in zip(outcomes.values(), found.mean, strict=True)
    )
    said = words("stored_words", drivers=places, outcomes=told, **rate_and_width(setting))
    return {
        **setting.value(),
        "outcomes": dict(zip(outcomes, chances, strict=True)),
        "words": said,
    }


def read_bars(names: Sequence[str], found: Spread | Bars, meetings: NDArray[np.bool_]) -> str:
    """Say the likeliest outcome, the next, and how likely a meeting of any kind is."""
    order = np.argsort(-found.mean, kind="stable")
    first, second = (spoken(names, found, int(place)) for place in order[:2])
    said = [words("first", **first), words("second", **second)]
    if meetings.any() and not meetings.all():
        said.append(words("meeting", chance=in_hundred(found.mean[meetings].sum())))
    return " ".join(said)


def spoken(names: Sequence[str], found: Spread | Bars, place: int) -> dict[str, str]:
    """Return name, chance and interval of one outcome."""
    numbers = {"chance": found.mean, "low": found.low, "high": found.high}
    return {"name": names[place]} | {key: in_hundred(one[place]) for key, one in numbers.items()}


def read_rate(setting: Setting, chance: float, *, own: bool, moved: bool) -> str:
    """Say where the base rate holds and what the drivers make of it; nothing where it holds.

    Parameters
    ----------
    setting
        The present setting.
    chance
        Chance of a meeting of any kind, 0 to 1.
    own
        Whether the rate is the learner's own.
    moved
        Whether the drivers stand elsewhere than where it holds.
    """
    if not moved:
        return ""
    whose = words("whose.own" if own else "whose.ours", rate=setting.base_rate)
    return words(f"brought.{setting.anchor}", whose=whose, chance=in_hundred(chance))


def read_change(names: Sequence[str], found: Spread | Bars, kept: Spread) -> str:
    """Say what rose and what fell most against the kept setting."""
    moved = found.mean - kept.mean
    up, down = int(np.argmax(moved)), int(np.argmin(moved))
    if np.abs(moved).max() < SAME:
        return words("unmoved")
    rise, fall = (round(100 * abs(float(moved[place]))) for place in (up, down))
    return words("moved", up=names[up], rise=max(rise, 1), down=names[down], fall=max(fall, 1))


def read_guess(names: Sequence[str], guess: tuple[int, int], found: Spread | Bars) -> str:
    """Lay the learner's guess beside the model."""
    place, percent = guess
    first = int(np.argmax(found.mean))
    gaps = {"name": names[place], "percent": percent, "chance": in_hundred(found.mean[place])}
    return words("guess_same" if place == first else "guess_other", **gaps)


def board_table(
    case: Case,
    bands: NDArray[np.float64],
    found: Bars | None,
    kept: tuple[NDArray[np.float64], Spread] | None,
) -> pd.DataFrame:
    """Return drivers and, where they may show, outcomes, with the kept setting beside them."""
    told: list[tuple[Any, ...]] = []
    for place, row in enumerate(rows(case.drivers)):
        low, mark, high = (f"{one:.0f}" for one in bands[place])
        other = f"{kept[0][place]:.0f}" if kept else ""
        told.append((words("column.driver"), row.name, mark, low, high, "", other))
    for place, row in enumerate(rows(case.outcomes)) if found is not None else ():
        numbers = [
            in_hundred(one[place]) for one in (found.mean, found.low, found.high, found.point)
        ]
        other = in_hundred(kept[1].mean[place]) if kept else ""
        told.append((words("column.outcome"), row.name, *numbers, other))
    heads = ("part", "name", "value", "low", "high", "point", "kept")
    return pd.DataFrame(told, columns=[words(f"column.{head}") for head in heads])


def driver_card(case: Case, driver: str) -> str:
    """Tell one driver: question, ends, evidence, what it pushes and why, sources."""
    row = next(row for row in rows(case.drivers) if row.driver_id == driver)
    ends = words("ends", low=row.low_label, high=row.high_label)
    outcomes = dict(zip(case.outcomes["outcome_id"], case.outcomes["name"], strict=True))
    pushes = "".join(
        f"<li>{escape(push_words(one, outcomes[one.outcome_id]))}</li>"
        for one in rows(case.effects)
        if one.driver_id == driver and one.outcome_id in outcomes
    )
    band = words("coded", mark=f"{row.eve_estimate:g}", low=f"{row.low:g}", high=f"{row.high:g}")
    return (
        f'<div class="summitry-card"><p><b>{escape(row.name)}</b></p>'
        f"<p>{escape(row.question)} {escape(ends)} {escape(band)}</p>"
        f"<p>{escape(row.evidence)}.</p><p>{escape(words('pushes'))}</p><ul>{pushes}</ul>"
        f"{citation_list(case, row.source_ids)}</div>"
    )


def push_words(effect: Any, outcome: str) -> str:
    """Say which way a driver pushes an outcome, and why."""
    return words("up" if effect.effect > 0 else "down", name=outcome, why=effect.why)


def preset_card(case: Case, preset: str, drivers: Mapping[str, str]) -> str:
    """Tell what somebody with the reading of a preset would say of each driver."""
    own = [row for row in rows(case.presets) if row.preset_id == preset]
    if not own:
        return ""
    items = "".join(
        f"<li>{escape(words('reason', driver=drivers[row.driver_id], why=row.why))}</li>"
        for row in own
        if row.driver_id in drivers
    )
    head = escape(words("would_say", name=own[0].name))
    return f'<div class="summitry-card"><p><b>{head}</b></p><ul>{items}</ul></div>'

"""What the arms race says in words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.models.arms_race import Race, both_fall, mean_miss, pace, simulate, stable
from summitry.text import listing, look_up, number_word, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    from summitry.pictures.arms_race_places import Span

SHARES = {
    "k": (0, 600, 5),
    "l": (0, 600, 5),
    "a": (0, 200, 5),
    "b": (0, 200, 5),
    "g": (-150, 300, 5),
    "h": (-150, 300, 5),
}
PER = {"k": 1000, "l": 1000, "a": 1000, "b": 1000, "g": 0.1, "h": 0.1}
NEAR = 0.2
MANY = 1_000_000


def numbers_of(race: Race) -> dict[str, int]:
    """Return a race as the sliders can stand: in their steps, and as far as they reach."""
    found = {}
    for name, (low, high, step) in SHARES.items():
        near = step * round(PER[name] * getattr(race, name) / step)
        found[name] = min(max(near, low), high)
    return found


def race_of(numbers: Mapping[str, int]) -> Race:
    """Return the race that the sliders say."""
    return Race(**{name: numbers[name] / PER[name] for name in PER})


def counted(stock: float) -> str:
    """Return a stock as one would say it.

    >>> counted(23368.2), counted(205012), counted(-40)
    ('23,400', '205,000', 'less than none')
    """
    if stock < 0:
        return say("arms_race.below")
    if not stock < MANY:
        return say("arms_race.many")
    step = 10 ** max(len(str(int(stock))) - 3, 0)
    return f"{round(stock / step) * step:,}"


def foretold(explorer: Any, race: Race, year: int) -> NDArray[np.float64]:
    """Return what a race says of one year."""
    series = explorer.series
    found: NDArray[np.float64] = simulate(race, series.stocks[0], [year - series.years[0]])[0]
    return found


def recorded(explorer: Any, year: int) -> NDArray[np.float64]:
    """Return the record of one year."""
    found: NDArray[np.float64] = explorer.series.stocks[int(year - explorer.series.years[0])]
    return found


def leaving_words(explorer: Any, said: NDArray[np.float64]) -> list[str]:
    """Return what to write where the curves leave the picture."""
    told = [{"stock": counted(one), "year": explorer.target} for one in said]
    return [say("arms_race.leaves", **one) for one in told]


def basis(explorer: Any) -> dict[str, Any]:
    """Return what most sentences need."""
    first, second = explorer.series.names
    said = foretold(explorer, explorer.race, explorer.target)
    return {
        "first": first,
        "second": second,
        "from_year": int(explorer.series.years[0]),
        "until": explorer.until,
        "target": explorer.target,
        "first_said": counted(said[0]),
        "second_said": counted(said[1]),
    }


def read_before(explorer: Any) -> str:
    """Say what the model foretells and ask what the record will say."""
    told = basis(explorer)
    guesses = (explorer.first_guess, explorer.second_guess)
    parts = [say(f"arms_race.{'own_says' if explorer.own else 'fit_says'}", **told)]
    for name, guess in zip(explorer.series.names, guesses, strict=True):
        if guess:
            parts.append(say(f"arms_race.expect.{guess}", name=name, target=explorer.target))
    return " ".join(parts if any(guesses) else [*parts, say("arms_race.asked", **told)])


def read_after(explorer: Any, curves: NDArray[np.float64]) -> str:
    """Say how far model and record are apart, what the rule says, and why it must fail."""
    series, told = explorer.series, basis(explorer)
    real = recorded(explorer, explorer.target)
    told |= {"first_real": f"{real[0]:,.0f}", "second_real": f"{real[1]:,.0f}"}
    within = series.years <= explorer.until
    miss = [mean_miss(curves[within, one], series.stocks[within, one]) for one in (0, 1)]
    told |= {"first_miss": counted(miss[0]), "second_miss": counted(miss[1])}
    kind = "own" if explorer.own else "fit"
    return " ".join(
        [
            say(f"arms_race.{kind}_miss", **told),
            say("arms_race.against", **told),
            say("arms_race.stable" if stable(explorer.race) else "arms_race.unstable"),
            read_fall(explorer, curves),
        ]
    )


def read_fall(explorer: Any, curves: NDArray[np.float64]) -> str:
    """Say in how many years both stocks fall, in the record and in the model, and why."""
    years = [int(year) for year in explorer.series.years]
    record, model = both_fall(explorer.series.stocks, years), both_fall(curves, years)
    told: dict[str, Any] = {"record": number_word(len(record)), "model": number_word(len(model))}
    told |= {"n": len(record), "since": record[0] if record else 0}
    start = pace(explorer.race, explorer.series.stocks[0])
    if min(start) >= 0:
        return say("arms_race.never_falls", **told)
    if max(start) <= 0:
        return say("arms_race.always_falls", **told)
    return say("arms_race.falls", **told)


def cards(explorer: Any) -> str:
    """Return as HTML the guess, the six numbers in words, and treaties while both stocks fell."""
    lines = [read_numbers(explorer)]
    if explorer.revealed:
        lines = [*read_guesses(explorer), *lines, read_below(explorer), read_treaties(explorer)]
    inner = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f'<div class="summitry-card">{inner}</div>'


def read_guesses(explorer: Any) -> list[str]:
    """Say how the guesses came out, for the years they were made for."""
    guesses = (explorer.first_guess, explorer.second_guess)
    if not all(guesses):
        return []
    target = explorer.target_of(explorer.asked)
    fit = explorer.fit_upto(explorer.asked)
    said, real = foretold(explorer, fit, target), recorded(explorer, target)
    lines = []
    for one, (name, guess) in enumerate(zip(explorer.series.names, guesses, strict=True)):
        found = compared(real[one], said[one])
        told = {"name": name, "target": target, "said": counted(said[one])}
        told |= {"real": f"{real[one]:,.0f}", "found": say(f"arms_race.guesses.{found}")}
        told |= {"guess": say(f"arms_race.guesses.{guess}")}
        lines.append(say(f"arms_race.guess_{'right' if guess == found else 'other'}", **told))
    return lines


def compared(real: float, said: float) -> str:
    """Return whether the record is ``fewer``, the ``same`` (within a fifth) or ``more``.

    >>> compared(80, 100), compared(79, 100), compared(130, 100)
    ('same', 'fewer', 'more')
    """
    if abs(real - said) <= NEAR * abs(said):
        return "same"
    return "fewer" if real < said else "more"


def read_numbers(explorer: Any) -> str:
    """Say the six numbers in words."""
    race, (first, second) = explorer.race, explorer.series.names
    parts = []
    for name, other, numbers in (
        (first, second, (race.k, race.a, race.g)),
        (second, first, (race.l, race.b, race.h)),
    ):
        react, tire, rest = numbers
        told = {"name": name, "other": other, "react": f"{1000 * react:,.0f}"}
        told |= {"tire": f"{1000 * tire:,.0f}", "rest": f"{round(rest):+,d}"}
        parts.append(say("arms_race.numbers_read", **told))
        if round(1000 * react) == 0:
            parts.append(say("arms_race.no_reaction", **told))
    return " ".join(parts)


def read_below(explorer: Any) -> str:
    """Say whose curve goes below none."""
    lowest = explorer.curves().min(axis=0)
    named = [name for name, low in zip(explorer.series.names, lowest, strict=True) if low <= -1]
    return say("arms_race.goes_below", names=listing(named)) if named else ""


def read_treaties(explorer: Any) -> str:
    """Say which treaties entered into force in the years in which both stocks fell."""
    years = [int(year) for year in explorer.series.years]
    fallen = both_fall(explorer.series.stocks, years)
    named = [treaty_words(span) for span in explorer.spans if int(span.first) in fallen]
    if not fallen:
        return ""
    told = {"n": len(fallen), "count": number_word(len(fallen)), "since": fallen[0]}
    if not named:
        return say("arms_race.no_treaties", **told)
    return say("arms_race.with_treaties", names=listing(named), **told)


def treaty_words(span: Span) -> str:
    """Name a treaty, and what it limits where that is not how many arms a side keeps."""
    if not span.aside:
        return span.name
    return say("arms_race.not_on_stocks", name=span.name, limits=span.aside)


def values_table(explorer: Any) -> pd.DataFrame:
    """Return record and model by year and state, as far as they show."""
    heads, series = look_up("arms_race.column"), explorer.series
    curves = explorer.curves()
    last = series.years[-1] if explorer.revealed else explorer.target
    rows = []
    for at, year in enumerate(series.years[series.years <= last]):
        known = explorer.revealed or year <= explorer.until
        for one, name in enumerate(series.names):
            record = f"{series.stocks[at, one]:,.0f}" if known else ""
            cells = {heads["record"]: record, heads["model"]: counted(curves[at, one])}
            rows.append({heads["year"]: int(year), heads["state"]: name, **cells})
    return pd.DataFrame(rows)

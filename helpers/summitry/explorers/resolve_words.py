"""What is said of scores in plain words; the numbers behind it stand in `resolve_numbers`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.explorers.paths_words import read_real
from summitry.explorers.resolve_views import (
    SHOWN,
    parts_of,
    sure_answers,
    two_places,
    words,
)
from summitry.models.forecasting import skill
from summitry.models.forecasting_chances import WHOLE
from summitry.text import listing, number_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.explorers.paths import PathsExplorer
    from summitry.explorers.resolve_book import Ledger
    from summitry.pictures.resolve_bars import Other

SLIGHT = 0.02
CLOSE = 0.5
SELDOM = 0.05


def read_open(ledger: Ledger, name: str, guess: int | None) -> str:
    """Say what is there to be scored, ask for the guess or repeat it, and name the one in hand."""
    asked = ledger.questions[name].asked
    parts = [
        have(ledger),
        believed(ledger),
        ask(ledger) if guess is None else so_far(ledger, guess),
    ]
    last = ledger.last(name)
    gaps = {"short": asked.short}
    if last is None:
        parts.append(words("in_hand_nothing", **gaps))
    else:
        parts.append(words("in_hand", chances=told(asked.options, last), **gaps))
    return " ".join(part for part in parts if part)


def so_far(ledger: Ledger, guess: int) -> str:
    """Repeat the guess."""
    return words("guess_so_far", guess=guess, of=of_guess(ledger))


def believed(ledger: Ledger) -> str:
    """Say, where nothing was forecast, that the belief of the start is scored, and where."""
    held = [name for name, one in ledger.questions.items() if one.is_belief]
    held = [name for name in held if ledger.in_time(name)]
    if ledger.forecast or not held:
        return ""
    places = [*ledger.questions]
    gaps = {"place": places.index(held[0]) + 1, "count": len(places)}
    return words("belief_scored", chance=round(WHOLE * (ledger.first(held[0]) or (0,))[0]), **gaps)


def have(ledger: Ledger) -> str:
    """Say how many forecasts from before the record opened there are."""
    forecasts = [name for name, one in ledger.questions.items() if not one.is_belief]
    held = sum(bool(ledger.in_time(name)) for name in forecasts)
    if not held:
        late = any(ledger.late(name) for name in forecasts)
        return words("have_late" if late else "have_none")
    count = number_word(len(forecasts))
    behind = sum(bool(ledger.late(name)) for name in forecasts)
    said = words("have", n=held, held=number_word(held).capitalize(), count=count)
    if not behind:
        return said
    return f"{said} {words('some_late', n=behind, late=number_word(behind).capitalize())}"


def of_guess(ledger: Ledger) -> int:
    """Return the number of questions that the guess is about."""
    return len(ledger.scored or ledger.alike)


def answer_of_guess(ledger: Ledger) -> int:
    """Return what the guess is about: hits, or how often the first answer came."""
    if ledger.scored:
        return ledger.hits
    return sum(outcome == 0 for outcome in ledger.outcomes(ledger.alike))


def ask(ledger: Ledger) -> str:
    """Ask for the guess; nothing where nothing is settled."""
    if ledger.scored:
        return words("ask", n=len(ledger.scored), count=number_word(len(ledger.scored)))
    if not ledger.alike:
        return ""
    options = ledger.questions[ledger.alike[0]].asked.options
    gaps = {"count": number_word(len(ledger.alike)), "options": quoted(options)}
    return words("ask_none", option=options[0], **gaps)


def quoted(options: Sequence[str]) -> str:
    """Name the answers of a question."""
    return listing([words("quoted", option=option) for option in options])


def told(options: Sequence[str], given: Sequence[float]) -> str:
    """Name the chances of a question."""
    pairs = zip(options, given, strict=True)
    return listing([words("chance", option=o, chance=round(WHOLE * share)) for o, share in pairs])


def read_question(ledger: Ledger, name: str) -> str:
    """Say what came of the question in hand and how that scores."""
    one = ledger.questions[name]
    if one.came is None:
        return words("unsettled", short=one.asked.short)
    answer, last = one.asked.options[one.came], ledger.last(name)
    gaps = {"short": one.asked.short, "answer": answer}
    if last is None:
        known = "points_to" if one.is_belief else "came"
        return words(f"{known}_late" if ledger.late(name) else f"{known}_without", **gaps)
    gaps["even"] = two_places(ledger.score(name, ledger.equal(name)))
    if one.is_belief:
        sure = {"first": in_time(ledger, name, 0), "last": in_time(ledger, name, -1)}
        phrase = "believed" if len(ledger.in_time(name)) == 1 else "believed_twice"
        return words(phrase, **gaps, **sure)
    gaps["score"] = two_places(ledger.score(name, last))
    return words("came", chance=round(WHOLE * last[one.came]), **gaps)


def in_time(ledger: Ledger, name: str, place: int) -> str:
    """Return one of the versions that count, with its score."""
    shares = ledger.shares(name, ledger.in_time(name)[place])
    gaps = {"chance": round(WHOLE * shares[0]), "score": two_places(ledger.score(name, shares))}
    return words("sure_scores", **gaps)


def read_tally(ledger: Ledger, guess: int | None) -> str:
    """Say how many were right, the mean score beside equal chances, and how far luck goes."""
    if not ledger.scored:
        return read_none(ledger, guess)
    n = len(ledger.scored)
    gaps = {"hits": number_word(ledger.hits), "n": n, "count": number_word(n)}
    guessed = "" if guess is None else words("guessed", guess=number_word(guess))
    parts = [words("tally", guessed=guessed, **gaps), read_mean(ledger), read_luck(ledger)]
    return " ".join(parts)


def read_none(ledger: Ledger, guess: int | None) -> str:
    """Say, without forecasts, how often the first answer came, and what is scored nevertheless."""
    if not ledger.settled:
        return words("none_settled")
    n, came = len(ledger.alike), answer_of_guess(ledger)
    options = ledger.questions[ledger.alike[0]].asked.options
    gaps = {"came": number_word(came), "count": number_word(n), "options": quoted(options)}
    guessed = "" if guess is None else words("guessed", guess=number_word(guess))
    parts = [words("came_first", guessed=guessed, option=options[0], **gaps)]
    return " ".join(part for part in [*parts, have(ledger), believed(ledger)] if part)


def read_mean(ledger: Ledger) -> str:
    """Say the mean score beside that of equal chances."""
    gap = ledger.evens - ledger.mine
    kind = "as" if abs(gap) < SLIGHT else "better" if gap > 0 else "worse"
    share = abs(round(WHOLE * skill(ledger.mine, ledger.evens)))
    gaps = {"mine": two_places(ledger.mine), "even": two_places(ledger.evens), "share": share}
    return words(f"mean.{kind}", **gaps)


def read_luck(ledger: Ledger) -> str:
    """Say whether luck alone may well do as well."""
    return words("luck.open" if max(ledger.by_lot) >= SELDOM else "luck.seldom")


def read_calibration(ledger: Ledger) -> str:
    """Say how many of the answers held likeliest came, and how many were promised."""
    sure, right = sure_answers(ledger)
    n = len(sure)
    if not n:
        return f"{have(ledger)} {words('no_calibration')}"
    came, promised = sum(right), sum(sure)
    kind = "close" if abs(came - promised) < CLOSE else "over" if promised > came else "under"
    gaps = {"count": number_word(n), "came": number_word(came), "promised": f"{promised:.1f}"}
    return f"{words(f'sure.{kind}', n=n, **gaps)} {words('so_few', n=n, **gaps)}"


def read_parts(ledger: Ledger) -> str:
    """Say what the mean score is made of."""
    if not ledger.scored:
        return f"{have(ledger)} {words('no_parts')}"
    parts, names = parts_of(ledger), ledger.alike
    option = ledger.questions[names[0]].asked.options[0]
    came = sum(outcome == 0 for outcome in ledger.outcomes(names))
    gaps = {"option": option, "came": number_word(came), "count": number_word(len(names))}
    whole = "whole_within" if abs(parts.within) >= SHOWN else "whole"
    apart = "resolution" if parts.resolution >= SHOWN else "resolution_none"
    return " ".join(
        [
            words("uncertainty", score=two_places(parts.uncertainty), **gaps),
            words(apart, score=two_places(parts.resolution)),
            words("reliability", score=two_places(parts.reliability)),
            words(whole, score=two_places(parts.brier), within=f"{parts.within:+.2f}"),
        ]
    )


def read_others(ledger: Ledger, groups: Sequence[tuple[str, Sequence[Other]]]) -> str:
    """Say how everybody scores who is shown."""
    said = [read_mean(ledger)] if ledger.scored else [have(ledger)]
    for head, others in groups[1 if ledger.settled else 0 :]:
        best = min(others, key=score_of)
        mine = next((one for one in others if one.own), best)
        gaps = {"best": best.name, "low": two_places(best.score)}
        gaps |= {"mine": mine.name, "score": two_places(mine.score)}
        said.append(words("beside" if mine == best else "beside_mine", head=head, **gaps))
    return " ".join([*said, *([words("one_question")] if len(groups) > 1 else [])])


def score_of(other: Other) -> float:
    """Return the score of a forecaster."""
    return other.score


def read_path(paths: PathsExplorer, *, own: bool) -> str:
    """Say whose the fan is, where the real path left it, and how likely the fan held it."""
    fan = paths.fan()
    whose = words("fan_own" if own else "fan_pack", start=fan.names[fan.start])
    return f"{whose} {read_real(fan, paths.record)}"

"""A learner's path as the journal holds it, beside what the casebook says to each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.explorers.claims_judged import kept_judgements
from summitry.explorers.journey_path import Path, Step, step
from summitry.explorers.journey_scored import forecast_steps, package_steps
from summitry.explorers.predicting import kept_places
from summitry.journal.changes import changes
from summitry.journal.opening import opened_at
from summitry.journal.words import DEGREE, answer_words
from summitry.models.positions import stands
from summitry.pictures.claims_words import verdict_words
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.case.case import Case
    from summitry.journal.entries import Entry
    from summitry.journal.store import Journal

NUMBERS = ("belief", DEGREE)


def kept_path(journal: Journal, case: Case) -> Path:
    """Return the answers by station, each beside what may be told of it.

    Parameters
    ----------
    journal
        The learner's journal.
    case
        The case, whole or as of a date; a whole case is read as of its eve while its record is
        closed, so that no answer tells what the learner has not opened.

    Raises
    ------
    SummitryError
        If the journal is there and cannot be read.
    """
    view = case
    if case.as_of_date is None and opened_at(journal, case.id) is None:
        view = case.on_eve()
    mine = [entry for entry in journal.entries() if entry.case == case.id]
    coding = Coding(view)
    found = {
        "belief": belief_steps(mine, view),
        "placement": placement_steps(mine, coding),
        "seat_swap": seat_steps(mine, coding),
        "recoding": recoding_steps(mine, coding),
        "forecast": forecast_steps(journal, view),
        "claim": claim_steps(journal, view),
        "package": package_steps(mine, view),
        "twice": twice_steps(journal, view),
    }
    return {station: steps for station, steps in found.items() if steps}


class Coding:
    """Names and codings of a view, looked up by id.

    Parameters
    ----------
    case
        The view.
    """

    def __init__(self, case: Case) -> None:
        self.issues = dict(zip(case.issues["issue_id"], case.issues["name"], strict=True))
        self.actors = dict(zip(case.actors["actor_id"], case.actors["name"], strict=True))
        self.places: dict[tuple[str, str], float] = {}
        for issue in self.issues:
            coded = stands(case.positions, case.actors, issue)
            for actor, place in zip(coded["actor_id"], coded["position"], strict=True):
                self.places[issue, str(actor)] = float(place)

    def place(self, issue: str, actor: str, own: int, asked: str, entry: Entry, why: str) -> Step:
        """Return a place beside the coding."""
        coded = self.places.get((issue, actor))
        told = "" if coded is None else say("journey.coded", place=f"{coded:g}")
        said = say("journey.placed_because", place=own, why=why) if why else str(own)
        more = {"told": told, "start": own, "end": coded, "when": entry.at, "about": entry.about}
        return step(asked, said, **more)


def latest(entries: list[Entry], kind: str) -> list[Entry]:
    """Return of each question of a kind the answer that holds now."""
    return list({entry.about: entry for entry in entries if entry.kind == kind}.values())


def belief_steps(entries: list[Entry], case: Case) -> list[Step]:
    """Return every belief, and how far something was said to hold, the first one first."""
    prompts = case.prompts[case.prompts["kind"].isin(NUMBERS)]
    asked = dict(zip(prompts["prompt_id"], prompts["question"], strict=True))
    return [
        step(
            asked[entry.about],
            answer_words(entry),
            end=entry.value,
            when=entry.at,
            about=entry.about,
        )
        for entry in entries
        if entry.kind in NUMBERS and entry.about in asked
        if type(entry.value) is int and entry.value in range(101)
    ]


def placement_steps(entries: list[Entry], coding: Coding) -> list[Step]:
    """Return where the learner placed actors before the coding showed."""
    return list(placed(entries, coding))


def placed(entries: list[Entry], coding: Coding) -> Iterator[Step]:
    """Yield each place of each issue."""
    for entry in latest(entries, "placement"):
        for actor, own in kept_places(entry.value).items():
            if entry.about in coding.issues and actor in coding.actors:
                gaps = {"issue": coding.issues[entry.about], "actor": coding.actors[actor]}
                asked = say("journey.place_of", **gaps)
                yield coding.place(entry.about, actor, own, asked, entry, "")


def seat_steps(entries: list[Entry], coding: Coding) -> list[Step]:
    """Return where the learner placed two actors from the seat of each."""
    found = []
    for entry in latest(entries, "seat_swap"):
        seat, _, rest = entry.about.partition("/")
        issue = rest.partition("/")[0]
        if issue not in coding.issues or seat not in coding.actors:
            continue
        for actor, own in kept_places(entry.value).items():
            if actor in coding.actors:
                names = {"seat": coding.actors[seat], "actor": coding.actors[actor]}
                asked = say("journey.from_seat", issue=coding.issues[issue], **names)
                found.append(coding.place(issue, actor, own, asked, entry, ""))
    return found


def recoding_steps(entries: list[Entry], coding: Coding) -> list[Step]:
    """Return where the learner would code anew, and why."""
    found = []
    for entry in latest(entries, "recoding"):
        issue, _, actor = entry.about.partition("/")
        value = entry.value if isinstance(entry.value, dict) else {}
        own = kept_places({"own": value.get("position")}).get("own")
        if issue in coding.issues and actor in coding.actors and own is not None:
            gaps = {"issue": coding.issues[issue], "actor": coding.actors[actor]}
            asked, why = say("journey.place_of", **gaps), str(value.get("reason", ""))
            found.append(coding.place(issue, actor, own, asked, entry, why))
    return found


def claim_steps(journal: Journal, case: Case) -> list[Step]:
    """Return what was judged of each claim, beside the verdict once it may show."""
    if not len(case.claims):
        return []
    rows = {row["claim_id"]: row for row in case.claims.to_dict("records")}
    told = not case.withholds("claims", "verdict")
    found = []
    for claim, given in kept_judgements(journal, case.id, rows).items():
        if not given["checked"]:
            continue
        verdict = str(rows[claim]["verdict"]) if told else ""
        said = say("journey.judged", verdict=verdict_words(given["says"]), sure=given["sure"])
        record = say("journey.recorded", verdict=verdict_words(verdict)) if verdict else ""
        good = given["says"] == verdict if verdict else None
        judged = {"says": given["says"], "record": verdict, "end": given["sure"]}
        more = {"told": record, "good": good, "about": claim}
        found.append(step(str(rows[claim]["claim"]), said, **more, **judged))
    return found


def twice_steps(journal: Journal, case: Case) -> list[Step]:
    """Return the answers of the beginning beside those of the end."""
    found = []
    for one in changes(journal, case):
        last = one.after or one.before
        if last is None:
            continue
        said = answer_words(one.before) if one.before is not None else say("twice.not_answered")
        now = ""
        if one.after is not None:
            now = say("journey.now", answer=answer_words(one.after), change=one.words())
        more = {"told": now, "good": one.moved}
        found.append(step(one.question.words, said, about=one.question.about, when=last.at, **more))
    return found

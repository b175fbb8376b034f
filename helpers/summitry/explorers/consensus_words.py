"""What the chair's table says: the reading, the lines of the picture, the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from summitry.explorers.state_names import opening
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.explorers.consensus_council import Bloc
    from summitry.explorers.consensus_state import ConsensusState
    from summitry.models.consensus import Change

NAMED = 3
ITEMS_NAMED = 5


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the chair's table."""
    return say(f"consensus.{phrase}", **gaps)


def item_words(explorer: ConsensusState, place: int, level: int) -> str:
    """Return an item with the wording at which it is settled."""
    item = explorer.items[place]
    return words("item_at", name=item.name, label=item.labels[level - 1])


def package_words(explorer: ConsensusState, package: Sequence[int], most: int) -> str:
    """Return the items of a package, or how many they are where there are too many to name."""
    inside = [(place, level) for place, level in enumerate(package) if level]
    if not inside:
        return words("no_item")
    if len(inside) > most:
        return words("items", n=len(inside), count=number_word(len(inside)))
    return listing([item_words(explorer, place, level) for place, level in inside])


def terms_words(explorer: ConsensusState) -> str:
    """Return how the council decides, for a sentence."""
    how = "together" if explorer.discipline else "alone"
    worth = words("points", n=explorer.worth)
    return words("terms", rule=words(f"by.{explorer.rule}"), how=words(how), worth=worth)


def how_words(explorer: ConsensusState) -> tuple[str, str]:
    """Return the heading of the tiles and the line that says how the council decides."""
    name = opening(words(f"by.{explorer.rule}"))
    how = words("picture.together" if explorer.discipline else "picture.alone")
    worth = words("points", n=explorer.worth)
    return words("picture.head", rule=name), words("picture.how", how=how, worth=worth)


def verdict_line(explorer: ConsensusState) -> str:
    """Return the line under the tiles: the guess, or once it may show, the answer."""
    if not explorer.revealed:
        waits = words("picture.best_waits") if explorer.best else ""
        return " ".join([words("picture.guess", n=explorer.guess), waits]).strip()
    verdict = explorer.council.verdict(explorer.package, explorer.terms)
    n = int(verdict.objecting.sum())
    return words("picture.passes" if verdict.passes else "picture.fails", n=n)


def blocs_now(explorer: ConsensusState) -> list[Bloc]:
    """Return who objects to the package on the table."""
    verdict = explorer.council.verdict(explorer.package, explorer.terms)
    return explorer.council.blocs(verdict, explorer.package, explorer.terms)


def bloc_name(explorer: ConsensusState, bloc: Bloc) -> str:
    """Return what a bloc is called in a sentence."""
    if len(bloc.states) == 1:
        return explorer.council.names[bloc.states[0]]
    return words("bloc", n=len(bloc.states), group=bloc.group)


def list_lines(explorer: ConsensusState) -> list[tuple[str, float, int]]:
    """Return who objects, by how much, and how many states that are."""
    return [
        (opening(bloc_name(explorer, bloc)), bloc.miss, len(bloc.states))
        for bloc in blocs_now(explorer)
    ]


def change_words(explorer: ConsensusState, change: Change) -> str:
    """Return a change of one item as an advice."""
    item = explorer.items[change.item]
    kind = "add" if not explorer.package[change.item] else "settle"
    if not change.level:
        return words("advice.leave", name=item.name)
    return words(f"advice.{kind}", name=item.name, label=item.labels[change.level - 1])


def read_consensus(explorer: ConsensusState) -> str:
    """Say what is on the table, and once it may show, who objects and what would help."""
    parts = read_after(explorer) if explorer.revealed else read_before(explorer)
    return " ".join(part for part in parts if part)


def read_before(explorer: ConsensusState) -> list[str]:
    """Say what is on the table and what the learner expects."""
    total = len(explorer.council.codes)
    told = package_words(explorer, explorer.package, ITEMS_NAMED)
    guess = words("expect", n=explorer.guess, count=number_word(explorer.guess), total=total)
    waits = words("best_waits") if explorer.best else ""
    return [
        words("before", package=told, hand=in_hand(explorer)),
        guess,
        terms_words(explorer),
        waits,
        marked(explorer),
    ]


def in_hand(explorer: ConsensusState) -> str:
    """Return the item in hand and how it is settled."""
    if explorer.level:
        return item_words(explorer, explorer.place, explorer.level)
    return words("left_out", name=explorer.items[explorer.place].name)


def read_after(explorer: ConsensusState) -> list[str]:
    """Say whether the package passes, who objects, what would help, and how large it is."""
    verdict = explorer.council.verdict(explorer.package, explorer.terms)
    n, total = int(verdict.objecting.sum()), len(explorer.council.codes)
    rule = opening(words(f"by.{explorer.rule}"))
    blocs = blocs_now(explorer)
    guess = words("guessed", n=explorer.guess) if explorer.put == explorer.package else ""
    gaps = {"rule": rule, "total": total, "guess": guess, "count": opening(number_word(n))}
    phrase = "passes" if verdict.passes else "fails"
    parts = [words(phrase, n=n, who=who(explorer, blocs), **gaps)]
    if blocs and not explorer.best:
        parts.append(nearest(explorer, blocs[-1]))
    return [*parts, sizes(explorer), marked(explorer)]


def who(explorer: ConsensusState, blocs: Sequence[Bloc]) -> str:
    """Name who objects the most, and count the others."""
    named = [
        words("misses", name=bloc_name(explorer, bloc), miss=f"{bloc.miss:.1f}")
        for bloc in blocs[:NAMED]
    ]
    rest = sum(len(bloc.states) for bloc in blocs[NAMED:])
    return listing([*named, words("others", n=rest)] if rest else named)


def counted(n: int) -> str:
    """Return a count as a word; none for 0."""
    return words("count", n=n, count=number_word(n))


def nearest(explorer: ConsensusState, bloc: Bloc) -> str:
    """Say what would bring the nearest of those who object round."""
    change = explorer.council.change(explorer.package, explorer.terms, bloc.states[0])
    name = bloc_name(explorer, bloc)
    if change is None:
        return words("no_change", name=name)
    advice = change_words(explorer, change)
    return words("change", name=name, advice=advice, after=words("after", n=change.objecting))


def sizes(explorer: ConsensusState) -> str:
    """Say how large the package is, beside what was adopted and the largest that would pass."""
    council = explorer.council
    gaps = {
        "here": counted(council.size(explorer.package)),
        "coded": sum(council.counts),
        "adopted": counted(council.size([item.adopted for item in explorer.items])),
    }
    size = words("size" if explorer.opened else "size_eve", **gaps)
    if not explorer.best:
        return size
    found = council.largest(explorer.terms)
    told = package_words(explorer, found.levels, ITEMS_NAMED)
    packages = int(np.prod([len(item.labels) + 1 for item in explorer.items], dtype=float))
    gaps = {"size": counted(found.size), "package": told, "packages": f"{packages:,}"}
    return f"{size} {words('largest', **gaps)}"


def marked(explorer: ConsensusState) -> str:
    """Say how the state that is looked at answers."""
    if not explorer.state:
        return ""
    place = explorer.council.codes.index(explorer.state)
    name = opening(explorer.council.names[place])
    if not explorer.revealed:
        return words("marked", name=name)
    verdict = explorer.council.verdict(explorer.package, explorer.terms)
    worth = f"{verdict.worths[place]:+.1f}"
    return words(f"marked_{verdict.ground[place]}", name=name, worth=worth)


def answer_words(explorer: ConsensusState, place: int) -> str:
    """Return a state's answer in a word or two."""
    verdict = explorer.council.verdict(explorer.package, explorer.terms)
    kind = "objects" if verdict.objecting[place] else "accepts"
    return words(f"answer.{'helped' if verdict.helped[place] else kind}")


def consensus_table(explorer: ConsensusState) -> pd.DataFrame:
    """Return the items with their wordings, or every state with its answer."""
    if explorer.revealed:
        return states_table(explorer)
    lines = [
        (item.name, level, label, full, "" if np.isnan(at) else f"{at:g}", level == settled)
        for item, settled in zip(explorer.items, explorer.package, strict=True)
        for level, (label, full, at) in enumerate(
            zip(item.labels, item.words, item.places, strict=True), 1
        )
    ]
    heads = ("item", "level", "label", "words", "place", "settled")
    return pd.DataFrame(lines, columns=[words(f"column.{head}") for head in heads])


def states_table(explorer: ConsensusState) -> pd.DataFrame:
    """Return every state with its answer, what it rests on, and its dearest item."""
    council = explorer.council
    verdict = council.verdict(explorer.package, explorer.terms)
    tables = council.tables(explorer.terms)
    settled = [(place, level) for place, level in enumerate(explorer.package) if level]
    lines = []
    for state, name in enumerate(council.names):
        costs = {explorer.items[at].name: tables[at][level][state] for at, level in settled}
        dear = min(costs, key=lambda one: costs[one], default="")
        lines.append(
            (
                opening(name),
                answer_words(explorer, state),
                f"{verdict.worths[state]:+.1f}",
                words(f"ground.{verdict.ground[state]}"),
                dear if dear and costs[dear] < 0 else "",
            )
        )
    heads = ("state", "answer", "worth", "ground", "dearest")
    return pd.DataFrame(lines, columns=[words(f"column.{head}") for head in heads])

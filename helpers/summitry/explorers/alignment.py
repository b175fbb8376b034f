"""Explorer: who stands near whom, issue by issue, and where the usual lines cross."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.alignment_reading import OnIssue, read_actor, read_issue
from summitry.explorers.choices import Pick, Step
from summitry.explorers.controls import Choose, Control
from summitry.explorers.frame import Explorer
from summitry.explorers.position_card import actor_card
from summitry.explorers.settings import fitting
from summitry.models.alignment_pairs import (
    FAR,
    UNKNOWN,
    crossing_issues,
    near_counts,
    nearness,
)
from summitry.models.positions import plain_name, with_hollow
from summitry.models.tables import rows
from summitry.pictures.alignment import ActorPicture, TrianglePicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

VIEWS = ("issue", "actor")
ORDERS = ("near", "name", "pack")
FEWEST = 2


class AlignmentExplorer(Explorer):
    """Every pair of actors on one issue, or one actor and all others over all issues.

    Attributes
    ----------
    view
        ``issue``: all pairs on one issue; ``actor``: one actor over all issues.
    issue
        Id of the issue, framed in the view of an actor.
    actor
        Id of the actor, framed in the view of an issue.
    order
        ``near``: near ones side by side (on one issue) or those near on most issues first (for one
        actor); ``name``; ``pack``: as in the case pack.
    """

    name = "alignment"
    mark = "reading"

    view = traitlets.Enum(VIEWS, "issue").tag(state=True)
    issue = traitlets.Unicode().tag(state=True)
    actor = traitlets.Unicode().tag(state=True)
    order = traitlets.Enum(ORDERS, "near").tag(state=True)

    def prepare(self) -> None:
        """Compare all pairs once; begin with the first coded issue and the actor coded on most."""
        case = self.case
        self.names = {row.actor_id: plain_name(row.name) for row in rows(case.actors)}
        self.issues = {row.issue_id: row for row in rows(case.issues)}
        coded = case.positions["actor_id"].value_counts()
        if len(self.names) < FEWEST or not len(coded):
            raise SummitryError(self.say("nothing"))
        self.near = nearness(case.positions, list(self.names))
        self.crossed = crossing_issues(self.near)
        self.coded = codings(case.positions, case.actors)
        self.hollow = {key for key, row in self.coded.items() if row["hollow"]}
        self.on: dict[str, OnIssue] = {}
        self.issue = next(issue for issue in self.issues if issue in self.near)
        self.actor = max(self.names, key=lambda actor: int(coded.get(actor, 0)))

    @traitlets.validate("issue", "actor")
    def _known(self, proposal: Mapping[str, Any]) -> str:
        """Refuse an issue or an actor that the pack does not have."""
        setting = proposal["trait"].name
        known = list(self.issues if setting == "issue" else self.names)
        return str(fitting(setting, proposal["value"], known))

    @traitlets.observe("view")
    def _turned(self, _change: dict[str, Any]) -> None:
        """Take the other picture."""
        self._picture = None

    def make_controls(self) -> list[Control]:
        """Return the actor, the order, the issue and the view."""
        views = {self.say(f"views.{view}"): view for view in VIEWS}
        orders = {self.say(f"orders.{order}"): order for order in ORDERS}
        issues = {row.name: issue for issue, row in self.issues.items()}
        actors = {name: actor for actor, name in self.names.items()}
        return [
            Pick(self, "actor", self.say("pick_actor"), actors),
            Choose(self, "order", self.say("order"), orders),
            Step(self, "issue", self.say("step"), lambda: list(self.issues)),
            Pick(self, "issue", self.say("pick_issue"), issues),
            Choose(self, "view", self.say("view"), views),
        ]

    def make_picture(self) -> TrianglePicture | ActorPicture:
        """Draw room for all pairs, or for all issues."""
        shown = {"near": "near", "gap": "gap", FAR: "far", UNKNOWN: "unknown"}
        if self.view == "actor":
            shown = {"near": "near", FAR: "apart", UNKNOWN: "unknown"}
        key = {kind: self.say(f"key.{word}") for kind, word in shown.items()}
        if self.case.as_of_date is not None:
            key["hollow"] = self.say("key.hollow")
        if self.view == "issue":
            return TrianglePicture(len(self.names), key)
        areas = [row.area for row in self.issues.values()]
        borders = [place for place in range(1, len(areas)) if areas[place] != areas[place - 1]]
        names = [row.name for row in self.issues.values()]
        return ActorPicture(names, borders, len(self.names) - 1, key)

    def on_issue(self, issue: str) -> OnIssue:
        """Return what is known of an issue; it is worked out once."""
        if issue not in self.on:
            self.on[issue] = OnIssue.of(self.case, issue, self.near)
        return self.on[issue]

    def ordered(self, near_first: list[str]) -> list[str]:
        """Return actors in the chosen order."""
        if self.order == "near":
            return near_first
        if self.order == "name":
            return sorted(near_first, key=lambda actor: self.names[actor].casefold())
        return [actor for actor in self.names if actor in near_first]

    def draw(self) -> str:
        """Show the pairs of the issue, or those of the actor."""
        return self.draw_issue() if self.view == "issue" else self.draw_actor()

    def draw_issue(self) -> str:
        """Show all pairs on one issue."""
        found, row = self.on_issue(self.issue), self.issues[self.issue]
        order = self.ordered(found.order)
        coded = self.issue in self.near
        ends = [("low", row.scale_0), ("high", row.scale_100)]
        self.picture.show(
            names=[self.names[actor] for actor in order],
            kinds=found.kinds.loc[order, order].to_numpy(),
            hollow=[(self.issue, actor) in self.hollow for actor in order],
            chosen=order.index(self.actor),
            title=row.name if coded else self.not_coded(),
            ends=[self.say(end, words=words) if coded else "" for end, words in ends],
        )
        return read_issue(self, found) if coded else self.not_coded()

    def not_coded(self) -> str:
        """Say why an issue shows nobody."""
        row = self.issues[self.issue]
        later = self.case.as_of_date is not None and row.outcome_coded
        return self.say("opens_later" if later else "nobody_coded", name=row.name)

    def counts(self) -> pd.DataFrame:
        """Count for every other actor the issues on which it is near, in the chosen order."""
        found = near_counts(self.near, list(self.names), self.actor)
        order = found.sort_values("near", ascending=False, kind="stable")
        return found.loc[self.ordered(list(order.index))]

    def cells(self, others: list[str]) -> NDArray[Any]:
        """Return how each other actor stands to the chosen one on each issue."""
        place = {actor: number for number, actor in enumerate(self.names)}
        row, columns = place[self.actor], [place[other] for other in others]
        nobody = np.full((len(place), len(place)), np.nan)
        found = [self.near.get(issue, nobody)[row, columns] for issue in self.issues]
        near = np.array(found).T.reshape(len(others), len(self.issues))
        return np.select([np.isnan(near), near == 1], [UNKNOWN, "near"], FAR)

    def draw_actor(self) -> str:
        """Show one actor over all issues."""
        counts = self.counts()
        others = list(counts.index)
        self.picture.show(
            names=[self.names[other] for other in others],
            kinds=self.cells(others),
            hollow=np.array([[(i, a) in self.hollow for i in self.issues] for a in others]),
            own=[(issue, self.actor) in self.hollow for issue in self.issues],
            counts=[self.say("of", near=row.near, both=row.both) for row in rows(counts)],
            chosen=list(self.issues).index(self.issue),
            title=self.names[self.actor],
        )
        return read_actor(self, counts)

    def card(self) -> str:
        """Tell how the chosen actor is coded on the chosen issue."""
        row = self.coded.get((self.issue, self.actor))
        return actor_card(self.case, row) if row is not None else ""

    def table(self) -> pd.DataFrame:
        """Return the pairs that the picture shows, one a row."""
        return self.issue_table() if self.view == "issue" else self.actor_table()

    def issue_table(self) -> pd.DataFrame:
        """Return all coded pairs on one issue."""
        found = self.on_issue(self.issue)
        order = self.ordered(found.order)
        how, room = found.kinds.loc[order, order].to_numpy(), found.gap.loc[order, order].to_numpy()
        lines = [
            (
                self.names[one],
                self.names[other],
                self.say(f"key.{how[row, column]}"),
                room[row, column],
            )
            for row, one in enumerate(order)
            for column, other in enumerate(order[:row])
            if how[row, column] != UNKNOWN
        ]
        return pd.DataFrame(
            lines, columns=[self.say(f"column.{name}") for name in ("one", "other", "how", "gap")]
        )

    def actor_table(self) -> pd.DataFrame:
        """Return one actor and the others, with how they stand on each issue."""
        counts = self.counts()
        words = {"near": self.say("key.near"), FAR: self.say("key.apart"), UNKNOWN: ""}
        columns = {
            row.name: [words[kind] for kind in cells]
            for row, cells in zip(
                self.issues.values(), self.cells(list(counts.index)).T, strict=True
            )
        }
        head = {self.say("column.other"): [self.names[other] for other in counts.index]}
        return pd.DataFrame({**head, **columns})

    def sources(self) -> str:
        """Say that each coding carries its own sources."""
        return f"<p>{escape(self.say('sources'))}</p>"


def codings(positions: pd.DataFrame, actors: pd.DataFrame) -> dict[tuple[str, str], Any]:
    """Return each coding with the actor's name, by issue and actor."""
    named = with_hollow(positions).merge(actors[["actor_id", "name"]], on="actor_id")
    return {(row["issue_id"], row["actor_id"]): row for row in named.to_dict("records")}

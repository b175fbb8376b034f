"""Explorer: what images of diplomacy make visible and what they hide."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control
from summitry.explorers.metaphors_kept import (
    ABOUT,
    KEPT,
    KIND,
    as_kept,
    class_ratings,
    is_rating,
    kept_ratings,
)
from summitry.explorers.metaphors_words import (
    image_card,
    picture_key,
    read_images,
    table_rows,
)
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.ratings import Ratings
from summitry.explorers.settings import fitting
from summitry.journal.class_files import ClassFiles, read_class
from summitry.models.metaphors import LEVELS, agreement
from summitry.models.tables import rows
from summitry.pictures.metaphors import MetaphorsPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_IMAGES, MOST_FEATURES = 8, 9


class MetaphorsExplorer(Predicting):
    """Rate an image first; then the coding of the case shows, and what the class said.

    Attributes
    ----------
    metaphor
        Id of the image in hand.
    answers
        By image, for each feature 2 (shows it), 1 (by half), 0 (hides it) or None.
    checked
        Ids of the images whose ratings were checked.
    group
        By image, how many of the class rated it and the mean rating of each feature.
    kept
        Id of the image that the learner would keep; None while there is no answer.
    revealed
        Whether the coding shows without ratings.
    ratings, done
        Ratings of the image in hand, and whether they were checked.
    """

    name = "metaphors"
    mark = "reading"
    under_lid = False

    metaphor = traitlets.Unicode().tag(state=True)
    answers = traitlets.Dict().tag(state=True)
    checked = traitlets.Tuple().tag(state=True)
    group = traitlets.Dict().tag(state=True)
    kept = traitlets.Unicode(None, allow_none=True).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    ratings = traitlets.Tuple()
    done = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Read images, features and coding; take the first image in hand."""
        found = list(rows(self.case.metaphors))[:MOST_IMAGES]
        self.images = {row.metaphor_id: row for row in found}
        self.features = list(rows(self.case.metaphor_features))[:MOST_FEATURES]
        if not self.images or not self.features:
            raise SummitryError(self.say("nothing"))
        self.keys = [row.feature_id for row in self.features]
        self.empty: tuple[int | None, ...] = (None,) * len(self.keys)
        self.reasons = {
            (row.metaphor_id, row.feature_id): row for row in rows(self.case.metaphor_ratings)
        }
        self.coded = {image: self.coding(image) for image in self.images}
        self.files = ClassFiles()
        self.asking: list[Control] = []
        self.closing: list[Control] = []
        self.taking = False
        self.metaphor = next(iter(self.images))

    def coding(self, image: str) -> tuple[int | None, ...]:
        """Return the case's own ratings of an image; None where there is none."""
        found = (self.reasons.get((image, feature)) for feature in self.keys)
        return tuple(None if row is None else int(row.rating) for row in found)

    @traitlets.validate("metaphor", "kept")
    def _is_there(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse an image that the case does not have."""
        setting, value = proposal["trait"].name, proposal["value"]
        known = [*self.images, *([None] if setting == "kept" else [])]
        return fitting(setting, value, known)

    @traitlets.validate("answers")
    def _are_ratings(self, proposal: Mapping[str, Any]) -> dict[str, Any]:
        """Leave out what is no rating of an image of this pack."""
        return {
            image: tuple(given)
            for image, given in proposal["value"].items()
            if image in self.images and is_rating(given, len(self.keys))
        }

    @traitlets.validate("ratings")
    def _may_change(self, proposal: Mapping[str, Any]) -> Any:
        """Leave ratings that were checked as they were given."""
        settled = self.done and not self.taking
        return self.ratings if settled else tuple(proposal["value"])

    @traitlets.observe("metaphor", "answers", "checked", "revealed")
    def _in_hand(self, _change: Mapping[str, Any]) -> None:
        """Show in the controls how the image in hand is rated."""
        self.taking = True
        self.ratings = self.answers.get(self.metaphor, self.empty)
        self.done = self.metaphor in self.checked
        self.taking = False
        self.arrange()

    @traitlets.observe("ratings")
    def _rated(self, change: Mapping[str, Any]) -> None:
        """Take over ratings of the image in hand."""
        if not self.taking and is_rating(change["new"], len(self.keys)):
            self.answers = {**self.answers, self.metaphor: change["new"]}

    @traitlets.observe("kept")
    def _chosen(self, change: Mapping[str, Any]) -> None:
        """Keep which image the learner would keep."""
        if change["new"] and "kept" not in self.given:
            words = self.images[change["new"]].name
            value = {"metaphor": change["new"], "words": words}
            self.keep(KEPT, ABOUT, value, self.say("closing", case=self.case.header.title))

    def reset(self) -> None:
        """Go back to the beginning; what was kept and what the class said stay."""
        group = self.group
        super().reset()
        self.group = group
        self.show_trouble(self.waiting)

    def told(self, image: str) -> bool:
        """Tell whether the coding of an image may show."""
        return self.revealed or image in self.checked

    def make_controls(self) -> list[Control]:
        """Return the images, the ratings of the one in hand, the buttons, the last question."""
        names = {row.name: image for image, row in self.images.items()}
        levels = {self.say(f"level.{level}"): level for level in LEVELS}
        things = [row.name for row in self.features]
        self.asking = [
            Ratings(self, "ratings", self.say("ratings"), things, levels),
            Press(self, "done", self.say("check"), self.check),
            Press(self, "revealed", self.say("skip"), quiet=True),
        ]
        title = self.case.header.title
        self.closing = [Choose(self, "kept", self.say("closing", case=title), names)]
        self.arrange()
        image = Choose(self, "metaphor", self.say("metaphor"), names)
        return [image, *self.asking, *self.closing, self.make_saver()]

    def arrange(self) -> None:
        """Put up the ratings while they can be given, and the last question after them."""
        for control in self.asking:
            control.widget.layout.display = HIDDEN if self.told(self.metaphor) else ""
        for control in self.closing:
            shown = self.revealed or self.checked
            control.widget.layout.display = "" if shown else HIDDEN

    def check(self) -> None:
        """Keep the ratings of the image in hand and show the coding; ask where there are none."""
        given = self.answers.get(self.metaphor, self.empty)
        if given == self.empty:
            self.show_trouble(self.say("rate_first"))
            return
        levels = {level: self.level(level) for level in LEVELS}
        asked = self.say("asked", image=self.images[self.metaphor].name)
        self.keep(KIND, self.metaphor, as_kept(given, self.features, levels), asked)
        self.look_at_class()
        self.checked = (*self.checked, self.metaphor)

    def look_at_class(self) -> None:
        """Read what the class handed in."""
        self.files = read_class(self.journal)
        self.group = class_ratings(self.files, self.case.id, self.images, self.keys)

    def recall(self) -> None:
        """Read what the class handed in; show own ratings as they were kept."""
        self.look_at_class()
        if self.answers or self.revealed:
            return
        found = kept_ratings(self.journal, self.kept_under, self.images, self.keys)
        last = self.journal.latest(self.kept_under, KEPT, ABOUT)
        value = last.value if last is not None and isinstance(last.value, dict) else {}
        kept = value.get("metaphor") if value.get("metaphor") in self.images else None
        if found or kept:
            waiting = [image for image in self.images if image not in found]
            state = {"answers": found, "checked": tuple(found), "kept": kept}
            self.adjust({**state, "metaphor": (waiting or [self.metaphor])[0]})

    def make_picture(self) -> MetaphorsPicture:
        """Draw images by features."""
        names = [row.name for row in self.images.values()]
        return MetaphorsPicture(names, [row.name for row in self.features], picture_key())

    def draw(self) -> str:
        """Show all ratings that may show, and say what the image in hand shows and hides."""
        places = {image: place for place, image in enumerate(self.images)}
        told = [image for image in self.images if self.told(image)]
        ratings = {
            "own": {places[image]: given for image, given in self.answers.items()},
            "coded": {places[image]: self.coded[image] for image in told},
            "group": {places[one]: self.group[one][1] for one in told if one in self.group},
        }
        apart = [
            (places[image], column)
            for image in told
            for column in agreement(self.answers.get(image, self.empty), self.coded[image]).apart
        ]
        marks = {"current": places[self.metaphor], "kept": places.get(self.kept or "")}
        self.picture.show(**marks, ratings=ratings, apart=apart)
        return read_images(self, told)

    def card(self) -> str:
        """Tell who used the image in hand, and once it may show, what it shows and hides."""
        return image_card(self)

    def table(self) -> pd.DataFrame:
        """Return images by features with what each says, as far as it may show."""
        names = ("image", "feature", "own", "coded", "group")
        return pd.DataFrame(table_rows(self), columns=[self.say(f"column.{one}") for one in names])

    def level(self, rating: int | None) -> str:
        """Return the words of a rating."""
        return "" if rating is None else self.say(f"level.{rating}")

    def sources(self) -> str:
        """Say whose thought it is that images show and hide."""
        return f"<p>{escape(self.say('sources'))}</p>"

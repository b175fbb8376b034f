"""Which chances the learner gave by hand, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.models.forecasting_chances import moved

if TYPE_CHECKING:
    from summitry.explorers.forecast_book import Book


class Touches:
    """Remembers for each question the order in which its chances were given.

    While one chance goes on being moved or typed, the others follow from where they stood before.
    """

    def __init__(self) -> None:
        self.orders: dict[str, list[int]] = {}
        self.moving: tuple[str, int] | None = None
        self.before: tuple[int, ...] = ()

    def forget(self) -> None:
        """Begin anew."""
        self.orders, self.moving, self.before = {}, None, ()

    def order(self, book: Book, question: str) -> list[int]:
        """Return the places touched, longest ago first; of what was kept the last option first."""
        if not book.touched(question):
            return []
        return self.orders.get(question, [*range(len(book.now(question)))][::-1])

    def give(self, book: Book, question: str, place: int, value: int) -> dict[str, int]:
        """Return the chances by option once one of them is given.

        Parameters
        ----------
        book
            What was said so far.
        question
            Id of the question in hand.
        place
            Index of the option.
        value
            Its chance, 0 to 100.
        """
        order = self.order(book, question)
        if self.moving != (question, place):
            self.moving, self.before = (question, place), book.now(question)
        self.orders[question] = [*(one for one in order if one != place), place]
        chances = moved(self.before, place, value, order)
        return dict(zip(book.questions[question].options, chances, strict=True))

"""The forecast questions of a case, as a view of it may ask them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.explorers.forecast_book import MOST_OPTIONS, Question
from summitry.models.tables import rows

if TYPE_CHECKING:
    from summitry.case.case import Case

FEWEST_OPTIONS = 2


def questions_of(case: Case) -> dict[str, Question]:
    """Return the questions by id; those asked after the day of a view are left out.

    Parameters
    ----------
    case
        The case, whole or as of a date.
    """
    day = case.as_of_date
    return {
        row.question_id: Question(
            words=row.question,
            short=row.short_name or row.question,
            options=tuple(row.options),
            closes=row.closes.words,
            closed=day is None or row.closes.surely_by(day),
            counts=row.what_would_count,
        )
        for row in rows(case.forecasts)
        if FEWEST_OPTIONS <= len(row.options) <= MOST_OPTIONS
        and (day is None or row.asked_on.surely_by(day))
    }

"""Whether forecasts go together, by the wording of the questions and with the scenario board."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.models.forecasting_chances import too_much
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.explorers.forecast_board import Board
    from summitry.explorers.forecast_book import Book


ROOM = 5  # points by which a model may differ without a word


def incoherent(
    relations: Sequence[Any], book: Book, question: str, board: Board | None
) -> list[str]:
    """Say, a sentence each, where what is given to a question does not go with the rest.

    Parameters
    ----------
    relations
        Rows of the table of relations.
    book
        What was said of the questions; those not touched are left aside.
    question
        Id of the question in hand.
    board
        What the scenario board makes of the outcomes.
    """
    told = []
    for row in relations:
        here = (row.question_id, row.option)
        if not (question in (row.question_id, row.other_question) and said(book, *here)):
            continue
        if row.other_question:
            told += between_questions(book, row)
        elif board is not None and set(row.outcome_ids) <= set(board.chances):
            told += with_board(book, row, board)
    return told


def said(book: Book, question: str, option: str) -> bool:
    """Tell whether something was said of an option."""
    return book.touched(question) and option in book.questions[question].options


def chance_of(book: Book, question: str, option: str) -> int:
    """Return what is given to an option."""
    return book.now(question)[book.questions[question].options.index(option)]


def between_questions(book: Book, row: Any) -> list[str]:
    """Say where two questions do not go together, if they do not."""
    if not said(book, row.other_question, row.other_option):
        return []
    chance = chance_of(book, row.question_id, row.option)
    other = chance_of(book, row.other_question, row.other_option)
    if not too_much(chance, other, row.relation):
        return []
    gaps = {
        "short": book.questions[row.question_id].short,
        "option": row.option,
        "other_short": book.questions[row.other_question].short,
        "other_option": row.other_option,
    }
    phrase = f"forecast.breaks.{row.relation}"
    return [say(phrase, chance=chance, other=other, why=row.why, **gaps)]


def with_board(book: Book, row: Any, board: Board) -> list[str]:
    """Say where a question does not go with the scenario board, if it does not."""
    chance = chance_of(book, row.question_id, row.option)
    other = sum(board.chances[outcome] for outcome in row.outcome_ids)
    if too_much(chance, other, row.relation) <= ROOM:
        return []
    bound = 100 - other if row.relation == "excludes" else other
    gaps = {
        "board": say(
            "forecast.board.own" if board.name else "forecast.board.ours", name=board.name
        ),
        "outcomes": outcome_words(row.outcome_ids, board),
        "short": book.questions[row.question_id].short,
        "advice": say("forecast.advice.own" if board.name else "forecast.advice.ours"),
    }
    numbers = {"chance": chance, "other": round(other), "bound": round(bound)}
    phrase = "board_least" if row.relation == "implied_by" else "board_most"
    return [say(f"forecast.breaks.{phrase}", option=row.option, why=row.why, **numbers, **gaps)]


def outcome_words(outcomes: Sequence[str], board: Board) -> str:
    """Name some outcomes; all that contain a meeting in two words."""
    if len(outcomes) > 1 and set(outcomes) == board.meetings:
        return say("forecast.with_a_meeting", count=number_word(len(outcomes)))
    return listing([f"“{board.names[outcome]}”" for outcome in outcomes])

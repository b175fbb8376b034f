"""What accounts of one hour say, in words: side by side by topic, whole, and who wrote them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry.explorers.source_list import citation_list
from summitry.models.readouts import rightly_named
from summitry.pictures.readouts import Head
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.explorers.readouts_told import Accounts

BESIDE = "display:grid;grid-template-columns:repeat(auto-fit,minmax(136px,1fr));gap:8px 14px"
IN_HAND = "border-top:3px solid currentColor;padding-top:4px"
OTHER = "border-top:1px solid #b8c0c9;padding-top:6px"


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the readouts."""
    return say(f"readouts.{phrase}", **gaps)


def quoted(topics: Sequence[str]) -> str:
    """Return topics in quotation marks, as in a sentence."""
    return listing([words("quoted", topic=topic) for topic in topics])


def letters(accounts: Accounts, ids: Sequence[str]) -> str:
    """Return the letters of accounts, as in a sentence."""
    return listing([accounts.letters[one] for one in ids])


def houses(accounts: Accounts, ids: Sequence[str]) -> str:
    """Return who wrote accounts, as in a sentence."""
    return listing([accounts.houses[one] for one in ids])


def counted(some: int, count: int) -> dict[str, str]:
    """Return how many of how many, as words."""
    return {"some": number_word(some), "count": number_word(count)}


def read_hidden(accounts: Accounts, given: Mapping[str, Any], topic: str, account: str) -> str:
    """Say who tells of the topic in hand, by letters, and what is guessed so far.

    Parameters
    ----------
    accounts
        The accounts of the occasion.
    given
        The guess.
    topic, account
        What is in hand.
    """
    told, silent = accounts.told[topic], accounts.silent(topic)
    who = {"topic": topic, "told": letters(accounts, told), "silent": letters(accounts, silent)}
    count = len(accounts.ids)
    said = [words("hour", count=number_word(count), name=accounts.occasion.name)]
    said.append(words("all_tell" if not silent else "tell", n=len(silent), **who))
    house = given["houses"].get(account)
    letter = accounts.letters[account]
    if house is None:
        said.append(words("no_house", letter=letter))
    else:
        said.append(words("you_say", letter=letter, house=accounts.houses[house]))
    named = len(given["houses"])
    said.append(words("so_far", n=named, **counted(named, count)))
    return " ".join(said)


def read_told(accounts: Accounts, given: Mapping[str, Any], topic: str, account: str) -> str:
    """Count what was guessed rightly, what all tell, and what one house alone tells.

    Parameters
    ----------
    accounts
        The accounts of the occasion.
    given
        The guess.
    topic, account
        What is in hand.
    """
    right, count = rightly_named(given["houses"]), len(accounts.ids)
    score = words("right", n=right, **counted(right, count))
    said = [score] if given["houses"] else []
    by_all = len(accounts.by_all)
    shared = {"n": by_all, **counted(by_all, len(accounts.topics))}
    alone = [
        words("alone_in", topic=one, house=accounts.houses[who])
        for one, who in accounts.by_one.items()
    ]
    phrase = "shared_alone" if alone else "shared"
    said.append(words(phrase, alone=listing(alone), **shared))
    told, silent = accounts.told[topic], accounts.silent(topic)
    who = {"topic": topic, "told": houses(accounts, told), "silent": houses(accounts, silent)}
    said.append(words("houses_all" if not silent else "houses", **who))
    left = accounts.left_out(account)
    own = {"house": accounts.houses[account], "letter": accounts.letters[account]}
    said.append(words("leaves_out" if left else "leaves_nothing", topics=quoted(left), **own))
    return " ".join(said)


def heads_of(accounts: Accounts, given: Mapping[str, Any], *, told: bool) -> list[Head]:
    """Return what stands under and beside each letter of the picture."""
    found = []
    for one in accounts.ids:
        guess = given["houses"].get(one)
        if told:
            verdict = "right" if guess == one else "wrong"
            sign = words(f"sign.{verdict}") if guess is not None else ""
            found.append(Head(accounts.houses[one], sign, known=True))
        elif guess is None:
            found.append(Head(words("sign.open"), "", known=False))
        else:
            guessed = words("sign.guess", house=accounts.houses[guess])
            found.append(Head(guessed, "", known=False))
    return found


def words_kept(accounts: Accounts, given: Mapping[str, Any]) -> str:
    """Return a guess as the journal shows it."""
    return "; ".join(
        words("kept", letter=accounts.letters[one], house=accounts.houses[house])
        for one in accounts.ids
        if (house := given["houses"].get(one)) is not None
    )


def table_rows(accounts: Accounts, *, told: bool) -> list[tuple[str, ...]]:
    """Return topic, letter, what the account says, and its house once that may show."""
    return [
        (
            topic,
            accounts.letters[one],
            accounts.says[topic].get(one) or words("silent"),
            accounts.houses[one] if told else "",
        )
        for topic in accounts.topics
        for one in accounts.ids
    ]


def topic_card(
    accounts: Accounts, given: Mapping[str, Any], topic: str, account: str, *, told: bool
) -> str:
    """Return what all accounts say of one topic, side by side, then one account whole, as HTML."""
    beside = "".join(
        column(accounts, given, topic, one, told=told, in_hand=one == account)
        for one in accounts.ids
    )
    whole = "".join(
        f"<li><b>{escape(one)}.</b> {said(accounts, one, account)}</li>" for one in accounts.topics
    )
    head = words("whole", letter=accounts.letters[account])
    return (
        f'<p><b>{escape(topic)}</b></p><div style="{BESIDE}">{beside}</div>'
        f"<p><b>{escape(head)}</b></p><ul>{whole}</ul>"
    )


def column(
    accounts: Accounts,
    given: Mapping[str, Any],
    topic: str,
    one: str,
    *,
    told: bool,
    in_hand: bool,
) -> str:
    """Return what one account says of a topic, under its letter, as HTML."""
    own = {"letter": accounts.letters[one], "house": accounts.houses[one]}
    lines = [f"<b>{escape(words('account_by' if told else 'account_is', **own))}</b>"]
    if told:
        guess = given["houses"].get(one)
        if guess is not None:
            phrase = "you_were_right" if guess == one else "you_said"
            lines.append(f"<i>{escape(words(phrase, house=accounts.houses[guess]))}</i>")
    lines.append(said(accounts, topic, one))
    return f'<div style="{IN_HAND if in_hand else OTHER}">{"<br>".join(lines)}</div>'


def said(accounts: Accounts, topic: str, one: str) -> str:
    """Return what an account says of a topic, or that it is silent, as HTML."""
    found = accounts.says[topic].get(one)
    return escape(found) if found else f"<i>{escape(words('silent'))}</i>"


def written_card(case: Any, accounts: Accounts, account: str) -> str:
    """Return who wrote an account, what kind of text it is, when, and where it was read, as HTML.

    Parameters
    ----------
    case
        The case pack.
    accounts
        The accounts of the occasion.
    account
        The one.
    """
    row, note = accounts.rows[account], accounts.occasion.note
    day = row.published.words if row.published is not None else words("no_day")
    own = {"letter": accounts.letters[account], "house": accounts.houses[account]}
    head = words("written", form=row.form, day=day, **own)
    missing = f"<p><i>{escape(note)}</i></p>" if note else ""
    return f"<p>{escape(head)}</p>{citation_list(case, row.source_ids)}{missing}"

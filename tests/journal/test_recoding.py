import pytest

from summitry.case import open_case
from summitry.errors import SummitryError
from summitry.journal import commit
from summitry.journal.words import answer_words


@pytest.fixture(scope="module")
def eve():
    """Return the case as it was known on the eve."""
    return open_case("malta-2024").on_eve()


@pytest.fixture
def asked(eve, journal):
    """Return a contested coding to do anew, with its widgets made."""
    recoding = commit.recoding(eve, "ukr_ceasefire", "us", journal)
    assert recoding.shell
    return recoding


def test_place_and_reason_are_kept_together(asked, journal):
    asked.control.box.value = "40"
    asked.box.value = " January counts. "
    entry = asked.commit()
    assert (entry.kind, entry.about) == ("recoding", "ukr_ceasefire/us")
    assert entry.value == {"position": 40, "reason": "January counts."}
    assert journal.entries() == (entry,)
    assert "January counts." in asked.status.value
    assert answer_words(entry) == "position: 40; reason: January counts."


def test_without_a_place_nothing_is_kept(asked, journal):
    asked.reason = "Because."
    assert asked.commit() is None
    assert asked.trouble.startswith("Move the slider")
    assert journal.entries() == ()


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_without_a_reason_nothing_is_kept(asked, journal, reason):
    asked.position = 40
    asked.reason = reason
    assert asked.commit() is None
    assert asked.trouble == "Give a reason first; one sentence is enough."
    assert journal.entries() == ()


def test_zero_is_a_place(asked):
    asked.position, asked.reason = 0, "So far."
    assert asked.commit().value["position"] == 0


def test_it_shows_how_the_actor_is_coded_and_what_is_contested(asked):
    html = asked.coded_html()
    assert "Coded at 67; a second coder might say 50 to 80." in html
    assert "a coder who looks to January would go far lower" in html


def test_a_saved_notebook_shows_neither_the_coding_nor_the_answer(asked):
    asked.position, asked.reason = 40, "January counts."
    asked.commit()
    bundle, _ = asked._repr_mimebundle_()
    for words in ("67", "January", "outgoing"):
        assert words not in bundle["text/html"] + bundle["text/plain"]


def test_a_reopened_notebook_begins_with_what_was_kept(asked, eve, journal):
    asked.position, asked.reason = 40, "January counts."
    asked.commit()
    again = commit.recoding(eve, "ukr_ceasefire", "us", journal)
    again._repr_mimebundle_()
    assert (again.position, again.reason) == (40, "January counts.")
    assert again.control.box.value == "40"


@pytest.mark.parametrize("value", [7, "x", {"position": 400, "reason": "x"}, {"reason": "x"}])
def test_an_entry_that_makes_no_sense_is_passed_over(eve, journal, value):
    journal.append(case=eve.id, kind="recoding", about="ukr_ceasefire/us", value=value)
    again = commit.recoding(eve, "ukr_ceasefire", "us", journal)
    again._repr_mimebundle_()
    assert (again.position, again.reason) == (None, "")
    assert again.trouble == ""


def test_what_rests_on_a_later_act_is_not_told(eve, journal):
    html = commit.recoding(eve, "ukr_ceasefire", "malta", journal).coded_html()
    assert "Coded at 57" in html
    assert html.count("opens with the record") == 3


@pytest.mark.parametrize(
    ("issue", "actor", "words"),
    [
        ("nonsense", "us", "no 'nonsense'; it has ukr_nato"),
        ("ukr_nato", "nonsense", "no 'nonsense'; it has us"),
        ("osc_posts", "us", "opens with the record"),
        ("arm_linkage", "finland", "a blank is no middle"),
    ],
)
def test_what_cannot_be_recoded_is_told_in_a_sentence(eve, journal, issue, actor, words):
    with pytest.raises(SummitryError, match=words):
        commit.recoding(eve, issue, actor, journal)

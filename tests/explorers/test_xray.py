"""Tests of the x-ray: guess first, marks after; a pasted text stays text and is never lost."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summitry.explorers.xray import XrayExplorer
from summitry.explorers.xray_lists import example, rules, told
from summitry.explorers.xray_text import marked
from summitry.models.xray import LONGEST, read
from summitry.models.xray_rules import KINDS

HOSTILE = (
    "<script>alert(1)</script> was said. <img src=x onerror=alert(1)> may run. "
    "\"><svg/onload=alert(1)> said 'Ana'. &lt;b&gt; </p></div><style>*{display:none}</style>"
)


class Tags(HTMLParser):
    """Collects tags, their attributes and the text between them."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.words = set(), set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.words.append(data)


def read_html(html):
    """Return what a browser makes of some HTML."""
    tags = Tags()
    tags.feed(html)
    tags.close()
    return tags


def test_nothing_is_marked_before_the_guess():
    explorer = XrayExplorer()
    assert "border-bottom" not in explorer.card()
    assert len(explorer.table().columns) == 3
    assert "mark" not in explorer.reading
    assert "Ana Rell" in explorer.card()


def test_a_guess_shows_the_marks_and_is_kept(own_journal):
    explorer = XrayExplorer()
    explorer.sentence = 4
    explorer.board.controls[1].button.click()
    assert (explorer.guess, explorer.revealed, explorer.trouble) == (4, True, "")
    assert own_journal.latest("models", "bet", "xray").value["sentence"] == 5
    assert "border-bottom" in explorer.card()
    assert "Sentence 3 tells best who says so: four of four clues." in explorer.reading
    assert "You chose sentence 5, which has three." in explorer.reading


def test_a_right_guess_is_told():
    explorer = XrayExplorer(sentence=2)
    explorer.commit()
    assert "You chose sentence 3, and found it." in explorer.reading


def test_the_example_has_every_mark_and_one_clean_sentence():
    found = read(example(), rules())
    counted = {mark.kind for one in found for mark in one.marks}
    assert counted == set(KINDS)
    assert found[-1].marks == ()
    assert XrayExplorer(revealed=True).reading.startswith(
        "Nine sentences. They bear 14 marks: two hedges, five attributions, two numbers without "
        "source, two loaded words and three passives without agent."
    )


def test_without_a_guess_the_marks_can_be_shown(own_journal):
    explorer = XrayExplorer()
    explorer.board.controls[2].button.click()
    assert explorer.revealed
    assert "You chose" not in explorer.reading
    assert own_journal.entries() == ()


def test_a_reopened_notebook_shows_the_guess_after_the_still_picture(own_journal):
    first = XrayExplorer(sentence=4)
    first.commit()
    again = XrayExplorer()
    bundle = again._repr_mimebundle_()
    assert "You chose" not in bundle["text/plain"]
    assert (again.guess, again.revealed) == (4, True)


def test_a_pasted_text_is_kept_only_when_asked(own_journal):
    explorer = XrayExplorer()
    explorer.own = "Ana said so. It was made."
    explorer.sentence = 1
    explorer.commit()
    assert not any("Ana" in str(entry.value) for entry in own_journal.entries())
    assert not explorer.kept
    explorer.keep_text()
    assert explorer.kept
    assert own_journal.latest("models", "text", "xray").value == explorer.own
    explorer.own = "Another one."
    assert not explorer.kept


def test_a_kept_text_comes_back(own_journal):
    explorer = XrayExplorer(own="Ana said so. It was made.")
    explorer.keep_text()
    again = XrayExplorer()
    again._repr_mimebundle_()
    assert (again.own, again.kept, again.revealed) == (explorer.own, True, False)


def test_with_nothing_pasted_there_is_nothing_to_keep(own_journal):
    explorer = XrayExplorer()
    explorer.keep_text()
    assert explorer.trouble == "Paste a text into the box first."
    assert own_journal.entries() == ()


def test_another_text_is_guessed_anew_and_the_box_keeps_it():
    explorer = XrayExplorer()
    box = explorer.board.controls[3].box
    explorer.sentence = 4
    explorer.commit()
    box.value = "Ana said so. It was made."
    assert (explorer.sentence, explorer.guess, explorer.revealed) == (0, None, False)
    explorer.sentence = 1
    explorer.revealed = True
    assert box.value == explorer.own == "Ana said so. It was made."


def test_a_teacher_sees_the_marks_of_every_text_at_once():
    explorer = XrayExplorer(revealed=True)
    explorer.own = "Ana said so."
    assert explorer.revealed


def test_starting_over_puts_a_text_aside_and_a_button_brings_it_back():
    explorer = XrayExplorer()
    back = explorer.board.controls[5]
    assert back.widget.layout.display == "none"
    explorer.own = "Ana said so."
    explorer.board.reset_button.click()
    assert explorer.own == ""
    assert back.widget.layout.display == ""
    back.button.click()
    assert explorer.own == "Ana said so."
    assert back.widget.layout.display == "none"


def test_a_text_without_a_sentence_is_said():
    explorer = XrayExplorer(own="...")
    assert explorer.reading == "There is no sentence in this text."
    assert explorer.card() == ""
    explorer.commit()
    assert (explorer.guess, explorer.cause) == (None, None)


def test_a_text_of_spaces_leaves_the_example():
    assert XrayExplorer(own=" \n ").text == example()


def test_a_very_long_text_is_read_in_part_and_that_is_said():
    explorer = XrayExplorer(own="Ana said so. " * (LONGEST // 13 + 10), revealed=True)
    assert "Only the first 50,000 characters are read." in explorer.reading
    assert max(one.end for one in explorer.sentences) <= LONGEST
    explorer.sentence = len(explorer.sentences) - 1
    assert len(explorer.page()) <= 24
    assert explorer.sentence in explorer.page()
    assert explorer.cause is None


@pytest.mark.parametrize("revealed", [False, True])
def test_html_in_a_text_is_shown_and_never_run(revealed):
    explorer = XrayExplorer(own=HOSTILE, revealed=revealed)
    html = read_html(explorer.card())
    assert html.tags <= {"div", "p", "i", "b", "span", "sup", "ul", "li"}
    assert html.attributes <= {"class", "style"}
    assert "<script>alert(1)</script>" in "".join(html.words)
    assert "<script>" not in explorer.still()
    assert "<img src=x" not in explorer.still()
    assert "<svg/onload" not in explorer.still()


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.differing_executors])
@given(st.text(alphabet="<>&\"'/ =script said may was made img.\n", max_size=60))
def test_the_marked_text_reads_as_the_text_and_adds_only_spans_and_letters(text):
    for sentence in read(text, rules()):
        html = marked(text, sentence, sentence.marks)
        assert set(re.findall(r"<(/?\w+)", html)) <= {"span", "/span", "sup", "/sup"}
        plain = re.sub(r"<sup>[^<]*</sup>|<[^>]*>", "", html)
        assert unescape(plain) == text[sentence.start : sentence.end]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_mark_is_explained(kind):
    for what in ("letter", "name", "means", "why", "example"):
        assert told(kind, what).strip()


def test_what_lists_cannot_know_is_said():
    limits = XrayExplorer().limits()
    for words in ("whether a claim is true", "mocked", "inside a quotation"):
        assert words in limits


def test_an_entry_that_does_not_fit_is_passed_over(own_journal):
    for value in ({"sentence": 99}, {"sentence": "third"}, "third", None):
        own_journal.append(case="models", kind="bet", about="xray", value=value)
        explorer = XrayExplorer()
        explorer._repr_mimebundle_()
        assert (explorer.guess, explorer.revealed, explorer.trouble) == (None, False, "")


def test_a_shorter_text_leaves_no_sentence_in_hand_that_it_lacks():
    explorer = XrayExplorer()
    asking = explorer.board.controls[0]
    explorer.sentence = 8
    explorer.own = "Ana said so."
    assert explorer.cause is None
    assert "Sentence 1 of 1: Ana said so." in asking.line.value


def test_the_box_for_another_text_comes_after_the_first_guess():
    explorer = XrayExplorer()
    box, keep = explorer.board.controls[3:5]
    assert (box.widget.layout.display, keep.widget.layout.display) == ("none", "none")
    explorer.commit()
    assert (box.widget.layout.display, keep.widget.layout.display) == ("", "")
    explorer.own = "Ana said so."
    assert not explorer.revealed
    assert box.widget.layout.display == ""


def test_a_very_long_sentence_is_cut_above_the_buttons_with_a_sign():
    explorer = XrayExplorer(own="word " * 300)
    assert len(explorer.asked()) < 450
    assert explorer.asked().endswith("…")

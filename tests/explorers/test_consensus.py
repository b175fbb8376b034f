import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.explorers.consensus import ABOUT, KIND

POSTS_ONLY = (3, *[0] * 14)
POSTS_AND_BUDGET = (3, 3, *[0] * 13)


def control(explorer, trait):
    """Return the control of a trait."""
    return next(one for one in explorer.controls if one.trait == trait)


def test_nothing_of_the_answer_shows_before_a_guess(malta):
    explorer = explore.consensus(malta)
    assert "object" not in explorer.reading.replace("of the 57 states to object", "")
    assert "Russia" not in explorer.reading + explorer.card()
    assert {answer.kind for answer in explorer.answers()} == {"waits"}
    assert "Wording" in explorer.table().columns
    for trait in ("rule", "discipline", "worth", "best", "state", "stored"):
        assert control(explorer, trait).widget.layout.display == "none"


def test_the_council_answers_and_guess_and_package_are_kept(malta, own_journal):
    explorer = explore.consensus(malta)
    control(explorer, "guess").slider.value = 5
    control(explorer, "revealed").button.click()
    assert explorer.revealed
    assert explorer.reading.startswith(
        "By consensus the package does not pass: 2 of the 57 states object; you expected 5: "
        "Russia by 16.4 and Azerbaijan by 4.1."
    )
    kept = own_journal.latest(malta.id, KIND, ABOUT).value
    assert (kept["guess"], kept["objecting"], kept["passes"]) == (5, 2, False)
    assert kept["package"]["budget"] == 3
    assert control(explorer, "guess").widget.layout.display == "none"
    assert control(explorer, "rule").widget.layout.display != "none"


def test_showing_without_a_guess_keeps_nothing(malta, own_journal):
    explorer = explore.consensus(malta)
    [_, skip] = [one for one in explorer.controls if one.trait == "revealed"]
    skip.button.click()
    assert explorer.revealed
    assert "you expected" not in explorer.reading
    assert own_journal.latest(malta.id, KIND, ABOUT) is None


def test_a_reopened_notebook_shows_what_was_kept_last(malta):
    first = explore.consensus(malta)
    control(first, "guess").slider.value = 7
    control(first, "revealed").button.click()
    first.package = POSTS_ONLY
    assert not first.stored
    control(first, "stored").button.click()
    assert first.stored
    again = explore.consensus(malta)
    still = again.still()
    again._repr_mimebundle_()
    assert again.package == POSTS_ONLY
    assert (again.guess, again.revealed, again.stored) == (7, True, True)
    assert "passes" not in still


def test_what_is_kept_does_not_overrule_what_is_done_here(malta):
    first = explore.consensus(malta)
    control(first, "revealed").button.click()
    again = explore.consensus(malta)
    again.package = POSTS_ONLY
    again._repr_mimebundle_()
    assert (again.package, again.revealed) == (POSTS_ONLY, False)


@pytest.mark.parametrize(
    "value", ["a text", {"package": 3}, {"package": {"posts": 9, "budget": True}}]
)
def test_a_broken_entry_does_no_harm(malta, own_journal, value):
    own_journal.append(case=malta.id, kind=KIND, about=ABOUT, question="?", value=value)
    explorer = explore.consensus(malta)
    explorer._repr_mimebundle_()
    assert (explorer.trouble, explorer.cause) == ("", None)
    assert explorer.package in (POSTS_AND_BUDGET, (0,) * 15)


def test_the_buttons_settle_the_item_in_hand_and_follow_it(malta):
    explorer = explore.consensus(malta)
    buttons = control(explorer, "level").widget
    buttons.label = "1 One by one"
    assert explorer.package[0] == 1
    control(explorer, "item").forth.click()
    assert (explorer.item, buttons.label) == ("budget", "3 As drafted")
    buttons.label = "Leave out"
    assert explorer.package == (1, 0, *[0] * 13)
    assert "The regular budget" in explorer.card()


def test_each_objection_comes_with_what_would_bring_it_round(malta):
    explorer = explore.consensus(malta, revealed=True)
    assert (
        "Nearest is Azerbaijan: leave out “The regular budget”, and nobody objects any more."
        in explorer.reading
    )
    card = explorer.card()
    assert "Azerbaijan misses by 4.1: leave out “The regular budget”." in card
    assert "Russia misses by 16.4: leave out “The regular budget”." in card


def test_own_package_stands_beside_the_adopted_and_the_largest(malta):
    explorer = explore.consensus(malta, revealed=True, best=True)
    assert (
        "Your package settles two of 14 coded items; the council adopted one." in explorer.reading
    )
    assert (
        "Of 805,306,368 possible packages the largest that would pass settles three:"
        in explorer.reading
    )
    explorer.worth = 0
    assert "settles one: “The four top posts” (All four)." in explorer.reading


def test_the_largest_waits_until_the_council_has_answered(malta):
    explorer = explore.consensus(malta, best=True)
    assert "The largest package shows once yours has been put to the council." in explorer.reading
    assert "settles" not in explorer.reading


def test_the_largest_package_passes_when_it_is_put_on_the_table(malta):
    explorer = explore.consensus(malta, revealed=True)
    for rule in ("consensus", "silence", "minus_one", "statements"):
        for discipline in (False, True):
            explorer.adjust({"rule": rule, "discipline": discipline})
            explorer.package = explorer.council.largest(explorer.terms).levels
            assert "the package passes" in explorer.reading


def test_a_rule_helps_those_that_it_lets_off(malta):
    explorer = explore.consensus(malta, package=(3, 2, *[0] * 13), revealed=True)
    plain = {
        code
        for code, answer in zip(explorer.council.codes, explorer.answers(), strict=True)
        if answer.kind == "objects"
    }
    explorer.rule = "silence"
    kinds = dict(
        zip(explorer.council.codes, (answer.kind for answer in explorer.answers()), strict=True)
    )
    helped = {code for code, kind in kinds.items() if kind == "helped"}
    assert helped
    assert helped | {code for code, kind in kinds.items() if kind == "objects"} == plain


def test_groups_that_keep_together_speak_with_one_voice(malta):
    explorer = explore.consensus(malta, package=(3, 2, *[0] * 13), revealed=True, discipline=True)
    assert "states with the EU line by 4.4" in explorer.reading
    explorer.discipline = False
    assert "EU line" not in explorer.reading


def test_a_state_without_a_coding_is_never_said_to_agree(malta):
    explorer = explore.consensus(malta, revealed=True, state="MNG")
    assert explorer.reading.endswith("has no coding on it and is taken to raise no objection.")
    answer = explorer.answers()[explorer.council.codes.index("MNG")]
    assert answer.ground == "unknown"


def test_the_table_follows_the_answer(malta):
    table = explore.consensus(malta, revealed=True).table()
    assert len(table) == 57
    assert (
        list(table.loc[table["Answer"] == "objects", "Item that costs it most"])
        == ["The regular budget"] * 2
    )


def test_on_the_eve_the_posts_and_the_budget_are_not_coded(eve):
    explorer = explore.consensus(eve, revealed=True)
    assert "what the council adopted opens with the record" in explorer.reading
    assert "Nobody is coded on this in this view" in explorer.card()
    assert explorer.council.size(POSTS_AND_BUDGET) == 0


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("package", (9,) * 15),
        ("package", (1, 2)),
        ("item", "moon"),
        ("guess", 58),
        ("worth", 99),
        ("rule", "majority"),
        ("state", "XXX"),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence(malta, setting, value):
    with pytest.raises(SummitryError):
        explore.consensus(malta, **{setting: value})

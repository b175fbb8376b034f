import pytest

from summitry.errors import SummitryError
from summitry.explorers.credence import CredenceExplorer
from summitry.explorers.credence_state import KIND, OWN, UNSAID
from summitry.explorers.credence_weights import DEFAULTS, kind_of
from summitry.explorers.predicting import HIDDEN
from summitry.text import say

MET, UNPLANNED, FIRST_VISIT = "f02", "f01", "f22"


@pytest.fixture
def explorer(malta):
    """Return the explorer on the whole case."""
    return CredenceExplorer(malta)


def shown(explorer):
    """Return the traits of the controls that can be seen."""
    return [one.trait for one in explorer.controls if one.widget.layout.display != HIDDEN]


def believe(journal, *values):
    """Commit beliefs, the first one first."""
    for value in values:
        journal.append(
            case="malta-2024", kind="belief", about="met_face_to_face", value=value, question="?"
        )


def test_on_the_eve_one_sentence_says_that_it_opens_with_the_record(eve):
    with pytest.raises(SummitryError) as refused:
        CredenceExplorer(eve)
    assert str(refused.value) == say("credence.opens")


def test_no_step_shows_before_the_guess(explorer):
    assert "four origins, with 10 pages for it and 6 against" in explorer.reading
    assert "lead to" not in explorer.reading
    assert set(explorer.table()[say("credence.column.once")]) == {""}
    assert shown(explorer) == ["fact", "prior", "guess", "revealed", "revealed"]
    explorer.guess = 30
    explorer.reveal()
    assert "from 50 of 100 the pages, each origin counted once, lead to 39; you expected 30." in (
        explorer.reading
    )
    dials = ["checked", "agencies", "others", "revealed"]
    assert shown(explorer) == ["fact", "prior", *dials]


def test_the_steps_of_a_statement_worked_out_by_hand(explorer):
    # One agency that implies that not (the square root of 17/3 to 1); three pages without newsroom
    # for it, one of them stating (11/9 to 1), two implying (the square root of that): odds
    # (11/9)^2 / sqrt(17/3) from even.
    explorer.revealed = True
    odds = (11 / 9) ** 2 / (17 / 3) ** 0.5
    assert f"lead to {100 * odds / (1 + odds):.0f}." in explorer.reading
    assert "2.4 to 1 against" not in explorer.reading
    assert "2.4 to 1 against" in explorer.card().split("</p>")[0]


def test_counting_every_page_goes_further_than_counting_every_origin(explorer):
    explorer.revealed = True
    assert "Counted page by page, as if each had looked for itself, they lead to 3" in (
        explorer.reading
    )
    assert "counting copies shifts you by 36 points." in explorer.reading


def test_where_all_copies_are_checked_the_point_stands_where_the_pages_lead(explorer):
    explorer.adjust({"revealed": True, "fact": "f06", "checked": 100})
    explorer.draw()
    picture = explorer.picture
    assert picture.posterior.get_xdata() == pytest.approx(picture.counted.get_xdata())
    explorer.checked = 0
    explorer.draw()
    assert picture.posterior.get_xdata()[0] > picture.counted.get_xdata()[0]


def test_a_kind_that_is_never_better_than_a_coin_does_not_move_anything(explorer):
    explorer.adjust({"revealed": True, "agencies": 50, "others": 50})
    assert "from 50 of 100 the pages, each origin counted once, lead to 50." in explorer.reading
    assert "here it makes hardly any difference" in explorer.reading


def test_many_origins_are_drawn_as_a_dozen_rows_and_all_of_them_count(explorer):
    explorer.adjust({"revealed": True, "fact": FIRST_VISIT})
    voices = explorer.heard()
    assert len(voices) == 12
    assert sum(voice.origins for voice in voices) == 23
    assert sum(len(voice.strengths) for voice in voices) == 36


def test_an_origin_that_says_yes_and_no_moves_nothing(explorer):
    explorer.adjust({"revealed": True, "fact": UNPLANNED})
    steps = explorer.table().set_index(say("credence.column.origin"))
    divided = [name for name in steps.index if "preview" in name]
    assert list(steps.loc[divided, say("credence.column.once")]) == [say("credence.even")]


def test_the_first_belief_that_was_committed_is_the_prior(malta, own_journal):
    believe(own_journal, 72, 15)
    explorer = CredenceExplorer(malta)
    assert "You begin 50" in explorer._repr_mimebundle_()["text/plain"]
    assert (explorer.prior, explorer.revealed) == (72, False)
    assert "You begin 72 of 100 sure" in explorer.reading


@pytest.mark.parametrize(("belief", "prior"), [(0, 1), (100, 99)])
def test_a_certainty_is_taken_as_nearly_certain(malta, own_journal, belief, prior):
    believe(own_journal, belief)
    explorer = CredenceExplorer(malta)
    explorer._repr_mimebundle_()
    assert explorer.prior == prior


def test_prior_and_guess_are_kept_and_shown_again(explorer, malta, own_journal):
    believe(own_journal, 72)
    explorer.adjust({"prior": 60, "guess": 10})
    explorer.reveal()
    assert own_journal.latest("malta-2024", KIND, MET).value == {"prior": 60, "guess": 10}
    again = CredenceExplorer(malta)
    again._repr_mimebundle_()
    assert (again.prior, again.guess, again.revealed) == (60, 10, True)


def test_prior_and_guess_belong_to_one_statement(explorer):
    explorer.adjust({"prior": 70, "guess": 20})
    explorer.reveal()
    explorer.fact = FIRST_VISIT
    assert [getattr(explorer, name) for name in OWN] == [UNSAID, None, False]
    assert "You begin 50" in explorer.reading
    assert "lead to" not in explorer.reading
    explorer.adjust({"prior": 40, "revealed": True})
    assert "expected" not in explorer.reading
    explorer.fact = MET
    assert [getattr(explorer, name) for name in OWN] == [70, 20, True]
    assert "from 70 of 100" in explorer.reading
    explorer.fact = FIRST_VISIT
    assert [getattr(explorer, name) for name in OWN] == [40, None, True]


def test_what_is_set_together_with_a_statement_belongs_to_it_too(explorer):
    explorer.adjust({"fact": FIRST_VISIT, "prior": 30, "revealed": True})
    explorer.fact = MET
    assert (explorer.prior, explorer.revealed) == (UNSAID, False)
    explorer.fact = FIRST_VISIT
    assert (explorer.prior, explorer.revealed) == (30, True)


def test_the_belief_is_the_prior_of_the_statement_that_its_prompt_asks_alone(malta, own_journal):
    believe(own_journal, 72)
    explorer = CredenceExplorer(malta, fact=FIRST_VISIT)
    explorer._repr_mimebundle_()
    assert explorer.prior == UNSAID
    explorer.fact = MET
    assert explorer.prior == 72


def test_what_was_kept_of_another_statement_shows_there_again(explorer, malta):
    explorer.adjust({"fact": FIRST_VISIT, "prior": 60, "guess": 10})
    explorer.reveal()
    again = CredenceExplorer(malta)
    again._repr_mimebundle_()
    assert not again.revealed
    again.fact = FIRST_VISIT
    assert [getattr(again, name) for name in OWN] == [60, 10, True]


def test_a_teacher_sees_the_steps_of_every_statement(malta):
    explorer = CredenceExplorer(malta, revealed=True)
    for fact in explorer.facts:
        explorer.fact = fact
        assert explorer.revealed


def test_start_over_keeps_the_belief_and_hides_every_answer(malta, own_journal):
    believe(own_journal, 72)
    explorer = CredenceExplorer(malta)
    explorer._repr_mimebundle_()
    explorer.adjust({"prior": 60, "guess": 10, "agencies": 60})
    explorer.reveal()
    explorer.adjust({"fact": FIRST_VISIT, "prior": 5, "guess": 5, "revealed": True})
    explorer.reset()
    assert (explorer.fact, explorer.agencies) == (MET, DEFAULTS["agencies"])
    assert [getattr(explorer, name) for name in OWN] == [72, None, False]
    assert "You begin 72" in explorer.reading
    explorer.fact = FIRST_VISIT
    assert [getattr(explorer, name) for name in OWN] == [UNSAID, None, False]
    assert own_journal.latest("malta-2024", KIND, MET).value == {"prior": 60, "guess": 10}


def test_start_over_before_the_journal_is_read_knows_no_belief(malta, own_journal):
    believe(own_journal, 72)
    explorer = CredenceExplorer(malta, guess=3)
    explorer.reset()
    assert explorer.prior == UNSAID


def test_the_dials_tell_their_ends(explorer):
    explorer.revealed = True
    labels = {one.trait: one.label for one in explorer.controls}
    assert labels["agencies"] == "Agencies right, 50 to 99 of 100"
    assert labels["prior"].endswith("1 to 99 of 100")
    assert explorer.ends.label.startswith("50 is a coin toss")
    assert "50 is a coin toss" in explorer.ends.widget.value


def test_the_reading_never_has_more_than_three_sentences(explorer):
    explorer.adjust({"guess": 20, "revealed": True, "checked": 40})
    for fact in explorer.facts:
        explorer.adjust({"fact": fact, "guess": 20, "revealed": True})
        assert explorer.reading.count(". ") == 2, explorer.reading


def test_without_a_guess_one_is_asked_for(explorer, own_journal):
    explorer.reveal()
    assert explorer.trouble == say("credence.guess_first")
    assert not explorer.revealed
    assert own_journal.entries() == ()


def test_the_dials_begin_alike_for_every_government():
    kinds = ["government_us", "government_ru", "government_ua", "government_other"]
    assert {kind_of(kind) for kind in [*kinds, "state_agency", "igo"]} == {"officials"}
    assert all(50 <= rate < 100 for rate in DEFAULTS.values())


def test_no_ministry_and_no_state_agency_weighs_more_than_another(explorer):
    voices = explorer.record.voices
    ministries = {one for one in voices if one.endswith("-mfa")}
    agencies = {"fam-tass", "fam-ria", "fam-sputnik"}
    assert len(ministries) == 2
    assert {kind_of(voices[one].kind) for one in ministries | agencies} == {"officials"}
    steps = {}
    explorer.revealed = True
    for fact in explorer.facts:
        explorer.fact = fact
        for voice, move in zip(explorer.heard(), explorer.moves(0), strict=True):
            steps.setdefault(voice.name, set()).add(round(move / max(voice.strengths), 9))
    named = [explorer.record.called(one) for one in sorted(ministries)]
    assert len(set.union(*(steps[name] for name in named))) == 1

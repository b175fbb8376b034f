import json
import multiprocessing
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summitry import explore
from summitry import journal as journals
from summitry.errors import SummitryError
from summitry.journal import commit, export
from summitry.journal.class_files import class_folder, read_class
from summitry.journal.export import hand_in, read_hand_in
from summitry.journal.opening import OPENING, RECORD
from summitry.journal.portfolio_files import Portfolio, export_portfolio
from summitry.journal.store import SETTING, Journal

LEARNERS = 20
RUNS = {"script", "iframe", "object", "embed", "link", "form", "base"}


@pytest.fixture(autouse=True)
def own_folder(journal, monkeypatch):
    monkeypatch.setenv(SETTING, str(journal.folder))


def keep(journal, case, kind, about, value, question="Asked?"):
    return journal.append(case=case.id, kind=kind, about=about, value=value, question=question)


def memo(journal, case, **sections):
    keep(journal, case, "memo", "memo", {"sections": sections, "count": 0}, "Write the memo")


@pytest.fixture
def filled(journal, malta):
    """Return a journal with something of each kind."""
    keep(journal, malta, "belief", "met_face_to_face", 70)
    keep(journal, malta, "belief", "met_face_to_face", 10)
    keep(journal, malta, "before", "ten_pages", 80)
    keep(journal, malta, OPENING, RECORD, {"words": "opened"})
    claim = malta.claims["claim_id"].iloc[0]
    keep(journal, malta, "claim", claim, {"says": "supported", "sure": 80})
    keep(journal, malta, "after", "ten_pages", 30)
    memo(journal, malta, decision="Shall we call?", finding_1=f"So it was [{first_source(malta)}].")
    criterion = malta.rubric["criterion_id"].iloc[0]
    keep(journal, malta, "self_check", "memo", {"levels": {criterion: "partly"}, "words": "So."})
    return journal


def first_source(case):
    return case.sources["source_id"].iloc[5]


def page_text(journal, case, **more):
    return export_portfolio(explore.journey(case), journal=journal, **more).read_text("utf-8")


def test_the_page_holds_path_change_memo_and_everything(filled, malta, page_of):
    page = page_of(page_text(filled, malta, pseudonym="Blue heron"))
    assert "Blue heron, " in page.text
    assert "you began at 70 of 100 and stand at 10" in page.text
    assert "less sure by 50 points" in page.text
    assert "Shall we call?" in page.answers
    assert malta.rubric["partly"].iloc[0] in page.text
    assert malta.source(first_source(malta)).url in page.addresses
    assert page.text.count("Record opened") == 1


def test_the_page_runs_nothing_and_loads_nothing(filled, malta, page_of):
    html = page_text(filled, malta)
    page = page_of(html)
    assert not RUNS & set(page.tags)
    assert "default-src 'none'" in html
    loaded = [one for one in page.addresses if not one.startswith(("http://", "https://"))]
    assert len(loaded) == page.tags.count("img") == 1
    assert loaded[0].startswith("data:image/svg+xml;base64,")
    assert "@import" not in html
    assert "url(" not in html
    assert "@media print" in html


def test_the_picture_says_in_words_what_it_shows(filled, malta):
    html = page_text(filled, malta)
    words = html.split('<img alt="')[1].split('"')[0]
    assert "stations hold something" in words
    assert f"<figcaption>{words}</figcaption>" in html


def test_an_empty_journal_makes_a_page_that_says_what_will_stand_there(journal, malta, page_of):
    page = page_of(page_text(journal, malta))
    for words in ("begins in notebook 00", "were not answered", "No memo", "Nothing is kept yet."):
        assert words in page.text


def test_while_the_record_is_closed_no_verdict_is_told(journal, malta, page_of):
    claim = malta.claims["claim_id"].iloc[0]
    keep(journal, malta, "claim", claim, {"says": "supported", "sure": 80})
    assert "the record:" not in page_of(page_text(journal, malta)).text
    keep(journal, malta, OPENING, RECORD, {"words": "opened"})
    assert "the record:" in page_of(page_text(journal, malta)).text


def test_a_draft_stands_in_for_a_memo_that_was_never_kept(journal, malta, page_of):
    keep(journal, malta, "draft", "memo", {"sections": {"decision": "Shall"}, "count": 1})
    page = page_of(page_text(journal, malta))
    assert "A draft of" in page.text
    memo(journal, malta, decision="Shall we?")
    keep(journal, malta, "draft", "memo", {"sections": {"decision": "Shall we not"}, "count": 3})
    page = page_of(page_text(journal, malta))
    assert page.answers[0] == "Shall we?"


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters()), st.text(st.characters()))
def test_hostile_words_stand_on_the_page_as_words(tmp_path_factory, malta, page_of, words, name):
    journal = Journal(tmp_path_factory.mktemp("hostile"))
    plain = set(page_of(page_text(journal, malta)).tags)
    memo(journal, malta, decision=f"<script>{words}</script>", unknown=f'"><img src="{words}">')
    page = page_of(page_text(journal, malta, pseudonym=f"{name}<script>"))
    assert not RUNS & set(page.tags)
    assert page.tags.count("img") == 1
    assert set(page.tags) - plain <= {"h3", "ol", "li", "ul", "a", "strong"}


def test_a_memo_of_five_megabytes_is_cut_on_the_page_and_whole_in_the_hand_in_file(
    journal, malta, page_of
):
    long = "word " * 1_000_000
    memo(journal, malta, unknown=long)
    html = page_text(journal, malta)
    assert len(html) < 1_000_000
    assert "more characters stand in the journal file" in page_of(html).text
    path = hand_in(journal, journal.folder / "hand-in.json")
    assert read_hand_in(path).entries[0].value["sections"]["unknown"] == long


def test_of_many_long_versions_the_last_is_handed_in(journal, malta, monkeypatch):
    monkeypatch.setattr(export, "LARGEST", 1_000_000)
    keep(journal, malta, "belief", "met_face_to_face", 70)
    for version in range(5):
        memo(journal, malta, unknown=f"{version} " + "word " * 80_000)
    handed = read_hand_in(hand_in(journal, journal.folder / "hand-in.json"))
    assert [entry.kind for entry in handed.entries] == ["belief", "memo"]
    assert handed.entries[1].value["sections"]["unknown"].startswith("4 ")
    assert len(journal.entries()) == 6


def test_what_is_too_long_to_hand_in_at_all_is_said_and_stays(journal, malta, monkeypatch):
    monkeypatch.setattr(export, "LARGEST", 100_000)
    memo(journal, malta, unknown="word " * 80_000)
    with pytest.raises(SummitryError, match="would be too large"):
        hand_in(journal, journal.folder / "hand-in.json")
    assert len(Journal(journal.folder).entries()) == 1


def test_the_hand_in_file_says_what_it_is_and_who_made_it(filled):
    content = json.loads(hand_in(filled, filled.folder / "h.json", "Heron").read_text("utf-8"))
    assert (content["format"], content["version"]) == ("summitry-hand-in", 1)
    assert content["made_with"].startswith("Summitry ")
    assert content["pseudonym"] == "Heron"
    assert {"id", "at", "case", "kind", "about", "question", "value"} <= set(content["entries"][0])


def test_the_buttons_write_both_files_and_say_where(filled, malta, page_of):
    shown = journals.portfolio(explore.journey(malta), filled)
    still = Portfolio(explore.journey(malta), Journal(filled.folder / "other"))
    assert shown._repr_mimebundle_()[0]["text/html"] == still._repr_mimebundle_()[0]["text/html"]
    shown.name_box.value = "Blue heron"
    shown.page_button.click()
    assert "portfolio.html" in page_of(shown.outcome.value).text
    assert "Blue heron" in (filled.folder / "portfolio.html").read_text("utf-8")
    shown.hand_in_button.click()
    assert "hand-in-Blue-heron.json" in page_of(shown.outcome.value).text
    assert read_hand_in(filled.folder / "hand-in-Blue-heron.json").pseudonym == "Blue heron"


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(filled, malta, tmp_path, page_of):
    shown = Portfolio(explore.journey(malta), filled)
    shown._repr_mimebundle_()
    (filled.folder / "portfolio.html").mkdir()
    shown.page_button.click()
    assert "cannot be written" in page_of(shown._trouble.value).text


@pytest.mark.parametrize("given", [None, "malta-2024", 3])
def test_what_is_no_path_is_refused_in_one_sentence(given):
    with pytest.raises(SummitryError, match="Give the portfolio your path"):
        journals.portfolio(given)


def test_a_case_in_the_place_of_a_path_is_refused(malta):
    with pytest.raises(SummitryError, match="Give the portfolio your path"):
        journals.portfolio(malta)


def learner(folder, number, barrier):
    """Write the hand-in file of one learner, and one of a name that all use, all at one moment."""
    own = Journal(folder / f"learner-{number}")
    for percent in range(number + 1):
        own.append(case="village-2020", kind="belief", about="they_met", value=percent)
    barrier.wait()
    hand_in(own, folder / "class" / f"hand-in-{number}.json", f"learner {number}")
    hand_in(own, folder / "class" / "hand-in-same.json", f"learner {number}")
    (folder / f"done-{number}").touch()


def handed_in_at_once(folder, workers, barrier, start):
    (folder / "class").mkdir()
    running = [start(folder, number, barrier) for number in range(workers)]
    for one in running:
        one.join()
    assert len(list(folder.glob("done-*"))) == workers
    assert [path.name for path in (folder / "class").iterdir() if path.suffix != ".json"] == []
    teacher = Journal(folder)
    assert class_folder(teacher) == folder / "class"
    return read_class(teacher)


def checked(found):
    assert found.unread == ()
    own = [one for one in found.hand_ins if one.entries]
    assert len(found.hand_ins) == LEARNERS + 1
    by_name = {}
    for one in own:
        by_name.setdefault(one.pseudonym, []).append([entry.value for entry in one.entries])
    assert set(by_name) == {f"learner {number}" for number in range(LEARNERS)}
    for number in range(LEARNERS):
        for values in by_name[f"learner {number}"]:
            assert values == list(range(number + 1))


def test_twenty_learners_hand_in_at_one_moment_from_threads(tmp_path):
    def start(folder, number, barrier):
        made = threading.Thread(target=learner, args=(folder, number, barrier))
        made.start()
        return made

    checked(handed_in_at_once(tmp_path, LEARNERS, threading.Barrier(LEARNERS), start))


def test_twenty_learners_hand_in_at_one_moment_from_processes(tmp_path):
    context = multiprocessing.get_context("fork")

    def start(folder, number, barrier):
        made = context.Process(target=learner, args=(folder, number, barrier))
        made.start()
        return made

    checked(handed_in_at_once(tmp_path, LEARNERS, context.Barrier(LEARNERS), start))


def test_the_memo_as_it_is_written_is_the_memo_on_the_page(journal, malta, page_of):
    asked = commit.memo(malta, journal)
    asked._repr_mimebundle_()
    asked.boxes["recommendation"].set_state({"value": "Wait.\nThen call."})
    asked.button.click()
    assert "Wait.\nThen call." in page_of(page_text(journal, malta)).answers


def test_every_time_on_the_page_has_its_date(filled, malta, page_of):
    page = page_of(page_text(filled, malta))
    year = str(filled.entries()[0].moment.year)
    assert page.text.count(f" {year} at ") >= len(filled.entries())
    assert "80%, likely (on " in page.text

from types import SimpleNamespace

import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.journal.class_files import class_folder
from summitry.journal.export import hand_in
from summitry.journal.store import Journal
from summitry.pictures.metaphors import LEVELS

ALL_SHOWN = (2,) * 9
CHESS = (0, 2, 0, 0, 0, 0, 0, 1, 0)


@pytest.fixture
def images(eve):
    return explore.metaphors(eve)


def drawn(explorer, who):
    """Return how many signs of one kind the picture has now."""
    assert explorer.reading
    signs = explorer.picture.signs
    return sum(len(signs[who, level].get_xdata()) for level in LEVELS)


def test_the_coding_is_hidden_until_an_image_is_rated(images, malta):
    reason = malta.metaphor_ratings["reason"].iloc[0]
    assert drawn(images, "coded") == 0
    assert reason not in images.still()
    images.ratings = ALL_SHOWN
    assert drawn(images, "own") == 9
    assert drawn(images, "coded") == 0
    images.check()
    assert drawn(images, "coded") == 9
    assert reason in images.still()


def test_only_the_rated_image_is_told(images):
    images.ratings = ALL_SHOWN
    images.check()
    images.metaphor = "poker"
    assert images.reading.startswith("Poker: nothing is rated yet.")
    rows = images.table().set_index("Image")
    assert set(rows.loc["Poker", "Our coding"]) == {""}
    assert "" not in set(rows.loc["Chess", "Our coding"])


def test_chess_shows_opposed_aims_and_little_else(images):
    images.ratings = ALL_SHOWN
    images.check()
    assert images.reading.startswith("Chess: by our coding it shows opposed aims, and hides")
    assert "Of 9 features you rate 1 as we do." in images.reading
    assert "Furthest apart: secrecy, gains for both" in images.reading


def test_go_is_coded_as_strictly_opposed_as_chess(malta):
    table = malta.metaphor_ratings.set_index(["metaphor_id", "feature_id"])["rating"]
    for image in ("chess", "go"):
        assert (table[image, "opposed"], table[image, "joint"]) == (2, 0)


def test_what_chess_hides_does_not_read_as_what_it_shows(malta):
    hides = malta.metaphors.set_index("metaphor_id")["hides"]["chess"]
    assert "that in politics no move is the last" in hides


def test_the_limits_say_where_the_users_come_from(images):
    assert "one country" in images.limits()


def test_whoever_codes_alike_is_nowhere_apart(images):
    images.ratings = CHESS
    images.check()
    assert "Of 9 features you rate 9 as we do." in images.reading
    assert "apart" not in images.reading


def test_without_a_rating_one_is_asked_for(images):
    images.board.redraw()
    images.check()
    assert images.trouble == "Rate at least one feature first."
    assert images.checked == ()
    assert images.journal.entries() == ()


def test_ratings_that_were_checked_stay_as_they_were_given(images):
    images.ratings = CHESS
    images.check()
    images.ratings = ALL_SHOWN
    assert images.ratings == images.answers["chess"] == CHESS


def test_ratings_are_kept_in_words_and_show_again_when_reopened(images, eve):
    images.ratings = (2, None, *[None] * 7)
    images.check()
    entry = images.journal.latest("malta-2024", "metaphor", "chess")
    assert entry.value == {"ratings": {"hidden": 2}, "words": "secrecy: shows it"}
    again = explore.metaphors(eve)
    before = again.still()
    again._repr_mimebundle_()
    assert again.checked == ("chess",)
    assert again.answers["chess"][:2] == (2, None)
    assert again.metaphor == "poker"
    assert before == explore.metaphors(eve).still()


@pytest.mark.parametrize("value", ["nonsense", {"ratings": [2]}, {"ratings": {"hidden": 7}}, None])
def test_what_an_odd_entry_says_is_left_alone(eve, value):
    images = explore.metaphors(eve)
    images.journal.append(case="malta-2024", kind="metaphor", about="chess", value=value)
    images._repr_mimebundle_()
    assert (images.answers, images.checked, images.trouble) == ({}, (), "")


def test_the_last_question_comes_after_the_first_comparison_and_is_kept(images, eve):
    images.board.redraw()
    closing = images.closing[0].widget
    assert closing.layout.display == "none"
    images.ratings = CHESS
    images.check()
    assert closing.layout.display == ""
    images.kept = "theatre"
    entry = images.journal.latest("malta-2024", "metaphor_kept", "metaphors")
    assert entry.value == {"metaphor": "theatre", "words": "Theatre"}
    assert eve.header.title in entry.question
    assert "You would keep Theatre" in images.reading
    again = explore.metaphors(eve)
    again._repr_mimebundle_()
    assert again.kept == "theatre"
    assert len(again.journal.history("malta-2024", "metaphor_kept", "metaphors")) == 1


def others(images, tmp_path, *ratings):
    """Let others hand in how they rate chess."""
    class_folder(images.journal).mkdir(parents=True, exist_ok=True)
    for number, given in enumerate(ratings):
        other = Journal(tmp_path / f"other{number}")
        value = {"ratings": {"hidden": given}}
        other.append(case="malta-2024", kind="metaphor", about="chess", value=value)
        hand_in(other, class_folder(images.journal) / f"hand-in-{number}.json")


def test_the_mean_of_the_class_shows_with_the_coding(images, tmp_path):
    images.ratings = CHESS
    others(images, tmp_path, 2, 2, 1)
    images.check()
    assert images.group == {"chess": (3, (5 / 3, *[None] * 8))}
    assert drawn(images, "group") == 1
    assert "three have rated this image" in images.card()
    assert "furthest apart on secrecy: the class says 1.7" in images.card()
    images.reset()
    assert images.group
    assert drawn(images, "group") == 0


def test_without_a_class_one_sentence_says_how_to_add_one(images):
    images.ratings = CHESS
    assert "folder class" not in images.card()
    images.check()
    assert "folder class inside my_work" in images.card()


def test_a_class_file_that_cannot_be_read_is_named(images, tmp_path):
    others(images, tmp_path, 2)
    (class_folder(images.journal) / "odd<b>.json").write_text("{}")
    images.ratings = CHESS
    images.check()
    assert "odd&lt;b&gt;.json" in images.card()
    assert images.trouble == ""


def test_what_a_saved_notebook_shows_does_not_depend_on_the_class(images, eve, tmp_path):
    others(images, tmp_path, 2)
    fresh = explore.metaphors(eve, revealed=True).still()
    assert "have rated this image" not in fresh
    assert "hand-in file of the class" not in fresh


def test_once_all_is_told_it_is_said_what_no_image_shows(eve):
    images = explore.metaphors(eve, revealed=True)
    assert "Poker, Market and Garden show most, 4 of 9 each." in images.reading
    assert images.reading.endswith("None of them shows rules in dispute.")


def test_the_article_speaks_in_two_of_the_images(eve):
    images = explore.metaphors(eve)
    telling = []
    for image in images.images:
        images.metaphor = image
        if "In the article, in our words" in images.card():
            telling.append(image)
    assert telling == ["chess", "plumbing"]


def test_every_image_is_rated_on_every_feature_by_the_pack(malta):
    images = explore.metaphors(malta)
    assert all(None not in coded for coded in images.coded.values())


def test_who_used_an_image_can_be_cited_on_the_eve(eve):
    known = set(eve.sources["source_id"])
    assert all(set(ids) <= known and ids for ids in eve.metaphors["source_ids"])


def test_a_pack_without_images_is_refused_in_one_sentence(malta):
    bare = SimpleNamespace(
        metaphors=malta.metaphors.iloc[:0], metaphor_features=malta.metaphor_features
    )
    with pytest.raises(SummitryError, match="no images"):
        explore.metaphors(bare)


def test_an_image_that_is_coded_in_part_is_compared_in_part(malta):
    parts = ("metaphors", "metaphor_features", "claims", "header", "id")
    some = {name: getattr(malta, name) for name in parts}
    ratings = malta.metaphor_ratings.query("feature_id == 'opposed'")
    images = explore.metaphors(SimpleNamespace(**some, metaphor_ratings=ratings, cite=malta.cite))
    images.ratings = ALL_SHOWN
    images.check()
    assert drawn(images, "coded") == 1
    assert "You rated one feature, and 1 as we do." in images.reading

"""What people read stands in one file: whatever is said is there, and all of it is said."""

import ast
import re
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import summitry
from summitry.errors import SummitryError
from summitry.text import listing, number_word, phrases, say

PACKAGE = Path(summitry.__file__).parent
FORMS = {"one", "other", "none"}
HOLE = "(.+)"


def leaves(section, before=""):
    """Yield the id of each phrase with its forms."""
    for key, value in section.items():
        if isinstance(value, dict) and not {"other"} <= set(value) <= FORMS:
            yield from leaves(value, f"{before}{key}.")
        else:
            yield before + key, list(value.values()) if isinstance(value, dict) else [value]


PHRASES = dict(leaves(phrases()))
TEXTS = [(name, text) for name, texts in PHRASES.items() for text in texts if isinstance(text, str)]


def known_names(tree):
    """Return by name what is assigned to it, or what it runs through, anywhere in a module."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
        elif isinstance(node, ast.For | ast.comprehension) and isinstance(node.target, ast.Name):
            found.setdefault(node.target.id, []).extend(ast.iter_child_nodes(node.iter))
    return found


def patterns(node, names, depth=0):
    """Return what a first argument of say may be, as patterns; None where that is open."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [re.escape(node.value)]
    if isinstance(node, ast.JoinedStr):
        parts = (
            re.escape(part.value) if isinstance(part, ast.Constant) else HOLE
            for part in node.values
        )
        return [re.sub(r"(\(\.\+\))+", lambda _holes: HOLE, "".join(parts))]
    if isinstance(node, ast.IfExp):
        branches = [patterns(one, names, depth) for one in (node.body, node.orelse)]
        return None if None in branches else [*branches[0], *branches[1]]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return [one + HOLE for one in patterns(node.left, names, depth) or ()] or None
    if isinstance(node, ast.Name) and depth < 2:
        given = [patterns(one, names, depth + 1) for one in names.get(node.id, ())]
        return [pattern for one in given for pattern in one or ()] or None
    return None


def sections(tree):
    """Return the sections of the explorers of a module."""
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    return [
        statement.value.value
        for one in classes
        for statement in one.body
        if isinstance(statement, ast.Assign)
        and isinstance(statement.targets[0], ast.Name)
        and statement.targets[0].id == "name"
        and isinstance(statement.value, ast.Constant)
    ]


def calls():
    """Yield every call of say: where it stands, what it surely or perhaps says, which gaps."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = known_names(tree)
        own = "|".join(map(re.escape, sections(tree))) or "[^.]+"
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            plain = isinstance(node.func, ast.Name) and node.func.id == "say"
            of_explorer = isinstance(node.func, ast.Attribute) and node.func.attr == "say"
            if plain or of_explorer:
                before = rf"(?:{own})\." if of_explorer else ""
                surely, perhaps = (
                    [before + one for one in patterns(node.args[0], known) or ()]
                    for known in ({}, names)
                )
                gaps = {keyword.arg for keyword in node.keywords}
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", surely, perhaps, gaps


CALLS = list(calls())


def quoted():
    """Return all words that stand in quotes in the code, and patterns of those with gaps."""
    words, shapes = set(), set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words |= {node.value, node.value.replace(" ", "_")}
            elif isinstance(node, ast.JoinedStr):
                shape = patterns(node, {})[0]
                if re.search(r"[a-z]{2}", shape.replace(HOLE, "")):
                    shapes.add(shape)
    return words, shapes


def matching(pattern):
    """Return the phrases that a pattern may mean."""
    return [name for name in PHRASES if re.fullmatch(pattern, name)]


def test_say_is_found_where_it_is_called():
    assert len(CALLS) > 200
    assert len([surely for _, surely, _, _ in CALLS if surely]) > 0.8 * len(CALLS)


def test_every_phrase_that_is_said_is_there():
    missing = [
        (place, pattern)
        for place, surely, _, _ in CALLS
        for pattern in surely
        if not matching(pattern)
    ]
    assert missing == []


def test_every_phrase_that_is_there_is_said():
    words, shapes = quoted()

    def is_written(name):
        return name in words or any(re.fullmatch(shape, name) for shape in shapes)

    def pieced_together(name):
        return any(all(map(is_written, re.split(marks, name))) for marks in (r"\.", r"[._]"))

    used = {name for name in PHRASES if name in words}
    for pattern in {pattern for _, _, perhaps, _ in CALLS for pattern in perhaps}:
        for name in matching(pattern):
            holes = re.fullmatch(pattern, name).groups()
            if all(is_written(hole) or pieced_together(hole) for hole in holes):
                used.add(name)
    assert sorted(set(PHRASES) - used) == []


def gaps_of(text):
    """Return the names of the gaps in a phrase."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_whoever_says_a_phrase_fills_its_gaps():
    wanting = []
    for place, surely, _, given_gaps in CALLS:
        names = matching(surely[0]) if len(surely) == 1 and HOLE not in surely[0] else []
        if len(names) == 1 and None not in given_gaps:
            needed = set().union(*map(gaps_of, PHRASES[names[0]]))
            wanting += [(place, names[0], needed - given_gaps)] if needed - given_gaps else []
    assert wanting == []


UNPLAIN = re.compile(r"!|\b(simply|just|obviously|of course)\b", re.IGNORECASE)


def test_phrases_are_plain():
    without_gaps = [(name, re.sub(r"\{[^}]*\}", "", text)) for name, text in TEXTS]
    assert [name for name, text in TEXTS if not text] == []
    assert [name for name, words in without_gaps if UNPLAIN.search(words)] == []


def test_gaps_have_names():
    assert [name for name, text in TEXTS if not all(map(str.isidentifier, gaps_of(text)))] == []


def test_a_phrase_with_a_gap_is_filled():
    assert say("case.as_of", date="4 December 2024") == "as of 4 December 2024"


def test_forms_follow_the_number():
    forms = [say("sources.withheld", n=n) for n in (1, 2, 5)]
    assert forms[0].startswith("One further source")
    assert forms[1].startswith("2 further sources")
    assert forms[2].startswith("5 further sources")


def test_none_has_a_form_of_its_own_where_there_is_one():
    words = {"day": "1 May", "held": "no", "signed": "one"}
    assert say("treaties.held", n=0, **words).startswith("On 1 May no agreement")
    assert say("cli.written", n=0, folder="x").startswith("0 files")


def test_without_a_number_the_form_for_many_is_said():
    assert "2" not in say("cli.written", folder="x", n=20).replace("20", "")
    assert say("show.glossary", n=3) == "3 terms in plain words"


@pytest.mark.parametrize("name", ["frame.nothing_like_it", "nowhere", "frame", "frame.reset.more"])
def test_a_phrase_that_is_not_there_is_named(name):
    with pytest.raises(SummitryError, match=f"no phrase '{re.escape(name)}"):
        say(name, n=3)


def test_a_gap_that_is_not_filled_is_named():
    with pytest.raises(SummitryError, match=r"'case\.as_of' needs a value for 'date'"):
        say("case.as_of")


@pytest.mark.parametrize(
    ("n", "words"), [(0, "no"), (1, "one"), (12, "twelve"), (13, "13"), (2500, "2,500"), (-1, "-1")]
)
def test_small_numbers_are_words(n, words):
    assert number_word(n) == words


@given(st.lists(st.text(alphabet="abcäö", min_size=1), max_size=6))
def test_a_listing_holds_every_item_once_in_order(items):
    words = listing(items)
    assert re.split(r", | and ", words) == (items or [""])
    assert words.count(" and ") == (len(items) > 1)

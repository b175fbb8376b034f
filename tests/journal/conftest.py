from html.parser import HTMLParser
from types import SimpleNamespace

import pandas as pd
import pytest

from summitry.errors import SummitryError
from summitry.journal.store import Journal

PROMPTS = [
    {
        "prompt_id": "they_met",
        "kind": "belief",
        "question": "How sure are you that they met?",
        "low_label": "surely not",
        "high_label": "surely",
        "after": "Now look at the photograph.",
    },
    {
        "prompt_id": "who_gains",
        "kind": "choice",
        "question": "Who gains most?",
        "options": ("the chair", "nobody", 'both, "in part" & <slowly>'),
        "after": "Keep it in mind.",
    },
    {"prompt_id": "why_so", "kind": "text", "question": "Why do you think so?"},
]
CHECKPOINTS = [
    {"option": "By votes.", "right": False, "feedback": "Votes are rare here."},
    {
        "option": "By consensus.",
        "right": True,
        "feedback": "Nobody objected.",
        "source_ids": ("rules", "minutes"),
    },
    {"option": "By lot.", "right": False, "feedback": "That was Athens."},
]


class Citation(SimpleNamespace):
    def __str__(self):
        return f"{self.publisher}: {self.title}. {self.url}"


class Page(HTMLParser):
    """What a browser would show: text, tags, addresses, and the learner's answers."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.texts, self.addresses = [], [], []
        self.answers, self._depth = [], 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append(tag)
        self.addresses += [found[name] for name in ("src", "href") if name in found]
        if "summitry-answer" in (found.get("class") or "").split():
            self.answers.append("")
            self._depth = 1

    def handle_endtag(self, _tag):
        self._depth = 0

    def handle_data(self, data):
        self.texts.append(data)
        if self._depth:
            self.answers[-1] += data

    @property
    def text(self):
        return "".join(self.texts)


def build_case(prompts=PROMPTS, checkpoints=CHECKPOINTS):
    prompt_gaps = {"options": (), "low_label": "", "high_label": "", "after": "", "mark": "reading"}
    asked = {"checkpoint_id": "cp-1", "question": "How do they decide?"}
    option_gaps = {"source_ids": (), "mark": "reading"}

    def cite(ids):
        if unknown := set(ids) - {"rules", "minutes"}:
            raise SummitryError(f"no source {unknown}")
        return [
            Citation(publisher="Secretariat", title=f"The {one}", url=f"https://example.org/?{one}")
            for one in ids
        ]

    return SimpleNamespace(
        id="village-2020",
        prompts=pd.DataFrame([{**prompt_gaps, **row} for row in prompts]),
        checkpoints=pd.DataFrame([{**asked, **option_gaps, **row} for row in checkpoints]),
        cite=cite,
    )


@pytest.fixture(scope="session")
def make_case():
    return build_case


@pytest.fixture(scope="session")
def page_of():
    return Page


@pytest.fixture
def case():
    return build_case()


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "my_work")

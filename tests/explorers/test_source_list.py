from html import escape
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from summitry.case.citing import general_knowledge
from summitry.explorers.source_list import citation_line, citation_list


def test_sources_are_listed_with_publisher_and_link(malta):
    source = malta.sources[malta.sources["url"] != ""].iloc[0]
    words = citation_list(malta, [source["source_id"]])
    assert f'href="{escape(source["url"])}"' in words
    assert escape(source["publisher"]) in words
    assert 'rel="noopener"' in words


def test_a_withheld_source_is_counted_and_not_named(malta, eve):
    hidden = sorted(set(malta.sources["source_id"]) - set(eve.sources["source_id"]))[:2]
    one, two = citation_list(eve, hidden[:1]), citation_list(eve, hidden)
    assert "One further source opens with the record." in one
    assert "2 further sources open with the record." in two
    title = malta.source(hidden[0]).title
    assert escape(title) not in one


class Citation(SimpleNamespace):
    """A source as a case cites it."""

    def __str__(self):
        return self.words


@given(st.text(), st.text(min_size=1))
def test_whatever_a_source_is_called_it_is_escaped(words, url):
    line = citation_line(Citation(words=f"{words}<b>{url}", url=url, title="A", note=words))
    assert "<b>" not in line
    assert line.count("<a ") == 1
    href = line.split('href="')[1].split('"')[0]
    assert href == escape(url)


def test_a_source_without_an_address_says_so():
    line = citation_line(Citation(words="Atlas & map.", url="", title="Atlas", note=""))
    assert line.startswith(
        "Atlas &amp; map, without a link: the copy that was read shows no address"
    )
    assert "<a " not in line


def test_what_a_source_copies_stands_below_it_unless_it_may_not_show():
    told = Citation(words="Copy.", url="", title="Copy", note="Relays <TASS>.")
    assert "About this source: Relays &lt;TASS&gt;.</span>" in citation_line(told)
    assert "Relays" not in citation_line(told, noted=False)
    told.note = ""
    assert "About this source" not in citation_line(told)


def test_what_no_source_was_found_for_has_neither_link_nor_note_twice():
    assert citation_line(general_knowledge()) == escape(general_knowledge().note)


def test_a_list_of_the_case_tells_what_each_source_copies(malta):
    noted = malta.sources[malta.sources["independence_note"] != ""].iloc[:3]
    words = citation_list(malta, noted["source_id"])
    for note in noted["independence_note"]:
        assert escape(note.rstrip(".")) in words
    assert "shows no address" in citation_list(
        malta, malta.sources[malta.sources["url"] == ""]["source_id"]
    )

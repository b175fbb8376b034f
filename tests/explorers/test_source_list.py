from html import escape
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

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
    line = citation_line(Citation(words=f"{words}<b>{url}", url=url))
    assert "<b>" not in line
    assert line.count("<a ") == 1
    href = line.split('href="')[1].split('"')[0]
    assert href == escape(url)


def test_a_source_without_an_address_has_no_link():
    assert citation_line(Citation(words="Atlas & map", url="")) == "Atlas &amp; map"

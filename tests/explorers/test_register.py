from summitry.explorers.register import register_list, source_line


def test_sources_are_listed_once_and_in_the_order_given(malta):
    found = register_list(malta, ["bukreev", "haruki", "bukreev"])
    assert found.count("<li>") == 2
    assert found.index("alexbukreev") < found.index("ukraine-viz")


def test_a_view_of_the_eve_lists_no_later_source(malta, eve):
    assert "tass.com" in register_list(malta, ["tass26", "haruki"])
    assert "tass.com" not in register_list(eve, ["tass26", "haruki"])
    assert register_list(eve, ["tass26"]) == ""


def test_only_an_address_alone_is_a_link():
    assert source_line("https://example.org/a").startswith('<a href="https://example.org/a"')
    assert "<a " not in source_line("https://example.org/a (copy)")
    assert "<a " not in source_line("example.org, May 2021")
    assert "&lt;b&gt;" in source_line("<b>")

import asyncio

from summitry.explorers import rest
from summitry.explorers.rest import Rest


async def pass_by(times=20):
    """Let the event loop go round."""
    for _ in range(times):
        await asyncio.sleep(0)


def test_a_burst_of_changes_comes_to_rest_once(monkeypatch):
    monkeypatch.setattr(rest, "PAUSE", 0)
    calls = []

    async def burst():
        waiting = Rest(lambda: calls.append("rest"))
        for _ in range(10):
            waiting.begin()
        assert calls == []
        await pass_by()

    asyncio.run(burst())
    assert calls == ["rest"]


def test_each_movement_comes_to_rest(monkeypatch):
    monkeypatch.setattr(rest, "PAUSE", 0)
    calls = []

    async def moves():
        waiting = Rest(lambda: calls.append("rest"))
        for _ in range(3):
            waiting.begin()
            await pass_by()

    asyncio.run(moves())
    assert calls == ["rest"] * 3


def test_something_else_is_done_later(monkeypatch):
    monkeypatch.setattr(rest, "PAUSE", 0)
    calls = []

    async def later():
        Rest(lambda: None).later(lambda: calls.append("later"))
        assert calls == []
        await pass_by()

    asyncio.run(later())
    assert calls == ["later"]


def test_without_an_event_loop_nothing_is_scheduled():
    calls = []
    waiting = Rest(lambda: calls.append("rest"))
    waiting.begin()
    waiting.later(lambda: calls.append("later"))
    assert calls == []
    assert waiting.waiting is None


def test_an_explorer_turns_crisp_when_it_comes_to_rest(monkeypatch, malta):
    from summitry import explore

    monkeypatch.setattr(rest, "PAUSE", 0)

    async def move():
        explorer = explore.encounters(malta)
        figure = explorer.board.figure
        explorer.controls[0].slider.value = 1990
        assert "data:image/png" in figure.value
        await pass_by()
        assert "data:image/svg+xml" in figure.value
        assert explorer.picture._background is not None

    asyncio.run(move())

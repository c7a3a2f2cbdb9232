"""A tool changes nothing: at most it prepares what a person confirms in Odoo."""

import pytest

from .conftest import http, stdio, using, words

WISH = {"product": "Mesa Azteca", "amount": 12}
ASKED = {"question": "Crea una orden de 12 mesas azteca"}


@pytest.fixture
def counted(ground):
    """``counted()``: how many orders and how many proposals there are."""

    def count():
        models = ("mrp.production", "mrp.ai.proposal")
        return tuple(ground.count("planner", model) for model in models)

    return count


def test_proposals_are_off(served, ground, counted):
    before = counted()

    async def use(client):
        listed = {tool.name for tool in (await client.list_tools()).tools}
        assert "draft_order" not in listed
        called = await client.call_tool("draft_order", WISH)
        assert called.is_error and "propuesta" in words(called)
        asked = await client.call_tool("ask", ASKED)
        assert "No se ha preparado nada" in words(asked)

    using(http(served, ground.keys["planner"]), use)
    assert counted() == before


def test_with_proposals_a_draft_waits_for_a_person(ground, counted):
    orders, proposals = counted()

    async def use(client):
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert tools["draft_order"].annotations.read_only_hint is False
        assert tools["draft_order"].annotations.destructive_hint is False
        assert tools["late_orders"].annotations.read_only_hint is True
        lacking = await client.call_tool("draft_order", {"product": "Mesa Azteca"})
        assert lacking.is_error and "amount" in words(lacking)
        return [
            await client.call_tool("draft_order", WISH),
            await client.call_tool("ask", ASKED),
        ]

    for result in using(stdio(ground, "planner", "--proposals"), use):
        assert not result.is_error, words(result)
        proposal = result.structured_content["proposal"]
        assert proposal["count"] == 1
        assert proposal["url"].startswith(f"{ground.url}/odoo/ai-assistant/")
        assert proposal["url"] in words(result)
        assert "Todavía no se ha hecho nada" in words(result)
    assert counted() == (orders, proposals + 2)

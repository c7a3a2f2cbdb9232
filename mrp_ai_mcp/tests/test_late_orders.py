"""A client lists late orders: by both transports, in both languages, and truly."""

import pytest

from .conftest import http, stdio, tables, using, words


@pytest.fixture(params=["stdio", "stdio-legacy", "http", "http-legacy"])
def planner(request, ground, served):
    """The planner's client, whichever way and age of the protocol it speaks."""
    way, _dash, age = request.param.partition("-")
    mode = age or "auto"
    if way == "stdio":
        return stdio(ground, "planner", mode=mode)
    return http(served, ground.keys["planner"], mode=mode)


def test_a_client_lists_late_orders(planner, ground):
    async def use(client):
        return await client.list_tools(), await client.call_tool("late_orders", {})

    listed, result = using(planner, use)
    tools = {tool.name: tool for tool in listed.tools}
    assert tools["late_orders"].title == "Órdenes de fabricación con retraso"
    assert not result.is_error
    (table,) = tables(result)
    shown = {(row["record"]["id"], row["record"]["name"]) for row in table["rows"]}
    assert shown == set(ground.late)
    assert table["scope"]["total"] == len(ground.late) > 5
    number, name = ground.late[0]
    assert table["rows"][0]["record"] == {
        "model": "mrp.production",
        "id": number,
        "name": name,
        "url": f"{ground.url}/odoo/mrp.production/{number}",
    }
    text = words(result)
    assert all(name in text for _number, name in ground.late)
    assert f"({ground.url}/odoo/mrp.production/{number})" in text
    assert "Registros en Odoo:" in text


def test_values_keep_their_types(served, ground):
    async def use(client):
        return await client.call_tool("late_orders", {"limit": 3})

    (table,) = tables(using(http(served, ground.keys["manager"]), use))
    assert len(table["rows"]) == table["scope"]["shown"] == 3
    assert table["scope"]["total"] == len(ground.late)
    columns = [column["name"] for column in table["columns"]]
    kinds = {column["name"]: column["type"] for column in table["columns"]}
    days = next(name for name in columns if kinds[name] == "days")
    for row in table["rows"]:
        assert isinstance(row["values"][columns.index(days)], (int, float))
        assert len(row["values"]) == len(columns)


def test_each_in_their_own_language(served, ground):
    async def use(client):
        return (
            await client.list_tools(),
            await client.call_tool("late_orders", {"limit": 1}),
        )

    listed, result = using(http(served, ground.keys["manager"]), use)
    titles = {tool.name: tool.title for tool in listed.tools}
    assert titles["late_orders"] == "Late manufacturing orders"
    assert "Records in Odoo:" in words(result)


def test_a_question_in_words(served, ground):
    async def use(client):
        return [
            await client.call_tool("ask", {"question": question})
            for question in (
                "¿Qué órdenes de fabricación van con retraso?",
                "Which manufacturing orders are late?",
            )
        ]

    for result in using(http(served, ground.keys["planner"]), use):
        assert not result.is_error
        assert result.structured_content["skill"]["name"] == "late_orders"
        (table,) = tables(result)
        assert {row["record"]["id"] for row in table["rows"]} == {
            number for number, _name in ground.late
        }


def test_what_a_tool_says_of_itself(served, ground):
    async def use(client):
        return await client.list_tools()

    tools = using(http(served, ground.keys["planner"]), use).tools
    assert len(tools) > 30
    for tool in tools:
        assert tool.annotations.read_only_hint is True
        assert tool.annotations.destructive_hint is False
        assert tool.input_schema["additionalProperties"] is False
        assert tool.description
    assert "draft_order" not in {tool.name for tool in tools}

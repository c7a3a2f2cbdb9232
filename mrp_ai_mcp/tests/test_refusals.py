"""What is wrong is told in words: no traceback, no guess, nobody else's data."""

import json

import pytest
from mcp import MCPError

from .conftest import http, stdio, tables, using, words

HOSTILE = (
    {"product": 5},
    {"product": ["TAB-ROB-18"]},
    {"product": "x" * 9000},
    {"product": "' OR 1=1 --"},
    {"product": "id:0"},
    {"product": "\x00"},
    {"limit": 0},
    {"limit": 10**30},
    {"limit": "all"},
    {"limit": True},
    {"period": "sometime"},
    {"period": "2026-02-31"},
    {"bound": "5"},
    {"state": "done"},
    {"short": "yes"},
    {"domain": [["id", ">", 0]]},
    {"__class__": {}},
    {"env": None, "self": 1},
    {"product": {"$ne": None}},
)


def refused(result):
    """Its words; they are an error and tell nothing of the inside."""
    text = words(result)
    assert result.is_error, text
    assert len(text) > 10
    for inside in ("Traceback", 'File "', "psycopg2", "odoo.exceptions", "KeyError"):
        assert inside not in text
    return text


def call(connection, name, arguments):
    async def use(client):
        return await client.call_tool(name, arguments)

    return using(connection, use)


def test_hostile_arguments(served, ground):
    async def use(client):
        return [await client.call_tool("late_orders", given) for given in HOSTILE]

    results = using(http(served, ground.keys["planner"]), use)
    for given, result in zip(HOSTILE, results, strict=True):
        assert refused(result), given


def test_hostile_questions(served, ground):
    async def use(client):
        return [
            await client.call_tool("ask", given)
            for given in (
                {},
                {"question": ""},
                {"question": 5},
                {"question": "x" * 9999},
            )
        ]

    for result in using(http(served, ground.keys["planner"]), use):
        refused(result)


def test_hostile_names(served, ground):
    async def use(client):
        said = []
        for name in ("../answer", "late_orders/", "x" * 500, "", "unlink"):
            try:
                said.append(refused(await client.call_tool(name, {})))
            except MCPError as error:
                said.append(str(error))
        return said

    for text in using(http(served, ground.keys["planner"]), use):
        assert text and len(text) < 200


def test_several_that_fit_are_listed_and_one_can_be_taken(served, ground):
    async def use(client):
        first = await client.call_tool("stock_by_location", {"product": "Tablero"})
        text = refused(first)
        part = first.structured_content["parts"][-1]
        assert len(part["options"]) > 1
        assert all(option in text for option in part["options"])
        return await client.call_tool(
            "stock_by_location", {"product": part["options"][0]}
        )

    result = using(http(served, ground.keys["planner"]), use)
    assert not result.is_error
    assert tables(result)


def test_of_none_the_nearest_are_told(served, ground):
    given = {"product": "Mesa Asteka 9000"}
    text = refused(call(http(served, ground.keys["planner"]), "why_product", given))
    assert "Mesa Azteca" in text


def test_who_has_no_rights_gets_words_and_no_figures(served, ground):
    async def use(client):
        said = []
        for name, given in (
            ("late_orders", {}),
            ("ask", {"question": "What is late?"}),
        ):
            result = await client.call_tool(name, given)
            said.append(refused(result))
            assert not any(name in words(result) for _id, name in ground.late)
        try:
            listed = await client.list_tools()
            names = {tool.name for tool in listed.tools}
        except MCPError as error:
            said.append(str(error))
            names = set()
        assert "late_orders" not in names
        return said

    for text in using(http(served, ground.keys["office"]), use):
        assert "Traceback" not in text


def test_limits_are_those_of_odoo(served, ground):
    text = refused(call(http(served, ground.keys["clerk"]), "late_orders", {}))
    assert "limit" in text and "Try again in" in text


@pytest.mark.parametrize("key", ["0" * 40, "planner"])
def test_a_key_that_nobody_has(served, key):
    text = refused(call(http(served, key), "late_orders", {}))
    assert "does not accept the API key" in text
    assert key not in text


@pytest.mark.parametrize(
    ("options", "more", "told"),
    [
        (("--lang", "es"), {"ODOO_URL": "http://127.0.0.1:9"}, "no responde"),
        ((), {"ODOO_DB": "no_such_database"}, "no database “no_such_database”"),
    ],
)
def test_what_stands_between(ground, options, more, told):
    async def use(client):
        result = await client.call_tool("late_orders", {})
        with pytest.raises(MCPError, match=told):
            await client.list_tools()
        return result

    text = refused(using(stdio(ground, "planner", *options, **more), use))
    assert told in text
    assert ground.keys["planner"] not in text


def test_names_alone_are_logged(ground, tmp_path):
    log = tmp_path / "log"
    given = {"product": "TAB-ROB-18"}
    connection = stdio(ground, "planner", "--lang", "en", log=log)
    assert "Records in Odoo:" in words(call(connection, "stock_by_location", given))
    told = log.read_text("utf-8")
    assert "stock_by_location answered" in told
    for secret in (ground.keys["planner"], "TAB-ROB", "Tablero"):
        assert secret not in told


def test_the_audit_log_has_names_alone(served, ground):
    word = "TAB-NOG-18"
    kind = ["kind", "=", "skill_called"]
    ours = [kind, ["detail", "=like", "why_missing, mrp-ai-mcp/%"]]
    before = ground.count("manager", "mrp.ai.audit", ours)
    call(http(served, ground.keys["planner"]), "why_missing", {"product": word})
    assert ground.count("manager", "mrp.ai.audit", ours) == before + 1
    told = [kind, ["detail", "ilike", word]]
    assert ground.count("manager", "mrp.ai.audit", told) == 0


def test_results_are_json(served, ground):
    result = call(http(served, ground.keys["planner"]), "briefing", {})
    assert not result.is_error
    json.dumps(result.structured_content, allow_nan=False)

"""Who may come in by HTTP: whoever brings a key, from here, and no web page."""

import httpx2
import pytest

from .conftest import by_http, http, using

LIST = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
HEADS = {"Accept": "application/json, text/event-stream"}


def post(url, **heads):
    return httpx2.post(url, json=LIST, headers={**HEADS, **heads}, timeout=60)


@pytest.mark.parametrize("header", [{}, {"Authorization": "Basic YTpi"}])
def test_without_a_key_nobody_comes_in(served, header):
    reply = post(served, **header)
    assert reply.status_code == 401
    assert reply.headers["www-authenticate"] == "Bearer"
    assert reply.json()["error"]["code"] == "no_key"


def test_pages_and_foreign_names_are_refused(served, ground):
    key = f"Bearer {ground.keys['planner']}"
    for heads, status in (
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1"}, 421),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": served.removesuffix("/mcp")}, 403),
        ({}, 200),
    ):
        assert post(served, Authorization=key, **heads).status_code == status, heads


def test_what_the_settings_name_comes_in(ground, tmp_path):
    page = "https://chat.example"
    options = ("--allow-host", "mcp.example", "--allow-origin", page)
    key = f"Bearer {ground.keys['planner']}"
    with by_http(ground, tmp_path / "log", *options) as url:
        heads = {"Host": "mcp.example", "Origin": page}
        assert post(url, Authorization=key, **heads).status_code == 200


def test_too_much_is_refused(served, ground):
    heads = {**HEADS, "Authorization": f"Bearer {ground.keys['planner']}"}
    heads["Content-Type"] = "application/json"
    for body, status in (("[" * 100_000, 400), ("x" * 300_000, 413)):
        reply = httpx2.post(served, content=body, headers=heads, timeout=60)
        assert reply.status_code == status
        assert "Traceback" not in reply.text


def test_two_users_at_one_server_stay_two(served, ground):
    async def names(client):
        return {tool.title for tool in (await client.list_tools()).tools}

    planner = using(http(served, ground.keys["planner"]), names)
    manager = using(http(served, ground.keys["manager"]), names)
    assert "Órdenes de fabricación con retraso" in planner
    assert "Late manufacturing orders" in manager

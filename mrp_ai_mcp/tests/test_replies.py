"""What else may answer at the address: each is told in words, and gets no key."""

import anyio
import httpx2
import pytest
from mrp_ai_mcp.odoo import Odoo
from mrp_ai_mcp.settings import Settings

from mrp_ai_mcp import errors

HTML = "<!doctype html><title>Odoo</title>"
NO_DATABASE = "<p>No database is selected and the requested URL was not found</p>"
OWN = {"error": {"code": "rate_limit", "message": "Wait a minute.", "what_to_do": ""}}


def answered(reply, **more):
    """What ``skills`` raises when ``reply`` is the answer; and the requests made."""
    asked = []

    def handle(request):
        asked.append(request)
        if isinstance(reply, Exception):
            raise reply
        return reply

    async def inside():
        odoo = Odoo(Settings("https://odoo.example", "plant", **more))
        odoo._client = httpx2.AsyncClient(
            base_url="https://odoo.example", transport=httpx2.MockTransport(handle)
        )
        try:
            with pytest.raises(errors.OdooError) as raised:
                await odoo.skills("key")
        finally:
            await odoo.close()
        return raised.value

    return anyio.run(inside), asked


@pytest.mark.parametrize(
    ("reply", "error", "told"),
    [
        (httpx2.Response(404, text=HTML), errors.NotThere, "odoo.example"),
        (httpx2.Response(404, text=NO_DATABASE), errors.WrongDatabase, "“plant”"),
        (httpx2.Response(200, text=HTML), errors.BadReply, "HTTP 200"),
        (httpx2.Response(200, json=[]), errors.BadReply, "HTTP 200"),
        (httpx2.Response(200, json={"skills": 1}), errors.BadReply, "HTTP 200"),
        (httpx2.Response(502, text=HTML), errors.BadReply, "HTTP 502"),
        (httpx2.Response(401, text=HTML), errors.WrongKey, "API key"),
        (httpx2.Response(429, json=OWN), errors.Refused, "Wait a minute."),
        (httpx2.ConnectError("refused"), errors.OdooDown, "refused"),
        (httpx2.ConnectTimeout("late"), errors.OdooDown, "late"),
        (httpx2.ReadTimeout("late"), errors.OdooSlow, "seconds"),
    ],
)
def test_it_is_told_what_answered(reply, error, told):
    raised, _asked = answered(reply)
    assert type(raised) is error
    assert told in str(raised)


def test_a_redirect_is_told_and_not_followed():
    heads = {"location": "https://elsewhere.example/?token=1"}
    raised, asked = answered(httpx2.Response(302, headers=heads))
    assert type(raised) is errors.OdooMoved
    assert "https://elsewhere.example/" in str(raised) and "token" not in str(raised)
    assert [request.url.host for request in asked] == ["odoo.example"]


@pytest.mark.parametrize("key", ["", "a\nb", "clé", "x\x00"])
def test_what_is_no_key_is_not_sent(key):
    odoo = Odoo(Settings("https://odoo.example"))
    with pytest.raises((errors.NoKey, errors.WrongKey)):
        anyio.run(odoo.skills, key)


def test_every_error_is_told_in_both_languages():
    kinds = [k for k in errors.OdooError.__subclasses__() if k is not errors.Refused]
    assert len(kinds) > 8
    for kind in kinds:
        assert set(kind.texts) == {"en", "es"}
        assert kind.texts["en"].count("%(") == kind.texts["es"].count("%(")

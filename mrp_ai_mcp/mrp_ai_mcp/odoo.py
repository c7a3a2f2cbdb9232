"""The assistant's HTTP interface in Odoo, asked as one user.

The key goes to the address of the settings and nowhere else: redirects are not
followed. Nothing is kept between two requests.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import httpx2

from . import __version__, errors
from .settings import Settings

_BASE = "/mrp_ai_assistant/api/v1"
_CONNECT, _ANSWER = 10.0, 90.0  # seconds
_NO_DATABASE = "No database is selected"
_LONGEST_REASON = 120


class Odoo:
    """One server of Odoo; the caller says for each request whose key it is."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lang = settings.speaks
        heads = {"User-Agent": f"mrp-ai-mcp/{__version__}"}
        if settings.database:
            heads["X-Odoo-Database"] = settings.database
        self._client = httpx2.AsyncClient(
            base_url=settings.url,
            headers=heads,
            timeout=httpx2.Timeout(_ANSWER, connect=_CONNECT),
            follow_redirects=False,
        )

    async def close(self) -> None:
        await self._client.aclose()

    async def skills(self, key: str) -> list[dict[str, Any]]:
        """What the user of ``key`` can have, as the addon describes it."""
        told = await self._send("GET", "/skills", key)
        skills = told.get("skills")
        if not isinstance(skills, list):
            raise self.unreadable()
        return skills

    async def call(
        self, key: str, name: str, arguments: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The answer of one skill, with its ``lang`` and where its drafts wait."""
        path = f"/skills/{quote(name, safe='')}"
        return await self._post(path, key, {"arguments": dict(arguments)})

    async def answer(self, key: str, question: object) -> dict[str, Any]:
        """The answer to a question in words."""
        return await self._post("/answer", key, {"question": question})

    async def _post(self, path: str, key: str, body: dict[str, Any]) -> dict[str, Any]:
        body["propose"] = self._settings.proposals
        told = await self._send("POST", path, key, json=body)
        beside = {"lang": told.get("lang"), "proposal": told.get("proposal")}
        return {**told["answer"], **beside}

    async def _send(
        self, method: str, path: str, key: str, **more: Any
    ) -> dict[str, Any]:
        if self._settings.lang:
            more["params"] = {"lang": self._settings.lang}
        if not key:
            raise errors.NoKey(self._lang)
        if not (key.isascii() and key.isprintable()):
            raise errors.WrongKey(self._lang)
        heads = {"Authorization": f"Bearer {key}"}
        try:
            reply = await self._client.request(
                method, _BASE + path, headers=heads, **more
            )
        except httpx2.ConnectTimeout as error:
            raise self._down(error) from error
        except httpx2.TimeoutException as error:
            raise errors.OdooSlow(self._lang, seconds=round(_ANSWER)) from error
        except httpx2.HTTPError as error:
            raise self._down(error) from error
        except (ValueError, RecursionError) as error:  # of which no JSON can be made
            raise errors.Unwritable(self._lang) from error
        return self._read(reply)

    def unreadable(self) -> errors.OdooError:
        """Odoo answered in another way than this program knows."""
        return self._error(errors.BadReply, status=200)

    def _read(self, reply: httpx2.Response) -> dict[str, Any]:
        """Its JSON; raises what its status means."""
        if reply.is_redirect:
            place = reply.headers.get("location", "?").partition("?")[0]
            raise self._error(errors.OdooMoved, place=place)
        told = _json(reply)
        error = told.get("error") if told else None
        if isinstance(error, dict) and error.get("message"):
            if reply.status_code == 401:
                raise errors.WrongKey(self._lang)
            raise errors.Refused(str(error.get("code")), str(error["message"]))
        if reply.status_code == 401:
            raise errors.WrongKey(self._lang)
        if reply.status_code == 404:
            if _NO_DATABASE in reply.text:
                name = self._settings.database
                raise self._error(errors.WrongDatabase, database=name)
            raise self._error(errors.NotThere)
        if reply.status_code != 200 or told is None:
            raise self._error(errors.BadReply, status=reply.status_code)
        return told

    def _down(self, error: Exception) -> errors.OdooError:
        reason = str(error)[:_LONGEST_REASON] or type(error).__name__
        return self._error(errors.OdooDown, reason=reason)

    def _error(
        self, kind: type[errors.OdooError], **values: object
    ) -> errors.OdooError:
        return kind(self._lang, url=self._settings.url, **values)


def _json(reply: httpx2.Response) -> dict[str, Any] | None:
    try:
        told = reply.json()
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None

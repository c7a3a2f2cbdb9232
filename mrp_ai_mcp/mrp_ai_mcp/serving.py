"""How clients reach it: stdio for one that starts it, streamable HTTP for many."""

from __future__ import annotations

import logging
import os
import sys
from typing import Any

import anyio
import uvicorn
from mcp.server.stdio import stdio_server
from mcp.server.transport_security import TransportSecuritySettings
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from .errors import NoKey
from .odoo import Odoo
from .server import Assistant, bearer
from .settings import Settings, SettingsError, settings

PATH = "/mcp"
_LARGEST = 256 * 1024  # bytes of a request: arguments, never files
_HERE = ("127.0.0.1", "localhost", "[::1]")


def main(arguments: list[str] | None = None) -> int:
    """The command ``mrp-ai-mcp``; its exit code. Standard output belongs to stdio."""
    try:
        made = settings(sys.argv[1:] if arguments is None else arguments, os.environ)
    except SettingsError as error:
        print(f"mrp-ai-mcp: {error}", file=sys.stderr)
        return 2
    logging.basicConfig(
        stream=sys.stderr,
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    # They log addresses with every request.
    for name in ("httpx2", "httpcore2", "mcp"):
        logging.getLogger(name).setLevel(logging.WARNING)
    try:
        anyio.run(_by_http if made.by_http else _by_stdio, made)
    except KeyboardInterrupt:
        return 130
    return 0


async def _by_stdio(made: Settings) -> None:
    odoo = Odoo(made)
    server = Assistant(made, odoo).server()
    try:
        async with stdio_server() as (read, write):
            await server.run(read, write, server.create_initialization_options())
    finally:
        await odoo.close()


async def _by_http(made: Settings) -> None:
    odoo = Odoo(made)
    config = uvicorn.Config(
        application(made, odoo),
        host=made.host,
        port=made.port,
        log_level="warning",
        access_log=False,
    )
    try:
        await uvicorn.Server(config).serve()
    finally:
        await odoo.close()


def application(made: Settings, odoo: Odoo) -> ASGIApp:
    """No session is kept: every request is answered with the key that it brings."""
    app = (
        Assistant(made, odoo)
        .server()
        .streamable_http_app(
            streamable_http_path=PATH,
            json_response=True,
            stateless_http=True,
            max_request_body_size=_LARGEST,
            transport_security=security(made),
            host=made.host,
        )
    )
    return _KeyAsked(app, made.speaks)


def security(made: Settings) -> TransportSecuritySettings:
    """Who may be meant (Host) and which pages may call (Origin): this machine alone,
    and what the settings name. It stops pages that rebind a name to this machine."""
    here = [f"{name}:{made.port}" for name in _HERE]
    return TransportSecuritySettings(
        enable_dns_rebinding_protection=True,
        allowed_hosts=[*here, *made.hosts],
        allowed_origins=list(made.origins),
    )


class _KeyAsked:
    """401 to a request without a key, before anything of it is read."""

    def __init__(self, app: Any, lang: str) -> None:
        self._app = app
        self._lang = lang

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == PATH:
            heads = dict(scope["headers"])
            header = heads.get(b"authorization", b"").decode("latin-1")
            if not bearer(header):
                await self._refused()(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _refused(self) -> JSONResponse:
        error = NoKey(self._lang)
        told = {"error": {"code": error.code, "message": str(error)}}
        return JSONResponse(told, 401, {"WWW-Authenticate": "Bearer"})

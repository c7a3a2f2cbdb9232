"""What this program is told, by options and by its environment."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from . import __version__

PORT = 8765
_LANGUAGES = ("es", "en")
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
_EPILOG = """environment:
  ODOO_URL          address of Odoo, as in the browser: https://odoo.example.com
  ODOO_DB           name of the database, where the server has several
  ODOO_API_KEY      the user's API key of Odoo; for stdio alone: by HTTP each client
                    sends its own as "Authorization: Bearer <key>"
"""


class SettingsError(Exception):
    """What is missing or wrong, in a sentence."""


@dataclass(frozen=True)
class Settings:
    """``lang``: of lists and answers, "" for the user's own in Odoo; ``speaks``: of
    what this program says itself. ``tools``: names to offer, none for all."""

    url: str
    database: str = ""
    key: str = ""
    lang: str = ""
    speaks: str = "en"
    proposals: bool = False
    tools: frozenset[str] = frozenset()
    by_http: bool = False
    host: str = "127.0.0.1"
    port: int = PORT
    hosts: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


def settings(arguments: Sequence[str], environment: Mapping[str, str]) -> Settings:
    """The settings; raises ``SettingsError``, or ends the program as argparse does."""
    given = _parser().parse_args(list(arguments))
    made = Settings(
        url=_address(given.url or environment.get("ODOO_URL", "")),
        database=given.database or environment.get("ODOO_DB", ""),
        key="" if given.http else environment.get("ODOO_API_KEY", "").strip(),
        lang=given.lang or "",
        speaks=given.lang or _locale(environment),
        proposals=given.proposals,
        tools=frozenset(filter(None, (given.tools or "").split(","))),
        by_http=given.http,
        host=given.host,
        port=given.port,
        hosts=tuple(given.allow_host),
        origins=tuple(given.allow_origin),
    )
    if not made.by_http and not made.key:
        raise SettingsError(
            "ODOO_API_KEY is empty: make an API key in Odoo (your preferences, "
            "Security, API keys) and put it into the environment of this program."
        )
    return made


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mrp-ai-mcp",
        description="The AI Production Assistant of Odoo for other AI clients (MCP).",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--version", action="version", version=f"%(prog)s {__version__}")
    add("--url", help="address of Odoo (or ODOO_URL)")
    add("--database", help="database of Odoo (or ODOO_DB)")
    add("--lang", choices=_LANGUAGES, help="instead of each user's own language")
    add("--tools", help="offer these tools only: late_orders,why_order,ask")
    add(
        "--proposals",
        action="store_true",
        help="also offer tools that prepare a proposal; a person confirms it in Odoo",
    )
    add("--http", action="store_true", help="streamable HTTP instead of stdio")
    add("--host", default="127.0.0.1", help="where HTTP listens (%(default)s)")
    add("--port", type=int, default=PORT, help="its port (%(default)s)")
    add(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME[:PORT]",
        help="a Host that clients may use besides this machine's own (a proxy's)",
    )
    add(
        "--allow-origin",
        action="append",
        default=[],
        metavar="ORIGIN",
        help="a page that may call it, https://chat.example.com; none by default",
    )
    return parser


def _address(text: str) -> str:
    parts = urlsplit(text.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        shown = text if "@" not in text else "?"
        raise SettingsError(
            f"ODOO_URL is “{shown}”: write the address of Odoo as in the browser, "
            "https://odoo.example.com"
        )
    if parts.username or parts.password:
        raise SettingsError("ODOO_URL holds a name or a password: leave them out.")
    return f"{parts.scheme}://{parts.netloc}"


def _locale(environment: Mapping[str, str]) -> str:
    said = next((environment[name] for name in _LOCALES if environment.get(name)), "")
    return "es" if said.lower().startswith("es") else "en"

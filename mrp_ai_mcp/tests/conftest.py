"""The SDK's own client before the program, and a real Odoo behind it.

``MRP_AI_MCP_GROUND`` names a file with the address of that Odoo, its database, the keys
of people and what is true there: ``make test SUITES=mcp`` makes all of it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import anyio
import httpx2
import pytest
from mcp import Client, StdioServerParameters, stdio_client
from mcp.client.streamable_http import streamable_http_client

PROGRAM = Path(__file__).resolve().parent.parent
START = 60  # seconds, on a machine that is busy with other suites
HERE = "127.0.0.1"


@dataclass(frozen=True)
class Ground:
    url: str
    database: str
    keys: dict[str, str]
    late: list[tuple[int, str]]
    ports: list[int]  # free ones

    def count(self, who: str, model: str, domain: list | None = None) -> int:
        """How many records the user ``who`` sees, by Odoo's own interface."""
        reply = httpx2.post(
            f"{self.url}/json/2/{model}/search_count",
            json={"domain": domain or []},
            headers=self.heads(who),
            timeout=60,
        )
        reply.raise_for_status()
        return int(reply.json())

    def heads(self, who: str) -> dict[str, str]:
        key = self.keys[who]
        return {"Authorization": f"Bearer {key}", "X-Odoo-Database": self.database}


@pytest.fixture(scope="session")
def ground() -> Ground:
    told = Path(os.environ["MRP_AI_MCP_GROUND"]).read_text("utf-8")
    found = json.loads(told)
    found["late"] = [(number, name) for number, name in found["late"]]
    return Ground(**found)


@pytest.fixture(scope="session")
def served(ground: Ground, tmp_path_factory) -> Iterator[str]:
    """The program by HTTP, for all tests; its log is beside."""
    with by_http(ground, tmp_path_factory.mktemp("http") / "log") as url:
        yield url


class by_http:
    """``with by_http(ground, log, *options) as url``."""

    def __init__(self, ground: Ground, log: Path, *options: str) -> None:
        self._ground, self._log, self._options = ground, log, options

    def __enter__(self) -> str:
        port = self._ground.ports.pop()
        url = f"http://{HERE}:{port}/mcp"
        with self._log.open("a") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "mrp_ai_mcp", "--http", "--port", str(port)]
                + list(self._options),
                env=environment(self._ground, ODOO_API_KEY="not-to-be-used"),
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + START
        while time.monotonic() < deadline and self._process.poll() is None:
            with suppress(httpx2.TransportError):
                if httpx2.post(url).status_code == 401:  # it wants a key
                    return url
            time.sleep(0.1)
        raise AssertionError(self._log.read_text("utf-8"))

    def __exit__(self, *_error: object) -> None:
        self._process.terminate()
        self._process.wait(START)


def environment(ground: Ground, **more: str) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(PROGRAM),
        "LANG": "en_US.UTF-8",
        "ODOO_URL": ground.url,
        "ODOO_DB": ground.database,
        **more,
    }


@asynccontextmanager
async def stdio(ground, who, *options, mode="auto", log=None, **more):
    """A client that starts the program as ``who``."""
    key = ground.keys.get(who, who)
    parameters = StdioServerParameters(
        command=sys.executable,
        args=["-m", "mrp_ai_mcp", *options],
        env=environment(ground, ODOO_API_KEY=key, **more),
    )
    with open(log or os.devnull, "a") as errors:
        async with Client(stdio_client(parameters, errors), mode=mode) as client:
            yield client


@asynccontextmanager
async def http(url, key, mode="auto"):
    """A client of the program that is served at ``url``."""
    heads = {"Authorization": f"Bearer {key}"}
    async with httpx2.AsyncClient(headers=heads, timeout=60) as sender:
        transport = streamable_http_client(url, http_client=sender)
        async with Client(transport, mode=mode) as client:
            yield client


def using(connection, use):
    """What ``await use(client)`` gives with the client of ``connection``."""

    async def inside():
        async with connection as client:
            return await use(client)

    return anyio.run(inside)


def words(result) -> str:
    """What a model reads of a result."""
    return "\n".join(block.text for block in result.content)


def tables(result) -> list[dict]:
    return [
        part for part in result.structured_content["parts"] if part["kind"] == "table"
    ]

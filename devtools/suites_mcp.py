"""The MCP server with the SDK's own client before it and a real Odoo behind it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from . import virtualenv
from .databases import sql
from .evals import plant
from .failure import Unavailable
from .odoo_site import Site, site
from .paths import ADDON, ROOT, cache_folder
from .ports import LOCAL, any_free
from .processes import run_logged, tail
from .runtime import Runtime
from .suite import Outcome, Suite
from .suites_odoo import database
from .suites_static import pytest
from .virtualenv import environment_of

PROGRAM = ROOT / "mrp_ai_mcp"
REQUIREMENTS = Path(__file__).with_name("requirements-mcp.txt")
SETUP = Path(__file__).resolve().with_name("mcp_setup.py")
SIGN = "ground: "  # before what it prints
_LATE = """
    SELECT id, name FROM mrp_production
     WHERE state IN ('confirmed', 'progress', 'to_close')
       AND date_deadline < now() AT TIME ZONE 'UTC'
     ORDER BY date_deadline, id
"""


def mcp(runtime: Runtime) -> Outcome:
    python = virtualenv.interpreter(environment_of("mcp", REQUIREMENTS))
    with (
        database(runtime, "mcp", plant(runtime)) as name,
        # It upgrades the plant to the addon as it is now, and serves it.
        site(runtime, name, options=("-u", ADDON)) as place,
        tempfile.TemporaryDirectory() as folder,
    ):
        ground = Path(folder) / "ground.json"
        ground.touch(0o600)  # keys are in it
        ground.write_text(json.dumps(_ground(runtime, name, place)), "utf-8")
        extra = {"MRP_AI_MCP_GROUND": str(ground), "PYTHONPATH": str(PROGRAM)}
        tests = str(PROGRAM / "tests")
        return pytest(runtime, "mcp", "", extra, python, tests)


def _ground(runtime: Runtime, name: str, place: Site) -> dict[str, Any]:
    """Address, database, keys of people, and the late orders by SQL."""
    log = cache_folder() / "logs" / f"{name}-setup.log"
    code = run_logged(
        runtime.odoo("shell", "-d", name, "--no-http"),
        log,
        env=runtime.variables,
        stdin=SETUP.read_text("utf-8"),
    )
    said = log.read_text("utf-8", "replace").splitlines()
    told = next((line for line in said if line.startswith(SIGN)), "")
    if code or not told:
        raise Unavailable(f"The keys for MCP were not made:\n{tail(log)}")
    log.unlink()  # the keys stand in it
    return {
        "url": f"http://{LOCAL}:{place.port}",
        "database": name,
        "late": sql(name, _LATE),
        "ports": [any_free() for _server in range(2)],
        **json.loads(told.removeprefix(SIGN)),
    }


SUITES = (Suite("mcp", mcp, needs_database=True),)

"""The demo's database: built once, upgraded when the addon's source has changed."""

from __future__ import annotations

import os
from pathlib import Path

from .console import Progress, say
from .databases import FULL, copy, drop, exists, install, rename, sql, template
from .failure import Unavailable
from .paths import ADDON, ROOT, cache_folder, tree_hash
from .processes import run_logged, tail
from .runtime import Runtime

DATABASE = "mrp_ai_demo"
SETUP = Path(__file__).resolve().with_name("demo_setup.py")
DONE = "demo set up"  # its last line
SOURCE_KEY = "mrp_ai_demo.source"
TEMPLATE_KEY = "mrp_ai_demo.template"


def ensure_demo_database(runtime: Runtime) -> str:
    """The name of the demo's database, up to date. ``RESET=1`` makes it anew."""
    origin = template(runtime, FULL)
    source = tree_hash(ROOT / ADDON)
    if os.environ.get("RESET", "") not in ("", "0"):
        drop(runtime, DATABASE)
    if exists(DATABASE) and _kept(TEMPLATE_KEY) != origin:
        say("Odoo has changed: the demo's database is made anew.")
        drop(runtime, DATABASE)
    if not exists(DATABASE):
        _build(runtime, origin, source)
    elif _kept(SOURCE_KEY) != source:
        install(runtime, DATABASE, [ADDON], "The addon has changed: upgrade", (), "-u")
        _keep(DATABASE, SOURCE_KEY, source)
    return DATABASE


def _build(runtime: Runtime, origin: str, source: str) -> None:
    """Under another name until it is whole, so that an interrupted run does no harm."""
    unfinished = f"{DATABASE}_unfinished"
    build_plant(runtime, origin, unfinished)
    _keep(unfinished, SOURCE_KEY, source)
    _keep(unfinished, TEMPLATE_KEY, origin)
    rename(runtime, unfinished, DATABASE)


def build_plant(runtime: Runtime, origin: str, name: str) -> None:
    """Make the database ``name`` anew: ``origin``, our addon and the furniture plant,
    with its logins."""
    copy(runtime, origin, name)
    install(runtime, name, [ADDON], "AI Production Assistant")
    log = cache_folder() / "logs" / "demo-setup.log"
    with Progress("The factory, with a year behind it"):
        code = run_logged(
            runtime.odoo("shell", "-d", name, "--no-http"),
            log,
            env=runtime.variables,
            stdin=SETUP.read_text("utf-8"),
        )
    if code or DONE not in log.read_text("utf-8", "replace").splitlines():
        raise Unavailable(f"The demo's data could not be built:\n{tail(log)}\n{log}")


def _kept(key: str) -> str:
    rows = sql(DATABASE, "SELECT value FROM ir_config_parameter WHERE key = %s", key)
    return str(rows[0][0]) if rows else ""


def _keep(database: str, key: str, value: str) -> None:
    sql(
        database,
        "INSERT INTO ir_config_parameter (key, value) VALUES (%s, %s) "
        "ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value",
        key,
        value,
    )

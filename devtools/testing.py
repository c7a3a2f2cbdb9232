"""``devtools test`` and ``devtools check``: which suites run, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from . import (
    suites_evals,
    suites_faults,
    suites_lifecycle,
    suites_mcp,
    suites_odoo,
    suites_ollama,
    suites_packages,
    suites_queue_job,
    suites_static,
    suites_stores,
)
from .chromium import ensure_chromium, folder_for_path
from .console import say
from .databases import MRP, template
from .failure import Unavailable
from .odoo_source import OdooSource
from .paths import cache_folder
from .runtime import Runtime, environment_in_use, running
from .suite import Suite, run_all


def all_suites() -> list[Suite]:
    # The longest first, so that two lanes end together; a compiler beside a browser
    # makes the browser time out, so Ollama comes last.
    return [
        *suites_odoo.SUITES,
        *suites_static.SUITES,
        *suites_lifecycle.SUITES,
        *suites_faults.SUITES,
        *suites_queue_job.SUITES,
        *suites_mcp.SUITES,
        *suites_packages.SUITES,
        *suites_evals.SUITES,
        *suites_stores.SUITES,
        *suites_ollama.suites(),
    ]


def chosen(names: Sequence[str]) -> list[Suite]:
    """The suites named, or all; raises ``Unavailable`` for a name nobody has."""
    suites = all_suites()
    known = {suite.name for suite in suites}
    unknown = set(names) - known
    if unknown:
        raise Unavailable(
            f"No suite is called {', '.join(sorted(unknown))}. "
            f"There are: {', '.join(sorted(known))}."
        )
    return [suite for suite in suites if not names or suite.name in names]


def test(names: Sequence[str]) -> bool:
    """Run suites; True when everything passed. The last line printed is the sum."""
    suites = chosen(names)
    with running(_browser_folder(suites)) as runtime:
        suites_odoo.sweep(runtime)
        if any(suite.needs_database for suite in suites):
            template(runtime, MRP)  # all others are built on it, side by side
        return run_all(suites, runtime)


def _browser_folder(suites: Sequence[Suite]) -> list[Path]:
    if not any(suite in suites_odoo.SUITES for suite in suites):
        return []
    try:
        browser = ensure_chromium()
    except Unavailable:
        return []  # the suites that need it will say so; the others can still run
    say(f"Chromium: {browser}")
    return [folder_for_path(browser, cache_folder() / "bin")]


def check() -> bool:
    """Lint, types, pure tests: seconds, and neither Odoo nor a database."""
    nothing = OdooSource(Path(), (), "", "")
    return run_all(suites_static.SUITES, Runtime(environment_in_use(), nothing, {}))

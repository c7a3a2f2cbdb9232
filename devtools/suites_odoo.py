"""Suites inside Odoo: the addon's own tests, with pages in a real Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .axe import VARIABLE, axe_script
from .chromium import ensure_chromium
from .databases import FULL, MRP, Recipe, copy, drop, template
from .databases import names as database_names
from .locks import try_lock
from .paths import ADDON, TEST_ADDON, cache_folder
from .ports import any_free
from .processes import run_logged, tail
from .run_logs import (
    Counts,
    complaints,
    odoo_counts,
    odoo_failures,
    skipped_browser_tests,
)
from .runtime import Runtime
from .suite import Outcome, Suite

PREFIX = "mrp_ai_test"
BROWSER_SIGN = "Browser version: "
TIMEOUT = 35 * 60  # seconds; a browser that hangs must not hang the suite


@contextmanager
def database(runtime: Runtime, name: str, origin: str) -> Iterator[str]:
    """A copy of the database ``origin`` for one suite, dropped afterwards."""
    number = 0
    while (held := try_lock(_lock(f"{PREFIX}_{name}_{number}"))) is None:
        number += 1  # another run of the same suite is on its way
    copied = f"{PREFIX}_{name}_{number}"
    try:
        copy(runtime, origin, copied)
        yield copied
    finally:
        drop(runtime, copied)
        held.close()


def _lock(name: str) -> Path:
    return cache_folder() / "locks" / name


def sweep(runtime: Runtime) -> None:
    """Drop what interrupted runs left behind."""
    for name in database_names(PREFIX):
        held = try_lock(_lock(name))
        if held:
            drop(runtime, name)
            held.close()


def addon_tests(runtime: Runtime, recipe: Recipe) -> Outcome:
    """The addon's tests on a database of ``recipe``; they begin by installing it."""
    ensure_chromium()
    outcome = Outcome(log=cache_folder() / "logs" / f"odoo-{recipe.name}.log")
    assert outcome.log
    with database(runtime, recipe.name, template(runtime, recipe)) as name:
        code = run_logged(
            runtime.odoo(
                *("-d", name, "-i", f"{ADDON},{TEST_ADDON}"),
                *("--test-tags", f"/{ADDON},/{TEST_ADDON}", "--stop-after-init"),
                *("--http-port", str(any_free()), "--log-handler=werkzeug:WARNING"),
            ),
            outcome.log,
            env={**runtime.variables, VARIABLE: str(axe_script())},
            timeout=TIMEOUT,
        )
    log = outcome.log.read_text("utf-8", "replace")
    judge(outcome, log, code)
    return outcome


def judge(outcome: Outcome, log: str, code: int) -> None:
    """Turn a test run's log and exit code into counts and problems."""
    counts = odoo_counts(log)
    outcome.counts = counts or Counts()
    outcome.problems += odoo_failures(log)
    blind = skipped_browser_tests(log)
    if blind:
        outcome.problems.append(
            "Odoo skipped browser tests: install Chromium, and websocket-client in "
            "its environment:\n" + "\n".join(blind)
        )
    if counts is None:
        end = "\n".join(complaints(log)) or (tail(outcome.log) if outcome.log else "")
        outcome.check(False, f"Odoo came to no result (exit code {code}):\n{end}")
    elif code and not outcome.counts.failed:
        said = "\n".join(complaints(log))
        outcome.check(False, f"Odoo ended with exit code {code}:\n{said}")
    outcome.check(BROWSER_SIGN in log, "No test of this run opened a browser.")


def with_mrp(runtime: Runtime) -> Outcome:
    return addon_tests(runtime, MRP)


def with_everything(runtime: Runtime) -> Outcome:
    return addon_tests(runtime, FULL)


SUITES = (
    Suite("odoo-mrp", with_mrp, needs_database=True),
    Suite("odoo-full", with_everything, needs_database=True),
)

"""Suites that need no database: lint, types, pure tests."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from .paths import ADDON, GLUE_ADDON, ROOT, TEST_ADDON, cache_folder
from .processes import run_logged
from .run_logs import junit_counts
from .runtime import Runtime
from .suite import Outcome, Suite

REAL_OLLAMA = "real_ollama"
REAL_STORES = "real_stores"
OLDEST_PYTHON = "3.10"  # on which Odoo 19 runs
NOT_OURS = "--disable=" + ",".join(
    (
        "prefer-env-translation",  # core/ and skills/ have a translator of their own
        "consider-merging-classes-inherited",  # one idea a file, also within a model
    )
)


def lint(runtime: Runtime) -> Outcome:
    ruff, pylint = runtime.program("ruff"), runtime.program("pylint")
    odoo_parts = [ADDON, TEST_ADDON, GLUE_ADDON]
    return _commands(
        "lint",
        {
            "ruff check": [ruff, "check", "--output-format=concise", "."],
            "ruff format": [ruff, "format", "--check", "--output-format=concise", "."],
            "pylint-odoo": [pylint, "--rcfile=pyproject.toml", NOT_OURS, *odoo_parts],
        },
    )


def types(runtime: Runtime) -> Outcome:
    mypy = runtime.program("mypy")
    # devtools needs a newer Python than Odoo itself does.
    oldest = [mypy, f"--python-version={OLDEST_PYTHON}", f"{ADDON}/core"]
    return _commands("types", {"mypy": [mypy], "mypy on the oldest Python": oldest})


def _commands(name: str, commands: Mapping[str, list[str]]) -> Outcome:
    """Each command is one check, which passes with exit code 0."""
    outcome = Outcome()
    for label, command in commands.items():
        log = cache_folder() / "logs" / f"{name}-{label.replace(' ', '-')}.log"
        # Without Odoo on the path: these tools must judge our code by itself.
        passed = run_logged(command, log, cwd=ROOT) == 0
        outcome.check(passed, f"{label}:\n{log.read_text('utf-8', 'replace')}")
    return outcome


def pure(runtime: Runtime) -> Outcome:
    return pytest(runtime, "pure", f"not {REAL_OLLAMA} and not {REAL_STORES}")


def pytest(
    runtime: Runtime,
    name: str,
    marker: str,
    extra: Mapping[str, str] | None = None,
    python: Path | None = None,
    folder: str = "tests",
) -> Outcome:
    """The tests in ``folder`` that a marker expression selects; ``python``: of
    another environment than Odoo's."""
    log = cache_folder() / "logs" / f"{name}.log"
    with tempfile.TemporaryDirectory() as scratch:
        result = Path(scratch) / "junit.xml"
        command = [str(python or runtime.python), "-m", "pytest", folder]
        command += ["-m", marker, "--tb=short"]
        code = run_logged(
            [*command, f"--junitxml={result}", "-p", "no:cacheprovider"],
            log,
            cwd=ROOT,
            env={**os.environ, **(extra or {})},
        )
        counts = junit_counts(result)
    outcome = Outcome(log=log)
    if counts:
        outcome.counts = counts
    # 5: nothing was selected; the caller takes that for a failure as it is.
    if code not in (0, 5):
        outcome.problems.append(failures_in(log.read_text("utf-8", "replace")))
        if not outcome.counts.failed:
            outcome.check(False, f"pytest ended with exit code {code}.")
    return outcome


def failures_in(output: str) -> str:
    """pytest's output from the first failure on; all of it when there is none.

    >>> failures_in("....F\\n=== FAILURES ===\\nassert 0")
    '=== FAILURES ===\\nassert 0'
    """
    found = re.search(r"^=+ (FAILURES|ERRORS) =+$", output, re.MULTILINE)
    return output[found.start() :] if found else output


SUITES = (Suite("lint", lint), Suite("types", types), Suite("pure", pure))

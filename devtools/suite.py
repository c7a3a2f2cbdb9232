"""A suite of checks, its outcome, and how outcomes are shown."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from .console import say
from .failure import Unavailable
from .processes import stop_all
from .run_logs import Counts
from .runtime import Runtime

LANES = 2
SHOWN_FAILURES = 20
SHOWN_LINES = 40
SHOWN_WIDTH = 200


@dataclass
class Outcome:
    """``problems``: what failed, for people; ``log``: where all of it stands."""

    counts: Counts = field(default_factory=Counts)
    problems: list[str] = field(default_factory=list)
    log: Path | None = None
    seconds: float = 0.0

    def check(self, passed: bool, problem: str) -> None:
        """Count one check; ``problem`` says what is wrong when it did not pass."""
        self.counts += Counts(passed=1) if passed else Counts(failed=1)
        if not passed:
            self.problems.append(problem)


@dataclass(frozen=True)
class Suite:
    name: str
    run: Callable[[Runtime], Outcome]
    needs_database: bool = False


def outcome_of(suite: Suite, runtime: Runtime) -> Outcome:
    """Run one suite. Whatever goes wrong is a failure, and so is a suite that ran no
    test: it would pass for ever."""
    started = time.monotonic()
    try:
        outcome = suite.run(runtime)
    except Unavailable as error:
        outcome = Outcome(Counts(failed=1), [str(error)])
    if not outcome.counts.passed and not outcome.counts.failed:
        outcome.check(False, "The suite ran no test at all.")
    outcome.seconds = time.monotonic() - started
    return outcome


def run_all(suites: Sequence[Suite], runtime: Runtime, lanes: int = LANES) -> bool:
    """Run suites side by side, report each as it ends, print the sum last."""
    speaking = threading.Lock()

    def run(suite: Suite) -> Outcome:
        outcome = outcome_of(suite, runtime)
        with speaking:
            report(suite, outcome)
        return outcome

    pool = ThreadPoolExecutor(lanes)
    try:
        outcomes = list(pool.map(run, suites))
    except BaseException:
        stop_all()
        pool.shutdown(cancel_futures=True)
        raise
    total = sum((outcome.counts for outcome in outcomes), Counts())
    if total.skipped:
        say(f"({total.skipped} skipped, see the logs)")
    say(f"{total.passed} passed, {total.failed} failed")
    return not total.failed


def report(suite: Suite, outcome: Outcome) -> None:
    counts = outcome.counts
    say(
        f"{'FAILED' if counts.failed else 'ok':<7}{suite.name:<14}"
        f"{counts.passed:>5} passed {counts.failed:>4} failed "
        f"{counts.skipped:>3} skipped {outcome.seconds:>6.0f} s"
    )
    for problem in outcome.problems[:SHOWN_FAILURES]:
        for line in shortened(problem.splitlines()):
            say(f"    {line[:SHOWN_WIDTH]}")
        say()
    hidden = len(outcome.problems) - SHOWN_FAILURES
    if hidden > 0:
        say(f"    ... and {hidden} more")
    if counts.failed and outcome.log:
        say(f"    Log: {outcome.log}")


def shortened(lines: list[str]) -> list[str]:
    """The beginning and the end, where a traceback says what went wrong.

    >>> shortened([str(number) for number in range(100)])[8:10]
    ['8', '... 60 more lines']
    """
    cut = len(lines) - SHOWN_LINES
    if cut <= 0:
        return lines
    head = SHOWN_LINES // 4 - 1
    return [*lines[:head], f"... {cut} more lines", *lines[head + cut :]]

"""What test runs report: counts, failures and complaints, read from their logs."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

LINE = re.compile(
    r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \d+ "
    r"(?P<level>[A-Z]+) (?P<database>\S+) (?P<logger>[^\s:]+): (?P<text>.*)$"
)
RESULT = re.compile(r"(\d+) failed, (\d+) error\(s\) of (\d+) tests")
HOOT = re.compile(
    r"(?:Passed (?P<all>\d+) tests \(\d+ assertions"
    r"|Failed (?P<failed>\d+) tests \((?P<passed>\d+) passed)"
)
HOOT_HEADS = ('[HOOT] Test "', "[HOOT] Suite ")
NO_BROWSER = (
    "websocket-client module is not installed",
    "Chrome executable not found",
    "chrome devtools port",
    "Chrome headless connection",
    "Chrome connection",
    "chrome dev tools",
)


@dataclass(frozen=True)
class Counts:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.passed + other.passed,
            self.failed + other.failed,
            self.skipped + other.skipped,
        )


@dataclass(frozen=True)
class Record:
    """One message of Odoo's log, with the lines that belong to it."""

    level: str
    logger: str
    text: str


def records(log: str) -> list[Record]:
    """The messages of an Odoo log; lines without a head belong to the one before."""
    found: list[tuple[str, str, list[str]]] = []
    for line in log.splitlines():
        head = LINE.match(line)
        if head:
            found.append((head["level"], head["logger"], [head["text"].rstrip()]))
        elif found:
            found[-1][2].append(line)
    return [Record(level, logger, "\n".join(text)) for level, logger, text in found]


def complaints(log: str) -> list[str]:
    """Every warning or error in an Odoo log."""
    levels = ("WARNING", "ERROR", "CRITICAL")
    return [
        f"{record.level} {record.logger}: {record.text}"
        for record in records(log)
        if record.level in levels
    ]


def skipped_tests(log: str) -> list[str]:
    """``name : reason`` of every test that Odoo skipped."""
    return [
        record.text.removeprefix("skipped ")
        for record in records(log)
        if record.level == "INFO" and record.text.startswith("skipped ")
    ]


def skipped_browser_tests(log: str) -> list[str]:
    """Tests that Odoo skipped in silence because it could not use a browser."""
    return [
        test
        for test in skipped_tests(log)
        if any(reason in test for reason in NO_BROWSER)
    ]


def odoo_counts(log: str) -> Counts | None:
    """Counts of an Odoo test run; None when it did not come to a result.

    A test that was skipped for want of a browser has failed.
    """
    found = [
        [int(number) for number in match.groups()]
        for record in records(log)
        if record.logger == "odoo.tests.result"
        and (match := RESULT.search(record.text))
    ]
    if not found:
        return None
    failures, errors, run = (sum(column) for column in zip(*found, strict=True))
    # Odoo counts every failing subtest, but only their one test among those run.
    named = len({failing_test(text) for text in odoo_failures(log) if text[0] != "["})
    blind = len(skipped_browser_tests(log))
    skipped = len(skipped_tests(log)) - blind
    failed = (named or failures + errors) + blind
    return Counts(max(run - failed - skipped, 0), failed, skipped) + hoot_counts(log)


def hoot_counts(log: str) -> Counts:
    """Counts of the JavaScript tests that ran inside browser tests.

    To Odoo each run of them is one test, and passes when nothing was run at all.
    """
    total = Counts()
    for record in records(log):
        if ".browser" in record.logger and (found := HOOT.search(record.text)):
            passed = int(found["all"] or found["passed"])
            failed = int(found["failed"] or 0)
            total += Counts(passed, failed or int(not passed))
    return total


def failing_test(text: str) -> str:
    """The test that a failure belongs to.

    >>> failing_test("FAIL: Subtest TestA.test_b [3] (x=1)\\nTraceback ...")
    'TestA.test_b'
    >>> failing_test("ERROR: setUpClass (odoo.addons.x.tests.test_a.TestA)\\n...")
    'setUpClass (odoo.addons.x.tests.test_a.TestA)'
    """
    head = text.splitlines()[0].partition(": ")[2]
    subtest = re.match(r"Subtest (\S+)", head)
    return subtest.group(1) if subtest else head


def odoo_failures(log: str) -> list[str]:
    """Name and traceback of every failing test, and what failed inside a browser."""
    heads = ("FAIL: ", "ERROR: ", *HOOT_HEADS)
    return [
        record.text
        for record in records(log)
        if record.level == "ERROR" and record.text.startswith(heads)
    ]


def junit_counts(report: Path) -> Counts | None:
    """Counts in pytest's XML report; None when there is no report."""
    try:
        root = ElementTree.parse(report).getroot()
    except (OSError, ElementTree.ParseError):
        return None
    total = Counts()
    for suite in root.iter("testsuite"):
        run, *rest = (
            int(suite.get(name, "0"))
            for name in ("tests", "failures", "errors", "skipped")
        )
        failed = rest[0] + rest[1]
        total += Counts(max(run - failed - rest[2], 0), failed, rest[2])
    return total

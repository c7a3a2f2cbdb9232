"""The sum that CI shows is only as good as the reading of these logs."""

from devtools.run_logs import (
    Counts,
    complaints,
    junit_counts,
    odoo_counts,
    odoo_failures,
    skipped_browser_tests,
)
from devtools.suite import Outcome
from devtools.suites_odoo import BROWSER_SIGN, judge


def line(level, logger, text):
    return f"2026-11-22 17:05:29,384 14328 {level} some_db {logger}: {text} "


def result(failed, errors, run):
    text = f"{failed} failed, {errors} error(s) of {run} tests when loading database"
    return line("ERROR" if failed + errors else "INFO", "odoo.tests.result", text)


def skip(reason):
    return line(
        "INFO", "odoo.addons.x.tests.test_a", f"skipped TestA.test_a : {reason}"
    )


def test_counts_of_a_good_run():
    assert odoo_counts(result(0, 0, 12)) == Counts(passed=12)


def test_counts_of_a_bad_run():
    assert odoo_counts(result(1, 2, 12)) == Counts(passed=9, failed=3)


def test_results_of_several_loads_add_up():
    log = "\n".join([result(0, 0, 3), result(1, 0, 4)])
    assert odoo_counts(log) == Counts(passed=6, failed=1)


def test_failing_subtests_are_one_failing_test():
    lines = [
        line("ERROR", "x", f"FAIL: Subtest TestA.test_all [{number}]")
        for number in range(5)
    ]
    log = "\n".join(
        [*lines, line("ERROR", "x", "ERROR: TestA.test_b"), result(5, 1, 9)]
    )
    assert odoo_counts(log) == Counts(passed=7, failed=2)


def test_a_run_without_a_result_has_no_counts():
    assert odoo_counts(line("CRITICAL", "odoo.service.server", "Failed")) is None
    # The words alone, in a message of something else, are no result.
    words = "0 failed, 0 error(s) of 3 tests"
    assert odoo_counts(line("INFO", "odoo.addons.x", words)) is None


def test_an_ordinary_skip_is_no_failure():
    log = "\n".join([skip("purchase is not installed"), result(0, 0, 4)])
    assert odoo_counts(log) == Counts(passed=3, skipped=1)


def test_a_browser_test_that_was_skipped_has_failed():
    for reason in (
        "websocket-client module is not installed",
        "Chrome executable not found",
        "Failed to detect chrome devtools port after 10.0s.",
    ):
        log = "\n".join([skip(reason), result(0, 0, 4)])
        assert odoo_counts(log) == Counts(passed=3, failed=1)
        assert len(skipped_browser_tests(log)) == 1


def test_failures_come_with_their_traceback():
    log = "\n".join(
        [
            line("ERROR", "odoo.addons.x.tests.test_a", "FAIL: TestA.test_a"),
            "Traceback (most recent call last):",
            "AssertionError: 1 != 2",
            line("INFO", "odoo.service.server", "Initiating shutdown"),
        ]
    )
    (failure,) = odoo_failures(log)
    assert failure.startswith("FAIL: TestA.test_a")
    assert failure.endswith("AssertionError: 1 != 2")


def test_complaints_are_warnings_and_worse():
    log = "\n".join(
        [
            line("INFO", "odoo", "all is well"),
            line("WARNING", "odoo.addons.x", "a field has no label"),
            line("ERROR", "odoo.addons.y", "broken"),
        ]
    )
    assert complaints(log) == [
        "WARNING odoo.addons.x: a field has no label",
        "ERROR odoo.addons.y: broken",
    ]


def judged(log, code):
    outcome = Outcome()
    judge(outcome, log, code)
    return outcome.counts


def test_a_run_with_a_browser_passes():
    log = "\n".join([line("INFO", "x", BROWSER_SIGN + "156"), result(0, 0, 4)])
    assert judged(log, 0) == Counts(passed=5)


def test_a_run_that_opened_no_browser_fails():
    assert judged(result(0, 0, 4), 0).failed == 1


def test_a_run_that_crashed_fails():
    crash = line("CRITICAL", "odoo.modules.registry", "Failed to load registry")
    assert judged(crash, 255).failed
    # All tests passed, and then Odoo died: that is a failure as well.
    log = "\n".join([line("INFO", "x", BROWSER_SIGN), result(0, 0, 4), crash])
    assert judged(log, 255).failed == 1


def test_junit_report(tmp_path):
    report = tmp_path / "junit.xml"
    report.write_text(
        '<testsuites><testsuite tests="9" failures="1" errors="2" skipped="3"/>'
        "</testsuites>"
    )
    assert junit_counts(report) == Counts(passed=3, failed=3, skipped=3)


def test_no_junit_report(tmp_path):
    assert junit_counts(tmp_path / "missing.xml") is None
    (tmp_path / "cut.xml").write_text("<testsuites><testsu")
    assert junit_counts(tmp_path / "cut.xml") is None


def hoot(text):
    return line("INFO", "odoo.addons.x.tests.test_a.TestA.test_a.browser", text)


def test_javascript_tests_are_counted_too():
    said = hoot("[HOOT] Passed 24 tests (70 assertions, total time: 2.1 s)")
    assert odoo_counts("\n".join([said, result(0, 0, 3)])) == Counts(passed=27)


def test_failing_javascript_tests():
    said = hoot("[HOOT] Failed 2 tests (22 passed, total time: 2.1 s)")
    log = "\n".join([said, line("ERROR", "x", "FAIL: TestA.test_a"), result(1, 0, 3)])
    assert odoo_counts(log) == Counts(passed=24, failed=3)


def test_a_run_without_javascript_tests_fails():
    said = hoot("[HOOT] Passed 0 tests (0 assertions, total time: 0 s)")
    assert odoo_counts("\n".join([said, result(0, 0, 3)])) == Counts(3, 1)


def test_a_failing_test_of_the_browser_is_named():
    """Odoo's own failure says only that something failed above."""
    named = '[HOOT] Test "@x/components/thread/stays" failed:\n\nExpected 2'
    log = "\n".join(
        [
            line("ERROR", "odoo.addons.x.TestHoot.test_suites.browser", named),
            line("ERROR", "odoo.addons.x", "FAIL: TestHoot.test_suites\nTraceback"),
            result(1, 0, 3),
        ]
    )
    first, second = odoo_failures(log)
    assert "components/thread/stays" in first and "Expected 2" in first
    assert second.startswith("FAIL: TestHoot")
    assert odoo_counts(log) == Counts(passed=2, failed=1)

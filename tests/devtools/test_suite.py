"""The last line, the exit code, and suites that lie by doing nothing."""

import pytest

from devtools import suite, testing
from devtools.failure import Unavailable
from devtools.run_logs import Counts
from devtools.suite import Outcome, Suite, run_all


def always(**counts):
    return lambda runtime: Outcome(Counts(**counts))


def broken(runtime):
    raise Unavailable("install Chromium")


def test_the_last_line_is_the_sum(capsys):
    suites = [Suite("a", always(passed=2)), Suite("b", always(passed=3, skipped=1))]
    assert run_all(suites, None)
    assert capsys.readouterr().out.splitlines()[-1] == "5 passed, 0 failed"


def test_one_failure_fails_all(capsys):
    assert not run_all([Suite("a", always(passed=2, failed=1))], None)
    assert capsys.readouterr().out.splitlines()[-1] == "2 passed, 1 failed"


def test_a_suite_without_tests_fails(capsys):
    assert not run_all([Suite("a", always(skipped=4))], None)
    assert "ran no test" in capsys.readouterr().out


def test_a_part_that_is_missing_fails_its_suite_and_says_what_to_do(capsys):
    assert not run_all([Suite("a", broken), Suite("b", always(passed=1))], None)
    said = capsys.readouterr().out
    assert "install Chromium" in said
    assert said.splitlines()[-1] == "1 passed, 1 failed"


def test_long_problems_are_cut(capsys):
    problem = "\n".join(["first"] + ["middle"] * 500 + ["last"])
    outcome = Outcome(Counts(failed=1), [problem])
    suite.report(Suite("a", broken), outcome)
    said = capsys.readouterr().out
    assert "first" in said and "last" in said and "more lines" in said
    assert said.count("middle") < 50


def test_suites_are_chosen_by_name(monkeypatch):
    monkeypatch.delenv("MODEL", raising=False)
    assert [suite.name for suite in testing.chosen(["types", "lint"])] == [
        "lint",
        "types",
    ]
    assert {"odoo-mrp", "ollama"} <= {suite.name for suite in testing.chosen([])}
    with pytest.raises(Unavailable, match="lnit"):
        testing.chosen(["lnit"])


def test_the_real_model_is_left_out_only_on_purpose(monkeypatch):
    monkeypatch.setenv("MODEL", "none")
    assert "ollama" not in {suite.name for suite in testing.all_suites()}

"""A sample of the open questions of ``evals/``, without a model: right often enough,
and never an answer to what nobody can know. ``make eval`` asks all of them."""

from __future__ import annotations

import json

from .evals import plant_copy, program, variables
from .paths import ROOT, cache_folder
from .processes import run_logged, tail
from .runtime import Runtime
from .suite import Outcome, Suite

BAR = 92.0  # percent of the answerable open questions
SAMPLE = 400  # the same each time: two minutes


def open_questions(runtime: Runtime) -> Outcome:
    log = cache_folder() / "logs" / "evals.log"
    summary = cache_folder() / "logs" / "evals.json"
    summary.unlink(missing_ok=True)
    outcome = Outcome(log=log)
    with plant_copy(runtime) as name:
        command = program(
            runtime, name, ["--sample", str(SAMPLE), "--json", str(summary)]
        )
        run_logged(command, log, cwd=ROOT, env=variables(runtime))
    if not summary.exists():
        outcome.check(False, f"The questions were not asked:\n{tail(log)}")
        return outcome
    found = json.loads(summary.read_text("utf-8"))
    right = f"{found['accuracy']:.1f} % of the answerable questions are right"
    outcome.check(found["accuracy"] >= BAR, f"{right}, under the bar of {BAR} %.")
    for problem in found["dishonest"]:
        outcome.check(False, problem)
    outcome.check(found["honesty"] == 100, "What nobody can know was answered.")
    outcome.check(found["asked"] > 200, f"Only {found['asked']} questions were asked.")
    return outcome


SUITES = (Suite("evals", open_questions, needs_database=True),)

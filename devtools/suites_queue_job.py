"""The glue to OCA's queue_job, with the real package, its runner and its workers."""

from __future__ import annotations

import os
import signal

from .databases import MRP, install, template
from .fake_ollama import FakeOllama
from .faults_ground import LIMIT, START, Ground, Question, Times
from .odoo_site import Site, site, until
from .paths import ADDON, GLUE_ADDON, cache_folder
from .ports import any_free
from .processes import run_logged
from .queue_job import with_queue_job
from .run_logs import complaints, odoo_counts, odoo_failures
from .runtime import Runtime
from .suite import Outcome, Suite
from .suites_odoo import TIMEOUT, database

MANY = 4  # questions
LIMIT_REAL = 40  # seconds of a request; a job of ours leaves after half of them
CHANNELS = "root:2,root.mrp_ai:1"  # as many as workers, less one for pages
# The runner is on in a server that loads queue_job for itself, not for a database.
SERVER = ("--load", "base,rpc,web,queue_job")
_RING = """
    SELECT state, worker_pid, retry FROM queue_job WHERE identity_key = %s
     ORDER BY id DESC LIMIT 1
"""
_RUNNER = """
    SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database
     WHERE locktype = 'advisory' AND objsubid = 1 AND datname = %s
"""


def queue_job(runtime: Runtime) -> Outcome:
    outcome = Outcome(log=cache_folder() / "logs" / "queue-job.log")
    times = Times()
    runtime = with_queue_job(runtime, ODOO_QUEUE_JOB_CHANNELS=CHANNELS)
    with (
        FakeOllama() as fake,
        database(runtime, "queue_job", template(runtime, MRP)) as name,
    ):
        install(runtime, name, (ADDON, "queue_job"), "queue_job")
        ground = Ground(runtime, name)
        installed = ground.sql(
            "SELECT state FROM ir_module_module WHERE name = %s", GLUE_ADDON
        )
        outcome.check(installed == [("installed",)], f"The glue is {installed}")
        _addon_tests(runtime, name, outcome)
        ground.furnish(fake.url)
        options = ("--limit-time-real", str(LIMIT_REAL), *SERVER)
        with site(runtime, name, workers=3, options=options) as place:
            for case in (_answers, _outlasts, _survives):
                case(place, ground, outcome, times)
        with site(runtime, name) as place:
            _without(place, ground, outcome, times)
    times.show("With queue_job:")
    return outcome


def _addon_tests(runtime: Runtime, name: str, outcome: Outcome) -> None:
    """The glue's own tests, on the database that has it already."""
    assert outcome.log
    code = run_logged(
        runtime.odoo(
            *("-d", name, "--test-tags", f"/{GLUE_ADDON}", "--stop-after-init"),
            *("--http-port", str(any_free())),
        ),
        outcome.log,
        env=runtime.variables,
        timeout=TIMEOUT,
    )
    log = outcome.log.read_text("utf-8", "replace")
    counts = odoo_counts(log)
    if counts is not None:
        outcome.counts += counts
    outcome.problems += odoo_failures(log)
    good = counts is not None and counts.passed > 0 and not code
    outcome.check(good, "The glue's tests:\n" + "\n".join(complaints(log)))


class Ring:
    """The row of queue_job that sees a question answered."""

    def __init__(self, ground: Ground, question: Question) -> None:
        self._ground = ground
        self._key = f"mrp_ai_turn_{question.id}"

    def row(self) -> tuple[str, int, int] | None:
        """State, process and count of tries; None when there is none."""
        found = self._ground.sql(_RING, self._key)
        return found[0] if found else None

    @property
    def done(self) -> bool:
        row = self.row()
        return row is not None and row[0] == "done"


def _answers(place: Site, ground: Ground, outcome: Outcome, times: Times) -> None:
    """Questions of a plain user are answered by jobs: each once, in their process."""
    there = until(lambda: ground.sql(_RUNNER, ground.name)[0][0] > 0, LIMIT)
    outcome.check(there is not None, "queue_job's runner did not start")
    place.login("planner", "planner")
    asked = [Question(place, ground, model=None) for _number in range(MANY)]
    rings = [Ring(ground, question) for question in asked]
    seconds = until(
        lambda: (
            all(each.answered_once for each in asked)
            and all(ring.done for ring in rings)
        ),
        LIMIT,
    )
    times.note(f"{MANY} questions, one at a time: answered after", seconds)
    wrong = [each.row() for each in asked if not each.answered_once]
    outcome.check(not wrong, f"Not answered exactly once: {wrong}")
    rows = [ring.row() for ring in rings]
    outcome.check(
        all(row is not None and row[0] == "done" for row in rows),
        f"Jobs that are not done: {rows}",
    )
    workers = {row[1] for row in rows if row is not None}
    here = {each.process for each in asked}
    outcome.check(here <= workers, f"Answered by {here}, but jobs ran in {workers}")


def _outlasts(place: Site, ground: Ground, outcome: Outcome, times: Times) -> None:
    """A job leaves before its request is too long; its answer goes on."""
    question = Question(place, ground)
    until(question.runs, START)
    ring = Ring(ground, question)
    seconds = until(lambda: ring.done, LIMIT)
    times.note(f"A limit of {LIMIT_REAL} s: the job has left after", seconds)
    outcome.check(
        seconds is not None and question.runs(),
        f"The job is {ring.row()}, its question {question.row()}",
    )
    question.stop()
    ended = until(lambda: question.state == "stopped", START)
    outcome.check(ended is not None, "A question whose job has left is not stopped")


def _survives(place: Site, ground: Ground, outcome: Outcome, times: Times) -> None:
    """The worker that runs the job is killed."""
    question = Question(place, ground)
    until(question.runs, START)
    os.kill(question.process, signal.SIGKILL)
    seconds = until(lambda: question.runs(attempt=2), LIMIT)
    times.note("The worker of a job killed: answered again after", seconds)
    outcome.check(seconds is not None, f"Its question is {question.row()}")
    question.stop()
    ended = until(lambda: question.state == "stopped", START)
    outcome.check(ended is not None, "After a kill Stop came to nothing")


def _without(place: Site, ground: Ground, outcome: Outcome, times: Times) -> None:
    """Installed, but its runner is not there: Odoo's own threads answer, at once."""
    place.login("planner", "planner")
    question = Question(place, ground, model=None)
    seconds = until(lambda: question.answered_once, LIMIT)
    times.note("Without a runner: answered after", seconds)
    outcome.check(seconds is not None, f"Without a runner: {question.row()}")
    ring = Ring(ground, question).row()
    outcome.check(ring is None, "Without a runner a job was made, which nobody runs")


SUITES = (
    (Suite("queue-job", queue_job, needs_database=True),) if os.name == "posix" else ()
)

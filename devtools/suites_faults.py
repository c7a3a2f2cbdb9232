"""Processes are killed while they answer: nothing is lost, nothing comes twice.

Every case asks a question whose model never finishes speaking, kills whoever answers
it with kill -9, and waits until somebody answers it from the start.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable

from .console import say
from .databases import MRP, install, sql, template
from .fake_ollama import FakeOllama
from .odoo_site import Process, Site, site, until
from .paths import ADDON, cache_folder
from .processes import must_run
from .runtime import Runtime
from .suite import Outcome, Suite
from .suites_odoo import database

LIMIT = 60  # seconds in which a killed question must run again
STOP = 1.0  # seconds in which Stop reaches the model server
START = 20  # seconds until a question that nobody disturbs is being answered
MANY = 12  # questions for two workers
QUESTION = "Which manufacturing orders are late?"
MODEL = "fault-stall:latest"  # begins to speak, and never ends
_PLANT = """
product = env["product.product"].create({{"name": "Mesa"}})
order = env["mrp.production"].create({{"product_id": product.id, "product_qty": 3}})
order.action_confirm()
order.date_deadline = "2020-01-02"
server = env["mrp.ai.server"].search([], limit=1)
server.url = "{url}"
server._sync()
env.ref("base.user_admin").password = "admin"
env.cr.commit()
"""
_ROW = """
    SELECT t.state, t.owner, t.attempt,
           count(*) FILTER (WHERE e.kind = 'table'),
           count(*) FILTER (WHERE e.kind = 'done'),
           coalesce(bool_or((e.payload->>'restart')::boolean), FALSE)
      FROM mrp_ai_turn t LEFT JOIN mrp_ai_turn_event e ON e.turn_id = t.id
     WHERE t.id = %s GROUP BY t.id
"""
_WORKERS = """
    SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database
     WHERE locktype = 'advisory' AND classid = %s AND objid = %s AND datname = %s
"""
_KEY = (0x6D7270, 0x6169)  # mrp_ai_assistant.runner.presence


class Question:
    """A question, seen from the browser and from the database."""

    def __init__(self, place: Site, name: str, model: str | None = MODEL) -> None:
        self._place = place
        self._name = name
        rows = sql(name, "SELECT id FROM mrp_ai_model WHERE name = %s", model)
        chosen = rows[0][0] if rows else "none"
        asked = place.call(
            "mrp.ai.conversation", "ask", False, QUESTION, "auto", chosen, False
        )
        self.id = asked["turn"]["id"]

    def runs(self, attempt: int = 1) -> bool:
        """Answered for the ``attempt``-th time, from the start, with one table; its
        reader was told when it is not the first time."""
        state, _owner, tried, tables, _done, restarted = self._row()
        right = restarted == (attempt > 1)
        return state == "running" and tried == attempt and tables == 1 and right

    @property
    def owner(self) -> int:
        """The process that answers it."""
        return int(self._row()[1].split(":")[1])

    @property
    def answered_once(self) -> bool:
        state, _owner, tried, tables, done, _restarted = self._row()
        return (state, tried, tables, done) == ("done", 1, 1, 1)

    @property
    def state(self) -> str:
        return str(self._row()[0])

    def stop(self) -> None:
        self._place.call("mrp.ai.turn", "stop", self.id)

    def _row(self) -> tuple[str, str, int, int, int, bool]:
        state, owner, tried, tables, done, restarted = sql(self._name, _ROW, self.id)[0]
        return state, owner, tried, tables, done, restarted


def faults(runtime: Runtime) -> Outcome:
    outcome = Outcome()
    with (
        FakeOllama() as fake,
        database(runtime, "faults", template(runtime, MRP)) as name,
    ):
        install(runtime, name, (ADDON,), "Faults")
        must_run(
            "The plant of the faults",
            runtime.odoo("shell", "-d", name, "--no-http"),
            cache_folder() / "logs" / "faults-plant.log",
            env=runtime.variables,
            stdin=_PLANT.format(url=fake.url),
        )
        with site(runtime, name) as place:
            _stop(place, name, fake, outcome)
            _worker(runtime, place, name, outcome)
            _many(runtime, place, name, outcome)
            _odoo(place, name, outcome)
        with site(runtime, name, workers=2) as place:
            _prefork(place, name, outcome)
    return outcome


def _asked(place: Site, name: str, outcome: Outcome) -> Question:
    question = Question(place, name)
    started = until(question.runs, START) is not None
    outcome.check(started, f"turn {question.id} was not being answered in {START} s")
    return question


def _stop(place: Site, name: str, fake: FakeOllama, outcome: Outcome) -> None:
    question = _asked(place, name, outcome)
    until(lambda: bool(fake.bodies("/api/chat")), START)
    before, left = time.monotonic(), len(fake.closes)
    question.stop()
    until(lambda: len(fake.closes) > left, 10)
    seconds = fake.closes[-1] - before if len(fake.closes) > left else None
    outcome.check(
        seconds is not None and seconds <= STOP,
        f"Stop reached the model server after {_said(seconds)}",
    )
    ended = until(lambda: question.state == "stopped", START)
    outcome.check(ended is not None, "A stopped question is not shown as stopped")


def _worker(runtime: Runtime, place: Site, name: str, outcome: Outcome) -> None:
    """The dedicated worker is killed, and later told to end in good order."""
    for ask_politely in (False, True):
        worker = _start_worker(runtime, name)
        try:
            question = _asked(place, name, outcome)
            at_work = question.owner == worker.pid
            outcome.check(at_work, "The worker left the question to the web server")
            end = worker.end if ask_politely else worker.kill
            how = "ended" if ask_politely else "killed"
            _again(question, end, f"worker {how}", outcome)
        finally:
            worker.stop()


def _start_worker(runtime: Runtime, name: str, number: int = 1) -> Process:
    worker = Process(runtime, f"worker-{number}", "mrp_ai_worker", "-d", name)
    until(lambda: sql(name, _WORKERS, *_KEY, name)[0][0] >= number, LIMIT)
    return worker


def _odoo(place: Site, name: str, outcome: Outcome) -> None:
    question = _asked(place, name, outcome)
    _again(question, place.restart, "Odoo killed and started again", outcome)


def _prefork(place: Site, name: str, outcome: Outcome) -> None:
    question = _asked(place, name, outcome)
    victim = question.owner
    outcome.check(victim != place.process.pid, "The parent process answered")
    _again(
        question,
        lambda: os.kill(victim, signal.SIGKILL),
        "prefork worker killed",
        outcome,
    )


def _again(
    question: Question, kill: Callable[[], object], what: str, outcome: Outcome
) -> None:
    began = time.monotonic()
    kill()
    again = until(lambda: question.runs(attempt=2), LIMIT)
    seconds = time.monotonic() - began if again is not None else None
    say(f"       {what}: answered again after {_said(seconds)}")
    outcome.check(
        seconds is not None and seconds <= LIMIT,
        f"{what}: answered again after {_said(seconds)}",
    )
    sql(question._name, "UPDATE mrp_ai_turn SET stop_requested = TRUE")
    ended = until(lambda: question.state == "stopped", START)
    outcome.check(ended is not None, f"{what}: Stop came to nothing")


def _many(runtime: Runtime, place: Site, name: str, outcome: Outcome) -> None:
    """Two workers and the web server share the questions; each is answered once."""
    workers = [_start_worker(runtime, name, number) for number in (1, 2)]
    try:
        asked = [Question(place, name, model=None) for _number in range(MANY)]
        until(lambda: all(each.answered_once for each in asked), LIMIT)
        wrong = [each.id for each in asked if not each.answered_once]
        outcome.check(not wrong, f"Not answered exactly once: turns {wrong}")
    finally:
        for worker in workers:
            worker.stop()


def _said(seconds: float | None) -> str:
    return "never" if seconds is None else f"{seconds:.2f} s"


# Windows has neither kill -9 nor prefork workers.
SUITES = (Suite("faults", faults, needs_database=True),) if os.name == "posix" else ()

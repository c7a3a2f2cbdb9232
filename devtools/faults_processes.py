"""Processes that answer are killed, told to end, and many at a time."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from .fake_ollama import FakeOllama
from .faults_ground import LIMIT, START, Ground, Question, Times, said
from .odoo_site import Process, Site, until
from .suite import Outcome

STOP = 1.0  # seconds in which Stop reaches the model server
MANY = 12  # questions for two workers
OTHER = "other-host"
_WORKERS = """
    SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database
     WHERE locktype = 'advisory' AND classid = %s AND objid = %s AND datname = %s
"""
_KEY = (0x6D7270, 0x6169)  # mrp_ai_assistant.runner.presence


def asked(place: Site, ground: Ground, outcome: Outcome) -> Question:
    """A question whose model never finishes speaking, being answered."""
    question = Question(place, ground)
    started = until(question.runs, START) is not None
    outcome.check(started, f"After {START} s turn {question.id} is {question.row()}")
    return question


def again(
    question: Question,
    kill: Callable[[], object],
    what: str,
    outcome: Outcome,
    times: Times,
) -> None:
    """After ``kill()`` somebody answers ``question`` from the start; then it is
    stopped."""
    began = time.monotonic()
    kill()
    found = until(lambda: question.runs(attempt=2), LIMIT)
    seconds = time.monotonic() - began if found is not None else None
    times.note(f"{what}: answered again after", seconds)
    outcome.check(
        seconds is not None and seconds <= LIMIT,
        f"{what}: answered again after {said(seconds)}",
    )
    _end([question], what, outcome)


def _end(questions: Sequence[Question], what: str, outcome: Outcome) -> None:
    for question in questions:
        question.stop()
    ended = until(lambda: {each.state for each in questions} == {"stopped"}, START)
    outcome.check(ended is not None, f"{what}: Stop came to nothing")


def stopped(
    place: Site, ground: Ground, fake: FakeOllama, outcome: Outcome, times: Times
) -> None:
    question = asked(place, ground, outcome)
    until(lambda: bool(fake.bodies("/api/chat")), START)
    before, left = time.monotonic(), len(fake.closes)
    question.stop()
    until(lambda: len(fake.closes) > left, 10)
    seconds = fake.closes[-1] - before if len(fake.closes) > left else None
    times.note("Stop: reached the model server after", seconds)
    outcome.check(
        seconds is not None and seconds <= STOP,
        f"Stop reached the model server after {said(seconds)}",
    )
    ended = until(lambda: question.state == "stopped", START)
    outcome.check(ended is not None, "A stopped question is not shown as stopped")


def worker_dies(place: Site, ground: Ground, outcome: Outcome, times: Times) -> None:
    """The dedicated worker is killed, and later told to end in good order."""
    for ask_politely in (False, True):
        with _workers(ground, 1) as (worker,):
            question = asked(place, ground, outcome)
            at_work = question.process == worker.pid
            outcome.check(at_work, "The worker left the question to the web server")
            end = worker.end if ask_politely else worker.kill
            how = "told to end" if ask_politely else "killed"
            again(question, end, f"worker {how}", outcome, times)


def hosts(place: Site, ground: Ground, outcome: Outcome, times: Times) -> None:
    """Workers of two machines, one question each; then one machine is gone."""
    with _workers(ground, 3, "--threads", "1", other=1) as workers:
        questions = [asked(place, ground, outcome) for _each in workers]
        owners = {question.process: question for question in questions}
        spread = set(owners) == {worker.pid for worker in workers}
        outcome.check(spread, f"Three workers, but the questions are at {set(owners)}")
        away = [each for each in questions if each.owner.startswith(f"{OTHER}:")]
        outcome.check(len(away) == 1, "The worker of another machine has no question")
        for question in away:
            again(question, workers[-1].kill, "machine lost", outcome, times)
        left = [each for each in questions if each not in away]
        outcome.check(all(each.runs() for each in left), "Other questions were touched")
        _end(left, "After a machine was lost", outcome)


def many(place: Site, ground: Ground, outcome: Outcome, times: Times) -> None:
    """Two workers and the web server share the questions; each is answered once."""
    with _workers(ground, 2):
        began = [Question(place, ground, model=None) for _number in range(MANY)]
        seconds = until(lambda: all(each.answered_once for each in began), LIMIT)
        times.note(f"{MANY} questions at two workers: answered after", seconds)
        wrong = [each.id for each in began if not each.answered_once]
        outcome.check(not wrong, f"Not answered exactly once: turns {wrong}")


@contextmanager
def _workers(
    ground: Ground, count: int, *options: str, other: int = 0
) -> Iterator[list[Process]]:
    """``count`` dedicated workers, the last ``other`` of them on another machine."""
    arguments = ("mrp_ai_worker", "-d", ground.name, *options)
    workers = []
    try:
        for number in range(count):
            host = OTHER if number >= count - other else ""
            name = f"worker-{number + 1}"
            workers.append(Process(ground.runtime, name, *arguments, host=host))
        key = (*_KEY, ground.name)
        until(lambda: ground.sql(_WORKERS, *key)[0][0] >= count, LIMIT)
        yield workers
    finally:
        for worker in workers:
            worker.stop()


def odoo_dies(place: Site, ground: Ground, outcome: Outcome, times: Times) -> None:
    question = asked(place, ground, outcome)
    again(question, place.restart, "Odoo killed and started", outcome, times)


def prefork_dies(place: Site, ground: Ground, outcome: Outcome, times: Times) -> None:
    """A worker process is killed, and later the whole server told to end: what its
    processes had begun is given back."""
    question = asked(place, ground, outcome)
    victim = question.process
    outcome.check(victim != place.process.pid, "The parent process answered")
    again(
        question,
        lambda: os.kill(victim, signal.SIGKILL),
        "prefork worker killed",
        outcome,
        times,
    )
    question = asked(place, ground, outcome)
    renewed = "prefork server restarted in good order"
    again(question, place.renew, renewed, outcome, times)

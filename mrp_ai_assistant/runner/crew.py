"""Threads of a process that do one sort of work, so many at a time."""

import threading

from . import run_job, run_turn
from .claim import claim
from .job_claim import claim_job
from .transaction import transaction


class Crew:
    """``claim(env, owner, **options)`` says what is next, ``run(dbname, claimed)`` does
    it, and ``freed()`` is called when somebody has a hand free again."""

    def __init__(self, dbname, owner, name, size, claim, run, freed):
        self._dbname = dbname
        self._owner = owner
        self._name = name
        self._size = size
        self._claim = claim
        self._run = run
        self._freed = freed
        self._lock = threading.Lock()
        self._running = set()

    @property
    def busy(self):
        return bool(self._running)

    def start_waiting(self, **options):
        """Start all that may run now, as far as there are hands free."""
        while len(self._running) < self._size:
            with transaction(self._dbname) as env:
                claimed = self._claim(env, self._owner, **options)
            if claimed is None:
                return
            self._start(claimed)

    def _start(self, claimed):
        thread = threading.Thread(
            target=self._work,
            args=(claimed,),
            name=f"mrp_ai.{self._name}.{claimed.id}",
            daemon=True,
        )
        with self._lock:
            self._running.add(thread)
        thread.start()

    def _work(self, claimed):
        try:
            self._run(self._dbname, claimed)
        finally:
            with self._lock:
                self._running.discard(threading.current_thread())
            self._freed()


def crews(dbname, owner, threads, job_threads, freed):
    """``(for questions, for jobs)`` of one process."""
    turns = ("turn", threads, claim, run_turn.run_logged)
    jobs = ("job", job_threads, claim_job, run_job.run_logged)
    return tuple(Crew(dbname, owner, *each, freed) for each in (turns, jobs))

"""Driver: daemon threads of an Odoo process. The default; needs no configuration.

A *keeper* thread, one a process and database, lives while turns or jobs are open. It
gives back what dead processes left and starts threads for what waits. The process that
accepted a question runs it at once; other processes that know of it wait a little, and
all leave it to a dedicated worker when one is there. Where Odoo has several processes,
jobs are that of the scheduled actions: no request waits there, and its time limits are
those of actions, not of threads.

Keepers are woken by ``ask()``, by a browser that follows its question, by the scheduled
action, and when a server process has loaded the database: after a restart, and in the
prefork worker that replaces a killed one.
"""

import atexit
import logging
import os
import threading
from functools import partial

import odoo.cli
from odoo import tools
from odoo.modules import module
from odoo.service import server

from .claim import new_owner, open_turns, release, requeue_stale
from .crew import crews
from .job_claim import open_jobs, release_jobs, requeue_stale_jobs
from .places import tell_places
from .transaction import transaction

_logger = logging.getLogger(__name__)

CHANNEL = "mrp_ai_turn"  # what workers listen to
THREADS = int(os.environ.get("MRP_AI_THREADS") or 4)  # a process, for questions
JOB_THREADS = int(os.environ.get("MRP_AI_JOB_THREADS") or 2)  # a process, for jobs
PERIOD = 3  # seconds between two looks of a keeper
POLITE = 4  # seconds that a question is left to the process that accepted it
BUSY_WORKERS = 30  # seconds until others help the dedicated workers
NOBODY = 60  # seconds until a process that answers requests does a job
_PATIENCE = 20  # looks that may fail before a keeper gives up
_SWEEPER = "mrp_ai_assistant.ir_cron_turn_sweeper"

_lock = threading.Lock()
_keepers = {}


def dispatch(turn):
    """Have ``turn`` run as soon as its question is committed."""
    announce_waiting(turn.env, eager=not turn._hand_over())


def announce_waiting(env, eager=True):
    """Have somebody look at what waits as soon as it is committed.

    :param eager: this process begins at once; else when nobody else has
    """
    cr = env.cr
    cr.execute(tools.SQL("NOTIFY %s", tools.SQL.identifier(CHANNEL)))
    prefork = bool(tools.config["workers"])
    if prefork:
        # Another process watches too: this one may be killed with its thread. It also
        # does the jobs, which would slow down the requests of this one.
        sweeper = env.ref(_SWEEPER, raise_if_not_found=False)
        if sweeper:
            sweeper.sudo()._trigger()
    cr.postcommit.add(partial(wake, cr.dbname, eager, jobs=not prefork))


def wake(dbname, eager=True, jobs=None):
    """Have this process look at the open turns and jobs of ``dbname`` now.

    :param eager: this process accepted the question and runs it at once
    :param jobs: this is the process for jobs; else it takes those that nobody takes
    """
    if module.current_test:
        return
    if jobs is None:
        jobs = not tools.config["workers"]
    with _lock:
        keeper = _keepers.get(dbname)
        if keeper is None:
            keeper = _keepers[dbname] = Keeper(dbname)
            keeper.start()
        keeper.ring(eager, jobs)


def on_registry_loaded(dbname, look=None):
    """A process has loaded the database: what a dead one left waits there.

    :param look: called with ``dbname``; it starts the thread that takes that over
    """
    if not serves():
        return
    look = look or partial(wake, eager=False)
    if isinstance(server.server, server.PreforkServer) and (
        server.server.pid == os.getpid()
    ):
        # The parent of prefork workers must start no thread: it forks.
        os.register_at_fork(after_in_child=partial(_after_fork, dbname, look))
    else:
        look(dbname)


def _after_fork(dbname, look):
    if os.getppid() == getattr(server.server, "pid", None):
        look(dbname)


def serves():
    """True in a process that serves users, not in a shell, a test or an upgrade."""
    return (
        server.server is not None
        and odoo.cli.COMMAND in (None, "server", "start")
        and not odoo.evented
        and not tools.config["stop_after_init"]
        and not tools.config["test_enable"]
    )


class Keeper(threading.Thread):
    """Sees that the open turns and jobs of a database are run; ends when there are
    none."""

    def __init__(self, dbname):
        super().__init__(name=f"mrp_ai.keeper.{dbname}", daemon=True)
        self.dbname = dbname
        self._owner = new_owner()
        self._bell = threading.Event()
        self._eager = False
        self._does_jobs = False
        self._turns, self._jobs = crews(
            dbname, self._owner, THREADS, JOB_THREADS, partial(self.ring, True)
        )
        self._failures = 0
        self._closing = False

    def ring(self, eager, jobs=False):
        self._eager = self._eager or eager
        self._does_jobs = self._does_jobs or jobs
        self._bell.set()

    def run(self):
        while not self._ended():
            self._bell.wait(PERIOD)

    def _ended(self):
        """Look once; True when nothing is open any more, or the process ends."""
        self._bell.clear()
        if self._closing:
            return True
        try:
            still_open = self._look()
            self._failures = 0
        except Exception:
            if self._closing:  # Odoo ends, and closes the connections of its threads
                return True
            self._failures += 1
            _logger.warning("The AI keeper of %s", self.dbname, exc_info=True)
            still_open = self._failures < _PATIENCE
        with _lock:
            if still_open or self._busy() or self._bell.is_set():
                return False
            _keepers.pop(self.dbname, None)
            return True

    def _busy(self):
        return self._turns.busy or self._jobs.busy

    def _look(self):
        eager, self._eager = self._eager, False
        with transaction(self.dbname) as env:
            if not self._open(env):
                return 0
            requeue_stale(env)
            requeue_stale_jobs(env)
            others = env["mrp.ai.queue"]._others_serve()
        polite = 0 if eager else POLITE
        self._turns.start_waiting(min_age=BUSY_WORKERS if others else polite)
        leaves = others or not self._does_jobs
        self._jobs.start_waiting(min_age=NOBODY if leaves else polite)
        with transaction(self.dbname) as env:
            tell_places(env)
            return self._open(env)

    def _open(self, env):
        """Of jobs what runs, and what this process may begin before the scheduled
        action comes again."""
        within = NOBODY if self._does_jobs else -NOBODY
        return open_turns(env) + open_jobs(env, within)

    def give_back(self):
        """Whoever comes next need not wait for the lease to run out. Nothing more is
        taken: what was given back least of all."""
        self._closing = True
        if self._busy():
            with transaction(self.dbname) as env:
                release(env, self._owner)
                release_jobs(env, self._owner)


def _give_back():
    for keeper in list(_keepers.values()):
        keeper.give_back()


server.CommonServer.on_stop(_give_back)  # when the server stops in good order
# Worker processes, told to end or replaced by new ones, hear nothing of that.
atexit.register(_give_back)

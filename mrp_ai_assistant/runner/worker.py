"""Driver: a process of its own, for production (``odoo mrp_ai_worker``).

Sleeps on PostgreSQL's notifications; polls besides, in case one gets lost. Any number
of workers may serve one database.
"""

import logging
import select
import signal
import socket
import threading
from contextlib import suppress

import psycopg2
from odoo import sql_db
from odoo.tools import SQL

from .claim import new_owner, release, requeue_stale
from .crew import crews
from .job_claim import release_jobs, requeue_stale_jobs
from .places import tell_places
from .presence import announce
from .thread import CHANNEL, JOB_THREADS
from .transaction import transaction
from .watch import cancel_all

_logger = logging.getLogger(__name__)

POLL = 5  # seconds
RECONNECT = 3  # seconds


class Worker:
    """Answers the questions of ``dbname``, ``threads`` at a time, and does its jobs,
    until ``stop()``."""

    def __init__(self, dbname, threads, job_threads=JOB_THREADS):
        self._dbname = dbname
        self._owner = new_owner()
        self._stopping = threading.Event()
        # Not a pipe: on Windows select() waits for sockets only.
        self._bell, self._ring = socket.socketpair()
        self._ring.setblocking(False)  # as a signal demands; a full one rings already
        self._crews = crews(dbname, self._owner, threads, job_threads, self._freed)

    def run(self):
        """Serve until stopped, through restarts of PostgreSQL."""
        while not self._stopping.is_set():
            try:
                self._serve()
            except (psycopg2.OperationalError, psycopg2.InterfaceError):
                _logger.warning("No connection to %s", self._dbname, exc_info=True)
                self._stopping.wait(RECONNECT)
        self._hand_over()

    def stop(self, *_signal):
        """End soon; running turns go back to the queue. Safe in a signal handler."""
        self._stopping.set()
        self._freed()

    def stop_on(self, *names):
        """``stop`` at these signals, as far as this machine has them. On Windows no
        signal ends a wait: it rings besides."""
        for name in names:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self.stop)
        signal.set_wakeup_fd(self._ring.fileno(), warn_on_full_buffer=False)

    def _serve(self):
        with sql_db.db_connect(self._dbname).cursor() as cr:
            announce(cr)
            cr.execute(SQL("LISTEN %s", SQL.identifier(CHANNEL)))
            # A cursor of its own, which only listens: from now on it is heard.
            cr.commit()  # pylint: disable=invalid-commit
            _logger.info("Waiting for questions on %s", self._dbname)
            while not self._stopping.is_set():
                self._start_waiting()
                self._sleep(cr._cnx)
            cr.execute("SELECT pg_advisory_unlock_all()")
            cr.execute("UNLISTEN *")

    def _start_waiting(self):
        with transaction(self._dbname) as env:
            requeue_stale(env)
            requeue_stale_jobs(env)
        if not self._stopping.is_set():
            for crew in self._crews:
                crew.start_waiting()
            with transaction(self._dbname) as env:
                tell_places(env)

    def _freed(self):
        with suppress(BlockingIOError):
            self._ring.send(b".")

    def _sleep(self, connection):
        ready, _w, _x = select.select([connection, self._bell], [], [], POLL)
        if self._bell in ready:
            self._bell.recv(4096)
        connection.poll()
        connection.notifies.clear()

    def _hand_over(self):
        with transaction(self._dbname) as env:
            waiting = release(env, self._owner)
            release_jobs(env, self._owner)
            env.cr.execute(f"NOTIFY {CHANNEL}")
        cancel_all()
        _logger.info("Stopped; %s questions go to others", len(waiting))

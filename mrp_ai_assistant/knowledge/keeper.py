"""The thread of an Odoo process that reads what waits; one a process and database.

It lives while there is something to do, and gives way to questions. As the threads that
answer, it is woken by whoever queues something, by the scheduled action, and when a
process has loaded the database; a dedicated worker, where there is one, does it all.
"""

import logging
import threading
import time
from functools import partial

from odoo.modules import module
from odoo.service import server

from ..core.cancellation import Cancellation
from ..runner.claim import new_owner, open_turns
from ..runner.presence import worker_present
from ..runner.thread import serves
from ..runner.transaction import transaction
from . import changes, queue, vectors
from .reading import read_document

_logger = logging.getLogger(__name__)
_MANNERS = 20  # seconds that one piece of work waits for questions, at most
_PERIOD = 5  # seconds between two looks at what another process is reading
_LOOK = 0.5  # seconds between two looks whether a question is being answered
_lock = threading.Lock()
_keepers = {}
_in_worker = False


def wake_after_commit(env):
    """Have this process look at what waits, once the transaction is committed."""
    if not module.current_test:
        env.cr.postcommit.add(partial(wake, env.cr.dbname))


def wake(dbname):
    """Start the thread of ``dbname``, or have it look once more."""
    if not _serves():
        return
    with _lock:
        keeper = _keepers.get(dbname)
        if keeper is None:
            keeper = _keepers[dbname] = Keeper(dbname)
            keeper.start()
        keeper.again = True


def work_here():
    """This process is a dedicated worker: what waits is its business."""
    global _in_worker
    _in_worker = True


def _serves():
    """True in a process that serves users or works for them, not in a shell, a
    command, a test or an upgrade."""
    return _in_worker or serves()


class Keeper(threading.Thread):
    def __init__(self, dbname):
        super().__init__(name=f"mrp_ai.knowledge.{dbname}", daemon=True)
        self.dbname = dbname
        self.again = True
        self._others = False
        self._owner = new_owner()
        self._cancel = Cancellation()

    def run(self):
        threading.current_thread().dbname = self.dbname
        while not self._ended():
            self.again = False
            try:
                self._work()
                self._others = self._still_waiting()
            except Exception:
                self._others = False
                # The scheduled action wakes another one in a minute.
                _logger.warning("Knowledge of %s", self.dbname, exc_info=True)

    def _ended(self):
        """Another process may be reading: if it dies, this one takes over."""
        self._cancel.wait(_PERIOD if self._others else 0)
        with _lock:
            if (self.again or self._others) and not self._cancel.cancelled:
                return False
            _keepers.pop(self.dbname, None)
            return True

    def _work(self):
        with transaction(self.dbname) as env:
            queue.requeue_stale(env)
            if not _in_worker and worker_present(env):
                return
        while not self._cancel.cancelled and self._one():
            self._manners()
        if self._cancel.cancelled:
            return
        vectors.embed_waiting(self.dbname, self._cancel, self._manners)

    def _still_waiting(self):
        with transaction(self.dbname) as env:
            return bool(queue.waiting(env)) and (_in_worker or not worker_present(env))

    def _one(self):
        """Do one thing that waits; False when nothing does."""
        if changes.look_again(self.dbname):
            return True
        with transaction(self.dbname) as env:
            claimed = queue.claim(env, self._owner)
        if claimed:
            read_document(self.dbname, claimed)
        return bool(claimed)

    def _manners(self):
        """Questions come first, but not for ever."""
        until = time.monotonic() + _MANNERS
        while time.monotonic() < until and not self._cancel.cancelled:
            with transaction(self.dbname) as env:
                if not open_turns(env):
                    return
            self._cancel.wait(_LOOK)

    def give_back(self):
        self._cancel.cancel()
        with transaction(self.dbname) as env:
            queue.release(env, self._owner)


def stop_all():
    """What is being read here goes to others."""
    for keeper in list(_keepers.values()):
        keeper.give_back()


server.CommonServer.on_stop(stop_all)  # when the server stops in good order

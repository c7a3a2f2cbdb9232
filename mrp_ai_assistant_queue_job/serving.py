"""Work through what waits while a job of queue_job lasts, and not longer.

A job runs inside an HTTP worker, which is killed when a request lasts too long, and may
not commit. So a thread beside it does the work, with transactions of its own, and the
job waits for it. When the job's time is over it leaves: the thread brings to its end
what it has begun, and takes nothing more. Who is killed all the same loses the lease,
as everywhere, and another process begins again.
"""

import atexit
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from odoo.service import server

from odoo.addons.mrp_ai_assistant.runner import claim, job_claim, run_job, run_turn
from odoo.addons.mrp_ai_assistant.runner.claim import new_owner
from odoo.addons.mrp_ai_assistant.runner.transaction import transaction
from odoo.addons.queue_job.exception import RetryableJobError

from .limits import Remaining

_logger = logging.getLogger(__name__)

LOOK = 1  # seconds
_serving = set()


@dataclass(frozen=True)
class Source:
    """Where work comes from; ``again``: seconds until a job looks once more whether its
    own piece still waits."""

    claim: Callable  # (env, owner) -> what was claimed, or None
    run: Callable  # (dbname, claimed)
    release: Callable  # (env, owner)
    gives_way: bool  # to questions, for which there may be no other place
    again: int


QUESTIONS = Source(
    claim.claim, run_turn.run_logged, claim.release, gives_way=False, again=5
)
JOBS = Source(
    job_claim.claim_job,
    run_job.run_logged,
    job_claim.release_jobs,
    gives_way=True,
    again=15,
)


def work_through(dbname, source, still_waits):
    """The body of a job: its result, for people.

    :param still_waits: seconds until another look at the job's own piece of work; 0
        when it waits no more, whoever has taken it
    """
    serving = Serving(dbname, source)
    serving.start()
    ended = serving.wait()
    seconds = still_waits()
    if seconds:
        # Not counted: to wait for others is no failure.
        raise RetryableJobError(
            "Others come first.", seconds=seconds, ignore_retry=True
        )
    done = f"{serving.count} done."
    return done if ended else f"{done} One goes on in a thread: the job's time is over."


class Serving(threading.Thread):
    """Does what ``source`` has, one piece after another, until its job leaves."""

    def __init__(self, dbname, source):
        super().__init__(name=f"mrp_ai.queue_job.{dbname}", daemon=True)
        self._dbname = dbname
        self._source = source
        self._owner = new_owner()
        self._left = threading.Event()
        self.count = 0

    def run(self):
        _serving.add(self)
        try:
            while not self._left.is_set() and (claimed := self._claim()):
                self._source.run(self._dbname, claimed)
                self.count += 1
        except Exception:
            _logger.warning("Jobs of %s", self._dbname, exc_info=True)
        finally:
            _serving.discard(self)

    def _claim(self):
        with transaction(self._dbname) as env:
            return self._source.claim(env, self._owner)

    def wait(self):
        """Until nothing is left to do, or the limits of this process are near.

        :return: True when nothing is left
        """
        remaining = Remaining()
        while self.is_alive() and remaining and not self._question_waits():
            self.join(LOOK)
        self._left.set()
        return not self.is_alive()

    def _question_waits(self):
        if not self._source.gives_way:
            return False
        with transaction(self._dbname) as env:
            found = env["mrp.ai.turn"].search([("state", "=", "queued")], limit=1)
            return bool(found)

    def give_back(self):
        self._left.set()
        with transaction(self._dbname) as env:
            self._source.release(env, self._owner)


def _give_back():
    """The process ends in good order: others need not wait for its leases."""
    for serving in list(_serving):
        serving.give_back()


server.CommonServer.on_stop(_give_back)
atexit.register(_give_back)  # of a worker process the server tells nobody

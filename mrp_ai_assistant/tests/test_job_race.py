"""Processes that meet over jobs: real transactions in threads."""

import threading
import time
from contextlib import closing
from unittest.mock import patch

from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry
from odoo.service.model import retrying
from odoo.sql_db import db_connect
from odoo.tests import TransactionCase, tagged
from odoo.tools import mute_logger

from ..jobs import KINDS
from ..runner import job_claim, run_job
from ..runner.transaction import transaction
from .jobs import kind_of_test

_AT_ONCE = 3


@tagged("post_install", "-at_install")
class TestJobRace(TransactionCase):
    """Rows are committed here, as they are in life, and removed at the end."""

    def setUp(self):
        super().setUp()
        # The main thread of a test run holds Odoo's lock of the registries.
        self.startPatcher(patch.object(Registry, "_lock", threading.RLock()))
        self.startPatcher(patch("odoo.service.model.time.sleep"))
        self.dbname = self.env.cr.dbname
        self.name = f"race_{time.monotonic_ns()}"
        self.done = []
        kind_of_test(self, self.do, name=self.name, at_once=_AT_ONCE, attempts=4)
        # What else this database has to do is not this test's business.
        self.startPatcher(patch.dict(KINDS, {self.name: KINDS[self.name]}, clear=True))
        self.addCleanup(self._remove)
        self.most = 0

    def do(self, work):
        with work.transaction() as env:
            env.cr.execute(
                "SELECT count(*) FROM mrp_ai_job WHERE state = 'running' AND kind = %s",
                [self.name],
            )
            self.most = max(self.most, env.cr.fetchone()[0])
        with work.finishing():
            self.done.append(work.payload["n"])

    def _remove(self):
        with closing(db_connect(self.dbname).cursor()) as cr:
            cr.execute("DELETE FROM mrp_ai_job WHERE kind = %s", [self.name])
            cr.commit()  # pylint: disable=invalid-commit

    def enqueue(self, payload, **options):
        """As a request does it."""
        with closing(db_connect(self.dbname).cursor()) as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})

            def asked():
                return env["mrp.ai.job"]._enqueue(self.name, payload, **options).id

            number = retrying(asked, env)
            cr.commit()  # pylint: disable=invalid-commit
            return number

    def all_at_once(self, *calls):
        threads = [threading.Thread(target=call) for call in calls]
        for each in threads:
            each.start()
        for each in threads:
            each.join(60)
            self.assertFalse(each.is_alive())

    def worker(self, owner):
        def work():
            while True:
                with transaction(self.dbname) as env:
                    claimed = job_claim.claim_job(env, owner)
                if claimed is None:
                    return
                run_job.run(self.dbname, claimed, alone=True)

        return work

    def test_each_is_done_once_and_never_too_many_together(self):
        for number in range(24):
            self.enqueue({"n": number})
        workers = [self.worker(f"w{number}") for number in range(6)]
        while len(self.done) < 24:
            before = len(self.done)
            self.all_at_once(*workers)
            self.assertGreater(len(self.done), before, "nobody does what waits")
        self.assertEqual(sorted(self.done), list(range(24)))
        self.assertLessEqual(self.most, _AT_ONCE)

    @mute_logger("odoo.sql_db", "odoo.service.model")
    def test_wanted_by_many_at_once_it_is_one(self):
        found = []

        def ask():
            found.append(self.enqueue({"n": 0}, key="one"))

        self.all_at_once(*[ask] * 6)
        self.assertEqual([len(found), len(set(found))], [6, 1])

    def test_a_dead_owner_s_job_is_taken_by_one_of_many(self):
        number = self.enqueue({"n": 0})
        with transaction(self.dbname) as env:
            self.assertEqual(job_claim.claim_job(env, "dead").id, number)
        with transaction(self.dbname) as env:
            env.cr.execute(
                "UPDATE mrp_ai_job SET heartbeat = heartbeat - interval '1 minute' "
                "WHERE id = %s",
                [number],
            )

        def take_over():
            with transaction(self.dbname) as env:
                job_claim.requeue_stale_jobs(env)
            self.worker(threading.current_thread().name)()

        self.all_at_once(*[take_over] * 5)
        self.assertEqual(self.done, [0])

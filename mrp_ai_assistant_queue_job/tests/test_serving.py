import threading
from contextlib import nullcontext
from unittest.mock import patch

from odoo.tests import TransactionCase, tagged

from odoo.addons.queue_job.exception import RetryableJobError

from .. import limits, serving


class Pile:
    """Work that waits; ``going`` holds up each piece until it is set."""

    def __init__(self, *pieces):
        self.waiting = list(pieces)
        self.done = []
        self.released = []
        self.begun = threading.Event()
        self.going = threading.Event()

    def source(self, gives_way=False):
        return serving.Source(
            self._claim, self._run, self._release, gives_way=gives_way, again=5
        )

    def _claim(self, env, owner):
        return self.waiting.pop(0) if self.waiting else None

    def _run(self, dbname, piece):
        self.begun.set()
        self.going.wait(30)
        self.done.append(piece)

    def _release(self, env, owner):
        self.released.append(owner)


@tagged("post_install", "-at_install")
class TestServing(TransactionCase):
    """A job works while it may, and leaves nothing half done."""

    def setUp(self):
        super().setUp()
        # Other threads cannot open a registry that is being tested.
        nothing = patch.object(serving, "transaction", lambda dbname: nullcontext())
        self.startPatcher(nothing)

    def _work_through(self, pile, seconds=0, gives_way=False):
        source = pile.source(gives_way)
        return serving.work_through(self.env.cr.dbname, source, lambda: seconds)

    def test_all_that_waits_is_done(self):
        pile = Pile(1, 2, 3)
        pile.going.set()
        self.assertEqual(self._work_through(pile), "3 done.")
        self.assertEqual(pile.done, [1, 2, 3])

    def test_who_waits_for_others_looks_again(self):
        with self.assertRaises(RetryableJobError) as caught:
            self._work_through(Pile(), seconds=7)
        self.assertEqual(caught.exception.seconds, 7)
        self.assertTrue(caught.exception.ignore_retry)

    def test_a_job_leaves_in_time_and_what_runs_is_finished(self):
        pile = Pile(1, 2)
        with patch.object(limits, "seconds_for_a_job", return_value=0.2):
            said = self._work_through(pile)
        self.assertIn("goes on", said)
        [thread] = serving._serving
        pile.going.set()
        thread.join(30)
        self.assertEqual(pile.done, [1])
        self.assertEqual(pile.waiting, [2])  # another job's

    def test_batches_give_way_to_a_question(self):
        pile = Pile(1)
        waits = patch.object(serving.Serving, "_question_waits", lambda self: True)
        with waits:
            said = self._work_through(pile, gives_way=True)
        self.assertIn("goes on", said)
        pile.going.set()

    def test_a_process_that_ends_gives_back(self):
        pile = Pile(1)
        thread = serving.Serving(self.env.cr.dbname, pile.source())
        thread.start()
        self.assertTrue(pile.begun.wait(30))
        serving._give_back()
        self.assertEqual(pile.released, [thread._owner])
        pile.going.set()
        thread.join(30)

import threading
from types import SimpleNamespace
from unittest.mock import patch

from odoo.sql_db import Cursor
from odoo.tests import HttpCase, TransactionCase, tagged

from ..runner import requests_first
from ..runner.requests_first import REQUESTS, Courteous, Requests, _Purse
from ..runner.transaction import opened

PATIENT = 60  # seconds; no test waits that long


@tagged("post_install", "-at_install")
class TestRequestsFirst(TransactionCase):
    """A thread that answers waits for the pages of its process, and not for ever."""

    def setUp(self):
        super().setUp()
        self.requests = Requests()

    def _elsewhere(self, action):
        thread = threading.Thread(target=action)
        thread.start()
        thread.join()

    def test_a_page_is_waited_for_until_it_is_made(self):
        made = threading.Event()

        def page():
            self.requests.begin()
            begun.set()
            made.wait(PATIENT)
            self.requests.end()

        begun, told = threading.Event(), []
        with patch.object(requests_first, "PAGE", PATIENT):
            maker = threading.Thread(target=page)
            maker.start()
            begun.wait(PATIENT)
            self.assertFalse(self.requests._none())
            waiter = threading.Thread(
                target=lambda: told.append(self.requests.wait(PATIENT))
            )
            waiter.start()
            made.set()
            waiter.join(PATIENT)
            maker.join(PATIENT)
        self.assertEqual(told, [None])
        self.assertTrue(self.requests._none())

    def test_the_request_that_one_serves_oneself_is_not(self):
        self.requests.begin()
        self.assertTrue(self.requests._none())

    def test_long_requests_and_those_that_failed_are_not(self):
        self._elsewhere(self.requests.begin)  # and never ended
        self.assertFalse(self.requests._none())
        with patch.object(requests_first, "PAGE", 0):
            self.assertTrue(self.requests._none())
        self.assertFalse(self.requests._began)

    def test_who_has_waited_enough_waits_no_more(self):
        now, granted = 0.0, []

        def wait(seconds):
            nonlocal now
            granted.append(round(seconds, 6))
            now += seconds

        with patch.object(requests_first, "time", SimpleNamespace()) as clock:
            clock.monotonic = lambda: now
            purse = _Purse()
            purse.spend(wait)
            purse.spend(wait)
            now += 1
            purse.spend(wait)
            now += 3600
            purse.spend(wait)
        refill, whole = requests_first.REFILL, requests_first.PURSE
        self.assertEqual(granted, [whole, 0, refill, whole])

    def test_what_the_runner_sends_goes_through_it(self):
        with patch("odoo.modules.registry.Registry.cursor") as cursor:
            cursor.side_effect = lambda: self._real_cursor()
            cr = opened(self.env.cr.dbname)
            self.addCleanup(cr.close)
            self.assertIsInstance(cr._obj, Courteous)
            cr.execute("SELECT 42")
            self.assertEqual(cr.fetchall(), [(42,)])

    def _real_cursor(self):
        cursor = self.registry._db.cursor()
        self.assertIsInstance(cursor, Cursor)
        return cursor


@tagged("post_install", "-at_install")
class TestPagesAreCounted(HttpCase):
    def test_a_page_begins_and_ends(self):
        with (
            patch.object(REQUESTS, "begin", wraps=REQUESTS.begin) as begun,
            patch.object(REQUESTS, "end", wraps=REQUESTS.end) as ended,
        ):
            self.assertEqual(self.url_open("/web/login").status_code, 200)
        self.assertTrue(begun.called)
        self.assertEqual(begun.call_count, ended.call_count)

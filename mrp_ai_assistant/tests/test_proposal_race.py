"""Clicks that meet: real transactions in threads, and processes that die between."""

import threading
import time
from contextlib import closing
from functools import partial
from unittest.mock import patch

import psycopg2
from odoo import SUPERUSER_ID, api
from odoo.exceptions import ConcurrencyError, UserError
from odoo.modules.registry import Registry
from odoo.service.model import retrying
from odoo.sql_db import db_connect
from odoo.tests import TransactionCase, tagged
from odoo.tools import mute_logger

from ..actions import ACTIONS
from ..core.i18n import LazyText
from ..core.proposal import Action, Check, Done, Field
from ..runner.transaction import transaction

KIND = "test_partner"
_MARK = "mrp_ai race %s"
_NEVER = threading.Event()
_QUIET = ("odoo.sql_db", "odoo.service.model")


class Partner(Action):
    """A contact whose reference is the quantity; ``during`` is called half-way."""

    name = KIND
    title = verb = LazyText("Contact")
    models = ("res.partner",)
    fields = (
        Field("quantity", LazyText("Quantity"), "quantity", True),
        Field("mark", LazyText("Text"), "text", True),
    )
    during = staticmethod(lambda env: None)

    def refusal(self, env):
        return None

    def check(self, env, values):
        return Check()

    def execute(self, env, values):
        made = env["res.partner"].create(
            {"name": values["mark"], "ref": f"{values['quantity']:g}"}
        )
        env.flush_all()
        self.during(env)
        return Done(made)

    def can_undo(self, env, done):
        return True

    def undo(self, env, done):
        done.record.unlink()


@tagged("post_install", "-at_install")
class TestProposalRace(TransactionCase):
    """Rows are committed here, as they are in life, and removed at the end."""

    def setUp(self):
        super().setUp()
        self.action = Partner()
        self.startPatcher(patch.dict(ACTIONS, {KIND: self.action}))
        # The main thread of a test run holds Odoo's lock of the registries.
        self.startPatcher(patch.object(Registry, "_lock", threading.RLock()))
        # Odoo waits up to some seconds before it runs a request again.
        self.startPatcher(patch("odoo.service.model.time.sleep", self._soon))
        self.database = db_connect(self.env.cr.dbname)
        self.user_id = self.env.ref("base.user_admin").id
        self.mark = _MARK % time.monotonic_ns()
        self.addCleanup(self._remove)
        card = self.call("propose", KIND, {"quantity": 7, "mark": self.mark})
        self.number, self.token = card["id"], card["token"]

    @staticmethod
    def _soon(_seconds):
        _NEVER.wait(0.05)

    def env_of(self, cr):
        return api.Environment(cr, self.user_id, {"lang": "en_US"})

    def call(self, name, *arguments):
        """As a request does it: run again on conflicts, then committed."""
        with closing(self.database.cursor()) as cr:
            env = self.env_of(cr)
            page = env["mrp.ai.proposal"]
            return retrying(partial(getattr(page, name), *arguments), env)

    def _remove(self):
        with self.database.cursor() as cr:
            cr.execute(
                "SELECT id FROM mrp_ai_proposal WHERE values->>'mark' = %s", [self.mark]
            )
            rows = [row[0] for row in cr.fetchall()]
            for table, column in (
                ("mrp_ai_proposal_event", "proposal_id"),
                ("mrp_ai_proposal", "id"),
            ):
                cr.execute(f"DELETE FROM {table} WHERE {column} = ANY(%s)", [rows])
            env = api.Environment(cr, SUPERUSER_ID, {})
            env["res.partner"].search([("name", "=", self.mark)]).unlink()
            env["mrp.ai.conversation"].search([("name", "=", self.mark)]).unlink()

    def made(self):
        """The references of what was made."""
        with closing(self.database.cursor()) as cr:
            cr.execute("SELECT ref FROM res_partner WHERE name = %s", [self.mark])
            return [row[0] for row in cr.fetchall()]

    def state(self):
        with closing(self.database.cursor()) as cr:
            cr.execute("SELECT state FROM mrp_ai_proposal WHERE id = %s", [self.number])
            return cr.fetchone()[0]

    def audit(self):
        with closing(self.database.cursor()) as cr:
            cr.execute(
                "SELECT kind FROM mrp_ai_proposal_event WHERE proposal_id = %s "
                "ORDER BY id",
                [self.number],
            )
            return [row[0] for row in cr.fetchall()]

    def together(self, *calls):
        """What each call answers, all begun at one moment: a method of the page with
        its arguments, or a function."""
        found, gate = [None] * len(calls), threading.Barrier(len(calls))

        def run(place, call):
            gate.wait(10)
            try:
                found[place] = call() if callable(call) else self.call(*call)
            except UserError as error:
                found[place] = error

        threads = [
            threading.Thread(target=run, args=each, daemon=True)
            for each in enumerate(calls)
        ]
        with mute_logger(*_QUIET):
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(60)
        self.assertNotIn(None, found)
        return found

    def slowly(self):
        """The change takes long enough for the others to come by."""
        self.action.during = lambda env: _NEVER.wait(0.3)

    def test_a_double_click(self):
        self.slowly()
        clicks = [("confirm", self.number, self.token)] * 2
        first, second = self.together(*clicks)
        self.assertEqual(self.made(), ["7"])
        self.assertEqual(first["result"], second["result"])
        self.assertEqual([first["state"], second["state"]], ["executed"] * 2)
        self.assertEqual(self.audit(), ["proposed", "confirmed", "executed"])

    def test_many_clicks_of_both_buttons(self):
        self.slowly()
        one = ("confirm", self.number, self.token)
        all_ = ("confirm_all", [[self.number, self.token]])
        self.together(one, all_, one, all_)
        self.assertEqual(self.made(), ["7"])

    def test_confirmed_in_one_tab_and_edited_in_another(self):
        self.slowly()
        confirmed, edited = self.together(
            ("confirm", self.number, self.token),
            ("edit", self.number, self.token, {"quantity": "9"}),
        )
        if self.made():  # the click came first: with what it showed
            self.assertEqual(self.made(), ["7"])
            self.assertIsInstance(edited, UserError)
        else:
            self.assertIsInstance(confirmed, UserError)
            self.assertEqual(self.state(), "proposed")

    def test_confirmed_in_one_tab_and_discarded_in_another(self):
        self.slowly()
        self.together(("confirm", self.number, self.token), ("discard", self.number))
        outcome = (self.state(), self.made())
        self.assertIn(outcome, [("executed", ["7"]), ("discarded", [])])

    def test_undone_twice(self):
        self.call("confirm", self.number, self.token)
        self.together(("undo", self.number), ("undo", self.number))
        self.assertEqual([self.state(), self.made()], ["undone", []])
        self.assertEqual(self.audit().count("undone"), 1)

    def test_shown_in_two_tabs_at_once(self):
        self.together(*[("show", [self.number])] * 3)
        self.assertEqual(self.state(), "proposed")

    def _turn(self):
        """A committed turn of the user; its drafts are stored by ``_store``."""
        with self.database.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            company = env["res.users"].browse(self.user_id).company_id
            whose = {"user_id": self.user_id}
            conversation = env["mrp.ai.conversation"].create(
                {"name": self.mark, "company_id": company.id, **whose}
            )
            turn = {"question": "?", "lang": "en_US", "token": self.mark}
            turn |= {"conversation_id": conversation.id, **whose}
            return env["mrp.ai.turn"].create(turn).id

    def _store(self, turn_id):
        values = {"quantity": 7, "mark": self.mark}
        draft = {"kind": KIND, "values": values, "reason": ""}
        with transaction(self.env.cr.dbname) as env:
            turn = env["mrp.ai.turn"].browse(turn_id)
            payload = {"drafts": [draft], "lang": "en"}
            return env["mrp.ai.proposal"]._store_drafts(turn, payload)

    def test_confirmed_while_the_question_is_answered_again(self):
        self.slowly()
        turn = self._turn()
        (self.number,) = self._store(turn)
        (card,) = self.call("show", [self.number])
        confirmed, stored = self.together(
            ("confirm", self.number, card["token"]), partial(self._store, turn)
        )
        if self.made():  # the click came first: the new answer shows what it made
            self.assertEqual([self.made(), stored], [["7"], [self.number]])
        else:
            self.assertIsInstance(confirmed, UserError)
            self.assertNotEqual(stored, [self.number])
        for number in {*stored, self.number}:
            (card,) = self.call("show", [number])
            if card["can_confirm"]:
                self.call("confirm", number, card["token"])
        self.assertEqual(self.made(), ["7"], "one question, one record")

    def test_a_process_that_dies_before_the_commit(self):
        with closing(self.database.cursor()) as cr:
            card = self.env_of(cr)["mrp.ai.proposal"].confirm(self.number, self.token)
            cr.flush()
            self.assertEqual(card["state"], "executed")
            cr.rollback()  # what PostgreSQL does when the process is gone
        self.assertEqual([self.state(), self.made()], ["proposed", []])
        self.assertEqual(self.audit(), ["proposed"])
        self.call("confirm", self.number, self.token)
        self.assertEqual([self.state(), self.made()], ["executed", ["7"]])

    def test_a_connection_that_is_cut_half_way(self):
        def cut(env):
            env.cr.execute("SELECT pg_backend_pid()")
            pid = env.cr.fetchone()[0]
            with closing(self.database.cursor()) as other:
                other.execute("SELECT pg_terminate_backend(%s)", [pid])
            env.cr.execute("SELECT 1")

        self.action.during = cut
        with (
            mute_logger(*_QUIET),
            self.assertRaises(psycopg2.Error),
            closing(self.database.cursor()) as cr,
        ):
            self.env_of(cr)["mrp.ai.proposal"].confirm(self.number, self.token)
        self.action.during = lambda env: None
        self.assertEqual([self.state(), self.made()], ["proposed", []])
        self.call("confirm", self.number, self.token)
        self.assertEqual(self.made(), ["7"])

    def test_a_conflict_in_the_data_is_run_again(self):
        tries = []

        def conflict(env):
            tries.append(1)
            if len(tries) == 1:
                raise ConcurrencyError("as two that write one record")

        self.action.during = conflict
        with mute_logger(*_QUIET):
            card = self.call("confirm", self.number, self.token)
        self.assertEqual([card["state"], len(tries)], ["executed", 2])
        self.assertEqual(self.made(), ["7"])
        self.assertEqual(self.audit(), ["proposed", "confirmed", "executed"])

    def test_an_unforeseen_error_leaves_nothing(self):
        def broken(env):
            raise ZeroDivisionError

        self.action.during = broken
        with self.assertRaises(ZeroDivisionError):
            self.call("confirm", self.number, self.token)
        self.assertEqual([self.state(), self.made()], ["proposed", []])

import io
import json
from datetime import date
from urllib.parse import unquote

from odoo import http
from odoo.tests import HttpCase, new_test_user, tagged
from python_calamine import CalamineWorkbook

AI = "mrp.group_mrp_user,mrp_ai_assistant.group_ai_user"
TABLE = {
    "title": "Órdenes con retraso",
    "columns": [
        {"name": "order", "label": "Orden", "kind": "record", "align": "start"},
        {"name": "due", "label": "Fecha límite", "kind": "date", "align": "start"},
    ],
    "rows": [
        {"ref": None, "cells": [{"v": "=A1", "t": "=A1"}, {"v": None, "t": "—"}]},
        {
            "ref": None,
            "cells": [
                {"v": "WH/MO/2", "t": "WH/MO/2"},
                {"v": "2026-11-04", "t": "4 nov 2026"},
            ],
        },
    ],
    "totals": None,
    "scope": {"shown": 2, "total": 9, "as_of": "2026-11-23T08:00:00+00:00"},
    "sources": [],
}


@tagged("post_install", "-at_install")
class TestTableDownload(HttpCase):
    """A file is made of the stored event of a turn that the user may read."""

    def setUp(self):
        super().setUp()
        self.one = new_test_user(self.env, "mrp_ai_one", AI, tz="Europe/Madrid")
        self.other = new_test_user(self.env, "mrp_ai_other", AI)
        new_test_user(self.env, "mrp_ai_none", "base.group_user")
        new_test_user(self.env, "mrp_ai_portal", "base.group_portal")
        asked = self.env["mrp.ai.conversation"].with_user(self.one)
        self.turn = asked._ask(False, "¿Qué va con retraso?", model_id="none").sudo()
        self.turn.lang = "es_ES"
        self.env["mrp.ai.turn.event"].create(
            [
                {"turn_id": self.turn.id, "seq": 1, "kind": "status", "payload": {}},
                {"turn_id": self.turn.id, "seq": 2, "kind": "table", "payload": TABLE},
            ]
        )
        self.env.flush_all()

    def _get(self, seq=2, extension="xlsx", turn=None, login="mrp_ai_one", **values):
        self.authenticate(login, login)
        values["csrf_token"] = http.Request.csrf_token(self)
        turn = self.turn.id if turn is None else turn
        return self.url_open(
            f"/mrp_ai_assistant/table/{turn}/{seq}/{extension}", data=values
        )

    def _sheet(self, found, name=None):
        book = CalamineWorkbook.from_filelike(io.BytesIO(found.content))
        return book.get_sheet_by_name(name or book.sheet_names[0]).to_python()

    def test_rows_of_the_stored_event_with_their_types(self):
        found = self._get()
        self.assertEqual(found.status_code, 200, found.text)
        self.assertIn("2 de 9", unquote(found.headers["Content-Disposition"]))
        self.assertEqual(found.headers["X-Content-Type-Options"], "nosniff")
        head, first, second = self._sheet(found)
        self.assertEqual(head, ["Orden", "Fecha límite"])
        self.assertEqual(first, ["=A1", ""])
        self.assertEqual(second, ["WH/MO/2", date(2026, 11, 4)])

    def test_the_scope_is_told_in_the_language_of_the_answer(self):
        scope = dict(self._sheet(self._get(), "Alcance"))
        self.assertEqual(scope["Pregunta"], "¿Qué va con retraso?")
        self.assertEqual(scope["Filas"], "2 de 9")
        self.assertEqual(scope["Pedida por"], self.one.name)

    def test_csv_in_the_order_that_was_read(self):
        found = self._get(extension="csv", order="[1, 0]")
        lines = found.content.decode("utf-8-sig").splitlines()
        self.assertEqual(lines[1:], ["WH/MO/2;2026-11-04", "'=A1;"])

    def test_the_client_brings_nothing_but_an_order(self):
        for order in ("[0]", "[0, 2]", "[true, 0]", "{}", "x", '["0", 1]', "[0.0, 1]"):
            with self.subTest(order):
                found = self._get(order=order)
                self.assertEqual(found.status_code, 400)
                self.assertIn("Reload", json.loads(found.text)["message"])
        for order in ("[" * 100_000, f"[{'9' * 5000}, 1]"):
            self.assertEqual(self._get(order=order).status_code, 400)

    def test_only_who_may_read_the_turn(self):
        for login, status in (
            ("mrp_ai_other", 404),
            ("mrp_ai_none", 403),
            ("mrp_ai_portal", 403),
        ):
            with self.subTest(login):
                found = self._get(login=login)
                self.assertEqual(found.status_code, status)
                self.assertNotIn("WH/MO/2", found.text)

    def test_who_a_conversation_is_shared_with_reads_its_tables(self):
        conversation = self.turn.conversation_id
        conversation.with_user(self.one).share(conversation.id, self.other.id)
        self.env.flush_all()
        found = self._get(login="mrp_ai_other")
        self.assertEqual(found.status_code, 200, found.text)
        self.assertEqual(self._sheet(found)[2][0], "WH/MO/2")

    def test_hidden_and_unknown_are_the_same(self):
        hidden = self._get(login="mrp_ai_other").text
        self.assertEqual(self._get(turn=2**31 - 1, login="mrp_ai_other").text, hidden)
        self.assertEqual(self._get(turn=2**40).status_code, 404)

    def test_what_is_no_table(self):
        for seq in (0, 1, 3, 2**40):
            with self.subTest(seq):
                self.assertEqual(self._get(seq=seq).status_code, 404)
        self.assertEqual(self._get(extension="pdf").status_code, 404)

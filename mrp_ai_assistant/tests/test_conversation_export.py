from unittest.mock import patch

from odoo.exceptions import MissingError, UserError
from odoo.tests import HttpCase, tagged

from ..rendering import html_of
from .common import DONE, TurnCase
from .people import PeopleCase
from .plant import PlantCase
from .test_conversation_list import said, table


@tagged("post_install", "-at_install")
class TestConversationExport(TurnCase):
    def setUp(self):
        super().setUp()
        self.turn = self.ask("¿Qué va con\nretraso | hoy?")
        self.conversation = self.turn.sudo().conversation_id
        rows = [f"WH/MO/{n:05} | x" for n in range(1200)]
        self.answer(self.turn, said("Van **dos**. مرحبا"), table(texts=rows), DONE)
        self.mine = self.conversations._readable(self.conversation.id)

    def test_markdown_holds_every_row(self):
        text = self.mine._markdown()
        self.assertIn("Van **dos**. مرحبا", text)
        self.assertIn("| WH/MO/01199 \\| x |", text)
        self.assertIn("2 de 2, hoy", text)
        self.assertIn(self.env.company.name, text)
        self.assertEqual(text.count("\n## "), 1)

    def test_one_answer_alone(self):
        other = self.ask("¿Y qué falta?", self.conversation.id)
        self.answer(other, said("Nada."), DONE)
        self.assertIn("Nada.", self.mine._markdown())
        self.assertNotIn("Nada.", self.mine._markdown(self.turn.id))
        stranger = self.ask("¿Otra?")
        with self.assertRaises(MissingError):
            self.mine._markdown(stranger.id)

    def test_the_report_is_safe_html_with_the_company(self):
        evil = self.ask("<script>alert(1)</script>", self.conversation.id)
        texts = ["<img src=x onerror=alert(1)>"]
        self.answer(
            evil, said("<b onclick=x>a</b> [x](javascript:1)"), table(texts=texts), DONE
        )
        reports = self.env["ir.actions.report"].with_user(self.planner).sudo()
        html, _kind = reports._render_qweb_html(
            "mrp_ai_assistant.report_conversation", self.conversation.ids, data={}
        )
        text = html.decode()
        self.assertIn(self.env.company.name, text)
        self.assertIn("WH/MO/01199 | x", text)
        self.assertIn("&lt;script&gt;", text)
        for bad in ("<script>alert", "<img src=x", "<b onclick", 'href="javascript'):
            self.assertNotIn(bad, text)

    def test_markdown_as_html(self):
        self.assertEqual(str(html_of("a **b**")).strip(), "<p>a <strong>b</strong></p>")
        for bad in (
            "[x](javascript:alert(1))",
            "<svg onload=x>",
            "![a](http://x/y.png)",
        ):
            html = str(html_of(bad))
            for tag in ("<a", "<svg", "<img"):
                self.assertNotIn(tag, html)


@tagged("post_install", "-at_install")
class TestExportOverHttp(HttpCase, PeopleCase):
    def setUp(self):
        super().setUp()
        self.conversations = self.env["mrp.ai.conversation"].with_user(self.planner)
        turn = self.conversations._ask(False, "¿Qué va con retraso?", model_id="none")
        told = {"md": "Van dos.", "origin": "rules"}
        self.env["mrp.ai.turn.event"].sudo().create(
            {"turn_id": turn.id, "seq": 1, "kind": "text", "payload": told}
        )
        self.path = f"/mrp_ai_assistant/export/{turn.sudo().conversation_id.id}"

    def test_only_for_readers(self):
        for login, status in (
            (self.planner.login, 200),
            (self.chief.login, 404),
            (self.outsider.login, 404),
        ):
            self.authenticate(login, login)
            for way in ("md", "print"):
                with self.subTest(login, way=way):
                    response = self.url_open(f"{self.path}/{way}")
                    self.assertEqual(response.status_code, status)
                    self.assertEqual(b"Van dos." in response.content, status == 200)

    def test_markdown_is_a_file(self):
        self.authenticate(self.planner.login, self.planner.login)
        response = self.url_open(f"{self.path}/md")
        self.assertIn("attachment", response.headers["Content-Disposition"])
        self.assertEqual(response.headers["X-Content-Type-Options"], "nosniff")

    def test_an_answer_of_elsewhere_is_not_there(self):
        self.authenticate(self.planner.login, self.planner.login)
        for turn in ("0", "x", "²", "-1", "9" * 5000, str(2**31)):
            with self.subTest(turn[:20]):
                found = self.url_open(f"{self.path}/md?turn={turn}")
                self.assertEqual(found.status_code, 404)

    def test_the_page_knows_whether_there_is_pdf(self):
        reports = type(self.env["ir.actions.report"])
        for state, pdf in (("ok", True), ("install", False), ("broken", False)):
            with patch.object(reports, "get_wkhtmltopdf_state", lambda *_a, s=state: s):
                self.assertEqual(self.conversations.export_ways(), {"pdf": pdf})


@tagged("post_install", "-at_install")
class TestChatter(PlantCase, TurnCase):
    def setUp(self):
        super().setUp()
        self.production = self.order(3, late=2)
        self.turn = self.ask()
        ref = {"model": "mrp.production", "id": self.production.id, "name": "x"}
        texts = [f"row {n}" for n in range(30)]
        refs = [ref] * 30
        gone = {"model": "mrp.production", "id": 2**30, "name": "gone"}
        evil = said("Va <img src=x> **tarde**.", refs=[gone])
        self.answer(self.turn, evil, table(texts=texts, refs=refs), DONE)

    def post(self, user=None, **changed):
        values = {"res_model": "mrp.production", "res_id": self.production.id} | changed
        turns = self.env["mrp.ai.turn"].with_user(user or self.planner)
        return turns.post_to_chatter(self.turn.id, **values)

    def test_a_note_of_the_user(self):
        (offered,) = self.turns.chatter_records(self.turn.id)
        self.assertEqual(offered["id"], self.production.id)
        before = self.production.message_ids
        self.post()
        note = self.production.message_ids - before
        self.assertEqual(len(note), 1)
        self.assertEqual(note.author_id, self.planner.partner_id)
        self.assertTrue(note.subtype_id.internal)
        body = str(note.body)
        for told in (
            "<strong>tarde</strong>",
            "row 9",
            "2 de 2, hoy",
            self.turn.question,
        ):
            self.assertIn(told, body)
        self.assertNotIn("<img", body)
        self.assertNotIn("row 10<", body, "tables are short there")

    def test_thousands_of_records_are_asked_for_at_once(self):
        counted = []
        for many in (1, 400):
            orders = self.env["mrp.production"].browse(range(10**6, 10**6 + many)).ids
            refs = [
                {"model": "mrp.production", "id": number, "name": "x"}
                for number in [*orders, self.production.id]
            ]
            turn = self.ask(f"¿{many}?")
            rows = table(texts=["row"] * len(refs), refs=refs)
            self.answer(turn, rows, DONE)
            before = self.env.cr.sql_log_count
            (offered,) = self.turns.chatter_records(turn.id)
            counted.append(self.env.cr.sql_log_count - before)
            self.assertEqual(offered["id"], self.production.id)
        self.assertLessEqual(counted[1], counted[0] + 5)

    def test_nowhere_else_and_nobody_else(self):
        other = self.order(1, late=1)
        for changed in (
            {"res_id": other.id},
            {"res_id": 0},
            {"res_model": "res.partner", "res_id": self.planner.partner_id.id},
            {"res_model": "ir.rule", "res_id": 1},
            {"res_model": None},
        ):
            with self.subTest(changed), self.assertRaises(UserError):
                self.post(**changed)
        with self.assertRaises(UserError):
            self.post(self.chief)

    def test_who_may_not_write_is_not_offered_it(self):
        self.env["ir.rule"].sudo().create(
            {
                "name": "nobody writes orders",
                "model_id": self.env["ir.model"]._get("mrp.production").id,
                "domain_force": "[(0, '=', 1)]",
                "perm_read": False,
            }
        )
        self.assertEqual(self.turns.chatter_records(self.turn.id), [])
        with self.assertRaises(UserError):
            self.post()

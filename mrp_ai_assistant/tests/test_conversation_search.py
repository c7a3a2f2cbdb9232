from odoo.tests import tagged

from ..core.events import Event
from .common import DONE, TurnCase
from .test_conversation_list import said, table


@tagged("post_install", "-at_install")
class TestConversationSearch(TurnCase):
    def setUp(self):
        super().setUp()
        self.delays = self.told(
            "¿Qué órdenes van con retraso?",
            said("Faltan **6 unidades** de \\[TAB\\] Tablero de roble."),
            table(texts=["WH/MO/00279", "WH/MO/00268"]),
        )
        self.fabric = self.told("¿Cuándo llega la tela?", said("Llega el Tejido gris."))

    def told(self, question, *events):
        turn = self.ask(question)
        self.answer(turn, *events, DONE)
        return turn.sudo().conversation_id

    def found(self, text, user=None):
        shown = self.conversations.with_user(user or self.planner)
        return [each["id"] for each in shown.search_conversations(text)]

    def test_titles_questions_and_answers(self):
        for text in ("retraso", "tablero", "00279", "TABLERO  ROBLE", "ordenes"):
            with self.subTest(text):
                self.assertEqual(self.found(text), [self.delays.id])
        self.assertEqual(self.found("tela tejido"), [self.fabric.id])
        self.assertEqual(self.found("tablero tejido"), [], "every word, in one of them")
        self.assertEqual(self.found("la ll"), [self.fabric.id], "nothing is too short")
        self.assertEqual(self.found("  "), [])

    def test_a_title_of_the_user_is_found_at_once(self):
        self.conversations.rename(self.fabric.id, "Café de Ñoño")
        self.assertEqual(self.found("cafe nono"), [self.fabric.id])
        self.assertEqual(self.found("cafe gris"), [self.fabric.id])

    def test_the_newest_come_first(self):
        again = self.told("¿Y los tableros?", said("Sin tablero de roble."))
        self.env.cr.execute(
            "UPDATE mrp_ai_conversation SET date = date + interval '1 hour' "
            "WHERE id = %s",
            [again.id],
        )
        self.assertEqual(self.found("tablero"), [again.id, self.delays.id])

    def test_what_is_found_is_marked_in_plain_text(self):
        evil = self.told("¿Y <img src=x onerror=1> ahora?", said("<b>Ñandú</b> & más"))
        (shown,) = self.conversations.search_conversations("nandu")
        self.assertEqual(shown["id"], evil.id)
        self.assertIn(["Ñandú", True], [list(piece) for piece in shown["snippet"]])
        whole = "".join(text for text, _found in shown["snippet"])
        self.assertIn(
            "<b>Ñandú</b> & más", whole, "text is text, for the page to escape"
        )

    def test_signs_are_signs(self):
        self.told("¿Avance?", said("Va al 50 % del plan_a."))
        for text, count in (("50 %", 1), ("%", 1), ("plan_a", 1), ("planxa", 0)):
            with self.subTest(text):
                self.assertEqual(len(self.found(text)), count)
        for text in ("\x00", "'; DROP TABLE x; --", "\\", "a" * 5000, 77777, None):
            with self.subTest(text):
                self.assertEqual(self.found(text), [])

    def test_nobody_finds_what_is_not_theirs(self):
        colleague = self._person("colleague", "mrp.group_mrp_user")
        for user in (colleague, self.chief, self.env.ref("base.user_admin")):
            self.assertEqual(self.found("tablero", user), [])
        self.conversations.share(self.delays.id, colleague.id)
        self.assertEqual(self.found("tablero", colleague), [self.delays.id])
        self.conversations.unshare(self.delays.id, colleague.id)
        self.assertEqual(self.found("tablero", colleague), [])

    def test_archived_ones_are_found_and_deleted_ones_not(self):
        self.conversations.archive_conversation(self.delays.id)
        (shown,) = self.conversations.search_conversations("tablero")
        self.assertTrue(shown["archived"])
        self.conversations.restore_conversation(self.delays.id)
        self.conversations.delete_conversation(self.delays.id)
        self.assertEqual(self.found("tablero"), [])

    def test_quotes_of_documents_are_not_searched(self):
        item = {"number": 1, "text": "Secreto del horno", "quote": "", "place": {}}
        source = {"model": "mrp.ai.document", "id": 1, "name": "horno.pdf"}
        quoted = Event("passages", {"items": [{**item, "source": source}]})
        self.told("¿Qué dice el manual?", quoted)
        self.assertEqual(self.found("secreto"), [])

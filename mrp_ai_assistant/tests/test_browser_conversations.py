"""The list of conversations in a real Chromium."""

from odoo.tests import new_test_user, tagged

from .test_browser import PAGE, AssistantTour


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestConversationTours(AssistantTour):
    def answered(self, question, text):
        """A conversation of the planner whose one question was answered."""
        turn = self.a_turn()
        turn.question = question
        turn.conversation_id.name = question
        self.say(turn, "text", {"md": text, "origin": "rules"})
        self.say(turn, "done", {"state": "done", "followups": []})
        turn.state = "done"
        return turn.conversation_id

    def test_search_rename_pin_delete_and_share(self):
        """Found by what was answered, then shared: the reader reads, nobody else."""
        self.answered("¿Qué hay?", "Nada.")
        found = self.answered("¿Qué falta?", "Faltan 6 de Tablero de roble.")
        reader = new_test_user(self.env, "tour_reader", "mrp.group_mrp_user")
        self.tour("conversations")
        self.assertEqual(found.reader_ids, reader)
        self.assertTrue(found.pinned and found.active and not found.delete_after)
        path = f"{PAGE}/{found.id}"
        self.start_tour(path, "mrp_ai_assistant.shared", login="tour_reader")
        found.reader_ids = False
        self.start_tour(path, "mrp_ai_assistant.not_shared", login="tour_reader")

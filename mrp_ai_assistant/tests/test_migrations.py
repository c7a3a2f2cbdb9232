from odoo.modules.module import load_script
from odoo.tests import tagged
from odoo.tools.sql import column_exists

from .common import TurnCase

FOLDER = "mrp_ai_assistant/migrations/"
OWN = "[('user_id', '=', user.id)]"


def run(cr, version, stage):
    script = load_script(f"{FOLDER}{version}/{stage}-migration.py", stage)
    script.migrate(cr, "19.0.1.0.0")


@tagged("post_install", "-at_install")
class TestBranchesAndSharing(TurnCase):
    """19.0.1.1.0, on what a database of 19.0.1.0.0 holds."""

    def setUp(self):
        super().setUp()
        self.rule = self.env.ref("mrp_ai_assistant.rule_conversation_own")

    def test_old_questions_follow_each_other(self):
        conversation = self.ask("One?").conversation_id
        for question in ("Two?", "Three?"):
            self.ask(question, conversation.id)
        other = self.ask("Elsewhere?")
        self.env.flush_all()
        cr = self.env.cr
        cr.execute("ALTER TABLE mrp_ai_turn DROP COLUMN parent_id")
        run(cr, "19.0.1.1.0", "pre")
        self.env.invalidate_all()
        asked = conversation.sudo().turn_ids[-1]._line().mapped("question")
        self.assertEqual(asked, ["One?", "Two?", "Three?"])
        self.assertFalse(other.parent_id)

    def test_branches_that_are_there_stay(self):
        first = self.ask("One?")
        second = self.ask("Two?", first.conversation_id.id).sudo()
        second.parent_id = False
        self.env.flush_all()
        self.assertTrue(column_exists(self.env.cr, "mrp_ai_turn", "parent_id"))
        run(self.env.cr, "19.0.1.1.0", "pre")
        self.env.invalidate_all()
        self.assertFalse(second.parent_id)

    def test_the_old_rule_becomes_the_one_of_a_new_database(self):
        new = self.rule.name, self.rule.domain_force
        self.rule.write({"name": "AI conversation: one's own", "domain_force": OWN})
        run(self.env.cr, "19.0.1.1.0", "post")
        self.assertEqual((self.rule.name, self.rule.domain_force), new)

    def test_a_rule_that_was_changed_by_hand_stays(self):
        mine = "[('user_id', '=', user.id), ('active', '=', True)]"
        self.rule.domain_force = mine
        run(self.env.cr, "19.0.1.1.0", "post")
        self.assertEqual(self.rule.domain_force, mine)


@tagged("post_install", "-at_install")
class TestOneQueue(TurnCase):
    """19.0.1.2.0, on what a database of 19.0.1.1.0 holds."""

    def setUp(self):
        super().setUp()
        server = self.env["mrp.ai.server"].create(
            {"name": "Old", "url": "http://old.invalid:11434"}
        )
        self.model = self.env["mrp.ai.model"].create(
            {"server_id": server.id, "name": "old", "can_chat": True}
        )
        self.env.flush_all()

    def test_an_evaluation_of_a_thread_that_has_ended_can_be_made_again(self):
        measured = self.model.copy({"name": "measured", "evaluation_state": "running"})
        measured.write({"evaluation": {"asked": 0}, "evaluation_state": "running"})
        self.model.evaluation_state = "running"
        self.env.flush_all()
        run(self.env.cr, "19.0.1.2.0", "post")
        self.env.invalidate_all()
        self.assertFalse(self.model.evaluation_state)
        self.assertEqual(measured.evaluation_state, "done")

    def test_tickets_of_the_old_line_are_none_of_the_new_one(self):
        self.env.cr.execute("ALTER TABLE mrp_ai_slot ALTER due DROP NOT NULL")
        self.env.cr.execute(
            """
            INSERT INTO mrp_ai_slot (server_id, owner, heartbeat)
            VALUES (%s, 'old', now() AT TIME ZONE 'UTC')
            """,
            [self.model.server_id.id],
        )
        run(self.env.cr, "19.0.1.2.0", "pre")
        self.assertFalse(self.env["mrp.ai.slot"].search([]))

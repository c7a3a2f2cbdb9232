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

"""Who may confirm, and when a second person decides."""

from datetime import timedelta
from unittest.mock import patch

from odoo import fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger
from psycopg2.errors import UniqueViolation

from .acting import KIND, ActingCase


@tagged("post_install", "-at_install")
class TestProposalApproval(ActingCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.approvers = cls.env["res.groups"].create({"name": "Approvers"})
        cls.second = cls._asker("acting_second")
        cls.third = cls._asker("acting_third")
        (cls.second + cls.third).group_ids |= cls.approvers

    @classmethod
    def _asker(cls, login):
        groups = "base.group_user,mrp.group_mrp_user,mrp_ai_assistant.group_ai_user"
        return new_test_user(cls.env, login, groups=groups)

    def policy(self, **values):
        values.setdefault("approver_group_id", self.approvers.id)
        return self.env["mrp.ai.action.policy"].create({"kind": KIND, **values})

    def confirmed(self, quantity=12, **values):
        card = self.propose(quantity, **values)
        return self.page.confirm(card["id"], card["token"])

    def as_(self, user, card):
        return self.page_of(user).browse(card["id"])

    def test_only_some_groups_may(self):
        self.policy(group_ids=self.approvers.ids)
        card = self.propose(12)
        self.assertFalse(card["can_confirm"])
        self.assertIn("Approvers", card["note"])
        with self.assertRaisesRegex(UserError, "Approvers"):
            self.page.confirm(card["id"], card["token"])
        self.assertEqual(self.orders(), 0)
        self.planner.group_ids |= self.approvers
        self.page.confirm(card["id"], card["token"])
        self.assertEqual(self.orders(), 1)

    def test_up_to_the_limit_one_person_is_enough(self):
        self.policy(above_quantity=12)
        self.assertEqual(self.confirmed(12)["state"], "executed")

    def test_above_the_limit_a_second_person_decides(self):
        self.policy(above_quantity=12)
        card = self.confirmed(13)
        self.assertEqual([card["state"], self.orders()], ["confirmed", 0])
        self.assertIn("Approvers", card["message"])
        self.assertFalse(card["can_confirm"] or card["can_edit"])
        again = self.page.confirm(card["id"], card["token"])
        self.assertEqual([again["state"], self.orders()], ["confirmed", 0])
        told = self.env["mail.message"].search(
            [("model", "=", "mrp.ai.proposal"), ("res_id", "=", card["id"])]
        )
        both = (self.second + self.third).partner_id
        self.assertEqual(told.notified_partner_ids, both)
        self.assertTrue(self.as_(self.second, card).can_decide)
        self.as_(self.second, card).action_approve()
        self.as_(self.third, card).action_approve()  # nothing is left to decide
        shown = self.page.show([card["id"]])[0]
        order = self.env["mrp.production"].browse(shown["result"]["id"])
        self.assertEqual([order.product_qty, order.create_uid], [13, self.planner])
        self.assertEqual(self.orders(), 1)
        kinds = ["proposed", "confirmed", "approved", "executed"]
        self.assertEqual(self.audit(card), kinds)
        who = self.row(card).event_ids.sorted("id").user_id.ids
        self.assertEqual(who, [self.planner.id, self.second.id])

    def test_nobody_needs_an_address_of_mail(self):
        self.policy(above_quantity=1)
        (self.planner + self.second + self.third).email = False
        card = self.confirmed(2)
        self.as_(self.second, card).action_approve()
        self.assertEqual(self.orders(), 1)

    def test_by_cost_and_what_is_not_known_exceeds(self):
        self.policy(above_cost=100)
        self.assertEqual(self.confirmed(10)["state"], "executed")
        self.assertEqual(self.confirmed(11)["state"], "confirmed")
        found = self.env["mrp.ai.action.policy"]._of(KIND, self.env.company)
        unknown = self.action.check(self.env, {"quantity": None})
        self.assertTrue(found._exceeded(unknown.quantity, unknown.cost))

    def test_a_limit_is_of_a_person_and_a_product_in_a_day(self):
        self.policy(above_quantity=50)
        first = self.confirmed(30)
        self.assertEqual(first["state"], "executed")
        card = self.propose(30)
        self.assertIn("30 of it confirmed in the last 24 hours", card["note"])
        held = self.page.confirm(card["id"], card["token"])
        self.assertEqual([held["state"], self.orders()], ["confirmed", 1])
        self.assertIn("24 hours", held["message"])
        # What waits counts as well; another person, and another product, do not.
        self.assertEqual(self.confirmed(1)["state"], "confirmed")
        theirs = self.propose(30, self.page_of(self.other))
        other = self.page_of(self.other).confirm(theirs["id"], theirs["token"])
        self.assertEqual(other["state"], "executed")
        another = self.confirmed(30, product=self.top.id)
        self.assertEqual(another["state"], "executed")

    def test_what_was_undone_or_is_of_yesterday_counts_no_more(self):
        self.policy(above_quantity=50)
        undone = self.confirmed(30)
        self.page.undo(undone["id"])
        old = self.confirmed(30)
        yesterday = fields.Datetime.now() - timedelta(hours=25)
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE mrp_ai_proposal_event SET date = %s WHERE proposal_id = %s",
            [yesterday, old["id"]],
        )
        self.assertEqual(self.confirmed(30)["state"], "executed")

    def test_the_cost_counts_alike(self):
        self.policy(above_cost=500)
        states = [self.confirmed(20)["state"] for _each in range(3)]
        self.assertEqual(states, ["executed", "executed", "confirmed"])

    def test_all_at_once_count_one_after_the_other(self):
        self.policy(above_quantity=50)
        cards = [self.propose(30) for _each in range(3)]
        shown = self.page.confirm_all([[c["id"], c["token"]] for c in cards])
        states = [card["state"] for card in shown]
        self.assertEqual(states, ["executed", "confirmed", "confirmed"])

    def test_nobody_approves_their_own(self):
        self.policy(above_quantity=1)
        self.planner.group_ids |= self.approvers
        card = self.confirmed(2)
        self.assertFalse(self.as_(self.planner, card).can_decide)
        with self.assertRaisesRegex(UserError, "their own"):
            self.as_(self.planner, card).action_approve()
        with self.assertRaisesRegex(UserError, "their own"):
            self.as_(self.planner, card).action_refuse()
        self.assertEqual([self.row(card).state, self.orders()], ["confirmed", 0])

    def test_who_is_no_approver_cannot(self):
        self.policy(above_quantity=1)
        card = self.confirmed(2)
        for user, error in ((self.boss, UserError), (self.other, AccessError)):
            with self.subTest(user.login), self.assertRaises(error):
                self.as_(user, card).action_approve()
        self.assertEqual(self.orders(), 0)

    def test_refused(self):
        self.policy(above_quantity=1)
        card = self.confirmed(2)
        self.as_(self.second, card).action_refuse()
        shown = self.page.show([card["id"]])[0]
        self.assertEqual([shown["state"], self.orders()], ["discarded", 0])
        self.assertIn(self.second.name, shown["message"])
        self.as_(self.third, card).action_approve()
        self.assertEqual([self.row(card).state, self.orders()], ["discarded", 0])
        self.assertEqual(self.audit(card), ["proposed", "confirmed", "refused"])

    def test_withdrawn_by_the_asker(self):
        self.policy(above_quantity=1)
        card = self.confirmed(2)
        self.assertTrue(card["can_discard"])
        self.page.discard(card["id"])
        self.as_(self.second, card).action_approve()
        self.assertEqual([self.row(card).state, self.orders()], ["discarded", 0])

    def test_too_late_to_approve(self):
        self.policy(above_quantity=1, wait_hours=2)
        card = self.confirmed(2)
        left = self.row(card).expires_at - fields.Datetime.now()
        self.assertGreater(left, timedelta(minutes=119))
        self.row(card).expires_at = fields.Datetime.now()
        self.as_(self.second, card).action_approve()
        self.assertEqual([self.row(card).state, self.orders()], ["expired", 0])

    def test_the_rights_of_the_asker_count_when_it_is_approved(self):
        self.policy(above_quantity=1)
        card = self.confirmed(2)
        self.planner.group_ids = self.env.ref("base.group_user") + self.env.ref(
            "mrp_ai_assistant.group_ai_user"
        )
        with self.assertRaisesRegex(UserError, "plant_planner .*has no right"):
            self.as_(self.second, card).action_approve()
        elsewhere = self.env["res.company"].create({"name": "Elsewhere"})
        self.planner.write(
            {"company_ids": [(6, 0, elsewhere.ids)], "company_id": elsewhere.id}
        )
        with self.assertRaisesRegex(UserError, "does not work in"):
            self.as_(self.second, card).action_approve()
        self.planner.active = False
        with self.assertRaisesRegex(UserError, "plant_planner .*is deactivated"):
            self.as_(self.second, card).action_approve()
        self.assertEqual([self.row(card).state, self.orders()], ["confirmed", 0])

    def test_an_approver_needs_no_rights_of_orders(self):
        """The asker's rights do it: the approver only decides."""
        office = new_test_user(
            self.env,
            "acting_office",
            groups="base.group_user,mrp_ai_assistant.group_ai_user",
        )
        office.group_ids |= self.approvers
        may = self.env["mrp.production"].with_user(office).has_access("create")
        self.assertFalse(may)
        self.policy(above_quantity=1)
        card = self.confirmed(2)
        self.as_(office, card).action_approve()
        order = self.env["mrp.production"].search([("product_id", "=", self.table.id)])
        self.assertEqual([order.create_uid, order.product_qty], [self.planner, 2])

    def test_the_clock_ends_what_waits_too_long(self):
        self.policy(above_quantity=1)
        waits, fresh, open_card = self.confirmed(2), self.confirmed(3), self.propose(1)
        for card in (waits, open_card):
            self.row(card).expires_at = fields.Datetime.now() - timedelta(minutes=1)
        self.env["mrp.ai.proposal"]._cron_expire()
        states = [self.row(card).state for card in (waits, fresh, open_card)]
        self.assertEqual(states, ["expired", "confirmed", "expired"])
        again = self.page.confirm(open_card["id"], open_card["token"])
        self.assertEqual([again["state"], self.orders()], ["expired", 0])

    def test_what_blocks_when_it_is_approved(self):
        self.policy(above_quantity=1)
        card = self.confirmed(2)
        self.table.active = False
        with self.assertRaisesRegex(UserError, "archived"):
            self.as_(self.second, card).action_approve()
        self.assertEqual(self.orders(), 0)

    def test_odoo_refuses_when_it_is_approved(self):
        self.policy(above_quantity=1)
        card = self.confirmed(2)

        locked = "locked"

        def refuse(env):
            raise UserError(locked)

        self.action.before = refuse
        self.as_(self.second, card).action_approve()
        self.assertEqual([self.row(card).state, self.orders()], ["failed", 0])
        kinds = ["proposed", "confirmed", "approved", "failed"]
        self.assertEqual(self.audit(card), kinds)

    def test_there_must_be_somebody(self):
        lonely = self.env["res.groups"].create({"name": "Lonely"})
        self.planner.group_ids |= lonely
        self.policy(above_quantity=1, approver_group_id=lonely.id)
        card = self.propose(2)
        with self.assertRaisesRegex(UserError, "Lonely"):
            self.page.confirm(card["id"], card["token"])
        self.assertEqual(self.row(card).state, "proposed")

    def test_the_policy_of_the_company_comes_first(self):
        self.policy(above_quantity=1)
        self.policy(above_quantity=50, company_id=self.env.company.id)
        self.assertEqual(self.confirmed(40)["state"], "executed")

    def test_policies_are_sensible(self):
        for wrong in (
            {"above_quantity": -1},
            {"above_cost": 5, "approver_group_id": False},
            {"wait_hours": 0},
        ):
            with self.subTest(wrong), self.assertRaises(ValidationError):
                self.policy(**wrong)
        with patch.object(type(self.action), "quantified", False):
            self.policy(group_ids=self.approvers.ids).unlink()
            with self.assertRaises(ValidationError):
                self.policy(above_quantity=1)
        self.policy()
        with mute_logger("odoo.sql_db"), self.assertRaises(UniqueViolation):
            self.policy()

    def test_a_policy_is_called_as_its_action(self):
        self.assertEqual(self.policy().display_name, str(self.action.title))

    def test_only_administrators_write_policies(self):
        policy = self.policy()
        for user in (self.planner, self.boss):
            with self.assertRaises(AccessError):
                policy.with_user(user).above_quantity = 0

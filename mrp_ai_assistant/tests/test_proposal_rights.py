"""Whose a proposal is, with whose rights it is done, and what a click must carry."""

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger
from psycopg2.errors import ReadOnlySqlTransaction

from .acting import KIND, ActingCase


@tagged("post_install", "-at_install")
class TestProposalRights(ActingCase):
    def refused(self, call, error=UserError):
        with self.assertRaises(error):
            call()

    def nothing_done(self, card):
        self.assertEqual([self.row(card).state, self.orders()], ["proposed", 0])

    def test_of_nobody_else(self):
        card = self.propose(12)
        for user in (self.other, self.boss, self.env.ref("base.user_admin")):
            with self.subTest(user.login):
                self._touches_nothing(self.page_of(user), card["id"], card["token"])
        self.nothing_done(card)

    def _touches_nothing(self, page, number, token):
        self.assertEqual(page.show([number]), [])
        self.refused(lambda: page.edit(number, token, {"quantity": 1}))
        self.refused(lambda: page.confirm(number, token))
        self.refused(lambda: page.confirm_all([[number, token]]))
        self.refused(lambda: page.discard(number))
        self.refused(lambda: page.undo(number))
        self.refused(lambda: page.choices(number, "product"))

    def test_a_manager_reads_the_audit_and_others_do_not(self):
        card = self.propose(12)
        for user, sees in ((self.planner, 1), (self.boss, 1), (self.other, 0)):
            rows = self.page_of(user).search([("id", "=", card["id"])])
            self.assertEqual(len(rows), sees, user.login)
            self.assertEqual(len(rows.event_ids), sees, user.login)
        self.assertIn("12", self.page_of(self.boss).browse(card["id"]).values_text)

    def test_forged_tokens(self):
        card, twin = self.propose(12), self.propose(12)
        theirs = self.propose(12, page=self.page_of(self.other))
        for token in (
            "",
            None,
            0,
            "é",
            [],
            {},
            "0" * 64,
            twin["token"],
            theirs["token"],
        ):
            with self.subTest(token):
                self.refused(lambda token=token: self.page.confirm(card["id"], token))
        self.nothing_done(card)

    def test_a_token_is_bound_to_the_values(self):
        card = self.propose(12)
        self.env.flush_all()
        self.env.cr.execute(
            """UPDATE mrp_ai_proposal SET values = values || '{"quantity": 99}'
                WHERE id = %s""",
            [card["id"]],
        )
        self.env.invalidate_all()
        self.refused(lambda: self.page.confirm(card["id"], card["token"]))
        fresh = self.page.show([card["id"]])[0]["token"]
        self.refused(lambda: self.page.confirm(card["id"], fresh))
        self.nothing_done(card)

    def test_ids_that_are_none(self):
        for number in (0, -1, 10**12, True, "1", None, [], {}, 1.5):
            with self.subTest(number):
                self.assertEqual(self.page.show([number]), [])
                self.refused(lambda number=number: self.page.confirm(number, ""))
        self.assertEqual(self.page.show(None), [])
        self.refused(lambda: self.page.confirm_all("x"))

    def test_rights_that_were_taken_away(self):
        card = self.propose(12)
        order_groups = self.planner.group_ids.filtered(
            lambda group: self.env.ref("mrp.group_mrp_user") in group.all_implied_ids
        )
        self.planner.group_ids -= order_groups
        self.refused(lambda: self.page.confirm(card["id"], card["token"]))
        self.assertFalse(self.page.show([card["id"]])[0]["can_confirm"])
        self.nothing_done(card)

    def test_the_assistant_that_was_taken_away(self):
        card = self.propose(12)
        self.planner.group_ids = self.env.ref("base.group_user")
        self.refused(lambda: self.page.confirm(card["id"], card["token"]), AccessError)
        self.refused(lambda: self.page.propose(KIND, {}), AccessError)

    def test_an_action_that_rights_refuse_is_kept_as_failed(self):
        def deny(env):
            env["res.users"].create({"name": "x", "login": "x"})

        self.action.before = deny
        card = self.propose(12)
        failed = self.page.confirm(card["id"], card["token"])
        self.assertEqual([failed["state"], self.orders()], ["failed", 0])
        self.assertTrue(self.row(card).outcome)

    def test_what_was_archived_or_deleted_between(self):
        card = self.propose(12)
        self.table.active = False
        refused = self.page.confirm(card["id"], card["token"])
        self.assertTrue(refused["refused"])
        conflict = refused["check"]["conflicts"][0]
        self.assertEqual([conflict["field"], conflict["level"]], ["product", "blocks"])
        self.nothing_done(card)
        gone = self.product("Gone", "GONE-01")
        card = self.propose(12, product=gone.id)
        gone.unlink()
        refused = self.page.confirm(card["id"], card["token"])
        self.assertTrue(refused["refused"])
        self.nothing_done(card)

    def test_what_was_hidden_between(self):
        card = self.propose(12)
        self.env["ir.rule"].create(
            {
                "name": "hidden",
                "model_id": self.env.ref("product.model_product_product").id,
                "domain_force": [("id", "!=", self.table.id)],
            }
        )
        refused = self.page.confirm(card["id"], card["token"])
        self.assertTrue(refused["refused"])
        self.assertNotIn(self.table.name, str(refused))
        self.nothing_done(card)

    # -- companies ------------------------------------------------------------

    def _second_company(self):
        company = self.env["res.company"].create({"name": "Second"})
        self.planner.company_ids = [Command.link(company.id)]
        return company

    def test_it_is_done_in_its_own_company(self):
        first, second = self.env.company, self._second_company()
        both = self.page_of(self.planner, allowed_company_ids=[first.id, second.id])
        card = self.propose(12, page=both)
        turned = self.page_of(self.planner, allowed_company_ids=[second.id, first.id])
        token = turned.show([card["id"]])[0]["token"]
        done = turned.confirm(card["id"], token)
        order = self.env["mrp.production"].browse(done["result"]["id"])
        self.assertEqual(order.company_id, first)

    def test_not_from_a_company_that_is_not_selected(self):
        second = self._second_company()
        card = self.propose(12)
        away = self.page_of(self.planner, allowed_company_ids=[second.id])
        self.assertEqual(away.show([card["id"]]), [])
        self.refused(lambda: away.confirm(card["id"], card["token"]))
        self.nothing_done(card)

    def test_not_in_a_company_that_was_taken_away(self):
        first, second = self.env.company, self._second_company()
        card = self.propose(12)
        self.planner.write(
            {"company_id": second.id, "company_ids": [Command.unlink(first.id)]}
        )
        away = self.page_of(self.planner, allowed_company_ids=[second.id])
        self.refused(lambda: away.confirm(card["id"], card["token"]))
        self.nothing_done(card)

    # -- a check only reads ---------------------------------------------------

    def test_a_check_cannot_write(self):
        def write(env, values):
            env["mrp.production"].create({"product_id": self.table.id})

        self.action.check, kept = write, self.action.check
        try:
            with (
                mute_logger("odoo.sql_db"),
                self.assertRaises(ReadOnlySqlTransaction),
            ):
                self.propose(12)
        finally:
            self.action.check = kept

    def test_a_check_that_breaks_blocks_its_card_alone(self):
        good, bad = self.propose(12), self.propose(13)

        def broken(env, values):
            if values["quantity"] == 13:
                raise ZeroDivisionError
            return kept(env, values)

        kept, self.action.check = self.action.check, broken
        self.addCleanup(setattr, self.action, "check", kept)
        self.row(good).checked_at = self.row(bad).checked_at = False
        logger = "odoo.addons.mrp_ai_assistant.models.mrp_ai_proposal_check"
        with mute_logger(logger):
            cards = self.page.show([good["id"], bad["id"]])
        self.assertEqual([card["can_confirm"] for card in cards], [True, False])

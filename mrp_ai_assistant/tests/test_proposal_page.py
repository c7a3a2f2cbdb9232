"""A proposal from the page's side: shown, edited, confirmed once, undone."""

from datetime import timedelta
from unittest.mock import patch

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..models import mrp_ai_proposal_page
from .acting import KIND, ActingCase


@tagged("post_install", "-at_install")
class TestProposalPage(ActingCase):
    def test_a_card_shows_what_would_be_done(self):
        card = self.propose(12)
        self.assertEqual([card["state"], card["kind"]], ["proposed", KIND])
        quantity, product = (self.field(card, n) for n in ("quantity", "product"))
        self.assertEqual([quantity["value"], quantity["text"]], [12, "12"])
        self.assertEqual(quantity["unit"], self.table.uom_id.name)
        self.assertEqual(quantity["unit_field"], "unit")
        self.assertEqual(product["text"], self.table.display_name)
        self.assertEqual(card["check"]["figures"][0]["text"], "12.0")
        self.assertTrue(card["can_confirm"] and card["can_edit"])
        self.assertIsNone(card["result"])
        self.assertEqual(self.orders(), 0, "nothing is made before the click")

    def test_one_click_makes_one_order_as_shown(self):
        card = self.propose(12)
        done = self.page.confirm(card["id"], card["token"])
        order = self.env["mrp.production"].browse(done["result"]["id"])
        self.assertEqual([order.product_qty, order.state], [12, "draft"])
        self.assertEqual(order.create_uid, self.planner)
        self.assertEqual(done["state"], "executed")
        self.assertIn(order.name, done["message"])
        again = self.page.confirm(card["id"], card["token"])
        self.assertEqual(again["result"], done["result"])
        self.assertEqual(self.orders(), 1)

    def test_the_edited_value_is_what_is_made(self):
        card = self.propose(12)
        edited = self.page.edit(card["id"], card["token"], {"quantity": "1,250.5"})
        self.assertEqual(self.field(edited, "quantity")["value"], 1250.5)
        self.assertFalse(edited["can_confirm"], "more than 1000 is blocked")
        refused = self.page.confirm(edited["id"], edited["token"])
        self.assertTrue(refused["refused"] and refused["message"])
        edited = self.page.edit(card["id"], refused["token"], {"quantity": "50"})
        edit = edited["edits"][0]
        self.assertEqual(edit["before"].split()[0], "12")
        self.assertEqual(edit["after"].split()[0], "50")
        done = self.page.confirm(card["id"], edited["token"])
        order = self.env["mrp.production"].browse(done["result"]["id"])
        self.assertEqual(order.product_qty, 50)
        kinds = ["proposed", "edited", "edited", "confirmed", "executed"]
        self.assertEqual(self.audit(card), kinds)

    def test_a_stale_tab_is_refused(self):
        card = self.propose(12)
        self.page.edit(card["id"], card["token"], {"quantity": "13"})
        for call in (
            lambda: self.page.confirm(card["id"], card["token"]),
            lambda: self.page.edit(card["id"], card["token"], {"quantity": "1"}),
        ):
            with self.assertRaisesRegex(UserError, "another tab"):
                call()
        self.assertEqual(self.orders(), 0)

    def test_what_cannot_be_read_stays_and_blocks(self):
        self.planner.lang = "en_US"
        card = self.propose(12)
        for text, told in (
            ("1.000", "may be 1 or 1,000"),
            ("0", "greater than zero"),
            ("-3", "greater than zero"),
            ("nan", "not a number"),
            ("1e400", "not a number"),
            ("50 kg", "number alone"),
            ("1.2345", "decimals"),
        ):
            with self.subTest(text):
                card = self.page.edit(card["id"], card["token"], {"quantity": text})
                quantity = self.field(card, "quantity")
                self.assertIn(told, quantity["error"])
                self.assertEqual([quantity["text"], quantity["value"]], [text, 12])
                self.assertFalse(card["can_confirm"])
                refused = self.page.confirm(card["id"], card["token"])
                self.assertTrue(refused["refused"])
        self.assertEqual(self.page.show([card["id"]])[0]["fields"], card["fields"])
        card = self.page.edit(card["id"], card["token"], {"quantity": "two dozen"})
        self.assertEqual(self.field(card, "quantity")["value"], 24)
        self.assertTrue(card["can_confirm"])
        self.assertEqual(self.orders(), 0)

    def test_text_that_no_database_keeps(self):
        card = self.propose(12)
        for text in ("12\x00", "\ud800", "\x00"):
            values = {"quantity": text, "origin": f"S{text}"}
            card = self.page.edit(card["id"], card["token"], values)
            self.assertFalse("\x00" in str(card) or "\ud800" in str(card))
            origin, quantity = (self.field(card, n) for n in ("origin", "quantity"))
            self.assertIn("cannot be stored", origin["error"])
            self.assertEqual([origin["value"], quantity["value"]], [None, 12])
            self.assertTrue(quantity["error"] and not card["can_confirm"])
            self.page.choices(card["id"], "product", text)

    def test_an_emptied_field_is_asked_for(self):
        card = self.propose(12)
        card = self.page.edit(card["id"], card["token"], {"quantity": ""})
        conflict = card["check"]["conflicts"][0]
        self.assertEqual([conflict["field"], conflict["level"]], ["quantity", "blocks"])
        self.assertFalse(card["can_confirm"])

    def test_a_record_must_be_one_of_the_list(self):
        service = self.env["product.product"].create({"name": "S", "type": "service"})
        card = self.propose(12)
        for number in (service.id, 10**8, "7", True, -1, 1.0):
            with self.subTest(number), self.assertRaises(UserError):
                self.page.edit(card["id"], card["token"], {"product": number})
        names = [
            each["name"] for each in self.page.choices(card["id"], "product", "Mesa")
        ]
        self.assertEqual(names, [self.table.display_name])
        for name in ("quantity", "user_id", "__class__"):
            with self.subTest(name), self.assertRaises(UserError):
                self.page.choices(card["id"], name, "")

    def test_another_product_has_its_own_unit(self):
        gram = self.env.ref("uom.product_uom_gram")
        self.leg.uom_id = gram
        card = self.propose(12)
        card = self.page.edit(card["id"], card["token"], {"product": self.leg.id})
        self.assertEqual(self.field(card, "unit")["value"], gram.id)
        self.assertEqual(len(card["edits"]), 2)

    def test_only_declared_fields_are_taken(self):
        card = self.propose(12)
        for values in ({"state": "done"}, {"user_id": 1}, {"memo": {}}, {"x": "1"}):
            with self.subTest(values), self.assertRaises(UserError):
                self.page.edit(card["id"], card["token"], values)
        with self.assertRaises(UserError):
            self.page.propose(KIND, {"company_id": 1})
        with self.assertRaises(UserError):
            self.page.propose("res.users", {"login": "x"})

    def test_a_button_says_which_record_and_the_card_keeps_it(self):
        order = self.order(3)
        given = {"order": order.id, "priority": "1"}
        card = self.page.propose("order_priority", given)
        self.assertFalse(self.field(card, "order")["editable"])
        with self.assertRaises(UserError):
            self.page.edit(card["id"], card["token"], {"order": self.order(2).id})
        done = self.page.confirm(card["id"], card["token"])
        self.assertEqual([order.priority, done["state"]], ["1", "executed"])
        self.page.undo(card["id"])
        self.assertEqual(order.priority, "0")

    def test_undo_and_no_replay(self):
        card = self.propose(12)
        done = self.page.confirm(card["id"], card["token"])
        self.assertTrue(done["can_undo"])
        undone = self.page.undo(card["id"])
        self.assertEqual([undone["state"], undone["result"]], ["undone", None])
        self.assertEqual(self.page.undo(card["id"])["state"], "undone")
        for token in (card["token"], done["token"], undone["token"]):
            with self.assertRaises(UserError):
                self.page.confirm(card["id"], token)
        self.assertEqual(self.orders(), 0)

    def test_no_undo_when_somebody_went_on(self):
        card = self.propose(12)
        done = self.page.confirm(card["id"], card["token"])
        order = self.env["mrp.production"].browse(done["result"]["id"])
        order.action_confirm()
        self.assertFalse(self.page.show([card["id"]])[0]["can_undo"])
        with self.assertRaisesRegex(UserError, "gone on"):
            self.page.undo(card["id"])
        self.assertEqual(self.row(card).state, "executed")

    def test_a_result_that_was_deleted(self):
        card = self.propose(12)
        done = self.page.confirm(card["id"], card["token"])
        self.env["mrp.production"].browse(done["result"]["id"]).unlink()
        shown = self.page.show([card["id"]])[0]
        self.assertEqual([shown["state"], shown["can_undo"]], ["executed", False])

    def test_the_record_says_where_it_came_from(self):
        card = self.propose(12)
        self.row(card).question = "<b>twelve</b> tables"
        done = self.page.confirm(card["id"], card["token"])
        order = self.env["mrp.production"].browse(done["result"]["id"])
        note = order.message_ids.filtered(lambda each: "twelve" in each.body)
        self.assertIn("&lt;b&gt;twelve", note.body)
        self.assertEqual(note.author_id, self.planner.partner_id)
        self.assertTrue(done["can_undo"], "the note is nobody's going on with it")

    def test_many_cards_do_not_wait_for_all_their_checks(self):
        cards = [self.propose(n) for n in (1, 2)]
        numbers = [card["id"] for card in cards]
        for card in cards:
            self.row(card).write({"check": False, "checked_at": False})
        with patch.object(mrp_ai_proposal_page, "PATIENCE", 0):
            shown = self.page.show(numbers)
        self.assertEqual([card["check"] for card in shown], [None, None])
        self.assertTrue(all(card["check_due"] for card in shown))
        self.assertFalse(any(card["can_confirm"] for card in shown))
        shown = self.page.show(numbers)
        self.assertTrue(all(card["check"] for card in shown))
        self.assertFalse(any(card["check_due"] for card in shown))

    def test_discarded_is_over(self):
        card = self.propose(12)
        self.assertEqual(self.page.discard(card["id"])["state"], "discarded")
        self.assertEqual(self.page.discard(card["id"])["state"], "discarded")
        token = self.page.show([card["id"]])[0]["token"]
        with self.assertRaises(UserError):
            self.page.confirm(card["id"], token)
        with self.assertRaises(UserError):
            self.page.edit(card["id"], token, {"quantity": "1"})
        self.assertEqual(self.orders(), 0)

    def test_expired_is_over(self):
        card = self.propose(12)
        self.row(card).expires_at = fields.Datetime.now() - timedelta(seconds=1)
        shown = self.page.show([card["id"]])[0]
        self.assertEqual([shown["state"], shown["can_confirm"]], ["expired", False])
        refused = self.page.confirm(card["id"], shown["token"])
        self.assertEqual([refused["state"], refused["refused"]], ["expired", True])
        self.assertEqual([self.row(card).state, self.orders()], ["expired", 0])
        self.assertEqual(self.audit(card), ["proposed", "expired"])

    def test_the_clock_marks_what_nobody_clicks(self):
        old, new = self.propose(12), self.propose(13)
        self.row(old).expires_at = fields.Datetime.now() - timedelta(days=1)
        self.env["mrp.ai.proposal"]._cron_expire()
        states = [self.row(card).state for card in (old, new)]
        self.assertEqual(states, ["expired", "proposed"])

    def test_an_edit_starts_the_clock_again(self):
        self.env["res.config.settings"].create(
            {"mrp_ai_proposal_minutes": 30}
        ).execute()
        card = self.propose(12)
        self.row(card).expires_at = fields.Datetime.now() + timedelta(seconds=30)
        self.page.edit(card["id"], card["token"], {"quantity": "13"})
        left = self.row(card).expires_at - fields.Datetime.now()
        self.assertGreater(left, timedelta(minutes=29))

    def test_all_at_once(self):
        cards = [self.propose(n) for n in (1, 2, 3000)]
        pairs = [[card["id"], card["token"]] for card in cards]
        done = self.page.confirm_all(pairs)
        states = [card["state"] for card in done]
        self.assertEqual(states, ["executed", "executed", "proposed"])
        self.assertTrue(done[2]["refused"])
        self.page.confirm_all(pairs)
        self.assertEqual(self.orders(), 2)

    def test_odoo_refuses_and_an_edit_tries_again(self):
        locked = "the period is locked"

        def refuse(env):
            env["mrp.production"].create({"product_id": self.table.id})
            raise UserError(locked)

        self.action.before = refuse
        card = self.propose(12)
        failed = self.page.confirm(card["id"], card["token"])
        self.assertEqual([failed["state"], self.orders()], ["failed", 0])
        self.assertIn("the period is locked", failed["message"])
        self.assertTrue(failed["can_edit"])
        self.action.before = lambda env: None
        again = self.page.edit(card["id"], failed["token"], {})
        self.assertEqual(again["state"], "proposed")
        self.page.confirm(card["id"], again["token"])
        self.assertEqual(self.orders(), 1)
        kinds = ["proposed", "confirmed", "failed", "confirmed", "executed"]
        self.assertEqual(self.audit(card), kinds)

    def test_an_action_that_is_not_there_any_more(self):
        card = self.propose(12)
        self.env.cr.execute(
            "UPDATE mrp_ai_proposal SET kind = 'gone' WHERE id = %s", [card["id"]]
        )
        self.env.invalidate_all()
        shown = self.page.show([card["id"]])[0]
        self.assertFalse(shown["can_confirm"] or shown["can_edit"])
        self.assertTrue(shown["message"])
        with self.assertRaises(UserError):
            self.page.confirm(card["id"], shown["token"])
        self.assertEqual(self.page.discard(card["id"])["state"], "discarded")

    def test_nobody_writes_a_proposal(self):
        card = self.propose(12)
        for user in (self.planner, self.boss):
            mine = self.page_of(user).browse(card["id"])
            with self.subTest(user.login):
                for call in (
                    lambda mine=mine: mine.write({"state": "executed"}),
                    lambda mine=mine: mine.unlink(),
                    lambda mine=mine: mine.create({"kind": KIND}),
                    lambda mine=mine: mine.event_ids.write({"kind": "undone"}),
                    lambda mine=mine: mine.event_ids.unlink(),
                ):
                    with self.assertRaises(AccessError):
                        call()
        with self.assertRaises(AccessError):
            self.row(card).event_ids.kind = "undone"
        with self.assertRaises(AccessError):
            self.row(card).event_ids.unlink()

"""A draft order as its card shows it: exactly that, and as a person would make it."""

from datetime import date, datetime, timedelta
from unittest.mock import patch

from odoo import fields
from odoo.tests import Form, tagged

from ..actions import ACTIONS
from ..core.proposal import Done
from ..skills.plant.clock import local_day
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestDraftOrder(PlantCase):
    action = ACTIONS["draft_order"]

    def values(self, product=None, quantity=10.0, **more):
        """As the engine stores them: asked for, then completed."""
        env = self.as_planner()
        asked = {"product": (product or self.table).id, "quantity": quantity, **more}
        return self.action.completed(env, asked, frozenset(asked))

    def check(self, *args, **more):
        return self.action.check(self.as_planner(), self.values(*args, **more))

    def conflicts(self, check, level):
        return [each.text for each in check.conflicts if each.level == level]

    def made(self, **more):
        env = self.as_planner()
        return self.action.execute(env, self.values(**more))

    def test_it_is_what_a_person_makes_in_the_form(self):
        self.planner.group_ids += self.env.ref("mrp.group_mrp_routings")
        form = Form(self.env["mrp.production"].with_user(self.planner))
        form.product_id = self.table
        form.product_qty = 10
        by_hand = form.save()
        order = self.made().record
        for name in ("bom_id", "product_qty", "product_uom_id", "picking_type_id"):
            self.assertEqual(order[name], by_hand[name], name)
        for name in ("location_src_id", "location_dest_id", "user_id", "state"):
            self.assertEqual(order[name], by_hand[name], name)
        self.assertEqual(_moves(order.move_raw_ids), _moves(by_hand.move_raw_ids))
        self.assertEqual(
            _moves(order.move_finished_ids), _moves(by_hand.move_finished_ids)
        )
        self.assertEqual(_work(order), _work(by_hand))
        self.assertEqual(len(order.workorder_ids), 2)
        self.assertEqual(order.state, "draft")

    def test_the_shown_values_and_no_others(self):
        dozen = self.env.ref("uom.product_uom_dozen")
        order = self.made(
            quantity=2.5,
            uom=dozen.id,
            deadline="2031-03-07",
            start="2031-03-03T07:30:00",
            origin="S00042",
        ).record
        self.assertEqual((order.product_qty, order.product_uom_id), (2.5, dozen))
        self.assertEqual(order.product_uom_qty, 30)
        self.assertEqual(order.origin, "S00042")
        self.assertEqual(order.date_start, datetime(2031, 3, 3, 7, 30))
        self.assertEqual(order.move_raw_ids.mapped("date"), [order.date_start] * 2)
        env = self.as_planner()
        self.assertEqual(local_day(env, order.date_deadline), date(2031, 3, 7))
        following = order.date_deadline + timedelta(seconds=1)
        self.assertEqual(local_day(env, following), date(2031, 3, 8))
        self.assertEqual(order.move_raw_ids.mapped("product_uom_qty"), [120, 30])

    def test_nothing_is_released(self):
        before = self.env["mrp.production"].search_count([])
        order = self.made().record
        self.assertEqual(self.env["mrp.production"].search_count([]), before + 1)
        self.assertEqual(set(order.move_raw_ids.mapped("state")), {"draft"})

    def test_another_product_brings_its_own(self):
        lamp = self.product("Lámpara", "LAM-01")
        dozen = self.env.ref("uom.product_uom_dozen")
        lamp.uom_id = dozen
        bom = self.env["mrp.bom"].create(
            {
                "product_tmpl_id": lamp.product_tmpl_id.id,
                "bom_line_ids": [(0, 0, {"product_id": self.leg.id})],
            }
        )
        changed = {**self.values(), "product": lamp.id}
        found = self.action.completed(
            self.as_planner(), changed, frozenset({"product"})
        )
        self.assertEqual((found["bom"], found["uom"]), (bom.id, dozen.id))
        self.assertEqual(found["quantity"], 10.0)

    def test_another_recipe_brings_its_operation_type(self):
        kind = self.env.ref("stock.warehouse0").manu_type_id.copy({"name": "Otra"})
        other = self.bom.copy({"picking_type_id": kind.id})
        env = self.as_planner()
        changed = {**self.values(), "bom": other.id}
        found = self.action.completed(env, changed, frozenset({"bom"}))
        self.assertEqual(found["operation_type"], kind.id)
        self.assertEqual(self.action.execute(env, found).record.picking_type_id, kind)

    def test_a_recipe_of_one_variant(self):
        attribute = self.env["product.attribute"].create(
            {
                "name": "Color",
                "value_ids": [(0, 0, {"name": "Rojo"}), (0, 0, {"name": "Azul"})],
            }
        )
        line = {"attribute_id": attribute.id, "value_ids": attribute.value_ids.ids}
        template = self.env["product.template"].create(
            {"name": "Taburete", "attribute_line_ids": [(0, 0, line)]}
        )
        red, blue = template.product_variant_ids
        own = {"product_tmpl_id": template.id, "product_id": blue.id}
        parts = [(0, 0, {"product_id": self.leg.id, "product_qty": 3})]
        bom = self.env["mrp.bom"].create({**own, "bom_line_ids": parts})
        self.assertEqual(self.values(blue)["bom"], bom.id)
        self.assertFalse(self.values(red)["bom"])
        self.assertIn(
            "no bill of materials", self.conflicts(self.check(red), "blocks")[0]
        )

    def test_material_there_reserved_and_on_its_way(self):
        self.put(self.leg, 30)
        self.put(self.top, 10)
        self.order(2).action_assign()  # reserves 8 legs and 2 tops
        self.receipt(self.leg, 100, days=5)
        check = self.check()
        legs, tops = check.parts
        self.assertEqual((legs.needed, legs.there), (40, 22))
        self.assertEqual((tops.needed, tops.there), (10, 8))
        day = local_day(self.as_planner(), fields.Datetime.now() + timedelta(days=5))
        self.assertIn("22 of 40", legs.text)
        self.assertIn("8 reserved", legs.text)
        self.assertIn(f"{day.day} ", legs.text)
        self.assertIn("nothing on its way", tops.text)
        self.assertEqual(tops.tone, "danger")
        self.assertEqual(check.figures[0].text.split()[0], "5")

    def test_what_arrives_goes_first_to_who_waits(self):
        self.put(self.top, 100)
        self.receipt(self.leg, 40, days=3)
        self.assertEqual(self.check().parts[0].tone, "warning")
        self.order(2)  # lacks 8 legs of these 40
        legs = self.check().parts[0]
        self.assertIn("nothing on its way", legs.text)

    def test_the_summary_says_what_it_hangs_on(self):
        self.put(self.top, 100)
        move = self.receipt(self.leg, 40, days=3)
        far = fields.Date.today() + timedelta(days=60)
        told = self.check(deadline=str(far)).summary
        self.assertIn("It is possible", told[0])
        self.assertIn("arrives on", told[0])
        move._action_cancel()
        self.assertIn("Nobody can tell", self.check(deadline=str(far)).summary[0])
        self.put(self.leg, 40)
        self.assertIn("all its components", self.check(deadline=str(far)).summary[0])

    def test_the_summary_tells_all_that_is_missing(self):
        self.receipt(self.leg, 40, days=9)
        self.receipt(self.top, 10, days=3)
        told = self.check().summary
        self.assertIn(self.leg.name, told[0])
        self.assertIn(self.top.name, told[1])

    def test_a_deadline_before_the_earliest_finish(self):
        self.put(self.top, 100)
        self.receipt(self.leg, 40, days=9)
        soon = fields.Date.today() + timedelta(days=2)
        check = self.check(deadline=str(soon))
        self.assertFalse(check.blocked)
        self.assertIn("earliest finish", " ".join(self.conflicts(check, "warns")))
        self.assertIn("not possible", check.summary[0])

    def test_a_deadline_in_the_past_warns(self):
        gone = fields.Date.today() - timedelta(days=3)
        check = self.check(deadline=str(gone))
        self.assertIn("deadline is past", " ".join(self.conflicts(check, "warns")))

    def test_the_same_need_is_told(self):
        order = self.made(origin="S00042").record
        again = self.check(origin="S00042")
        (twin,) = [
            each for each in again.conflicts if each.ref and each.ref.id == order.id
        ]
        self.assertEqual(twin.level, "warns")
        other = self.check(origin="S00043")
        self.assertNotIn(order.id, [c.ref.id for c in other.conflicts if c.ref])

    def test_what_cannot_be_made(self):
        kit = self.product("Kit", "KIT-01")
        bought = self.product("Tornillo", "TOR-01")
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": kit.product_tmpl_id.id,
                "type": "phantom",
                "bom_line_ids": [(0, 0, {"product_id": self.leg.id})],
            }
        )
        work = self.env["product.product"].create({"name": "Corte", "type": "service"})
        for product, why in ((kit, "kit"), (bought, "no bill"), (work, "service")):
            check = self.check(product)
            self.assertTrue(check.blocked)
            self.assertIn(why, self.conflicts(check, "blocks")[0])

    def test_what_a_subcontractor_makes(self):
        if "subcontract" not in dict(self.bom._fields["type"].selection):
            self.skipTest("subcontracting is not installed")
        partner = self.env["res.partner"].create({"name": "Lacados Sur"})
        seat = self.product("Asiento", "ASI-01")
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": seat.product_tmpl_id.id,
                "type": "subcontract",
                "subcontractor_ids": [(4, partner.id)],
                "bom_line_ids": [(0, 0, {"product_id": self.leg.id})],
            }
        )
        self.assertIn("subcontractor", self.conflicts(self.check(seat), "blocks")[0])
        seller = {"partner_id": partner.id, "delay": 6, "price": 1}
        seller["product_tmpl_id"] = seat.product_tmpl_id.id
        self.env["product.supplierinfo"].create(seller)
        self.bom.bom_line_ids = [(0, 0, {"product_id": seat.id})]
        self.put(self.leg, 100)
        self.put(self.top, 100)
        part = self.check().parts[-1]
        self.assertIn("to be bought", part.text)

    def test_a_recipe_that_was_archived(self):
        values = self.values()
        self.bom.active = False
        env = self.as_planner()
        self.assertTrue(self.action.check(env, values).blocked)

    def test_whatever_is_missing_is_no_crash(self):
        full = self.values(deadline="2031-03-07", start="2031-03-03T07:30:00")
        env = self.as_planner()
        for name in full:
            self.action.check(env, {**full, name: None})
        self.action.check(env, dict.fromkeys(full))

    def test_more_than_anybody_could_make(self):
        check = self.check(quantity=1e9, deadline="2099-12-31")
        self.assertIn("Nobody can tell", check.summary[0])

    def test_units(self):
        kilo = self.env.ref("uom.product_uom_kgm")
        self.assertIn(
            "not counted", self.conflicts(self.check(uom=kilo.id), "blocks")[0]
        )
        self.assertTrue(self.conflicts(self.check(quantity=2.5), "warns"))
        dozen = self.env.ref("uom.product_uom_dozen")
        check = self.check(quantity=2.5, uom=dozen.id)
        self.assertEqual(check.quantity, 30)
        self.assertNotIn("whole number", " ".join(self.conflicts(check, "warns")))

    def test_a_recipe_of_something_else(self):
        lamp = self.product("Lámpara", "LAM-01")
        other = self.env["mrp.bom"].create({"product_tmpl_id": lamp.product_tmpl_id.id})
        check = self.check(bom=other.id)
        self.assertIn("does not make", self.conflicts(check, "blocks")[0])

    def test_a_product_that_is_tracked(self):
        self.table.tracking = "serial"
        self.assertIn("serial", " ".join(self.conflicts(self.check(), "warns")))

    def test_decimals_of_a_recipe(self):
        kilo = self.env.ref("uom.product_uom_kgm")
        paint = self.product("Barniz", "BAR-01")
        paint.uom_id = kilo
        gram = self.env.ref("uom.product_uom_gram")
        line = {"product_id": paint.id, "product_qty": 350, "product_uom_id": gram.id}
        self.bom.bom_line_ids = [(0, 0, line)]
        part = self.check(quantity=50.0).parts[-1]
        self.assertAlmostEqual(part.needed, 17.5)
        move = self.made(quantity=50.0).record.move_raw_ids.filtered(
            lambda m: m.product_id == paint
        )
        self.assertAlmostEqual(move.product_qty, 17.5)

    def test_cost_only_for_who_may_see_it(self):
        self.leg.standard_price = 2
        self.top.standard_price = 10
        self.cutting.costs_hour = self.assembly.costs_hour = 0
        self.assertAlmostEqual(self.check().cost, 180)
        path = "odoo.addons.mrp_ai_assistant.skills.plant.feasibility.can_read"
        with patch(path, lambda records, field: False):
            check = self.check()
        self.assertIsNone(check.cost)
        self.assertNotIn("cost", " ".join(f.label for f in check.figures))

    def test_undone_while_nobody_has_touched_it(self):
        env = self.as_planner()
        done = self.made()
        kept = Done(done.record, done.memo)
        self.assertTrue(self.action.can_undo(env, kept))
        self.action.undo(env, kept)
        self.assertFalse(done.record.exists())
        self.assertFalse(self.action.can_undo(env, kept))

    def test_not_undone_once_somebody_went_on(self):
        env = self.as_planner()
        done = self.made()
        done.record.message_post(body="mío", message_type="comment")
        self.assertFalse(self.action.can_undo(env, done))
        done = self.made()
        done.record.action_confirm()
        self.assertFalse(self.action.can_undo(env, done))
        done = self.made()
        later = fields.Datetime.now() + timedelta(hours=1)
        self.env.cr.execute(
            "UPDATE stock_move SET write_date = %s WHERE id = %s",
            [later, done.record.move_raw_ids[0].id],
        )
        self.env.invalidate_all()
        self.assertFalse(self.action.can_undo(env, done))

    def test_who_may_not(self):
        self.assertIsNone(self.action.refusal(self.as_planner()))
        self.planner.group_ids = self.env.ref("base.group_user")
        self.assertTrue(self.action.refusal(self.as_planner()))

    def test_another_company_keeps_its_own(self):
        other = self.env["res.company"].create({"name": "Otra planta"})
        self.bom.company_id = other
        check = self.check()
        self.assertTrue(check.blocked)
        kind = self.env["stock.picking.type"].search(
            [("code", "=", "mrp_operation"), ("company_id", "=", other.id)], limit=1
        )
        self.assertTrue(kind)
        domain = self.action.domain(self.as_planner(), "operation_type", {})
        self.assertNotIn(kind, self.env["stock.picking.type"].search(domain))


def _moves(moves):
    return [
        (
            move.product_id,
            move.product_uom_qty,
            move.product_uom,
            move.location_id,
            move.location_dest_id,
            move.operation_id,
            move.bom_line_id,
            move.picking_type_id,
            move.company_id,
            move.state,
            move.warehouse_id,
        )
        for move in moves
    ]


def _work(order):
    return [
        (each.name, each.workcenter_id, each.operation_id, each.duration_expected)
        for each in order.workorder_ids
    ]

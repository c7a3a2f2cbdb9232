"""A rule that hides orders from their reader hides them from every answer."""

from odoo.tests import tagged

from ..core.evidence import RecordRef
from ..skills import SKILLS
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestSkillRights(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.shown = cls.order(1, late=2)
        cls.hidden = cls.order(1, late=3)
        cls.env["ir.rule"].create(
            {
                "name": "not that one",
                "model_id": cls.env.ref("mrp.model_mrp_production").id,
                "domain_force": f"[('id', '!=', {cls.hidden.id})]",
                "groups": [(4, cls.env.ref("mrp.group_mrp_user").id)],
            }
        )

    def ask(self, skill, **arguments):
        found = SKILLS[skill].run(self.as_planner(), arguments)
        return repr((found, [table.as_json() for table in found.tables]))

    def test_no_skill_tells_of_a_hidden_order(self):
        self.block(self.cutting)
        for skill in (
            "late_orders",
            "manufacturing_orders",
            "component_shortages",
            "work_orders_by_center",
        ):
            with self.subTest(skill):
                answer = self.ask(skill, limit=500)
                self.assertIn(self.shown.name, answer)
                self.assertNotIn(self.hidden.name, answer)
        self.assertNotIn(self.hidden.name, self.ask("blocked_work_centers"))

    def test_finished_work_of_a_hidden_order(self):
        work = (self.hidden | self.shown).workorder_ids
        work = work.filtered(lambda w: w.workcenter_id == self.cutting)
        work.button_start()
        work.button_finish()
        center = RecordRef("mrp.workcenter", self.cutting.id, self.cutting.name)
        answer = self.ask("work_orders_by_center", state="done", center=center)
        self.assertIn(self.shown.name, answer)
        self.assertNotIn(self.hidden.name, answer)

    def test_who_makes_a_missing_part_may_be_hidden_too(self):
        """``hidden`` makes the table that another order lacks."""
        bench = self.product("Banco", "BAN-01")
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": bench.product_tmpl_id.id,
                "bom_line_ids": [(0, 0, {"product_id": self.table.id})],
            }
        )
        self.shown.action_cancel()
        order = self.env["mrp.production"].create({"product_id": bench.id})
        order.action_confirm()
        ref = RecordRef("mrp.production", order.id, order.name)
        answer = self.ask("component_shortages", order=ref)
        self.assertIn(self.table.name, answer)
        self.assertNotIn(self.hidden.name, answer)


@tagged("post_install", "-at_install")
class TestLookupLanguages(PlantCase):
    def test_the_name_on_the_user_s_screens_is_found_in_any_question(self):
        self.env["res.lang"]._activate_lang("es_ES")
        self.planner.lang = "es_ES"
        self.top.with_context(lang="en_US").name = "Oak board"
        self.top.with_context(lang="es_ES").name = "Tablero de roble"
        lookup = self.as_planner()(context={"lang": "en_US"})["mrp.ai.lookup"]
        for said in ("Tablero de roble", "Oak board"):
            found = lookup.candidates("product.product", said)
            mine = [each for each in found if each.ref.id == self.top.id]
            self.assertEqual(len(mine), 1)
            self.assertIn("Oak board", mine[0].ref.name)
            self.assertIn("Tablero de roble", mine[0].codes)

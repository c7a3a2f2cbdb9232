"""No argument makes any skill raise: gone records, far days, odd products."""

from datetime import date

from odoo.tests import tagged

from ..core.evidence import Missing, NoData, RecordRef
from ..core.measure import Measure
from ..core.period import Period
from ..skills import SKILLS
from ..skills.plant.record import ref
from .plant import PlantCase

_NO_RECORD = (Missing.UNKNOWN_RECORD, Missing.NO_ACCESS, Missing.MODULE_MISSING)


def with_param(kind):
    """``(skill, parameter)`` of every parameter of ``kind``."""
    for skill in SKILLS:
        for param in skill.params.values():
            if param.kind == kind:
                yield skill, param


@tagged("post_install", "-at_install")
class TestSkillBadInput(PlantCase):
    def _whatever_else(self, skill):
        """The other arguments that ``skill`` cannot do without."""
        center = ref(self.cutting)
        known = {
            "product": ref(self.table),
            "center": center,
            "component": ref(self.leg),
        }
        known |= {"amount": Measure(5, ""), "order": self.made}
        return {name: known[name] for name in skill.required if name in known}

    def setUp(self):
        super().setUp()
        self.made = ref(self.order(2, late=1))

    def test_a_record_that_is_gone_is_unknown(self):
        env = self.as_planner()
        for skill, param in with_param("entity"):
            with self.subTest(skill.name, param=param.name):
                gone = RecordRef(param.model, 2**31 - 1, "Mesa que hubo")
                found = skill.run(env, {param.name: gone})
                self.assertIsInstance(found, NoData)
                self.assertIn(found.reason, _NO_RECORD)

    def test_a_record_of_another_company_is_not_read_by_its_number(self):
        other = self.env["res.company"].create({"name": "Otra"})
        theirs = self.product("Mesa ajena", "AJE-01")
        theirs.company_id = other
        for skill, param in with_param("entity"):
            if param.model != "product.product":
                continue
            with self.subTest(skill.name):
                hidden = RecordRef("product.product", theirs.id, theirs.name)
                found = skill.run(self.as_planner(), {param.name: hidden})
                self.assertIsInstance(found, NoData)
                self.assertIn(found.reason, _NO_RECORD)

    def test_the_first_and_the_last_day_of_the_calendar(self):
        env = self.as_planner()
        for skill, param in with_param("period"):
            for day in (date.min, date.max):
                with self.subTest(skill.name, day=day):
                    period = Period(day, day, str(day))
                    known = self._whatever_else(skill)
                    if set(known) == set(skill.required):
                        self.assertTrue(skill.run(env, {**known, param.name: period}))

    def test_all_days_from_the_first_to_the_last_are_all_days(self):
        whole = Period(date.min, date.max, "ever")
        found = SKILLS["late_orders"].run(self.as_planner(), {"period": whole})
        self.assertIn(self.made, [row.ref for row in found.tables[0].rows])

    def test_a_product_that_is_made_of_itself(self):
        bom = self.env["mrp.bom"].create(
            {"product_tmpl_id": self.leg.product_tmpl_id.id}
        )
        line = self.env["mrp.bom.line"].create(
            {"bom_id": bom.id, "product_id": self.top.id}
        )
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE mrp_bom_line SET product_id=%s, product_tmpl_id=%s WHERE id=%s",
            [self.table.id, self.table.product_tmpl_id.id, line.id],
        )
        self.env.invalidate_all()
        env = self.as_planner()
        for skill, param in with_param("entity"):
            if param.model == "product.product":
                with self.subTest(skill.name):
                    known = self._whatever_else(skill) | {param.name: ref(self.table)}
                    if set(skill.required) <= set(known):
                        self.assertTrue(skill.run(env, known))
        (first, *_more) = (
            SKILLS["lead_times"].run(env, {"product": ref(self.table)}).summary
        )
        self.assertIn(self.table.name, first)

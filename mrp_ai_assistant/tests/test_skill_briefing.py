from dataclasses import replace
from unittest.mock import patch

from odoo.tests import new_test_user, tagged

from ..core.evidence import Missing, NoData
from ..core.period import Period
from ..skills.briefing import briefing as module
from ..skills.briefing.briefing import briefing
from ..skills.briefing.sections import BLOCKED, LATE, ROLES
from ..skills.orders.late_orders import late_orders
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestBriefing(PlantCase):
    def ask(self, user=None, **arguments):
        self.env.flush_all()
        return briefing.run(self.env(user=user or self.planner), arguments)

    def lines(self, found):
        table = found.tables[0]
        told = self.column(table, "told")
        return dict(zip(self.column(table, "question"), told, strict=True))

    def only(self, *sections):
        return patch.dict(module.ROLES, {"planner": sections})

    def test_a_line_is_what_its_skill_tells(self):
        self.order(late=4)
        found = self.ask(role="planner")
        own = late_orders.run(self.as_planner(), {"limit": 5})
        self.assertTrue(
            self.lines(found)["Which manufacturing orders are late?"].startswith(
                own.summary[0]
            )
        )
        self.assertEqual(found.facts[0], own.facts[0])
        self.assertEqual(found.steps[0].action, own.steps[0].action)

    def test_the_most_pressing_comes_first(self):
        self.order(late=4)
        self.block(self.cutting)
        for role, first in (("planner", LATE), ("supervisor", BLOCKED)):
            table = self.ask(role=role).tables[0]
            asked = self.column(table, "question")[0]
            self.assertEqual(asked, str(first.question))

    def test_the_role_by_rights_is_told(self):
        found = self.ask()
        self.assertIn("by your rights I took planning", found.warnings[0])
        manager = new_test_user(self.env, "mgr_b", groups="mrp.group_mrp_manager")
        found = self.ask(manager)
        self.assertIn("I took production management", found.warnings[0])
        found = self.ask(role="supervisor")
        self.assertNotIn("You named no role", " ".join(found.warnings))

    def test_where_there_is_nothing_it_says_so(self):
        quiet = replace(
            LATE, arguments=lambda day: {"period": module_period(day), "due": True}
        )
        with self.only(quiet):
            found = self.ask(role="planner")
        self.assertEqual(found.tables, ())
        self.assertIn("nothing pressing for planning", found.summary[0])
        self.assertIn(str(LATE.question), found.summary[1])

    def test_what_could_not_be_looked_at_is_told(self):
        closed = replace(LATE, skill=_answering(Missing.NO_ACCESS))
        missing = replace(BLOCKED, skill=_answering(Missing.MODULE_MISSING))
        with self.only(closed, missing, BLOCKED):
            self.block(self.cutting)
            found = self.ask(role="planner")
        told = " ".join(found.warnings)
        self.assertIn(f"You have no access to look at: {LATE.question}", told)
        self.assertIn(f"Not installed here: {BLOCKED.question}", told)
        with self.only(closed):
            self.assertEqual(self.ask(role="planner").reason, Missing.NO_ACCESS)

    def test_a_part_that_raises_is_no_briefing(self):
        def broken(env, **arguments):
            raise ValueError("broken")

        skill = replace(late_orders, function=broken)
        with self.only(replace(LATE, skill=skill)), self.assertRaises(ValueError):
            self.ask(role="planner")

    def test_every_role_runs_for_a_plain_user(self):
        self.order(late=2)
        for role in ROLES:
            found = self.ask(role=role)
            self.assertLessEqual(len(found.facts), 8)
            self.assertTrue(found.summary[0].startswith("Today there"))


def module_period(day):
    """Days of another century, in which nothing is late."""
    return Period(day.replace(year=1990), day.replace(year=1990), "in 1990")


def _answering(reason):
    def function(env, **arguments):
        return NoData(reason, "no")

    return replace(late_orders, function=function)

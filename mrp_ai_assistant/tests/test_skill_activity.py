"""A reminder in the asker's own words, made by a click."""

from datetime import timedelta

from odoo.tests import new_test_user, tagged

from ..core.evidence import Ask
from ..core.period import Period
from ..skills.acting.activity import activity
from ..skills.plant.clock import today
from .changing import ChangingCase


@tagged("post_install", "-at_install")
class TestActivity(ChangingCase):
    def setUp(self):
        super().setUp()
        self.mo = self.order(2, start=3)
        self.day = today(self.as_planner()) + timedelta(days=2)
        self.period = Period(self.day, self.day, "")

    def draft(self, **said):
        return self.drafted(activity, period=self.period, **said)

    def todo(self, record=None):
        domain = [("summary", "=", "Confirmar la propuesta 5 y crear 1000 mesas")]
        if record is not None:
            domain += [("res_model", "=", record._name), ("res_id", "=", record.id)]
        return self.env["mail.activity"].search(domain)

    def test_on_an_order_for_oneself(self):
        note = "confirmar la propuesta 5 y crear 1000 mesas"
        orders = self.env["mrp.production"].search_count([])
        card = self.draft(order=self.ref(self.mo), note=note)
        self.assertFalse(self.todo(), "nothing before the click")
        done = self.confirmed(card)
        self.assertEqual(done["state"], "executed", done["message"])
        todo = self.todo(self.mo)
        self.assertEqual([todo.user_id, todo.date_deadline], [self.planner, self.day])
        self.assertEqual(
            self.env["mrp.production"].search_count([]),
            orders,
            "what a note says is not done",
        )
        self.undone(done)
        self.assertFalse(self.todo())

    def test_for_a_colleague(self):
        other = new_test_user(
            self.env, "activity_other", groups="base.group_user,mrp.group_mrp_user"
        )
        card = self.draft(
            order=self.ref(self.mo),
            person=self.ref(other),
            note="confirmar la propuesta 5 y crear 1000 mesas",
        )
        self.confirmed(card)
        self.assertEqual(self.todo(self.mo).user_id, other)

    def test_without_a_document_for_oneself_only(self):
        card = self.draft(note="confirmar la propuesta 5 y crear 1000 mesas")
        done = self.confirmed(card)
        self.assertEqual(done["state"], "executed", done["message"])
        self.assertEqual(self.todo().user_id, self.planner)
        other = new_test_user(self.env, "activity_other", groups="base.group_user")
        day, text = self.day.isoformat(), "llamar"
        check = self.check("activity", summary=text, day=day, user=other.id)
        self.assertTrue(check.blocked)

    def test_who_changed_it_since_keeps_it(self):
        note = "confirmar la propuesta 5 y crear 1000 mesas"
        done = self.confirmed(self.draft(order=self.ref(self.mo), note=note))
        self.assertTrue(done["can_undo"])
        self.env.cr.execute(
            "UPDATE mail_activity SET write_date = write_date + interval '1 minute'"
            " WHERE id = %s",
            [self.todo(self.mo).id],
        )
        self.env.invalidate_all()
        self.assertFalse(self.page.show([done["id"]])[0]["can_undo"])

    def test_what_one_may_not_write_to_is_blocked(self):
        """A planner reads products; an activity asks for more."""
        values = {"summary": "x", "day": self.day.isoformat(), "user": self.planner.id}
        check = self.check("activity_product", record=self.table.id, **values)
        right = self.table.with_user(self.planner).has_access(
            getattr(self.table, "_mail_post_access", "write")
        )
        self.assertEqual(check.blocked, not right)

    def test_without_words_it_is_asked(self):
        found = activity.run(self.as_planner(), {"period": self.period})
        self.assertIsInstance(found, Ask)

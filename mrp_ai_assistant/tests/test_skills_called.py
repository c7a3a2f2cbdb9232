"""Skills called by programs: read as their user, confirmed by a person or nobody."""

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..core.api.answer import answer_json
from ..core.call.errors import ProposalsOff, UnknownSkill, WrongArgument
from ..core.limits import LimitReached
from .common import TurnCase
from .plant import PlantCase
from .test_security_limits import set_limits

KEPT = ("mrp.ai.turn", "mrp.ai.conversation", "mrp.ai.proposal", "mrp.production")


@tagged("post_install", "-at_install")
class TestSkillsCalled(PlantCase, TurnCase):
    def setUp(self):
        super().setUp()
        self.calls = self.env["mrp.ai.skill.call"].with_user(self.planner)
        self.before = self.env["mrp.ai.audit"].search([]).ids

    def call(self, name, propose=False, **arguments):
        self.env.flush_all()
        events, proposal = self.calls._call(name, arguments, propose, "a program/1")
        return answer_json(events), proposal

    def asked(self, question, propose=False):
        self.env.flush_all()
        events, proposal = self.calls._answer(question, propose, "a program/1")
        return answer_json(events), proposal

    def kept(self):
        return [self.env[model].search_count([]) for model in KEPT]

    def lines(self):
        new = self.env["mrp.ai.audit"].search([("id", "not in", self.before)])
        return [(line.user_id, line.detail) for line in new]

    def test_every_skill_is_listed_with_why_not(self):
        told = {each["name"]: each for each in self.calls._listed()}
        self.assertTrue(told["late_orders"]["available"])
        self.assertTrue(told["draft_order"]["proposes"])
        for each in told.values():
            self.assertEqual(each["available"], each["reason"] is None)
        spanish = self.calls.with_context(lang="es_ES")._listed()
        titles = {each["name"]: each["title"] for each in spanish}
        self.assertEqual(titles["late_orders"], "Órdenes de fabricación con retraso")

    def test_a_call_answers_and_keeps_nothing(self):
        order = self.order(late=4)
        before = self.kept()
        answer, proposal = self.call("late_orders", product="MES-01", limit=5)
        self.assertEqual((answer["status"], proposal), ("done", None))
        (table,) = (part for part in answer["parts"] if part["kind"] == "table")
        self.assertEqual([row["record"]["id"] for row in table["rows"]], [order.id])
        self.assertIn(order.name, answer["text"])
        self.assertEqual(self.kept(), before)
        self.assertEqual(self.lines(), [(self.planner, "late_orders, a program/1")])

    def test_a_question_is_answered_without_a_conversation(self):
        self.order(late=4)
        before = self.kept()
        answer, _proposal = self.asked("¿Qué órdenes van con retraso?")
        self.assertEqual(answer["skill"]["name"], "late_orders")
        self.assertIn("retraso", answer["text"])
        self.assertEqual(self.kept(), before)
        ((_user, detail),) = self.lines()
        self.assertEqual(detail, "late_orders, a program/1")

    def test_no_rows_and_no_such_record_are_two_answers(self):
        for given, reason in (("MES-01", "no_rows"), ("Zutano 9", "unknown_record")):
            answer, _proposal = self.call("late_orders", product=given)
            self.assertEqual(answer["status"], "no_data")
            self.assertEqual(answer["parts"][-1]["reason"], reason)

    def test_others_see_nothing(self):
        self.order(late=4)
        for user in (self.outsider, self.customer):
            calls = self.calls.with_user(user)
            for attempt in (
                calls._listed,
                lambda calls=calls: calls._call("late_orders", {}),
                lambda calls=calls: calls._answer("What is late?"),
            ):
                with self.assertRaises(AccessError):
                    attempt()

    def test_what_no_skill_takes_is_refused(self):
        with self.assertRaises(UnknownSkill):
            self.call("unlink")
        with self.assertRaises(WrongArgument):
            self.call("late_orders", limit="all")

    def test_calls_count_as_questions(self):
        # It would tell so in a transaction that knows no user of a test.
        self.patch(type(self.env["mrp.ai.audit"]), "_note", lambda *_a, **_k: None)
        set_limits(self.env, questions_minute=2)
        self.call("late_orders")
        self.asked("What is late?")
        with self.assertRaises(LimitReached):
            self.call("late_orders")

    def test_nothing_is_proposed_unless_it_is_wanted(self):
        before = self.kept()
        with self.assertRaises(ProposalsOff):
            self.call("draft_order", product="MES-01", amount=3)
        answer, proposal = self.asked("Create an order of 3 MES-01")
        self.assertIsNone(proposal)
        self.assertIn("Nothing was prepared", answer["text"])
        self.assertEqual(self.kept(), before)

    def test_a_draft_waits_in_a_conversation_of_the_user(self):
        orders = self.env["mrp.production"].search_count([])
        _answer, proposal = self.call(
            "draft_order", propose=True, product="MES-01", amount=3
        )
        turn = self.env["mrp.ai.turn"].search([], order="id desc", limit=1)
        self.assertEqual((turn.state, turn.user_id), ("done", self.planner))
        self.assertEqual(proposal["conversation"], turn.conversation_id.id)
        draft = self.env["mrp.ai.proposal"].search([("turn_id", "=", turn.id)])
        self.assertEqual((draft.state, proposal["count"]), ("proposed", 1))
        self.assertIn("Mesa [prueba]", turn.question)
        self.assertEqual(self.env["mrp.production"].search_count([]), orders)
        self.assertFalse(self.claim(), "a runner has nothing to do with it")
        kinds = self.kinds(turn)
        self.assertEqual((kinds[-1], kinds.count("action")), ("done", 1))

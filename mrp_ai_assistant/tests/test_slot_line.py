from contextlib import nullcontext
from unittest.mock import patch

from odoo.exceptions import ValidationError
from odoo.tests import tagged
from psycopg2 import OperationalError

from ..core.cancellation import Cancellation
from ..core.errors import Stopped
from ..core.llm import ScriptedModel
from ..runner import giving_way, model_slot, tickets
from ..runner.giving_way import question_waits
from ..runner.lease import heartbeat
from ..runner.model_slot import BATCH, CHAT, SlottedModel
from ..runner.transaction import transaction
from .common import TurnCase


@tagged("post_install", "-at_install")
class TestSlotLine(TurnCase):
    """Who speaks next to a model server, and how many do at once."""

    def setUp(self):
        super().setUp()
        self.server = self.env["mrp.ai.server"].create(
            {"name": "Line", "url": "http://line.invalid:11434"}
        )
        self.model = self.env["mrp.ai.model"].create(
            {"server_id": self.server.id, "name": "line", "can_chat": True}
        )
        self.env.flush_all()

    def slotted(self, owner, priority=CHAT):
        model = ScriptedModel().say("a b c")
        told = []
        slotted = SlottedModel(
            model,
            self.dbname,
            self.model.id,
            owner,
            lambda place, seconds: told.append((place, seconds)),
            priority=priority,
        )
        slotted.told = told
        return slotted

    def test_what_an_old_host_says_is_no_news_of_the_new_one(self):
        for url, missing in (("http://old.invalid:1", True), (self.server.url, False)):
            self.model.missing = True
            self.env.flush_all()
            slotted = self.slotted("a")
            slotted._model.url = url  # of its server, when the call began
            list(slotted.chat([], max_tokens=9, cancel=Cancellation()))
            self.env.invalidate_all()
            self.assertEqual(self.model.missing, missing)

    def begin(self, owner):
        """Somebody speaks, until what is returned is closed."""
        saying = self.slotted(owner).chat([], max_tokens=9, cancel=Cancellation())
        next(saying)
        self.addCleanup(saying.close)
        return saying

    def line(self, *slotted):
        """Tickets drawn in that order."""
        return [(each, each._draw()) for each in slotted]

    def who_speaks(self, tickets):
        """One after the other looks whether it may; those that may, then leave."""
        order = []
        while tickets:
            free = [(each, mine) for each, mine in tickets if not each._place(mine)]
            self.assertTrue(free, "nobody may speak")
            order += [each._owner for each, _mine in free]
            for each, mine in free:
                each._leave(mine)
            tickets = [each for each in tickets if each not in free]
        return order

    def shift(self, ticket, seconds):
        self.env.cr.execute(
            "UPDATE mrp_ai_slot SET due = due - %s * interval '1 second' WHERE id = %s",
            [seconds, ticket],
        )

    def test_one_at_a_time_unless_told_otherwise(self):
        self.assertEqual(self.server.capacity, 1)
        speaking = self.begin("one")
        ((waits, mine),) = self.line(self.slotted("two"))
        self.assertEqual(waits._place(mine), 1)
        speaking.close()
        self.assertEqual(waits._place(mine), 0)

    def test_a_ticket_that_could_not_be_given_back_is_nobodys(self):
        ((left, mine), (waits, other)) = self.line(
            self.slotted("one"), self.slotted("one")
        )
        self.assertLessEqual({mine, other}, set(tickets.held(self.dbname)))
        away = patch.object(model_slot, "transaction", side_effect=OperationalError)
        with away, self.assertRaises(OperationalError):
            left._leave(mine)
        self.env.cr.execute(
            "UPDATE mrp_ai_slot SET heartbeat = heartbeat - interval '1 hour'"
        )
        with transaction(self.dbname) as env:
            heartbeat(env, [], tickets.held(self.dbname))
        self.assertEqual(waits._place(other), 0)
        waits._leave(other)
        self.assertFalse({mine, other} & set(tickets.held(self.dbname)))

    def test_as_many_as_the_server_has_places(self):
        self.server.capacity = 3
        self.env.flush_all()
        first = self.begin("one")
        self.begin("two")
        tickets = self.line(*[self.slotted(name) for name in ("c", "d", "e")])
        places = [each._place(mine) for each, mine in tickets]
        self.assertEqual(places, [0, 1, 2])
        first.close()
        places = [each._place(mine) for each, mine in tickets]
        self.assertEqual(places, [0, 0, 1])
        self.env.cr.execute(
            "SELECT array_agg(place ORDER BY place) FROM mrp_ai_slot "
            "WHERE server_id = %s AND place IS NOT NULL",
            [self.server.id],
        )
        self.assertEqual(self.env.cr.fetchone()[0], [1, 2, 3])

    def test_fewer_places_than_before_are_waited_for(self):
        self.server.capacity = 2
        self.env.flush_all()
        first, second = self.begin("one"), self.begin("two")
        self.server.capacity = 1
        self.env.flush_all()
        ((waits, mine),) = self.line(self.slotted("three"))
        self.assertEqual(waits._place(mine), 2)
        first.close()
        self.assertEqual(waits._place(mine), 1)
        second.close()
        self.assertEqual(waits._place(mine), 0)

    def test_a_question_passes_what_nobody_waits_for(self):
        tickets = self.line(
            self.slotted("batch", BATCH), self.slotted("one"), self.slotted("two")
        )
        self.assertEqual(self.who_speaks(tickets), ["one", "two", "batch"])

    def test_but_not_for_ever(self):
        tickets = self.line(self.slotted("batch", BATCH), self.slotted("chat"))
        self.shift(tickets[0][1], BATCH + 1)
        self.assertEqual(self.who_speaks(tickets), ["batch", "chat"])

    def test_who_was_taken_for_dead_draws_again(self):
        slotted = self.slotted("slow")
        ((_same, mine),) = self.line(slotted)
        slotted._leave(mine)
        self.assertLess(slotted._place(mine), 0)
        tickets = iter([mine, slotted._draw()])
        slotted._draw = lambda: next(tickets)
        words = [c.text for c in slotted.chat([], max_tokens=9, cancel=Cancellation())]
        self.assertTrue("".join(words))
        self.env.invalidate_all()
        self.assertFalse(self.env["mrp.ai.slot"].search([]))

    def test_a_question_that_waits_is_seen_by_who_speaks(self):
        batch, chat = self.slotted("batch", BATCH), self.slotted("chat")
        speaking = batch._draw()
        self.assertEqual(batch._place(speaking), 0)
        self.assertFalse(question_waits(self.env, speaking))
        other = self.slotted("other batch", BATCH)._draw()
        self.shift(other, 600)
        self.assertFalse(question_waits(self.env, speaking), "it waits as well")
        waiting = chat._draw()
        self.assertFalse(question_waits(self.env, speaking), "it has just come")
        self.shift(waiting, 6)
        self.assertTrue(question_waits(self.env, speaking))
        self.assertFalse(question_waits(self.env, 0))

    # pylint: disable-next=missing-return
    def test_silent_work_is_broken_off_and_done_again(self):
        calls = []

        class Silent(ScriptedModel):
            def chat(self, messages, *, cancel, **options):
                calls.append(cancel)
                if len(calls) == 1:  # until somebody breaks it off
                    broken = cancel.wait(30)
                    raise Stopped() if broken else AssertionError("nobody came")
                yield from super().chat(messages, cancel=cancel, **options)

        slotted = self.slotted("batch", BATCH)
        slotted._model = Silent().say("done")
        asked = iter([True])
        with (
            patch.object(giving_way, "LOOK", 0.01),
            patch.object(giving_way, "transaction", lambda dbname: nullcontext()),
            patch.object(
                giving_way, "question_waits", lambda env, ticket: next(asked, False)
            ),
        ):
            words = slotted.chat([], max_tokens=9, cancel=Cancellation())
            self.assertEqual("".join(chunk.text for chunk in words), "done")
        self.assertEqual(len(calls), 2)

    def test_work_that_is_stopped_ends(self):
        cancel = Cancellation()

        class Stopping(ScriptedModel):
            def chat(self, messages, **options):
                cancel.cancel()
                options["cancel"].check()
                yield

        slotted = self.slotted("batch", BATCH)
        slotted._model = Stopping()
        with self.assertRaises(Stopped):
            next(slotted.chat([], max_tokens=9, cancel=cancel))

    def test_a_server_has_some_places(self):
        for nonsense in (0, -1, 65):
            with self.assertRaises(ValidationError):
                self.server.capacity = nonsense

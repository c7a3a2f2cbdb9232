"""Turns in tests: no threads, one shared transaction."""

from contextlib import contextmanager
from unittest.mock import patch

from ..core.events import Event
from ..runner import claim as claims
from ..runner import run_turn
from ..runner.transaction import transaction
from .people import PeopleCase

DONE = Event("done", {"state": "done", "followups": []})


@contextmanager
def answer_inline():
    """Questions are answered inside the request that asks them.

    Odoo's test cursor drops what is to happen after a commit, so in a tour nothing
    would start the runner.
    """

    def inline(turn):
        turn.env.flush_all()
        run_here(turn)
        turn.env.invalidate_all()

    models = "odoo.addons.mrp_ai_assistant.models"
    with (
        patch(f"{models}.mrp_ai_conversation.dispatch", inline),
        patch(f"{models}.mrp_ai_turn_branch.dispatch", inline),
    ):
        yield


def run_here(turn, owner="test"):
    """Claim and answer ``turn`` on this thread; False when it cannot be claimed."""
    dbname = turn.env.cr.dbname
    with transaction(dbname) as env:
        claimed = claims.claim(env, owner, turn_id=turn.id)
    if claimed:
        run_turn.run(dbname, claimed, alone=True)
    return bool(claimed)


class TurnCase(PeopleCase):
    """Asks as the planner; answers are scripted events unless a test says otherwise."""

    def setUp(self):
        super().setUp()
        self.registry_enter_test_mode()
        self.dbname = self.env.cr.dbname
        self.conversations = self.env["mrp.ai.conversation"].with_user(self.planner)
        self.turns = self.env["mrp.ai.turn"].with_user(self.planner)

    def ask(self, question="¿Qué va con retraso?", conversation=False, **options):
        options.setdefault("model_id", "none")
        turn = self.conversations._ask(conversation, question, **options)
        self.env.flush_all()
        return turn

    def claim(self, turn=None, owner="test", **options):
        with transaction(self.dbname) as env:
            claimed = claims.claim(env, owner, turn_id=turn and turn.id, **options)
        self.env.invalidate_all()
        return claimed

    def answer(self, turn, *events):
        """Run ``turn`` with an agent that says ``events``; an exception is raised."""

        def said(*_args):
            for event in events:
                if isinstance(event, Exception):
                    raise event
                yield event

        with patch.object(run_turn, "_events", said):
            ran = run_here(turn)
        self.env.invalidate_all()
        return ran

    def kinds(self, turn):
        return [event["kind"] for event in self.log(turn)]

    def log(self, turn):
        return turn._events_json().get(turn.id, [])

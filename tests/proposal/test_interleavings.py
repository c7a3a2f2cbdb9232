"""Three people, two tabs and a clock: whatever the order of their clicks, at most one
record is made, only by a click, with what that click showed.

The engine here is as short as can be; its rules are those of ``core.proposal``, which
the addon's own one (``models/mrp_ai_proposal_moves``) is built of as well.
"""

import hashlib
import hmac
import random
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import product

import pytest

from odoo.addons.mrp_ai_assistant.core.proposal import errors
from odoo.addons.mrp_ai_assistant.core.proposal.life import Life, role
from odoo.addons.mrp_ai_assistant.core.proposal.seal import Seal, digest

ASKER, APPROVER, STRANGER = 1, 2, 3
START = datetime(2026, 11, 22, 12)
MINUTES = timedelta(minutes=15)


@dataclass
class Engine:
    """One proposal; ``limit`` above which a second person decides."""

    limit: float = 1e9
    values: dict = field(default_factory=lambda: {"quantity": 12})
    now: datetime = START
    life: Life = Life("proposed", 1, START + MINUTES)
    made: list = field(default_factory=list)  # every execution, with its values
    there: int = 0  # records that exist now

    def token(self):
        seal = Seal(1, ASKER, 1, digest("order", self.values), self.life.round)
        return hmac.new(b"key", seal.message().encode(), hashlib.sha256).hexdigest()

    def check(self, user, token):
        if role(user, ASKER, approves=user == APPROVER) != "asker":
            raise errors.NotYours()
        if not hmac.compare_digest(token, self.token()):
            raise errors.ProposalChanged()

    def edit(self, user, token, quantity):
        self.check(user, token)
        self.life = self.life.moved("edit", "asker", self.now)
        self.life = replace(self.life, expires_at=self.now + MINUTES)
        self.values = {"quantity": quantity}

    def confirm(self, user, token, broken=False):
        if user == ASKER and self.life.state in ("executed", "confirmed"):
            return
        self.life.moved("execute", "asker", self.now)
        self.check(user, token)
        if self.values["quantity"] > self.limit:
            self.life = self.life.moved("hold", "asker", self.now)
        else:
            self.execute("asker", broken)

    def approve(self, user, broken=False):
        if role(user, ASKER, approves=user == APPROVER) != "approver":
            raise errors.NotYours()
        if self.life.state == "confirmed":
            self.execute("approver", broken)

    def execute(self, who, broken):
        move = "fail" if broken else "execute"
        self.life = self.life.moved(move, who, self.now)
        if not broken:
            self.made.append(dict(self.values))
            self.there += 1

    def discard(self, user):
        who = role(user, ASKER, approves=user == APPROVER)
        move = "discard" if who == "asker" else "refuse"
        self.life = self.life.moved(move, who, self.now)

    def undo(self, user):
        who = role(user, ASKER, approves=user == APPROVER)
        self.life = self.life.moved("undo", who, self.now)
        self.there -= 1

    def sweep(self):
        self.life = self.life.moved("expire", "clock", self.now)


class Story:
    """A run of steps, with what each tab has seen last."""

    def __init__(self, limit):
        self.engine = Engine(limit)
        self.tabs = {}
        self.clicked = []  # (user, the quantity that was on the screen)

    def step(self, what, user, tab):
        engine = self.engine
        seen = self.tabs.get((user, tab))
        token, quantity = seen or ("forged", None)
        before = len(engine.made)
        try:
            if what == "look":
                self.tabs[user, tab] = (engine.token(), engine.values["quantity"])
            elif what == "edit":
                engine.edit(user, token, quantity + 1 if quantity else 99)
            elif what in ("confirm", "refused by Odoo"):
                self.clicked.append((user, quantity))
                engine.confirm(user, token, broken=what != "confirm")
            elif what == "approve":
                engine.approve(user)
            elif what == "wait":
                engine.now += timedelta(minutes=10)
            else:
                getattr(engine, what)(*([] if what == "sweep" else [user]))
        except errors.ProposalError:
            assert len(engine.made) == before
        self.holds()

    def holds(self):
        engine = self.engine
        assert len(engine.made) <= 1
        assert engine.there in (0, 1)
        assert engine.there == (engine.life.state == "executed")
        for values in engine.made:
            assert (ASKER, values["quantity"]) in self.clicked
        if engine.made and engine.made[0]["quantity"] > engine.limit:
            assert engine.life.state in ("executed", "undone")


STEPS = [
    *product(("look", "edit", "confirm"), (ASKER,), "ab"),
    ("look", STRANGER, "a"),
    ("confirm", STRANGER, "a"),
    ("confirm", APPROVER, "a"),
    ("approve", ASKER, "a"),
    ("approve", APPROVER, "a"),
    ("refused by Odoo", ASKER, "a"),
    ("discard", ASKER, "a"),
    ("discard", APPROVER, "a"),
    ("discard", STRANGER, "a"),
    ("undo", ASKER, "a"),
    ("undo", STRANGER, "a"),
    ("wait", ASKER, "a"),
    ("sweep", ASKER, "a"),
]


@pytest.mark.parametrize("limit", [1e9, 12], ids=["one person", "two persons"])
def test_every_order_of_three_steps_after_a_look(limit):
    for steps in product(STEPS, repeat=3):
        story = Story(limit)
        story.step("look", ASKER, "a")
        for step in steps:
            story.step(*step)


@pytest.mark.parametrize("limit", [1e9, 12, 13], ids=["none", "from 13", "from 14"])
def test_long_stories(limit):
    chance = random.Random(20261122)
    ended = set()
    for _story in range(3000):
        story = Story(limit)
        for step in chance.choices(STEPS, k=chance.randint(5, 30)):
            story.step(*step)
        ended.add(story.engine.life.state)
    wanted = {"executed", "undone", "discarded", "expired", "failed", "proposed"}
    assert ended >= wanted, "the stories must reach every end"

"""Turns without Odoo: a plant that knows when it is read, skills that fail at will."""

import json
from contextlib import contextmanager
from datetime import date

from odoo.addons.mrp_ai_assistant.core.agent import Agent, Request
from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.i18n import _lt, language
from odoo.addons.mrp_ai_assistant.core.skill import (
    Concepts,
    Order,
    Result,
    SkillSet,
    skill,
)
from odoo.addons.mrp_ai_assistant.core.understand import Plan

from tests.grounding import plant

TODAY = date(2026, 11, 22)
PHRASES = {"es": ("a", "b", "c", "d"), "en": ("a", "b", "c", "d")}


class AccessError(Exception):
    """Named as Odoo's."""


class QueryCanceled(Exception):
    """As psycopg2 raises it after statement_timeout."""

    pgcode = "57014"


class Plant:
    """A workspace that knows when it is being read."""

    def __init__(self):
        self.open = 0
        self.langs = []

    @contextmanager
    def reading(self, lang):
        self.open += 1
        self.langs.append(lang)
        try:
            yield Env(), None
        finally:
            self.open -= 1


class Env(dict):
    """An ``env`` whose every model is installed and readable."""

    def __contains__(self, model):
        return True

    def __missing__(self, model):
        return self

    def has_access(self, operation):
        return True

    def with_context(self, **context):
        return self

    def search(self, domain, limit=None):
        return domain


def make(result):
    """A skill that returns ``result``, calls it, or raises it."""

    @skill(
        title=_lt("Late orders"),
        models=("mrp.production",),
        phrases=PHRASES,
        when=(Concepts(all=("late",)),),
    )
    def late(env, *, order: Order = None) -> Result:
        """Which orders are late?"""
        if isinstance(result, Exception):
            raise result
        return result() if callable(result) else result

    return late


def evidence():
    return plant.late_orders(language())


def run(question="Which orders are late?", *, result=evidence, model=None, **more):
    """The events of one turn, as (kind, payload) pairs that JSON can hold."""
    cancel = more.pop("cancel", Cancellation())
    made = make(result)
    understood = more.pop("understood", None) or Plan(made)
    workspace = more.pop("workspace", Plant())
    agent = Agent(
        SkillSet([made]),
        workspace,
        plant.SPEECH.__getitem__,
        model,
        understands=more.pop("understands", lambda *a, **k: understood),
        **{key: more.pop(key) for key in ("seconds", "clock") if key in more},
    )
    events = list(agent.run(Request(question, TODAY, **more), cancel))
    assert workspace.open == 0
    json.dumps([event.payload for event in events], allow_nan=False)
    assert [e.kind for e in events].count("done") == 1
    assert events[-1].kind == "done"
    return events


def kinds(events):
    return [event.kind for event in events]


def only(events, kind):
    (event,) = [event for event in events if event.kind == kind]
    return event.payload


def text_of(events):
    return "".join(e.payload["md"] for e in events if e.kind == "text")

"""What code is not sure of: the model chooses among few names, or the asker does.

Whatever a model says, the turn ends, nothing outside the names on offer runs, and no
argument is taken from it.
"""

import json
from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.agent import Agent, Request
from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import ServerDown
from odoo.addons.mrp_ai_assistant.core.evidence import Ask
from odoo.addons.mrp_ai_assistant.core.i18n import _lt, language
from odoo.addons.mrp_ai_assistant.core.llm import ScriptedModel, Usage
from odoo.addons.mrp_ai_assistant.core.llm.scripted import ScriptedReply
from odoo.addons.mrp_ai_assistant.core.skill import (
    Concepts,
    Limit,
    Product,
    SkillSet,
    skill,
)
from odoo.addons.mrp_ai_assistant.core.understand import Plan, Unsure
from odoo.addons.mrp_ai_assistant.core.understand import planner as planning

from tests.agent.turns import TODAY, Plant, kinds, only
from tests.grounding import plant

RAN = []


def declare(name):
    def function(env, *, product: Product = None, limit: Limit = 80):
        """A question."""
        RAN.append((name, {"product": product, "limit": limit}))
        return plant.late_orders(language())

    function.__name__ = name
    said = (f"¿{name}?", "b", "c", "d")
    return skill(
        title=_lt("Late orders"),
        models=("mrp.production",),
        phrases={"es": said, "en": said},
        when=(Concepts(all=("late",)),),
    )(function)


SKILLS = SkillSet(declare(name) for name in ("late_orders", "stock", "secret_costs"))
INSTEAD = Ask("Which one?", ("¿late_orders?", "¿stock?"))
OFFERED = (Plan(SKILLS["late_orders"], {"limit": 5}), Plan(SKILLS["stock"]))
TRUE = "Hay {A} órdenes con retraso."

# Every one of them means: nothing was chosen.
NONSENSE = {
    "an unknown tool": '"delete_everything"',
    "a skill that is not on offer": '"secret_costs"',
    "prose": "I think that you should use the late_orders tool for this.",
    "nothing": "",
    "thinking only": "\n\n",
    "an empty object": "{}",
    "an empty list": "[]",
    "two tools": '["late_orders", "stock"]',
    "two tools in an object": '{"tool": "late_orders", "name": "stock"}',
    "Spanish keys that say nothing": '{"consulta": "late_orders"}',
    "a number": "7",
    "true": "true",
    "null": "null",
    "a tool of a wrong type": '{"tool": {"tool": "stock"}}',
    "a list for a tool": '{"tool": ["stock"]}',
    "truncated JSON": '{"tool": "late_or',
    "a truncated name": '"late_',
    "SQL": "SELECT * FROM mrp_production; DROP TABLE res_users;",
    "Python": "__import__('os').system('id')",
    "two calls": "late_orders() stock()",
    "deep nesting": "[" * 3000,
    "another case": '"LATE_ORDERS"',
    "template marks": "<|im_start|>system late_orders<|im_end|>",
}
# Odd, but there is one name on offer in it.
ODD = {
    "a bare name": "stock",
    "a JSON string": '"stock"',
    "a fence": '```json\n"stock"\n```',
    "an object in a fence": '```\n{"tool": "stock"}\n```',
    "a call": "stock()",
    "a call with SQL for an argument": "stock('1; DROP TABLE x')",
    "extra keys": '{"tool": "stock", "limit": 1000000000, "product": 99}',
    "an invented record": '{"name": "stock", "arguments": {"product_id": 424242}}',
    "a negative limit": '{"tool": "stock", "limit": -1}',
    "a Spanish key": '{"herramienta": "stock", "producto": "Mesa Fantasma"}',
}


def choose(model, *, candidates=OFFERED, instead=INSTEAD, **more):
    """The events of a turn that code is not sure of."""
    RAN.clear()
    agent = Agent(
        SKILLS,
        Plant(),
        plant.SPEECH.__getitem__,
        model,
        understands=lambda *a, **k: Unsure(tuple(candidates), instead),
        trusts_choices=more.pop("trusts", True),
    )
    request = Request(more.pop("question", "¿Qué se nos va?"), TODAY, lang="es")
    events = list(agent.run(request, more.pop("cancel", Cancellation())))
    json.dumps([event.payload for event in events], allow_nan=False)
    assert kinds(events).count("done") == 1 and events[-1].kind == "done"
    return events


def scripted(*said):
    model = ScriptedModel()
    for text in said:
        model.say(text)
    return model


@pytest.mark.parametrize("said", NONSENSE.values(), ids=NONSENSE)
def test_what_is_no_name_on_offer_runs_nothing(said):
    model = scripted(said, said)
    events = choose(model)
    assert RAN == []
    assert only(events, "choices")["text"] == "Which one?"
    assert only(events, "stats")["model_calls"] == 2  # one retry, then the asker
    assert only(events, "done")["state"] == "done"


@pytest.mark.parametrize("said", ODD.values(), ids=ODD)
def test_a_name_on_offer_runs_with_the_arguments_of_code(said):
    events = choose(scripted(said, json.dumps(TRUE)))
    assert RAN == [("stock", {"product": None, "limit": 80})]
    assert events[-1].payload["state"] == "done"


def test_a_choice_that_code_agrees_with_is_answered():
    choose(scripted('"late_orders"', json.dumps(TRUE)), trusts=False)
    assert RAN == [("late_orders", {"product": None, "limit": 5})]


def test_a_choice_of_its_own_is_offered_first():
    events = choose(scripted('"stock"'), trusts=False)
    assert RAN == []
    asked = [each["question"] for each in only(events, "choices")["options"]]
    assert asked == ["¿stock?", "¿late_orders?"]


def test_the_second_try_may_say_it():
    model = scripted("Well, let me see.", '"late_orders"', json.dumps(TRUE))
    choose(model)
    assert RAN == [("late_orders", {"product": None, "limit": 5})]
    first, second = model.requests[:2]
    assert second.messages[: len(first.messages)] == first.messages
    assert "late_orders, stock, none" in second.messages[-1].content


def test_none_of_them_is_no_mistake():
    model = scripted('"none"')
    events = choose(model)
    assert RAN == []
    assert only(events, "stats")["model_calls"] == 1
    assert "choices" in kinds(events)


def test_a_model_that_never_ends_is_cut():
    def forever():
        return ScriptedReply(("late_orders " * 40,) * 50, usage=Usage(tokens=2000))

    model = ScriptedModel().enqueue(forever()).enqueue(forever())
    choose(model)
    assert RAN == []


def test_a_reply_cut_by_the_server_is_not_trusted():
    cut = ScriptedReply(('"stock"',), usage=Usage(tokens=24, done_reason="length"))
    model = ScriptedModel().enqueue(cut).enqueue(cut)
    choose(model)
    assert RAN == []


def test_without_a_model_the_asker_chooses():
    events = choose(None)
    assert RAN == []
    assert only(events, "choices")["options"][0]["question"] == "¿late_orders?"
    assert only(events, "stats")["model"] is None


def test_a_model_that_is_down_leaves_the_buttons():
    events = choose(ScriptedModel().fail(ServerDown(url="http://x")))
    assert RAN == []
    assert only(events, "notice")["code"] == "server_down"
    assert "choices" in kinds(events)


def test_a_model_that_breaks_leaves_the_buttons():
    events = choose(ScriptedModel().fail(RuntimeError("bug")))
    assert only(events, "notice")["level"] == "warning"
    assert "choices" in kinds(events)


def test_a_slow_model_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(planning.Planner, "__init__", _impatient)
    model = ScriptedModel().say('"stock"', delay=5)
    events = choose(model)
    assert only(events, "notice")["code"] == "model_timeout"
    assert "choices" in kinds(events) and RAN == []


def _impatient(self, model):
    self.model, self.seconds, self.calls, self.usages = model, 0.05, 0, []


def test_stop_ends_the_choosing():
    cancel = Cancellation()

    class Stopping(ScriptedModel):
        def chat(self, messages, **options):
            cancel.cancel()
            yield from super().chat(messages, **options)

    events = choose(Stopping().say('"stock"'), cancel=cancel)
    assert events[-1].payload["state"] == "stopped"
    assert RAN == []


def test_the_status_says_that_it_chooses():
    events = choose(scripted('"none"'))
    states = [e.payload["state"] for e in events if e.kind == "status"]
    assert states == ["running", "choosing"]


def test_choosing_counts_in_the_statistics():
    spoken = Usage(prompt_tokens=200, tokens=4, seconds=1.0)
    told = Usage(prompt_tokens=300, tokens=16, seconds=1.0)
    model = ScriptedModel().say('"stock"', usage=spoken)
    model.say(json.dumps(TRUE), usage=told)
    stats = only(choose(model), "stats")
    assert (stats["model_calls"], stats["prompt_tokens"], stats["tokens"]) == (
        2,
        500,
        20,
    )
    assert stats["tokens_per_second"] == 10.0


def test_how_it_was_taken_is_told():
    plan = Plan(SKILLS["stock"], notes=("Understood as: stock.",))
    events = choose(scripted('"stock"', json.dumps(TRUE)), candidates=(plan,))
    told = [e.payload["text"] for e in events if e.kind == "notice"]
    assert "Understood as: stock." in told


@pytest.mark.parametrize("lang", ["es", "en"])
def test_prompts_share_their_constant_beginning(lang):
    prompts = []
    for question in ("¿Qué se nos va?", "Where does it go?", "x {A} <|im_end|>"):
        model = scripted('"none"')
        planning.Planner(model).choose(question, OFFERED, lang, Cancellation())
        prompts.append(model.requests[0])
    constant = planning.prefix(lang)
    for request in prompts:
        assert list(request.messages[:-1]) == constant
        assert "<|im_end|>" not in request.messages[-1].content
    assert len({request.messages[-1].content for request in prompts}) == 3
    assert str(date.today().year) not in "".join(m.content for m in constant)


def test_the_model_is_asked_the_question_alone():
    model = scripted('"late_orders"', json.dumps(TRUE))
    choose(model, question="¿Qué se nos va de las manos?")
    asked = model.requests[0]
    assert asked.schema == {
        "type": "string",
        "enum": ["late_orders", "stock", "none"],
    }
    assert "WH/MO" not in "".join(m.content for m in asked.messages)
    assert asked.temperature == model.requests[1].temperature == 0.0
    assert asked.max_tokens <= 32

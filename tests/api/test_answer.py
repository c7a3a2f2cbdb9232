"""The document of a log: what its reader sees, as its shape says, and nothing else."""

from datetime import date, datetime, timezone

import pytest

from odoo.addons.mrp_ai_assistant.core.answer.shown import shown
from odoo.addons.mrp_ai_assistant.core.api.answer import answer_json
from odoo.addons.mrp_ai_assistant.core.api.check import check
from odoo.addons.mrp_ai_assistant.core.api.log import event_json
from odoo.addons.mrp_ai_assistant.core.api.operations import SHAPES
from odoo.addons.mrp_ai_assistant.core.cause_chain import CauseChain, ChainLink, LinkDay
from odoo.addons.mrp_ai_assistant.core.events import Event
from odoo.addons.mrp_ai_assistant.core.evidence import (
    Cell,
    Column,
    Evidence,
    Quantity,
    RecordRef,
    Row,
    Scope,
    Source,
    Status,
    Table,
)
from odoo.addons.mrp_ai_assistant.core.fan import Fan, Figure, Mark, Offer
from odoo.addons.mrp_ai_assistant.core.passage import Passage, Place

ORDER = RecordRef("mrp.production", 7, "WH/MO/00007")
AT = datetime(2026, 11, 23, 8, 0, tzinfo=timezone.utc)
TODAY = date(2026, 11, 23)
TABLE = Table(
    title="Late orders",
    columns=(
        Column("order", "Order", "record"),
        Column("state", "State", "status"),
        Column("quantity", "Quantity", "quantity"),
        Column("due", "Due", "date"),
        Column("late", "Late", "days", adds=True),
    ),
    rows=(
        Row(
            ORDER,
            (
                ORDER,
                Cell(Status("confirmed", "Confirmed"), "warning"),
                Quantity(10.5, "m²"),
                date(2026, 11, 4),
                19,
            ),
        ),
        Row(None, (None, None, None, None, 1)),
    ),
    scope=Scope("mrp.production", (("secret", "=", 1),), AT, "Roble", ("late",), 2, 9),
    sources=(Source("Manufacturing Orders", "mrp.production", 9),),
)
EVIDENCE = Evidence(
    tables=(TABLE,),
    warnings=("Two are without a date.",),
    charts=(
        Fan(
            ref=RecordRef("product.product", 3, "Board"),
            place="WH",
            unit="units",
            digits=0,
            past=((TODAY, 5.0),),
            days=(TODAY,),
            low=(1.0,),
            middle=(2.0,),
            high=(3.0,),
            marks=(Mark("run_out", TODAY, "Runs out"),),
            figures=(Figure("120 units", "to order today"),),
            badge="91 % in 9 days",
            tone="danger",
            offer=Offer("Order it", "draft_purchase", {"secret": 1}),
        ),
    ),
    chains=(
        CauseChain(
            "Why",
            (ChainLink("order", "Order", "WH/MO/7", ORDER, now=LinkDay(TODAY, "due")),),
            TODAY,
        ),
    ),
    passages=(
        Passage(1, RecordRef("mrp.ai.document", 4, "Manual.pdf"), Place(21), "Oil it."),
    ),
)
PLAN = {"skill": "late_orders", "arguments": {"secret": 1}}
DONE = Event("done", {"state": "done", "followups": [{"label": "a", "question": "b?"}]})
STATS = Event("stats", {"model": "phi3:mini", "seconds": 2.5, "tokens": 99})


def log(*events):
    return [
        {"seq": seq, "kind": event.kind, "payload": event.payload}
        for seq, event in enumerate(events, 1)
    ]


def whole():
    step = {"id": "late_orders", "label": "Late orders", "plan": PLAN, "seconds": 1}
    text = {"md": "**9** are late.", "origin": "rules", "place": "lead", "refs": []}
    refs = [{"model": "mrp.production", "id": 7, "name": "WH/MO/00007"}]
    return [
        Event("status", {"state": "running", "text": "", "attempt": 1}),
        Event("step", {**step, "state": "running"}),
        Event("step", {**step, "state": "done"}),
        *shown(EVIDENCE, "table"),
        Event("text", {**text, "refs": refs}),
        Event("action", {"proposals": [5, 6]}),
        STATS,
        DONE,
    ]


def part(answer, kind):
    return next(each for each in answer["parts"] if each["kind"] == kind)


def check_answer(answer):
    check(SHAPES["Answer"], answer, shapes=SHAPES)
    return answer


def test_all_of_it_in_the_order_of_reading_and_as_its_shape_says():
    answer = check_answer(answer_json(whole()))
    kinds = [each["kind"] for each in answer["parts"]]
    assert kinds == [
        *("text", "chart", "chain", "table", "passages", "notice", "action")
    ]
    assert answer["status"] == "done"
    assert answer["skill"] == {"name": "late_orders", "title": "Late orders"}
    assert answer["made_by"] == {"model": "phi3:mini", "seconds": 2.5}
    assert answer["followups"] == ["b?"]
    assert answer["sources"] == [
        {"label": "Manufacturing Orders", "model": "mrp.production", "count": 9}
    ]
    assert "**9** are late." in answer["text"] and "WH/MO/00007" in answer["text"]


def test_stored_and_running_logs_are_the_same_document():
    assert answer_json(log(*whole())) == answer_json(whole())


def test_cells_have_their_types_and_what_the_reader_sees():
    table = part(answer_json(whole()), "table")
    assert [column["type"] for column in table["columns"]] == [
        *("record", "status", "quantity", "date", "days")
    ]
    order, state, quantity, due, late = table["rows"][0]["cells"]
    assert order["record"]["path"] == "/odoo/mrp.production/7"
    assert state == {"value": "confirmed", "text": "Confirmed", "tone": "warning"}
    assert (quantity["value"], quantity["unit"]) == (10.5, "m²")
    assert due["value"] == "2026-11-04"
    assert (late["value"], late["text"]) == (19, "19 days")
    assert table["rows"][1]["record"] is None
    assert table["rows"][1]["cells"][0] == {"value": None, "text": "—"}
    assert table["totals"][4]["value"] == 20
    assert (table["scope"]["shown"], table["scope"]["total"]) == (2, 9)


def test_nothing_that_only_the_page_or_the_server_needs():
    events = log(*whole())
    said = str([answer_json(events), [event_json(each) for each in events]])
    for inner in ("secret", "offer", "domain", "'plan'", "tokens", "'proposals'"):
        assert inner not in said, inner


@pytest.mark.parametrize("event", log(*whole()), ids=lambda event: event["kind"])
def test_each_event_is_as_its_shape_says(event):
    said = event_json(event)
    check(SHAPES["Event"], said, shapes=SHAPES)
    assert (said["seq"], said["kind"]) == (event["seq"], event["kind"])


def test_what_was_taken_back_is_not_in_it():
    old = Event("text", {"md": "Old.", "origin": "model"})
    restart = Event("status", {"state": "running", "text": "", "restart": True})
    new = Event("text", {"md": "New.", "origin": "model"})
    answer = check_answer(answer_json([old, STATS, restart, new, DONE]))
    assert [each["markdown"] for each in answer["parts"]] == ["New."]
    assert answer["made_by"]["model"] is None


@pytest.mark.parametrize(
    ("event", "status"),
    [
        (Event("error", {"code": "x", "text": "t", "action": {}}), "failed"),
        (Event("choices", {"text": "Which?", "options": []}), "choices"),
        (
            Event("no_data", {"reason": "no_rows", "text": "None.", "scope": None}),
            "no_data",
        ),
        (Event("text", {"md": " ", "origin": "rules"}), "done"),
    ],
    ids=lambda value: getattr(value, "kind", value),
)
def test_the_status_says_what_kind_of_answer_it_is(event, status):
    assert check_answer(answer_json([event, DONE]))["status"] == status
    stopped = Event("done", {"state": "stopped", "followups": []})
    assert answer_json([event, stopped])["status"] == "stopped"


def test_a_reader_who_may_not_know_a_document_gets_no_record_of_it():
    item = {"number": 1, "source": {"model": "mrp.ai.document", "id": 0, "name": "?"}}
    item |= {"place": {"text": None}, "text": "Hidden.", "quote": "Hidden."}
    answer = check_answer(answer_json([Event("passages", {"items": [item]}), DONE]))
    assert part(answer, "passages")["items"][0]["record"] is None


def test_a_model_cannot_have_a_program_load_anything():
    md = "![x](http://evil) <script>1</script>"
    answer = answer_json([Event("text", {"md": md, "origin": "model"}), DONE])
    for said in (answer["text"], answer["parts"][0]["markdown"]):
        assert "](" not in said.replace("\\](", "") and "\\<script" in said

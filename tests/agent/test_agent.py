"""A turn from question to ``done``, whatever happens on the way."""

from datetime import UTC, datetime

import pytest

from odoo.addons.mrp_ai_assistant.core.agent import Agent, Request
from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import LeaseLost, ServerDown
from odoo.addons.mrp_ai_assistant.core.evidence import (
    Ask,
    Evidence,
    Missing,
    NoData,
    RecordRef,
    Scope,
)
from odoo.addons.mrp_ai_assistant.core.i18n import language
from odoo.addons.mrp_ai_assistant.core.llm import ScriptedModel, Usage
from odoo.addons.mrp_ai_assistant.core.skill import SkillSet
from odoo.addons.mrp_ai_assistant.core.understand import Plan

from tests.agent.turns import (
    TODAY,
    AccessError,
    Plant,
    QueryCanceled,
    evidence,
    kinds,
    make,
    only,
    run,
    text_of,
)
from tests.grounding import plant


def test_a_table_comes_before_any_word():
    events = run()
    assert kinds(events) == [
        "status",
        "step",
        "step",
        "table",
        "notice",
        "text",
        "stats",
        "done",
    ]
    assert only(events, "table")["rows"][0]["ref"]["id"] == 41
    assert text_of(events) == (
        "4 manufacturing orders are late. "
        "The most urgent is WH/MO/00041 (Mesa Azteca): it is 19 days late. "
        "What holds it: 6 boards are missing."
    )
    assert only(events, "done") == {
        "state": "done",
        "followups": [{"label": "¿Y mañana?", "question": "¿Y mañana?"}],
    }


def test_the_step_tells_what_was_planned():
    plan = Plan(make(evidence), {"order": plant.WORST}, "table")
    running, done = (e.payload for e in run(understood=plan) if e.kind == "step")
    assert running["state"] == "running"
    assert running["label"] == "Late orders"
    assert running["detail"] == "WH/MO/00041"
    assert done["state"] == "done"
    assert done["rows"] == 4
    assert done["id"] == running["id"]
    assert done["plan"]["arguments"]["order"]["id"] == 41


@pytest.mark.parametrize(
    ("question", "lang", "spoken"),
    [
        ("¿Qué órdenes de fabricación van con retraso?", "en", "es"),
        ("Which manufacturing orders are late?", "es", "en"),
        ("WH/MO/00041", "es", "es"),
        ("WH/MO/00041", "en", "en"),
    ],
)
def test_the_answer_speaks_as_the_question(question, lang, spoken):
    workspace = Plant()
    events = run(question, lang=lang, workspace=workspace)
    assert only(events, "table")["title"] == plant.late_table(spoken).title
    assert set(workspace.langs) == {spoken}
    assert language() == "en"  # and nothing leaks to the reader


def test_a_report_has_figures_findings_and_the_table():
    events = run(answer_format="report")
    text = text_of(events)
    assert text.startswith("### Key figures\n\n- Late orders: **4**\n")
    assert "### Findings\n\n4 manufacturing orders are late." in text
    assert "What holds it: 6 boards are missing." in text
    assert kinds(events).count("table") == 1


def test_a_plan_is_made_of_the_steps_of_the_skill():
    table = only(run(answer_format="plan"), "table")
    names = [column["name"] for column in table["columns"]]
    assert names == ["place", "action", "reason", "responsible", "day"]
    (row,) = table["rows"]
    assert row["ref"] == {"model": "mrp.production", "id": 41, "name": "WH/MO/00041"}
    assert [cell["t"] for cell in row["cells"]] == [
        "1",
        "Press Maderas del Norte for P00087",
        "WH/MO/00041 waits for 6 boards",
        "Ana Peña",
        "23 Nov 2026",
    ]


def test_a_plan_without_steps_shows_the_data():
    def calm():
        found = plant.late_orders("en")
        return Evidence(found.tables, summary=found.summary)

    events = run(answer_format="plan", result=calm)
    assert "Nothing here calls for action" in text_of(events)
    assert only(events, "table")["title"] == "Late orders"


def test_the_format_of_the_user_goes_before_that_of_the_question():
    plan = Plan(make(evidence), {}, "report")
    assert "Key figures" in text_of(run(understood=plan))
    assert "Key figures" not in text_of(run(understood=plan, answer_format="table"))


def test_a_model_tells_it_with_no_transaction_open():
    workspace = Plant()

    class Watched(ScriptedModel):
        def chat(self, *args, **options):
            assert workspace.open == 0
            yield from super().chat(*args, **options)

    usage = Usage(prompt_tokens=300, tokens=20, seconds=2.0)
    model = Watched("tiny").say('"{A} orders are late. {B} is late."', usage=usage)
    events = run(model=model, workspace=workspace)
    order = kinds(events)
    assert order.index("table") < order.index("text")
    assert text_of(events) == "**4** orders are late. WH/MO/00041 is late."
    stats = only(events, "stats")
    assert stats["model"] == "tiny"
    assert stats["model_calls"] == 1
    assert stats["prompt_tokens"] == 300
    assert stats["tokens_per_second"] == 10.0
    assert (stats["sentences"], stats["dropped"]) == (2, 0)
    assert stats["origin"] == "model"


def test_what_is_dropped_is_counted_with_its_reason():
    lie = "{A} orders are late. {B} is late because it lacks {D}."
    stats = only(run(model=ScriptedModel().say(lie)), "stats")
    assert stats["dropped"] == 1
    assert stats["reasons"] == {"cause": 1}
    (held,) = stats["held_back"]
    assert held == {"text": "{B} is late because it lacks {D}.", "reason": "cause"}


@pytest.mark.parametrize(
    "nothing",
    [
        NoData(Missing.NO_ROWS, "No order is late.", followups=("And now?",)),
        NoData(Missing.NO_ACCESS, "You may not."),
    ],
)
def test_no_data_is_told_and_no_model_is_called(nothing):
    model = ScriptedModel()
    events = run(result=nothing, model=model)
    told = only(events, "no_data")
    assert told["reason"] == nothing.reason.value
    assert told["text"] == nothing.text
    assert [s["question"] for s in told["suggestions"]] == list(nothing.followups)
    assert model.requests == []
    assert only(events, "stats")["model_calls"] == 0


def test_no_data_says_what_was_searched():
    scope = Scope("mrp.production", (("x", "=", 1),), datetime.now(UTC), "Roble")
    events = run(result=NoData(Missing.NO_ROWS, "None.", scope))
    assert only(events, "no_data")["scope"]["domain"] == [("x", "=", 1)]


def test_a_question_back_is_made_of_questions_to_click():
    events = run(understood=Ask("Which one?", ("Is A late?", "Is B late?")))
    assert only(events, "choices")["options"][1] == {
        "label": "Is B late?",
        "question": "Is B late?",
    }
    assert "step" not in kinds(events)


def test_notes_of_the_understanding_are_shown():
    plan = Plan(make(evidence), notes=("31 Feb does not exist.",))
    notices = [e.payload for e in run(understood=plan) if e.kind == "notice"]
    assert notices[0] == {"text": "31 Feb does not exist.", "level": "info"}


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("", "empty_question"),
        (" \n\t", "empty_question"),
        ("x" * 4001, "question_too_long"),
        ("x" * 20_000, "question_too_long"),
    ],
)
def test_a_question_that_cannot_be_taken(question, code):
    events = run(question)
    assert only(events, "error")["code"] == code
    assert only(events, "done")["state"] == "failed"
    assert "step" not in kinds(events)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ValueError("column x"), "skill_failed"),
        (QueryCanceled("statement timeout"), "skill_timeout"),
    ],
)
def test_a_skill_that_raises_is_an_error_with_a_way_out(error, code):
    events = run(result=error)
    told = only(events, "error")
    assert told["code"] == code
    assert "Late orders" in told["text"]
    assert "column x" not in told["text"]
    assert told["action"] == {"kind": "retry", "label": "Try again"}
    assert [e.payload["state"] for e in events if e.kind == "step"] == [
        "running",
        "failed",
    ]
    assert only(events, "done")["state"] == "failed"


def test_no_access_in_the_middle_is_no_access():
    told = only(run(result=AccessError("rule")), "no_data")
    assert told["reason"] == "no_access"


def test_an_understanding_that_raises_still_ends():
    def broken(*args, **options):
        raise RuntimeError("bug")

    events = run(understands=broken)
    assert only(events, "error")["code"] == "error"
    assert only(events, "done")["state"] == "failed"


def test_a_server_that_is_down_costs_the_story_only():
    events = run(model=ScriptedModel().fail(ServerDown(url="http://x:1")))
    assert only(events, "table")
    notice = [e.payload for e in events if e.kind == "notice"][-1]
    assert notice["code"] == "server_down"
    assert notice["action"] == "settings"
    assert "4 manufacturing orders are late." in text_of(events)
    assert only(events, "done")["state"] == "done"


def test_stop_before_the_data():
    cancel = Cancellation()
    cancel.cancel()
    events = run(cancel=cancel)
    assert only(events, "done")["state"] == "stopped"
    assert "table" not in kinds(events)


def test_stop_while_the_model_speaks():
    cancel = Cancellation()

    class Stopping(ScriptedModel):
        def chat(self, *args, **options):
            for chunk in super().chat(*args, **options):
                yield chunk
                cancel.cancel()

    model = Stopping().say("{A} orders are late. {B} is late.")
    events = run(model=model, cancel=cancel)
    assert only(events, "table")
    assert only(events, "done")["state"] == "stopped"
    assert "error" not in kinds(events)


def test_a_lost_lease_is_for_the_runner():
    with pytest.raises(LeaseLost):
        run(result=LeaseLost())


def test_a_reader_that_leaves_closes_everything():
    workspace = Plant()
    made = make(evidence)
    agent = Agent(
        SkillSet([made]),
        workspace,
        plant.SPEECH.__getitem__,
        understands=lambda *a, **k: Plan(made),
    )
    events = agent.run(Request("Which?", TODAY), Cancellation())
    next(events)
    events.close()
    assert workspace.open == 0
    assert language() == "en"


def test_the_former_plan_reaches_the_understanding():
    seen = {}

    def understands(question, **options):
        seen.update(options)
        return Ask("?")

    before = Plan(make(evidence), {"order": RecordRef("mrp.production", 1, "x")})
    run(understands=understands, previous=before)
    assert seen["previous"] is before
    assert seen["today"] == TODAY

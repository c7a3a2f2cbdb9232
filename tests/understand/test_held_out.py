"""The questions that the router was not tuned on, against the product's own skills."""

from odoo.addons.mrp_ai_assistant.core.evidence import Ask
from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand
from odoo.addons.mrp_ai_assistant.skills import SKILLS

from tests.understand.plant import TODAY, PlantLookup
from tests.understand.questions_held_out import HELD_OUT, HELD_OUT_LATER

ENOUGH = 0.95


def outcome(question):
    answer = understand(question, skills=SKILLS, lookup=PlantLookup(), today=TODAY)
    if isinstance(answer, Plan):
        return answer.skill.name
    return "ask" if isinstance(answer, Ask) else "refuse"


def is_right(question, expected):
    got = outcome(question)
    return got == expected or (expected == "honest" and got in ("ask", "refuse"))


def test_the_score_of_the_held_out_questions():
    questions = HELD_OUT + HELD_OUT_LATER
    wrong = [(q, e, outcome(q)) for q, e in questions if not is_right(q, e)]
    assert 1 - len(wrong) / len(questions) >= ENOUGH, wrong


def test_nothing_unanswerable_is_answered():
    questions = HELD_OUT + HELD_OUT_LATER
    unanswerable = [q for q, e in questions if e in ("refuse", "honest")]
    assert len(unanswerable) > 25
    skills = {skill.name for skill in SKILLS}
    assert [q for q in unanswerable if outcome(q) in skills] == []

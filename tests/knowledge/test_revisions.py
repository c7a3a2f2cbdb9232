"""When two revisions contradict each other."""

from odoo.addons.mrp_ai_assistant.core.evidence import RecordRef
from odoo.addons.mrp_ai_assistant.core.knowledge.retrieve.revisions import differ
from odoo.addons.mrp_ai_assistant.core.passage import Passage, Place

ALARMS = (
    "Code | Cause\n"
    "E-217 | Auxiliary pressure below {limit} bar for more than 5 s\n"
    "E-219 | Oil level at its minimum of 30 l"
)


def passage(number, text, quote=""):
    source = RecordRef("mrp.ai.document", number, f"press {number}.pdf")
    return Passage(number, source, Place(), text, quote)


def contradict(quote, newer, older):
    return differ((1, 2), [passage(1, newer, quote), passage(2, older)])


def test_the_quoted_row_has_another_figure():
    quote = "E-217 | Auxiliary pressure below 18 bar for more than 5 s"
    assert contradict(quote, ALARMS.format(limit=18), ALARMS.format(limit=15))


def test_another_row_of_the_same_table_is_no_contradiction():
    quote = "E-219 | Oil level at its minimum of 30 l"
    assert not contradict(quote, ALARMS.format(limit=18), ALARMS.format(limit=15))


def test_the_same_in_other_surroundings():
    newer = "See 7.3. The tank takes 290 litres of oil. Revision B, 2022."
    older = "The tank takes 290 litres of oil. Revision A, 2018."
    assert not contradict("The tank takes 290 litres of oil.", newer, older)


def test_what_only_one_revision_says():
    quote = "E-240 | Door open during the cycle of 12 s"
    assert not contradict(quote, quote, ALARMS.format(limit=15))


def test_a_figure_that_went():
    assert contradict(
        "The tank takes 290 litres of oil.", "x", "The tank takes litres of oil."
    )

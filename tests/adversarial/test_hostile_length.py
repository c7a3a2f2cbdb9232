"""No text that is let in keeps a process busy for minutes, whatever stands in it.

Nothing is measured here: a pattern that tries every way to read a text takes longer
than anybody lives, and one that is only slow is ended by the limit below all the same.
"""

import signal
import unicodedata
from contextlib import contextmanager

import pytest

from odoo.addons.mrp_ai_assistant.core.agent import LONGEST_QUESTION, check_length
from odoo.addons.mrp_ai_assistant.core.answer.markdown import escape
from odoo.addons.mrp_ai_assistant.core.conversation.folding import folded, words_of
from odoo.addons.mrp_ai_assistant.core.conversation.title import title_of_question
from odoo.addons.mrp_ai_assistant.core.errors import AssistantError, QuestionTooLong
from odoo.addons.mrp_ai_assistant.core.export.name import download_name
from odoo.addons.mrp_ai_assistant.core.hosts import forbidden
from odoo.addons.mrp_ai_assistant.core.knowledge.retrieve.asked import asked
from odoo.addons.mrp_ai_assistant.core.llm import server_address
from odoo.addons.mrp_ai_assistant.core.prompt.text import read_prompt
from odoo.addons.mrp_ai_assistant.core.understand import understand

from tests.adversarial.hostile_texts import UNITS, of_length
from tests.understand.plant import TODAY, PlantLookup
from tests.understand.skills_of_a_plant import PLANT_SKILLS

LONG = 100_000
GIVEN_UP = 120  # seconds: a hang, on any machine
READERS = (
    escape,
    folded,
    words_of,
    title_of_question,
    download_name,
    forbidden,
    server_address,
    read_prompt,
)


@contextmanager
def ends():
    """Python looks for signals inside its pattern matching as well."""
    if not hasattr(signal, "SIGALRM"):
        pytest.skip("there is no alarm clock on this system")

    def hangs(_number, _frame):
        raise TimeoutError("it does not end")

    before = signal.signal(signal.SIGALRM, hangs)
    signal.alarm(GIVEN_UP)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def longest_of(unit):
    """The longest question of ``unit`` that is let in."""
    grows = max(1.0, len(unicodedata.normalize("NFKC", unit)) / len(unit))
    length = int((LONGEST_QUESTION - 1) / grows)
    return (unit * length)[:length] + "!"


def test_a_letter_that_stands_for_a_sentence_counts_as_one():
    check_length("ﷺ" * 200)
    with pytest.raises(QuestionTooLong):
        check_length("ﷺ" * 300)


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_the_longest_question_is_understood_or_refused(unit):
    text = longest_of(unit)
    check_length(text)
    with ends():
        assert understand(text, skills=PLANT_SKILLS, lookup=PlantLookup(), today=TODAY)


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
def test_what_reads_a_hundred_thousand_letters_ends(read):
    with ends():
        for text in of_length(LONG):
            try:
                read(text)
            except AssistantError as error:
                assert str(error)


def test_a_question_to_the_manuals():
    with ends():
        for text in of_length(LONGEST_QUESTION):
            asked(text)

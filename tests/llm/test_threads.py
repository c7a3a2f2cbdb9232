"""Which number of threads is kept, and how a speed is measured."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import ModelFailed, Stopped
from odoo.addons.mrp_ai_assistant.core.llm import ScriptedModel
from odoo.addons.mrp_ai_assistant.core.llm.threads import (
    Tried,
    kept,
    tokens_per_second,
    worth_trying,
)

speeds = st.floats(0.1, 200)
tried = st.builds(Tried, st.integers(1, 64), speeds, speeds)


@given(st.lists(tried, min_size=1, max_size=6, unique_by=lambda each: each.threads))
def test_nobody_is_much_faster_beside_a_busy_process(found):
    chosen = next(each for each in found if each.threads == kept(found))
    assert chosen.beside >= 0.95 * max(each.beside for each in found)


def test_what_was_measured_here():
    """SmolLM2 on two virtual cores, beside one busy process."""
    assert kept([Tried(1, 72.0, 71.0), Tried(2, 86.0, 15.0)]) == 1


def test_on_a_quiet_machine_of_its_own_the_fastest_is_kept():
    assert kept([Tried(0, 20.0), Tried(4, 31.0), Tried(8, 12.0)]) == 4


def test_as_fast_with_fewer_is_better():
    assert kept([Tried(4, 30.0, 29.0), Tried(7, 30.5, 29.5)]) == 4


@given(st.integers(1, 128), st.integers(1, 2))
def test_few_numbers_are_tried_and_never_more_than_there_are(physical, each):
    numbers = worth_trying(physical, physical * each)
    assert 1 <= len(numbers) <= 4
    assert min(numbers) >= 1 and max(numbers) == physical * each


def test_a_speed_is_told_of_the_tokens_after_the_first():
    model = ScriptedModel().say(" ".join("abcdefghijkl"), delay=0.02)
    assert 1 < tokens_per_second(model, Cancellation()) < 50


def test_too_few_tokens_tell_nothing():
    with pytest.raises(ModelFailed):
        tokens_per_second(ScriptedModel().say("one two"), Cancellation())


def test_who_looks_may_end_it():
    looks = []

    def look():
        looks.append(True)
        if len(looks) == 3:
            raise Stopped()

    with pytest.raises(Stopped):
        tokens_per_second(ScriptedModel().say("a b c d e"), Cancellation(), look)

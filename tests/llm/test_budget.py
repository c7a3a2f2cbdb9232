import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.errors import PromptTooLong, PromptTruncated
from odoo.addons.mrp_ai_assistant.core.llm import Budget, system, user


def prose(size):
    return [user("x" * size)]


def taught(tokens_per_byte, num_ctx=4096):
    budget = Budget(num_ctx)
    for size in (400, 800, 1200):
        budget.learn(prose(size), round(size * tokens_per_byte) + 8)
    return budget


def test_spanish_letters_count_as_their_bytes():
    assert Budget(4096).tokens([user("ñ" * 100)]) > Budget(4096).tokens(prose(100))


def test_what_fits_and_what_does_not():
    budget = Budget(1000)
    budget.check(prose(2000), max_tokens=200)
    with pytest.raises(PromptTooLong):
        budget.check(prose(2000), max_tokens=400)


def test_it_learns_from_the_server():
    assert taught(0.5).tokens(prose(1000)) > Budget(4096).tokens(prose(1000))
    assert taught(0.2).tokens(prose(1000)) < Budget(4096).tokens(prose(1000))


def test_what_was_learnt_can_be_kept():
    old = taught(0.25)
    new = Budget(4096, old.tokens_per_byte)
    assert new.tokens(prose(900)) == old.tokens(prose(900))


def test_what_was_learnt_judges_and_goes_on_learning():
    budget = Budget(4096, 0.25)
    with pytest.raises(PromptTruncated):
        budget.learn(prose(4000), 400)
    budget.learn(prose(4000), 800)
    assert 0.23 < budget.tokens_per_byte < 0.25


@pytest.mark.parametrize("counted", [4096 // 2 + 2, 4096, 5000])
def test_counts_of_a_prompt_that_was_cut(counted):
    with pytest.raises(PromptTruncated):
        Budget(4096).learn(prose(20_000), counted)


def test_a_count_that_is_too_small_after_calibration():
    budget = taught(0.25)
    with pytest.raises(PromptTruncated):
        budget.learn(prose(4000), 700)
    budget.learn(prose(4000), 1000)


def test_the_first_counts_are_not_judged():
    Budget(4096).learn(prose(4000), 100)


def test_a_cut_prompt_teaches_nothing():
    budget = taught(0.25)
    before = budget.tokens_per_byte
    with pytest.raises(PromptTruncated):
        budget.learn(prose(4000), 10)
    assert budget.tokens_per_byte == before


def test_prose_after_a_table_is_not_called_cut():
    """A table has twice the tokens of prose: the average would be wrong here."""
    budget = taught(0.25)
    for _ in range(8):
        budget.learn([user("1|2" * 300)], 600)
    budget.learn(prose(1000), 258)


def test_a_server_that_does_not_count():
    budget = Budget(4096)
    budget.learn(prose(500), 0)
    assert budget.tokens_per_byte == Budget(4096).tokens_per_byte


@given(st.floats(0.15, 0.9), st.lists(st.integers(50, 3000), min_size=1, max_size=30))
def test_an_honest_server_is_never_accused(ratio, sizes):
    budget = Budget(100_000)
    for size in sizes:
        messages = [system("s" * 20), *prose(size)]
        counted = round((size + 20) * ratio) + 16
        if counted != 100_000 // 2 + 2:
            budget.learn(messages, counted)
    assert budget.tokens(messages) >= counted * 0.9

"""Whoever is asked where several servers have the model: pure arithmetic."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.errors import (
    AuthenticationNeeded,
    CloudModel,
    ModelFailed,
    ModelMemory,
    ModelMissing,
    PromptTooLong,
    PromptTruncated,
    ServerBusy,
    ServerDown,
    StreamCut,
)
from odoo.addons.mrp_ai_assistant.core.llm.pool import (
    LONGEST_REST,
    Place,
    best,
    better,
    expected_wait,
    is_of_server,
    may_go_elsewhere,
    rest_after,
)

seconds = st.none() | st.floats(0.1, 600)
places = st.lists(
    st.builds(
        Place,
        key=st.integers(1, 99),
        waiting=st.integers(0, 50),
        capacity=st.integers(0, 8),
        seconds=seconds,
        load_seconds=seconds,
        loaded=st.booleans(),
        failures=st.integers(0, 9),
        rests=st.sampled_from([0.0, 0.0, 3.0]),
        order=st.integers(0, 9),
    ),
    max_size=6,
    unique_by=lambda place: place.key,
)


@given(places)
def test_who_rests_is_not_asked(known):
    chosen = best(known)
    free = [place for place in known if place.rests == 0]
    assert (chosen in free) if free else chosen is None


@given(places, st.randoms())
def test_the_order_in_which_they_are_told_does_not_matter(known, chance):
    mixed = [*known]
    chance.shuffle(mixed)
    assert best(mixed) == best(known)


@given(places, st.integers(1, 20))
def test_who_gets_more_to_do_is_not_preferred_for_it(known, more):
    chosen = best(known)
    others = [place for place in known if place != chosen]
    for place in others:
        busier = replace(place, waiting=place.waiting + more)
        assert best([busier if each == place else each for each in known]) == chosen


@given(places)
def test_nobody_who_was_measured_and_is_done_sooner_is_passed_over(known):
    known = [replace(place, seconds=place.seconds or 7.0) for place in known]
    chosen = best(known)
    for place in known:
        if place.rests == 0:
            assert expected_wait(chosen) <= expected_wait(place)


@given(st.lists(st.sampled_from([1.0, 2.0, 4.0]), min_size=2, max_size=4))
def test_the_work_is_shared_by_speed(speeds):
    """Forty calls that come at once are done nearly as soon as they could be."""
    known = {
        key: Place(key, seconds=each, loaded=True) for key, each in enumerate(speeds)
    }
    for _call in range(40):
        chosen = best(known.values())
        known[chosen.key] = replace(chosen, waiting=chosen.waiting + 1)
    ends = [place.waiting * place.seconds for place in known.values()]
    ideal = 40 / sum(1 / each for each in speeds)
    assert max(ends) <= ideal + max(speeds)


def test_loaded_is_better_than_to_be_loaded():
    cold = Place(1, seconds=5.0, load_seconds=30.0)
    warm = Place(2, seconds=9.0, loaded=True)
    assert best([cold, warm]) == warm
    busy = replace(warm, waiting=6)
    assert best([cold, busy]) == cold


def test_two_at_once_are_two_at_once():
    single = Place(1, waiting=3, seconds=4.0, loaded=True)
    double = replace(single, key=2, capacity=2)
    assert (expected_wait(single), expected_wait(double)) == (16.0, 8.0)


def test_one_that_was_never_measured_is_tried_and_not_flooded():
    known = Place(1, seconds=60.0, loaded=True, waiting=1)
    new = Place(2, loaded=True, order=1)
    assert best([known, new]) == new
    assert best([known, replace(new, waiting=2)]) == known


def test_rests_grow_and_end():
    rests = [rest_after(failures, ServerDown()) for failures in range(1, 40)]
    assert rests == sorted(rests)
    assert (rests[0], rests[-1]) == (5.0, LONGEST_REST)
    assert rest_after(1, AuthenticationNeeded()) == LONGEST_REST
    assert rest_after(5, ModelFailed()) == 0


def test_a_reply_that_was_cut_once_costs_nobody_a_rest():
    rests = [rest_after(failures, StreamCut()) for failures in (1, 2, 3)]
    assert rests == [0, 5.0, 10.0]


@pytest.mark.parametrize("error", [ServerDown(), ServerBusy(), AuthenticationNeeded()])
def test_what_a_server_refuses_it_refuses_everybody(error):
    assert is_of_server(error)
    assert may_go_elsewhere(error)


@pytest.mark.parametrize("error", [ModelMissing(), ModelMemory(), ModelFailed()])
def test_another_server_may_do_what_this_one_could_not(error):
    assert not is_of_server(error)
    assert may_go_elsewhere(error)


@pytest.mark.parametrize("error", [PromptTooLong(), PromptTruncated(), CloudModel()])
def test_what_is_of_the_question_is_the_same_everywhere(error):
    assert not may_go_elsewhere(error)


@given(places, st.integers(0, 5))
def test_who_goes_elsewhere_does_not_come_back_at_once(known, position):
    known = [replace(place, seconds=place.seconds or 7.0) for place in known]
    for mine in known:
        waiting = replace(mine, waiting=position)
        if better(waiting, known):
            there = best([place for place in known if place.key != mine.key])
            left = [waiting if place.key == mine.key else place for place in known]
            assert not better(there, left)

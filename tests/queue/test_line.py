"""Who comes when, foretold by the rules that claim."""

from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.queue.line import (
    Room,
    Running,
    Waiting,
    expected,
)


def waiting(users, seconds=10.0, **options):
    """A question of each of ``users``, in conversations of their own."""
    return [
        Waiting(key, user, 100 + key, seconds=seconds, **options)
        for key, user in enumerate(users, 1)
    ]


def order(told):
    return sorted(told, key=lambda key: told[key].ahead)


def test_nobody_waits_where_there_is_room():
    told = expected([], waiting([1]), {}, Room())
    assert (told[1].ahead, told[1].seconds) == (0, 0.0)


def test_a_conversation_is_answered_in_its_order():
    line = [Waiting(1, 1, 7, rank=0), Waiting(2, 1, 7, rank=-1), Waiting(3, 2, 8)]
    assert order(expected([], line, {2: 1.0}, Room())) == [2, 3, 1]


def test_so_many_of_one_user_at_once():
    told = expected([], waiting([1] * 5), {}, Room(hands=8, of_one=2))
    assert [told[key].seconds for key in (1, 2, 3, 4, 5)] == [0, 0, 10, 10, 20]


def test_a_server_speaks_to_as_many_as_it_has_places():
    line = waiting([1, 2, 3, 4, 5], server=9)
    one = expected([], line, {}, Room(hands=2, places={9: 1}))
    two = expected([], line, {}, Room(hands=2, places={9: 2}))
    assert [one[key].seconds for key in (1, 2, 3, 4, 5)] == [0, 0, 10, 20, 30]
    assert [two[key].seconds for key in (1, 2, 3, 4, 5)] == [0, 0, 10, 10, 20]


def test_behind_what_nobody_measured_nothing_is_foretold():
    busy = [Running(1, 1, left=None)]
    told = expected(busy, waiting([2, 3]), {}, Room(hands=2))
    assert told[1].seconds == 0.0
    assert told[2].seconds is None


def test_what_nobody_waits_for_comes_last():
    line = [*waiting([1], last=True), Waiting(9, 2, 109, seconds=1.0)]
    assert order(expected([], line, {2: 5.0}, Room(hands=1))) == [9, 1]


@given(st.lists(st.integers(1, 5), min_size=1, max_size=40), st.integers(1, 4))
def test_nobodys_first_waits_for_more_than_one_of_each_other(users, hands):
    told = expected([], waiting(users), {}, Room(hands=hands))
    assert sorted(place.ahead for place in told.values()) == list(range(len(users)))
    for user in set(users):
        first = 1 + users.index(user)
        others = len(set(users) - {user})
        # Hands that are free at the beginning take what is there.
        assert told[first].ahead <= others + hands


@given(st.lists(st.integers(1, 4), min_size=1, max_size=30))
def test_who_comes_later_is_not_begun_before(users):
    told = expected([], waiting(users), {}, Room(hands=2))
    seconds = [told[key].seconds for key in order(told)]
    assert seconds == sorted(seconds)

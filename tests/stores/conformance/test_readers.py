"""Who may read counts inside the search: nothing of another audience comes back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.stores.base import Point

from tests.stores.vectors import axis, chunks_of, random_points, random_units, unit


@pytest.mark.parametrize("limit", [1, 10, 5000])
def test_others_never_come_back(store, limit):
    points = random_points(200)
    store.put(points)
    readers = {point.chunk: point.audience for point in points}
    for asked in random_units(5, seed=3):
        for audiences in ([2], [0, 4], [99], []):
            hits = store.near(asked, audiences, limit)
            assert all(readers[hit.chunk] in audiences for hit in hits)
            allowed = [1 for each in readers.values() if each in audiences]
            assert len(hits) == min(limit, len(allowed))


def test_the_filter_counts_before_the_limit(store):
    """One readable chunk, far from the question, among many hidden ones beside it."""
    hidden = [Point(chunk, 1, [unit(1, 0.001 * chunk)]) for chunk in range(1, 600)]
    store.put([*hidden, Point(1000, 2, [axis(9)])])
    assert chunks_of(store.near(axis(0), [2], 10)) == [1000]


def test_a_chunk_of_new_readers_is_hidden_at_once(store):
    store.put([Point(1, 7, [axis(0)] * 3)])
    store.put([Point(1, 8, [axis(0)] * 3)])
    assert list(store.near(axis(0), [7], 10)) == []
    store.put([Point(1, 9, [axis(0)])])
    assert list(store.near(axis(0), [8], 10)) == []
    assert chunks_of(store.near(axis(0), [9, 8], 10)) == [1]


def test_any_collection_of_audiences(store):
    store.put([Point(1, 7, [axis(0)])])
    for audiences in ({7}, (7, 7), frozenset({7, 8}), range(5, 10)):
        assert chunks_of(store.near(axis(0), audiences, 5)) == [1]


_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["put", "drop"]),
        st.integers(1, 6),
        st.integers(1, 3),
        st.integers(0, 11),
    ),
    max_size=12,
)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=_STEPS, asked=st.integers(0, 11), audience=st.integers(1, 3))
def test_whatever_happened(store, steps, asked, audience):
    """After any steps: the readable chunks, with their best scores."""
    store.drop(list(range(1, 7)))
    expected = {}
    for step, chunk, reader, number in steps:
        if step == "put":
            windows = [axis(number)] * (1 + number % 2)
            store.put([Point(chunk, reader, windows)])
            expected[chunk] = (reader, number)
        else:
            store.drop([chunk])
            expected.pop(chunk, None)
    hits = store.near(axis(asked), [audience], 10)
    assert {hit.chunk: round(hit.score, 2) for hit in hits} == {
        chunk: float(number == asked)
        for chunk, (reader, number) in expected.items()
        if reader == audience
    }
    assert set(store.chunks()) == set(expected)

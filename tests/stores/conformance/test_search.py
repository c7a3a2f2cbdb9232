"""What every store answers alike: the nearest, best first, each once."""

import pytest

from odoo.addons.mrp_ai_assistant.core.stores.base import Point
from odoo.addons.mrp_ai_assistant.core.stores.memory import MemoryStore

from tests.stores.vectors import axis, chunks_of, random_points, random_units, unit

EXACTLY = 0.005  # the rounding of the stores that round, at 12 numbers a vector


def test_the_nearest_comes_first(store):
    store.put([Point(1, 7, [axis(0)]), Point(2, 7, [unit(1, 1)])])
    store.put([Point(3, 7, [axis(5)])])
    hits = store.near(axis(0), [7], 10)
    assert chunks_of(hits) == [1, 2, 3]
    assert hits[0].score == pytest.approx(1, abs=EXACTLY)
    assert hits[1].score == pytest.approx(0.5**0.5, abs=EXACTLY)
    assert hits[2].score == pytest.approx(0, abs=EXACTLY)


def test_the_best_window_counts(store):
    store.put([Point(1, 7, [axis(3), axis(0), axis(4)]), Point(2, 7, [unit(1, 1)])])
    hits = store.near(axis(0), [7], 10)
    assert chunks_of(hits) == [1, 2]
    assert hits[0].score == pytest.approx(1, abs=EXACTLY)


def test_many_windows_do_not_crowd_out_others(store):
    crowd = [unit(1, 0.01 * number) for number in range(60)]
    others = [Point(chunk, 7, [unit(1, 2 + chunk)]) for chunk in range(2, 12)]
    store.put([Point(1, 7, crowd), *others])
    assert chunks_of(store.near(axis(0), [7], 11)) == list(range(1, 12))


def test_opposite_and_negative_numbers(store):
    store.put([Point(1, 7, [[-each for each in axis(0)]]), Point(2, 7, [axis(1)])])
    hits = store.near(axis(0), [7], 2)
    assert chunks_of(hits) == [2, 1]
    assert hits[1].score == pytest.approx(-1, abs=EXACTLY)


def test_numbers_near_zero_do_not_fail(store):
    tiny = [1.0, *([1e-38] * 11)]
    store.put([Point(1, 7, [tiny])])
    assert chunks_of(store.near(tiny, [7], 1)) == [1]


@pytest.mark.parametrize("limit", [1, 3, 1000])
def test_the_limit(store, limit):
    store.put(random_points(30, readers=1))
    hits = store.near(axis(0), [0], limit)
    assert len(hits) == min(limit, 30)
    assert len(set(chunks_of(hits))) == len(hits)


@pytest.mark.parametrize("limit", [0, -1])
def test_no_limit_is_no_hit(store, limit):
    store.put(random_points(3, readers=1))
    assert list(store.near(axis(0), [0], limit)) == []


def test_among_some_chunks(store):
    points = random_points(60)
    store.put(points)
    readers = {point.chunk: point.audience for point in points}
    hits = store.near(axis(0), [1, 2], 100, among=[5, 6, 7, 8, 9, 999])
    assert set(chunks_of(hits)) == {
        chunk for chunk in range(5, 10) if readers[chunk] in (1, 2)
    }
    known = {hit.chunk: hit.score for hit in store.near(axis(0), [1, 2], 100)}
    for hit in hits:
        assert hit.score == pytest.approx(known[hit.chunk], abs=EXACTLY)
    assert list(store.near(axis(0), [1, 2], 100, among=[])) == []


def test_an_empty_store(store):
    assert list(store.near(axis(0), [1], 10)) == []
    assert set(store.chunks()) == set()


def test_the_same_as_one_by_one(store, space):
    points = random_points(150)
    exact = MemoryStore(space)
    for each in (store, exact):
        each.put(points)
    for number, asked in enumerate(random_units(12, seed=99)):
        audiences = [{0, 1, 2, 3, 4}, {number % 5}, {1, 3}][number % 3]
        expected = exact.near(asked, audiences, 10)
        found = store.near(asked, audiences, 10)
        assert [hit.score for hit in found] == pytest.approx(
            [hit.score for hit in expected], abs=EXACTLY
        )
        worst = expected[-1].score
        known = {hit.chunk: hit.score for hit in exact.near(asked, audiences, 999)}
        assert all(known[hit.chunk] >= worst - 2 * EXACTLY for hit in found)

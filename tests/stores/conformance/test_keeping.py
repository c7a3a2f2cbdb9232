"""Put, put again, drop, a new process: what is kept is what was last said."""

import threading

from odoo.addons.mrp_ai_assistant.core.embed.space import Space
from odoo.addons.mrp_ai_assistant.core.stores.base import Point

from tests.stores.vectors import axis, chunks_of, random_points, random_units


def test_put_again_replaces(store):
    store.put([Point(1, 7, [axis(0), axis(1), axis(2)])])
    store.put([Point(1, 7, [axis(5)])])
    store.put([Point(1, 7, [axis(5)])])
    (hit,) = store.near(axis(5), [7], 10)
    assert hit.score > 0.99
    (hit,) = store.near(axis(1), [7], 10)
    assert abs(hit.score) < 0.01, "an old window answered"
    assert set(store.chunks()) == {1}


def test_of_a_chunk_given_twice_the_last_one_counts(store):
    store.put([Point(1, 7, [axis(0), axis(1)]), Point(1, 8, [axis(2)])])
    assert list(store.near(axis(0), [7], 10)) == []
    (hit,) = store.near(axis(2), [8], 10)
    assert hit.score > 0.99


def test_a_chunk_without_windows_is_gone(store):
    store.put([Point(1, 7, [axis(0)]), Point(2, 7, [axis(1)])])
    store.put([Point(1, 7, [])])
    assert chunks_of(store.near(axis(0), [7], 10)) == [2]
    assert set(store.chunks()) == {2}


def test_drop(store):
    store.put(random_points(20, readers=1))
    store.drop([3, 4, 999])
    store.drop([])
    store.drop([3])
    assert set(store.chunks()) == set(range(1, 21)) - {3, 4}
    assert not {3, 4} & set(chunks_of(store.near(axis(0), [0], 100)))


def test_put_nothing(store):
    store.put([])
    assert set(store.chunks()) == set()


def test_another_process_finds_the_same(place, store):
    store.put(random_points(30, readers=1))
    store.drop([1])
    before = store.near(axis(0), [0], 30)
    other = place.again(store)
    assert chunks_of(other.near(axis(0), [0], 30)) == chunks_of(before)
    assert set(other.chunks()) == set(range(2, 31))


def test_large_batches(store):
    rows = random_units(1300)
    store.put([Point(chunk, 7, [row]) for chunk, row in enumerate(rows)])
    assert len(set(store.chunks())) == 1300
    for chunk in (0, 499, 500, 1299):
        assert store.near(rows[chunk], [7], 1)[0].chunk == chunk


def test_spaces_do_not_mix(place, store):
    store.put([Point(1, 7, [axis(0)])])
    others = [
        place.open(Space("trial", "2", 12)),
        place.open(Space("another", "1", 12)),
        place.open(Space("trial", "1", 4)),
    ]
    for other in others:
        assert set(other.chunks()) == set()
    others[2].put([Point(2, 7, [[0.0, 1.0, 0.0, 0.0]])])
    assert chunks_of(store.near(axis(1), [7], 10)) == [1]
    assert chunks_of(others[2].near([0.0, 1.0, 0.0, 0.0], [7], 10)) == [2]


def test_clear(place, store):
    store.put(random_points(5, readers=1))
    store.clear()
    store.clear()
    assert set(place.again(store).chunks()) == set()


def test_put_and_drop_at_once(place, store):
    """Four threads, as four processes: no error, and somebody may read each chunk."""
    handles = [place.again(store) for _thread in range(4)]
    versions = [[axis(number)] * (number + 1) for number in range(4)]
    failures = []

    def work(number):
        try:
            for _round in range(5):
                handles[number].put(
                    [Point(chunk, number, versions[number]) for chunk in (9, 3, 5)]
                )
                _commit(handles[number])
                handles[number].drop([number + 100, 77])
                _commit(handles[number])
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    final = place.again(store)
    assert set(final.chunks()) == {3, 5, 9}
    for chunk in (3, 5, 9):
        readers = [
            number
            for number in range(4)
            if chunk in chunks_of(final.near(axis(number), [number], 10))
        ]
        assert readers, "nobody may read a chunk that is kept"


def _commit(store):
    database = getattr(store, "_database", None)
    if database:
        database._cursor.connection.commit()

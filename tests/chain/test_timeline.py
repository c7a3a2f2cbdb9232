"""The working hours of a center, against a count minute by minute."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.chain import Timeline, subtract

DAY = datetime(2026, 11, 23)


def at(minute):
    return DAY + timedelta(minutes=minute)


def spans_of(lengths):
    """Hours from (pause, work) lengths in minutes."""
    spans, clock = [], 0
    for pause, work in lengths:
        spans.append((at(clock + pause), at(clock + pause + work)))
        clock += pause + work
    return spans


hours = st.lists(
    st.tuples(st.integers(1, 30), st.integers(1, 40)), min_size=1, max_size=6
).map(spans_of)
jobs = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 50)), min_size=1, max_size=8
)


def working_minutes(spans):
    """Every minute that is worked, by its number since ``DAY``."""
    minutes = []
    for start, end in spans:
        first = int((start - DAY).total_seconds() // 60)
        minutes += range(first, first + int((end - start).total_seconds() // 60))
    return minutes


def naive(minutes, taken, earliest, length):
    """The first run of ``length`` working minutes of which none is taken."""
    for place in range(len(minutes) - length + 1):
        run = minutes[place : place + length]
        if run[0] >= earliest and not taken & set(run):
            return run
    return None


@given(hours, jobs)
def test_it_is_the_first_free_piece(spans, wanted):
    line, taken, minutes = Timeline(spans), set(), working_minutes(spans)
    for earliest, length in wanted:
        found = line.find(at(earliest), length)
        run = naive(minutes, taken, earliest, length)
        assert (found is None) == (run is None)
        if found and run:
            place, (begins, ends) = found
            assert (begins, ends) == (at(run[0]), at(run[-1] + 1))
            line.take(place, length)
            taken |= set(run)


@given(hours, st.integers(0, 200), st.integers(1, 100))
def test_subtract_leaves_what_lies_outside(spans, first, length):
    left = subtract(spans, (at(first), at(first + length)))
    out = set(range(first, first + length))
    assert working_minutes(left) == [m for m in working_minutes(spans) if m not in out]


def test_a_job_over_a_night_is_one_piece():
    line = Timeline([(at(0), at(60)), (at(600), at(660))])
    assert line.find(at(30), 60)[1] == (at(30), at(630))


def test_no_hours_hold_nothing():
    assert Timeline([]).find(at(0), 5) is None

"""Whatever the orders are: hours, sequence and parts are honoured."""

from collections import defaultdict
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.chain import (
    Job,
    Part,
    Timeline,
    Work,
    schedule,
)

DAY = datetime(2026, 11, 23)
CENTERS = (1, 2, 3)
HOURS = {
    center: [
        (DAY + timedelta(days=d, hours=6), DAY + timedelta(days=d, hours=14))
        for d in range(60)
    ]
    for center in CENTERS
}


def at(hours):
    return DAY + timedelta(hours=hours)


@st.composite
def plants(draw):
    """Up to eight orders; parts come by a moment or from an order before."""
    works = []
    for number in range(1, draw(st.integers(1, 8)) + 1):
        jobs = []
        for place in range(draw(st.integers(0, 3))):
            centers = draw(st.lists(st.sampled_from(CENTERS), min_size=1, max_size=2))
            lengths = tuple((c, float(draw(st.integers(0, 600)))) for c in centers)
            after = (number * 10 + place - 1,) if place else ()
            jobs.append(Job(number * 10 + place, lengths, after))
        parts = draw(
            st.lists(
                st.one_of(
                    st.builds(Part, st.just(1), st.integers(0, 99).map(at)),
                    st.builds(Part, st.just(1), st.none(), st.integers(1, 8)),
                ),
                max_size=2,
            )
        )
        release = at(draw(st.integers(0, 99)))
        lead = timedelta(hours=draw(st.integers(0, 9)))
        rank = (float(draw(st.integers(0, 3))),)
        works.append(Work(number, rank, release, tuple(jobs), lead, tuple(parts)))
    return works


@given(plants())
def test_a_center_does_one_thing_at_a_time(works):
    by_center = defaultdict(list)
    for slot in schedule(works, HOURS).slots.values():
        if slot.start < slot.end:
            by_center[slot.center].append((slot.start, slot.end))
    for slots in by_center.values():
        slots.sort()
        pairs = zip(slots, slots[1:], strict=False)
        assert all(one[1] <= other[0] for one, other in pairs)


@given(plants())
def test_every_operation_has_its_minutes_in_working_hours(works):
    slots = schedule(works, HOURS).slots
    for work in works:
        for job in work.jobs:
            if job.id not in slots:
                continue
            slot = slots[job.id]
            lengths = [minutes for center, minutes in job.centers]
            alone = Timeline(HOURS[slot.center])
            fits = [alone.find(slot.start, m) for m in lengths if m]
            ends = {found[1][1] for found in fits if found} | {slot.start}
            assert slot.end in ends


@given(plants())
def test_releases_parts_and_the_sequence_hold(works):
    done = schedule(works, HOURS)
    for work in works:
        finish = done.finish[work.id]
        if finish is None:
            continue
        begin = [done.slots[job.id].start for job in work.jobs] or [finish - work.lead]
        assert min(begin) >= work.release
        for part in work.parts:
            known = part.maker in done.finish
            ready = done.finish[part.maker] if known else part.ready
            assert ready is not None and min(begin) >= ready
        for job in work.jobs:
            for other in job.after:
                assert done.slots[job.id].start >= done.slots[other].end
        assert finish == max([done.slots[j.id].end for j in work.jobs] or [finish])


@given(plants())
def test_it_is_the_same_every_time(works):
    assert schedule(works, HOURS) == schedule(list(reversed(works)), HOURS)


@given(plants(), st.integers(1, 99))
def test_an_order_alone_never_ends_earlier_for_a_later_part(works, hours):
    work = works[0]

    def ends(ready):
        parts = (Part(1, at(ready)),)
        alone = Work(1, (0.0,), work.release, work.jobs, work.lead, parts)
        return schedule([alone], HOURS).finish[1]

    assert ends(hours) >= ends(0)


def test_what_nobody_brings_has_no_end():
    assert schedule([Work(1, (0.0,), DAY, parts=(Part(7),))], HOURS).finish == {1: None}


def test_parts_that_are_made_in_a_circle_have_no_end():
    works = [
        Work(1, (0.0,), DAY, parts=(Part(7, None, 2),)),
        Work(2, (0.0,), DAY, parts=(Part(8, None, 1),)),
    ]
    assert schedule(works, HOURS).finish == {1: None, 2: None}


def test_a_delay_goes_on_through_the_order_that_makes_the_part():
    def ends(ready):
        child = Work(
            1, (9.0,), DAY, (Job(1, ((1, 60.0),)),), parts=(Part(5, at(ready)),)
        )
        parent = Work(
            2, (0.0,), DAY, (Job(2, ((1, 60.0),)),), parts=(Part(6, None, 1),)
        )
        return schedule([parent, child], HOURS).finish[2]

    assert ends(6) == at(8)
    assert ends(30) == at(32)


def test_an_alternative_center_is_taken_when_it_ends_earlier():
    works = [
        Work(1, (0.0,), DAY, (Job(1, ((1, 300.0),)),)),
        Work(2, (1.0,), DAY, (Job(2, ((1, 300.0), (2, 400.0))),)),
    ]
    done = schedule(works, HOURS)
    assert (done.slots[2].center, done.finish[2]) == (2, at(6) + timedelta(minutes=400))

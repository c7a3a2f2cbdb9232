"""What orders are asked about: which first, how far, whether in time, since when."""

from __future__ import annotations

from itertools import product


def _all(*parts: str) -> str:
    """Every way of saying ``parts`` one after the other; "/" parts what may stand in
    one place."""
    ways = product(*([each.strip() for each in part.split("/")] for part in parts))
    return ", ".join(" ".join(filter(None, way)) for way in ways)


_MAKE = """make/run/start/build/launch/produce/manufacture/work on/tackle/release/
begin/finish/push/attack/schedule"""
_WILL = """will not/wont/will/are not going to/arent going to/is not going to/
isnt going to/not going to/going to/gonna/are we going to/is going to/are going to/
cant/cannot/may not/might not/might/could/unlikely to/likely to/wouldnt/would not"""
_KEPT = """make it/make it on time/make it in time/be on time/be in time/
be ready on time/be ready in time/be finished on time/be finished in time/
finish on time/
finish in time/be done on time/be done in time/meet the deadline/meet their deadline/
meet its deadline/meet their deadlines/meet their due date/meet its due date/
hit the deadline/hit their deadline/hit its deadline/hit their date/hit its date/
hit the date/hit their due date/make the deadline/make their deadline/make its deadline/
make their date/make its date/be completed on time/come out on time/get done on time/
get done in time/get finished on time"""
_BROKEN = """miss the deadline/miss their deadline/miss its deadline/
miss their deadlines/miss their due date/miss its due date/miss their date/
miss its date/slip/finish late/end late/come in late/
end up late/be finished late/fall behind"""
_BEGUN = """have started/have been started/have begun/already have started/
have already started/be started/be running/have been running"""

CONCEPTS: dict[str, str] = {
    "do_first": ", ".join(
        (
            _all(_MAKE, "first/first thing/next first"),
            _all("first", _MAKE),
            _all("should i/should we/do i/do we/must i/must we", _MAKE, "first"),
            _all("should i/should we/do i/do we/to", "prioritize/prioritise"),
            """prioritize, prioritise, prioritized, prioritised, which one first, comes
            first, come first, goes first, go first, first in line, start with, do i
            start with, should i start with, should we start with, do we start with, to
            start with, to begin with, order of priority, takes priority, take priority,
            best to make, best to start, best to run, best order to""",
        )
    ),
    "progress": """far along, how far along, how far, progress, percent complete,
        percent done, percent finished, percentage complete, percentage done, percentage
        of completion, completion percentage, how much is left on, how much is left to
        make on, how much is left of, are left on, is left on, left to make on,
        remaining on, remaining to make on, how complete,
        how advanced, much is done on, much is done of, many are done on""",
    "late_start": ", ".join(
        (
            _all(
                "should/ought to/were supposed to/was supposed to/supposed to",
                _BEGUN,
                "/already/by now",
                "/but havent/but have not/and havent/and have not/but hasnt/yet havent/"
                "but didnt/and didnt",
            ),
            _all(
                "were supposed to/was supposed to/were meant to/were due to/"
                "should already",
                "start/begin/have started/be started/be running",
                "/already/by now",
                "/but havent/but have not/and havent/but hasnt/but didnt/and didnt",
            ),
            """overdue to start, late to start, late in starting, havent started on
            time, not started on time, behind on their start,
            past their start date, past its start date, missed their start date, past
            the start date, start date has passed, with a start date in the past""",
        )
    ),
    "risk": ", ".join(
        (
            _all(_WILL, _KEPT),
            _all(_WILL, _BROKEN),
            """wont run late, not going to be delayed, isnt going to be late, likely to
            be late, likely to be delayed, likely to run late, make it on time, make it
            in time, at risk of missing their deadline, at
            risk of missing its deadline, at risk of being late, at risk of slipping, in
            danger of missing their deadline, in danger of being late, at risk of delay,
            in time for their deadline, expected to be late, expected to slip,
            expected
            to finish late, projected to be late, forecast to be late, about to be late,
            about to miss their deadline, about to slip""",
        )
    ),
    "no_customer": """arent for any customer, not for any customer, not for a customer,
        without a customer, with no customer, without a sales order, with no sales
        order, not tied to a sales order, not linked to a sales order, for stock, to
        stock, make to stock, not for any sales order, arent for any sales order, arent
        tied to a sales order, not sold to anyone, without any customer""",
    "no_project": """arent part of a project, not part of a project, not part of any
        project, arent part of any project, without a project, with no project, not in
        any project, not in a project, arent in a project, not tied to a project, not
        linked to a project, outside of any project, without any project""",
    "reason": """whose fault, whats the matter with, what is the matter with, what is
        up with, whats up with, whats wrong with, what went wrong with, what is going on
        with, whats going on with, how come, what is keeping, whats keeping, what keeps,
        root cause+, main cause+, what is delaying, whats delaying, what delays, what is
        stopping, whats stopping, what is blocking, whats blocking""",
    "due oldest": "due first, due soonest, due earliest, earliest due, soonest due",
    "ready component": """no parts missing, no part missing, no components missing, no
        material missing, no materials missing, nothing missing, with nothing missing,
        missing nothing, that lack nothing, lacking nothing, not missing anything, arent
        missing anything, not missing any parts, arent missing any parts""",
    "late": """been late the longest, late the longest, late for the longest, been late
        for the longest, waiting past their deadline, longest overdue, most overdue""",
    "shortage manufacturing_order": """holding up the most orders, holding up most
        orders, blocking the most orders, stopping the most orders, delaying the most
        orders, holds up the most orders, blocks the most orders, delays the most
        orders, stops the most orders""",
    "start manufacturing_order": """we start order, i start order, to start order, cant
        start order, start order number, starting order""",
    "rush": """can i promise, can we promise, could i promise, could we promise, can i
        commit to, can we commit to, could we commit to, could i commit to""",
    "quantity": """how many pieces is, of how many pieces, pieces are in order, units
        are in order, how many pieces are on order, how many pieces in order, how many
        units in order""",
    "dependent": """waiting for order, waiting on order, wait for order, wait on order,
        depend on order, depends on order, depend on the order, depends on the order,
        wait for the order, waiting for the order, waiting on the order, depend on
        another order, wait for another order, depend on the manufacturing order,
        depends on the manufacturing order, wait for the manufacturing order""",
    "creator": """who created, who has created, who made the order, created by whom, who
        entered, who registered""",
    "draft": "unreleased, not released, not yet released, to be released",
    "priority": """high priority, top priority, highest priority, most urgent, the
        priority of, what priority, rush priority""",
    "manufacturing_order open": """still to be made, still to be built, still to be
        produced, waiting to be made, waiting to be built, waiting to be produced""",
    "manufacturing_order late": """are we on schedule, are we on track, are we keeping
        up, on schedule with production, on track with production, up to date with
        production, are we up to date with production""",
    "late manufacturing_order": """furthest behind, farthest behind, most behind, gone
        past their date, gone past their due date, gone past its date, gone past their
        deadline, past their date, past its date, gone overdue, went past their date""",
    "responsible": """who is in charge of, whos in charge of, who is in charge, whos in
        charge, in charge of, who runs, who handles, who is handling, who is running,
        who is planning, whos planning""",
}

"""How orders are, and why."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "late": """late, overdue, delayed, past due, behind schedule, behind, running
        late, running behind, delay+, tardy, slipping, slipped, missed their deadline,
        missed the deadline, past their deadline, past the deadline, past deadline,
        days late, days of delay, lateness, not on time, out of date, should already
        be finished, running behind schedule, lagging, days behind""",
    "shortage": """enough, shortage+, short, short of, short on, running short of,
        missing, out of stock, lacking, lack, lacks,
        unavailable, not available, not in stock, not enough, insufficient, running
        low on, shortfall+, no stock""",
    "shortage component": """enough material, enough materials, enough components,
        enough parts, waiting for material, waiting for materials, waiting for
        components, waiting for parts, materials ready, material ready, without
        material, without materials, without components, no material, no components,
        lack of material, lack of materials, lack of components, lack of parts,
        material shortage+, component shortage+, part shortage+, parts shortage+,
        missing part+, missing component+, missing material+,
        without all their components, without all their parts, without all their
        material, without all their materials, without all components""",
    "reason": """why, holding up, hold up, holds up, held up, holding, holding back,
        holds, blocking, blocks, reason+, cause+, causes, causing, because of what,
        stopping, stops, wrong with, what happened to, going on with, what is wrong,
        delaying, keeping from starting""",
    "in_progress": """in progress, in process, under way, underway, ongoing, running,
        being made, being produced, being manufactured, being built, are we making,
        are we producing, are we manufacturing, are we building, we are making, we are
        producing, making, producing, building, active, started, wip, work in
        progress, being worked on, working on, currently in production, in production,
        doing""",
    "planned": """planned, scheduled, confirmed, not started, yet to start, to be
        started, upcoming, have not started, has not started, not yet started, havent
        started, not begun""",
    "draft": "draft+, in draft, unconfirmed, not confirmed",
    "done": """done, finished, completed, closed, made, produced, manufactured, built,
        complete, did we make, did we produce, did we finish, did we manufacture""",
    "cancelled": "cancelled, canceled",
    "to_close": """to close, have to close, we have to close, need to close, we need
        to close, must close, we must close, to be closed, ready to close, be closed,
        to be closed, waiting to be closed""",
    "ready": """ready, ready to start, can start, can be started, can we start, can
        begin, can i start, could i start, could we start, can i begin, can we begin,
        can we launch, can i launch, can be launched, could be started, able to start,
        free to start, good to go, ready to go, ready to launch, can go ahead""",
    "ready component": """have all their material, have all their materials, have all
        their components, have all their parts, with all their components, with all
        their material, with all their materials, with all their parts, with all
        components, with all materials, with all parts, have all the material, have all
        the materials, have all the parts, have all the components, has all the
        material, has all the materials, has all the parts, has all the components, got
        all the material, got all their material, got all the parts, got all their
        parts, already have all the material, already with all the material, have enough
        material, have enough materials, have enough components, have enough parts, has
        enough material, with enough material, with enough components, with enough
        parts, have material, have materials, have their material, have their parts,
        have their components""",
    "blocked": """down, out of order, out of service, blocked, stuck, stopped, on
        hold, halted, cannot start, cant start, can not start, cannot be started, cant
        be started, not start, unable to start, cannot begin, wont start, not
        starting""",
    "waiting": "waiting, queued, in the queue, in queue, awaiting",
    "open": """open, pending, outstanding, remaining, unfinished, to do, to be done,
        backlog, left to do, not finished, not done, not yet finished, still open,
        incomplete, unclosed, to be produced, to be made, to be manufactured, to be
        built, to be finished, not produced yet, not yet produced, not produced, not
        made yet, not yet made""",
    "next": "what next, whats next, what is next, next, up next, queue, comes next",
    "start": """start, starts, starting, begin, begins, beginning, launch, launches,
        kick off""",
    "started": """did we start, we started, were started, was started, have we started,
        have started, has started, did we launch, already started, did start""",
    "finish open": """do we have to finish, we have to finish, do we need to finish,
        we need to finish, must we finish, we must finish, should we finish, do we have
        to complete, have to finish, has to finish, need to finish, needs to finish,
        must finish, have to complete, need to complete, supposed to finish""",
    "manufacturing_order open": """do we have to make, do we still have to make, have to
        make, still have to make, do we have to produce, have to produce, do we have to
        build, have to build, left to make, left to produce""",
    "moved": "has moved, have moved, was moved, were moved",
    "due": "due, deadline+, due date+, due by, fall due, promised",
    "finish": """finish, finishes, finishing, end, ends, ending, be finished, be
        completed""",
}

"""The English words of a plant, by what they mean.

Folded, apostrophes gone ("can't" is cant, "what's" is what). ``word+`` has its plural
too. Commas part the expressions. A key with two ids means both.
"""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    # what there is in a plant
    "manufacturing_order": """order+, manufacturing order+, production order+, mo,
        mos, manufacture order+, mfg order+, schedule, production schedule,
        production plan+, production, production run+, build order+, manufacture,
        manufacturing, produce, build, make, assembly order+""",
    "work_order": "work order+, workorder+, wo, wos, operation+, job+, shop order+",
    "work_center": """work center+, work centre+, workcenter+, workcentre+, center+,
        centre+, work station+, workstation+, station+, machine+, line+, cell+,
        production line+""",
    "component": "component+, part+, material+, raw material+, piece+, ingredient+",
    "product": "product+, item+, article+, sku+, reference+, finished good+",
    "stock": """stock, in inventory, in stock, inventory, inventories, on hand, in
        stock, stock level+, inventory level+, how much do we have, how much is
        there, how much is left, how many do we have, how many are left, stocked""",
    "location": """location+, warehouse+, where, bin+, aisle+, storage, stored,
        storage location+, located""",
    # how orders are
    "late": """late, overdue, delayed, past due, behind schedule, behind, running
        late, running behind, delay+, tardy, slipping, slipped, missed their
        deadline, missed the deadline, past their deadline, past the deadline, past
        deadline, days late, days of delay, lateness, not on time, out of date,
        should already be finished, running behind schedule, lagging, days behind""",
    "shortage": """shortage+, short, short of, short on, running short of, missing,
        out of stock, lacking, lack, lacks, stockout+, stock out+, unavailable, not
        available, not in stock, not enough, insufficient, running low on,
        shortfall+, no stock""",
    "shortage component": """enough material, enough materials, enough components,
        enough parts, waiting for material, waiting for materials, waiting for
        components, waiting for parts, materials ready, material ready, without
        material, without materials, without components, no material, no components,
        lack of material, lack of materials, lack of components, lack of parts,
        material shortage+, component shortage+, part shortage+, parts shortage+,
        missing part+, missing component+, missing material+""",
    "reason": """why, holding up, hold up, holds up, held up, holding, holding back,
        holds, blocking, blocks, reason+, cause+, causes, causing, because of what,
        stopping, stops, wrong with, what happened to, going on with, what is wrong,
        delaying, keeping from starting""",
    "in_progress": """in progress, in process, under way, underway, ongoing,
        running, being made, being produced, being manufactured, being built, are we
        making, are we producing, are we manufacturing, are we building, we are
        making, we are producing, making, producing, building, active, started, wip,
        work in progress, being worked on, working on, currently in production, in
        production, doing""",
    "planned": """planned, scheduled, confirmed, not started, yet to start, to be
        started, upcoming, have not started, has not started, not yet started,
        havent started, not begun""",
    "draft": "draft+, in draft, unconfirmed, not confirmed",
    "done": """done, finished, completed, closed, made, produced, manufactured,
        built, complete, did we make, did we produce, did we finish, did we
        manufacture""",
    "cancelled": "cancelled, canceled",
    "to_close": """to close, have to close, we have to close, need to close, we need
        to close, must close, we must close, to be closed, ready to close,
        be closed, to be closed, waiting to be closed""",
    "ready": """ready, ready to start, can start, can be started, can we start, can
        begin""",
    "blocked": """down, out of order, out of service, blocked, stuck, stopped, on
        hold, halted, cannot start, cant start, can not start, cannot be started,
        cant be started, not start, unable to start, cannot begin, wont start, not
        starting""",
    "waiting": "waiting, queued, in the queue, in queue, awaiting",
    "open": """open, pending, outstanding, remaining, unfinished, to do, to be done,
        backlog, left to do, not finished, not done, not yet finished, still open,
        incomplete, unclosed""",
    "next": "what next, whats next, what is next, next, up next, queue, comes next",
    "start": """start, starts, starting, begin, begins, beginning, launch, launches,
        kick off""",
    "due": "due, deadline+, due date+, due by, fall due, promised",
    "finish": """finish, finishes, finishing, end, ends, ending, be finished, be
        completed""",
    # figures and people
    "free": "free, available, availability, unreserved, free to use",
    "reserved": "reserved, allocated, committed",
    "count": "how many, how much, number of, count, count of, total number of",
    "quantity": "quantity, quantities, amount+, qty, unit+",
    "responsible": """responsible, in charge of, in charge, who, owner+, assigned
        to, assigned""",
    "priority": "urgent, priority, priorities, critical, important, urgency",
    "list": """show, list, tell, give, display, see, view, show me, list of, tell
        me, give me, find, get, look up, fetch, list me, search, search for""",
    # known, not served by every release
    "purchase": """purchase+, purchasing, purchase order+, po, pos, buy, buying,
        bought, procurement, rfq+, replenish, replenishment, reorder, reordering,
        restock, purchased""",
    "vendor": "vendor+, supplier+, supply, supplies, supplied",
    "sale": """sale+, sales order+, sale order+, customer order+, sold, sell,
        selling, quotation+, quote+, revenue, turnover""",
    "customer": "customer+, client+",
    "delivery": """delivery, deliveries, deliver, delivered, ship, ships, shipment+,
        shipping, shipped, dispatch, dispatched, picking+, receipt+, receive,
        received, transfer+, arrive, arrives, arriving, arrival, truck+, outgoing,
        incoming""",
    "project": "project+",
    "task": "task+",
    "maintenance": """maintenance, breakdown+, repair+, repairs, failure+, fail,
        fails, failing, failed, broken, preventive, corrective, mtbf, mttr""",
    "equipment": "equipment, equipments",
    "scrap": """scrap, scraps, scrapped, waste, wasted, defect+, defective, reject+,
        rejected""",
    "lot": """lot+, batch, batches, serial number+, serial+, traceability, expire,
        expires, expiring, expired, expiry, expiration""",
    "oee": "oee, efficiency, effectiveness, performance, productivity, yield",
    "cost": """cost+, costing, expense+, value, valuation, worth, money, spend,
        spent, margin+, profit, profitable""",
    "price": "price+, pricing",
    "invoice": "invoice+, invoiced, bill+, billing, billed, accounting",
    "bom": "bom+, boms, bill+ of material+, bill of materials, recipe+, structure",
    "where_used": """where used, used in, uses, use, is used, used by, need, needs,
        needed, require, requires, required""",
    "forecast": """forecast+, forecasted, predict, prediction+, projected, demand,
        consumption, consume, consumed, run out, will run out, running out,
        coverage, going to run out, last us, will be late, will be delayed, will run
        late, going to be late, could be late, might be late, become late, at risk""",
    "lead_time": """lead time+, how long, duration+, cycle time+, takes, take,
        time+, hours, hour, minutes""",
    "capacity": "capacity, capacities, load, loads, workload+, utilization, overloaded",
    "bottleneck": "bottleneck+, bottle neck+",
    "manual": """manual+, instruction+, procedure+, document+, documentation,
        drawing+, how to, worksheet+, datasheet+""",
    "employee": "employee+, worker+, operator+, staff, people, person, payroll",
    "quality": "quality, inspection+, quality check+, nonconformity",
    "on_time": "on time, punctual, on schedule, otd, compliance, in time",
    "producible": """can we make, can i make, can we produce, can i produce, could
        we make, can be made, able to make, can we build, can i build, can be
        produced, can we manufacture, can i manufacture, could i make, enough to
        make""",
    "subcontract": """subcontract, subcontracts, subcontracted, subcontractor+,
        outsourced""",
    "email": "email+, e mail+, mail, slack, whatsapp",
    "company": "company, companies, subsidiary, subsidiaries, branch, branches",
    "shift": """shift+, this morning, this afternoon, this evening, tonight, night,
        morning""",
    "mine": "my, mine",
    # turns of phrase that change what is meant
    "comparison": """low, almost, nearly, more than, less than, greater than, fewer
        than, larger than, bigger than, smaller than, at least, at most, over,
        above, below, under, exceeding, between, longer than, higher than, lower
        than, biggest, largest, smallest, longest, shortest, oldest, newest""",
    "negation": """not, no, without, except, excluding, exclude, never, none, other
        than, apart from, but not, dont, doesnt, isnt, arent, wont, cant, cannot,
        havent, hasnt, besides, nor, neither, ignore, ignoring, skip, non""",
    "recent": "latest, most recent, newest, last, recent, oldest",
    "aggregate": """sorted, grouped, sort, group by, sort by, compare, compared,
        comparison, trend+, average, mean, percent, percentage, chart+, graph+,
        history, historical, versus, vs, sum, statistics, ranking, ratio""",
    "whatif": "what if, if, what would happen, suppose",
    # what only a writing assistant does
    "create": """create, creates, add, generate, new order+, insert, place an order,
        make a new order, make an order, schedule a, plan a, duplicate, register""",
    "change": """change, update, modify, edit, move, postpone, reschedule, schedule
        the, schedule an, confirm, cancel, close, mark, assign, reserve, approve,
        validate, set, send, unblock, adjust, execute, run the, start the order,
        start order, finish the order, write, pay, sign, notify, publish, rename,
        archive, push back, bring forward""",
    "delete": """delete, deletes, remove, erase, drop, wipe, purge, destroy, undo,
        truncate""",
    # social
    "greeting": """hello, hi, hey, good morning, good afternoon, good evening, how
        are you""",
    "thanks": "thanks, thank you, thx, great, perfect, excellent, cheers, bye, goodbye",
    "help": """can you help me, can you help, help, help me, what can you do, what
        can i ask, how do you work, what do you do, what do you know, how does this
        work, examples, what can you answer, how can you help, how can you help me""",
    "identity": """who are you, what are you, what is your name, are you a robot,
        are you human, are you an ai, who made you""",
}

FILLER = """number wich whats whos u ya bro a about actually again all already also am
an and any anybody anything anyone are as ask at be been being both but by came can
check come comes could currently date dates day days deal detail details did do does
either else every everything everyone exactly exist exists fact for from further go
goes going good got had happen happening has have having he her here him his hold how
i id in info information into is it its itself just keep kindly know let lets like
look looking me moment more most much must name names now of off ok
okay on once one ones only or ought our ours out overview own per please possible
present quick quickly really regarding related right said same say says shall she
should so some somebody someone something soon status statuses state states situation
still stay such summary sure than that the their them then there these they thing
things think this those through to together too total totals up us very via want wants
was way we well were what whatever when which while whom whose will wish with within
wondering would yes yet you your yours ive id im currently presently ever entire whole
exact corresponding belong belongs kind kinds type types asap gimme guys pls plz team
mate odoo system sorry excuse happens necessary each us
happened try explain describe brief briefly plant factory anyway maybe perhaps
moreover keeps having supposed expected meant ahead aint overall"""

FILLER_PHRASES = """since when, right now, at the moment, at this moment, as of now,
as of today, at present, these days, so far, up to now, can you tell me, could you
tell me, can you show me, could you show me, i want to know, i would like to know, id
like to know, i need to know, i need, do you know, let me know, could you list,
        we have to,
have to, need to, needs to, has to, in the plant, in the factory, on the shop floor,
in the shop floor, shop floor, at the plant, in our plant, in our factory, the
factory, the plant, of course, right away, real time, in real time, in total, per day,
what is the status of, status of, state of, if any, if possible, if you can, a list
of, the list of, at all, no idea, dont know, i dont know, for example, as well, my
plant, my factory, in my plant, in our company, of the day, the day, by date, take a
look, is there, are there, what about, how about, next to it, a lot of, be able to,
this time, on time please"""

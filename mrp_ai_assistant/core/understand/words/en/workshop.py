"""How people talk on the shop floor: queues, hours left, breakdowns, costs."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "worst": """worst first, worst to best, from worst to best, worst ones first,
        from the worst to the best, from worst, worst at the top, the worst first""",
    "next": """dispatch list, dispatch list+, work list, worklist, to do list, job
        queue, work queue, start first, start with, begin with, do first, run first,
        tackle first, work on first, should go first, goes first, comes first, come
        first, first job, first operation, lined up, up first, next in line, next in the
        queue, comes after, goes next, runs next, up after""",
    "open": """queued up, waiting in line, stacked up, piled up, pile up, piling up,
        accumulated, in the backlog, still to go, not done yet, not carried out, not
        performed""",
    "capacity": """hours left, hours of work left, work left, work is left, hours are
        left, hours remain, hours remaining, hours to go, hours of backlog, backlog in
        hours, hours in the backlog, hours queued, hours of work queued, how much work,
        how much work is there, how much work do we have, days of work, room in, room
        at, room on, spare capacity, spare hours, slack, spare time, cope with, cope,
        handle everything, keep up, keep up with, get through, fully booked, fully
        loaded, maxed out, loading of, workloads, most work, more work, work to do,
        busier, less busy, more loaded, less loaded, busier than, capacity vs load, load
        vs capacity, capacity versus load, load versus capacity, load and capacity,
        capacity and load, load against capacity, capacity against load, workload vs
        capacity, capacity vs workload, hours need to be worked, hours have to be
        worked, hours need to be done, hours have to be done, hours must be worked, gets
        saturated, get saturated, gets overloaded, get overloaded, gets full, gets too
        busy, enough hours, hours enough, enough time in, enough room in""",
    "in_progress": """going on right now, being run""",
    "work_order": """on the shop floor, shop floor, shopfloor, in the workshop,
        workshop, on the floor, go through, goes through, pass through, passes through,
        going through, have to go through""",
    "working": """logged, clocked, recorded time, booked hours, logged time, logged
        hours, on duty""",
    "hours working": "man hours, manhours, labor hours, labour hours, hours logged",
    "employee": """technician+, mechanic+""",
    "maintenance": """request+, maintenance ticket+, service request+, work request+,
        service, services, serviced, be serviced, tickets, upkeep, overhaul+,
        overhauled, check up, checkup+""",
    "preventive": """preventives, preventive job+, preventive task+, preventive work,
        preventive request+, preventive order+, routine maintenance, periodic
        maintenance""",
    "corrective": """correctives, corrective job+, corrective task+, corrective work,
        corrective request+, fault+, malfunction+, breakages""",
    "maintenance maintenance_kind": """corrective versus preventive, corrective vs
        preventive, preventive versus corrective, preventive vs corrective, corrective
        and preventive, preventive and corrective, corrective or preventive, preventive
        or corrective, corrective against preventive, preventive against corrective,
        preventive vs corrective jobs, corrective vs preventive jobs, preventive and
        corrective jobs, corrective and preventive jobs, preventive vs corrective
        requests, corrective vs preventive requests, preventive versus corrective jobs,
        corrective versus preventive jobs, preventive vs corrective work, corrective vs
        preventive work""",
    "failure": """mean time to repair, mean time between failure, how reliable,
        reliability, most problematic, break downs, keeps breaking, keep breaking, keeps
        failing, keep failing, breaks the most, fails the most, break down most, breaks
        down the most, breaks down a lot, most faults, most failures""",
    "loss": """losing the most time on, lose the most time, losing the most time, losing
        most time, wasting the most time, waste the most time, downtime reason+, reasons
        for downtime, causes of downtime, time is lost, time was lost, time did we lose,
        hours did we lose, minutes did we lose, how many hours did we lose, how much
        time did we lose, how many minutes did we lose, hours are we losing, how many
        hours are we losing, hours were lost, how many hours were lost, hours have we
        lost, how many hours have we lost, time have we lost, how much time have we
        lost, time losses, micro stops, losing the most hours, lose the most hours,
        losing most hours, lose most hours, lost the most hours, losing the most
        minutes, losing more hours, losing more time""",
    "on_time": """usually late, always late, often late, usually finish late, usually
        finished late, always finish late, often finish late, keep finishing late, tend
        to be late, tends to be late, chronically late, mostly late, adherence, schedule
        adherence, hit rate, within deadline, within the deadline, met their deadline,
        met the deadline, meet their deadline, meet the deadline, meet deadlines, met
        deadlines, kept their deadline, by their deadline, before their deadline, in
        time""",
    "done": """did we close, have we closed, we closed, were closed, was closed, has
        been closed, have been closed, got closed, got done, got finished, did we
        complete, have we completed, we completed, have we finished, we finished,
        wrapped up, turned out, came out, came off, come off, rolled off, signed off""",
    "produced": """come off the line, came off the line, produced in total, total
        produced, pieces did we make, units did we make, pieces were made, units were
        made, throughput, production figures, production numbers, production total, our
        production, the production of, turn out, churn out, put out, units so far,
        pieces so far, units are done, units we made, pieces we made, production to
        date, cumulative production, accumulated production""",
    "scrap": """scrap rate, scrapping, scrapped the most, throw away, threw away, thrown
        out, threw out, throw out, binned, discarded, discard, discards, wastage,
        spoiled, spoilage, ruined, rejects, written off, write off, write offs""",
    "cost": """cost to date, spent on, money did we spend on, costing""",
    "against_plan": """went over budget, over their budget, over the budget, over cost,
        cost overrun+, more than they should, more than it should, more than they should
        have, than they should have, than it should have, exceeded their budget,
        exceeded the budget, exceed their planned, above budget, above the budget, under
        budget, off plan, vs standard, versus standard, against standard, vs budget,
        versus budget, than budgeted, than standard, biggest deviation+, largest
        deviation+, off budget, deviates most, deviated the most, deviate the most,
        worst deviation+""",
    "slower": """longer than planned, longer than they should, longer than it should,
        longer than expected, longer than estimated, more time than planned, more time
        than expected, more time than it should, more time than they should, time
        overrun+, exceed the standard time, exceed their standard time, slower than
        planned, slower than expected, faster than planned, quicker than planned, over
        their expected time, over the expected time, over expected time, over their
        planned time, over the planned time, over planned time, above their expected
        time, above the expected time, above expected time, over the standard time,
        beyond their expected time, actual vs standard time, actual versus standard
        time, actual against standard time, real vs standard time, real versus standard
        time, standard vs actual time, actual time vs standard, real time vs
        standard""",
    "reason": """because, because of, on account of, owing to, main reason+, main
        cause+, biggest reason+, biggest cause+, top reason+, top cause+, number one
        reason, root cause+""",
    "largest cost": """most expensive, costliest, dearest, most costly, priciest""",
    "smallest cost": """least expensive, cheapest to make, least costly""",
    "in_progress work_order": """going on right now, going on at the moment, happening
        right now, happening at the moment, happening now, going on on the shop floor,
        whats going on on the shop floor, happening on the shop floor, going on in the
        shop, running on the shop floor, current job+, current operation+, current work
        order+""",
    "center_data": """cost per hour, hourly cost+, hourly rate+, cost of an hour, an
        hour cost, hour cost, working hours, work schedule, working schedule, opening
        hours, calendar+, timetable, hours does it work, work hours""",
    "center_list": """work center list, list of work centers, list of work centres, work
        centers do we have, work centres do we have, centers do we have, centres do we
        have, work centers are there, work centres are there, our work centers, our work
        centres, all work centers, all the work centers, all work centres""",
    "machine_data": """list machines, list the machines, list our machines, our
        machines, machines do we have, machines are there, all machines, all the
        machines, all our machines, machine list, list of machines, equipment do we
        have, our equipment, equipment list, list of equipment, all equipment, all the
        equipment, machines have we got, machines have we,
        equipment have we got, machinery, machinery do we have""",
    "smallest capacity": """least work, less work, least loaded, least busy, lightest
        load, smallest load, lowest load, most spare capacity, most free capacity, most
        free hours""",
    "newest done manufacturing_order": """did we last make, did we last produce, did we
        last build, did we last manufacture, have we last made, last time we made, last
        time we produced, last time we built, last time we manufactured, last made, last
        produced, last built, last manufactured""",
    "cost manufacturing_order": """spend on manufacturing, spent on manufacturing, spend
        on production, spent on production, spend making, spent making, cost of
        production, production cost+, manufacturing cost+, cost of manufacturing""",
    "labour": """labor, labour, labor cost+, labour cost+, man power, manpower,
        workmanship""",
    "labour cost": """labor cost+, labour cost+, cost of labor, cost of labour, cost of
        the labor, cost of the labour""",
    "idle": """idle, standing idle, sitting idle, doing nothing, nothing to do, not
        busy, unoccupied""",
    "newest corrective": """last failure, latest failure, last breakdown, latest
        breakdown, last fault, last break, last break down, last broke down, last broke,
        last fail, last failed""",
    "corrective history": """breakdown history, failure history, history of breakdowns,
        history of failures, fault history, repair history""",
    "maintenance history": """maintenance history, service history, history of
        maintenance""",
    "worst oee": """worst oee, oee worst, oee the worst, oee is worst, lowest oee, oee
        lowest, poorest oee""",
    "blocked work_center": """stopped in the plant, stopped on the floor, down on the
        shop floor, down in the plant, down right now, whats down, what is down""",
    "aggregate": """what share of, share of, which share of, proportion of, what
        proportion of""",
    "equipment": """piece of equipment, pieces of equipment""",
    "oee": """productive hours, productive time, hours productive, how productive""",
    "manual": """assembly instructions, mounting instructions""",
    "bottleneck": """get stuck, choke point+, chokepoint+, pinch point+, be the jam""",
    "early": """ahead of schedule, ahead of time, ahead of plan, ahead of their
        deadline, ahead of the deadline, earlier than planned, before schedule, before
        time, ahead of their date""",
    "newest done maintenance": """last maintenance, latest maintenance, last service,
        last serviced, last overhaul, last checkup, last maintained, last preventive
        maintenance""",
    "largest oee": """best oee, highest oee, oee best, top oee, oee the best, oee is
        best""",
    "corrective open": """most open breakdowns, most open failures, most unrepaired
        breakdowns, most pending breakdowns, most breakdowns open""",
    "cost against_plan": """cost difference+, difference in cost, cost variance+, cost
        deviation+, difference of cost""",
    "smallest cost manufacturing_order": """cheapest order+, cheapest manufacturing
        order+, cheapest production order+""",
    "newest done corrective": """last repair, latest repair, last repaired, last fixed,
        last fix, last repairs, latest repairs""",
    "work_order open": """operations left on, operations are left on, work orders left
        on, work orders are left on, steps left on, steps are left on, operations
        remaining on, operations to go on""",
}

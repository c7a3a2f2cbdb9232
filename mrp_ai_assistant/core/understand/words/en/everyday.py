"""How people say in passing what other files name: colloquial, British and American."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "ready": """with all the material, with all the materials, with all their material,
        with all its material, with all the parts, with all the components, with
        everything they need, with everything it needs, have all their material, has
        all its material, have all their parts, has all its parts, have everything they
        need, has everything it needs, with all parts, with all components, not missing
        anything, missing nothing, not short of anything""",
    "due": """has to be finished, have to be finished, must be finished, needs to be
        finished, need to be finished, has to be done, have to be done, must be done,
        needs to be done, has to be ready, must be ready, needs to be ready, have to be
        ready, need to be ready, should be ready""",
    "sale sold customer": """who buys, who bought, who has bought, top customer+, best
        customer+, biggest customer+, main customer+, top client+, best client+, biggest
        client+, main client+, largest customer+""",
    "no_stock": """zero stock, with zero stock, with no stock, have no stock, has no
        stock, no stock at all, products out of stock, products are out of stock,
        items out of stock, items are out of stock, products without stock, items
        without stock, articles out of stock, stock is zero, nothing in stock, sold
        out, at zero, stocked out""",
    "catalogue": """how many products do we have, how many different products, how many
        products are there, how many products, number of products, how many items do we
        have, how many articles, how many skus, how many different items, how many
        references""",
    "priority": "most pressing, in a hurry, needed most urgently",
    "customer": "who is it for, who are they for, clientele, buyer+",
    "briefing": """should i do first, do i do first, should we do first, worry about,
        worry about today, on fire, on fire today, brief me, brief me on today, rundown,
        morning rundown, the rundown, on top of, be on top of, hot today, whats up in
        the plant, whats cooking, anything urgent, anything urgent today, anything
        urgent this morning, anything important, before the meeting, before the morning
        meeting, get me up to speed, bring me up to speed, up to speed, lowdown, todays
        summary, todays rundown, headlines, todays headlines, state of play, how are
        things, how are things going, how is it going, hows it going, hows everything,
        hows everything going, hows the plant doing, hows the plant, hows the factory
        doing, hows today looking, how is today looking, anything i should know, what
        should i know, what do i need to know, need to know today, top priorities,
        biggest problems, biggest problem, biggest issues, main problems, main issues,
        focus on, focus on today, what did i miss""",
    "late": """how far behind, far behind, how late is, blew their deadline, blew the
        deadline, blown their deadline, missed their due date+, missed the due date+,
        missed its due date, missed its deadline, missed their date+, did we miss, have
        we missed, slipping behind, fallen behind, falling behind, fell behind, behind
        on, lagging behind, over due, past their due date+, past its due date, past its
        deadline, gone late, should have been finished, should have been finished
        already, should be finished already, should have been done, should been
        finished, should been finished already, should have finished, ought to be
        finished, off schedule, gone past their due date, gone past its due date, gone
        past their deadline, gone past the deadline, gone past its deadline, dragging
        behind, trailing behind, behind time, missed its date""",
    "late manufacturing_order": """late job+, overdue job+, delayed job+, jobs are late,
        jobs are overdue, jobs are behind, jobs are delayed, jobs behind, jobs
        running late, jobs late, jobs overdue, jobs blew their deadline, jobs
        slipped, jobs have slipped, jobs missed their deadline, job is late, jobs
        are dragging behind, jobs are slipping, jobs are slipping behind, jobs
        slipping, jobs are trailing behind""",
    "done manufacturing_order": """jobs did we wrap up, jobs did we finish, jobs did we
        complete, jobs have we finished, finished jobs, completed jobs""",
    "done": """did we wrap up, have we wrapped up, wrapped up, we wrapped up, did we get
        done, got done, did we knock out, knocked out, did we polish off, finalised,
        finalized, finished off, polished off, ticked off, put to bed""",
    "finish": """be ready, be wrapped up, wrap up, wraps up, wrapping up, to be wrapped
        up, has to be wrapped up, get done, be done by""",
    "in_progress": """going on the floor, in the works, on the go, being worked,
        cranking out, churning out, knocking out, turning out""",
    "open manufacturing_order": """on his plate, on her plate, on their plate, on my
        plate, got on his plate, got on her plate, in the pipeline, pipeline, on the
        books, on our plate, on the order book, order book, orders in the pipeline""",
    "start": """kicking off, kicks off, kicked off, getting started, gets started, get
        started, get going, gets going, gets under way, get under way, gets
        underway, get underway, fire up, fires up""",
    "cancelled": "called off, we called off, scrubbed, pulled orders",
    "planned": "lined up, pencilled in, penciled in, slated",
    "manufacturing_order waiting": """jobs waiting on material, jobs waiting on
        materials, jobs waiting on parts, jobs waiting on components, jobs waiting for
        material, jobs waiting for materials, jobs waiting for parts, jobs waiting for
        components, jobs are waiting for material, jobs are waiting for parts, jobs are
        waiting on material, jobs are waiting on parts, jobs held up for material, jobs
        held up for parts""",
    "manufacturing_order": "where are we with, where do we stand with",
    "responsible": "looks after, looking after, takes care of",
    "blocked": """jammed, at a standstill, standstill, standing still, broken, kaput,
        knackered, offline, stranded, not running, isnt running, frozen, out of
        commission, on the blink, back up, up again, up and running, back in action,
        back online, running again, arent running, arent working, not moving, isnt
        moving""",
    "blocked work_center": """anything broken, is anything down, anything down, line
        stopped, lines stopped, stuck on the shop floor, machines down, anything
        stopped, anything broken down""",
    "reason": """why hasnt, why havent, why isnt, why arent, why wont, why cant, why
        doesnt, why didnt, why wasnt, how come, hold up with, holdup, hold ups,
        holdups, hold up, hold up on, the hold up, the hold up with, to blame, to
        blame for, keeping, is keeping, dragging, slowing down, slowing, problem
        with, the problem with, issue with, whats up with, the matter with, stands
        in the way of, in the way of""",
    "reason shortage": """why is there no, why are there no, how come theres no, how
        come there is no, why are we out of, why are we short of, why are we short
        on, why have we run out of, how come weve run dry of, how come we have run
        dry of, how come weve run out of, how come we have no, why do we have no,
        why have we no, reason we lack, why do we lack, why dont we have enough, why
        dont we have, why dont we have any, why havent we got, why havent we got
        enough, why havent we got any""",
    "shortage": """have everything, have everything for, got everything, got everything
        for, have all we need for, everything we need for, everything for, have
        everything we need for, low on, are we out of, out of, scarce, we dont have,
        dont have enough, dont have, holding orders, parts we dont have""",
    "run_out": """stockout+, stock out+, stockouts expected, run dry, run dry of, runs
        dry, going to run dry, will run dry, are running low, running low, getting low,
        about to run out of, about to run out, going to run out of, run out first, will
        run out first, runs out first, be enough, will there be enough, stock look, used
        up first, last until""",
    "stock": """is left of, what remains of, remains of, left of, lying around, have we
        got left, do we have left, got left, have left, is there left, are there left,
        left in stock, any left, left over, leftover, in the warehouse, in our
        warehouse, sitting on, on the shelf, on the shelves, on the racks, in the
        stores, in stores, to hand""",
    "where_used": """do we use for, where do we use, where is it used, boms include,
        that include, built with""",
    "bom": """need to buy to make, have to buy to make, should i buy to make, do i need
        to buy to make, do we need to buy to make, need to buy to build, have to buy to
        build, parts go into, components go into, materials go into, material goes into,
        parts goes into, parts are in, components are in, materials are in, goes into a,
        goes into an, goes in a, goes in an, ingredients of, parts make up, makes up,
        make up, material list, parts breakdown, need to build, needed to build, needed
        to make, need to make, parts do i need for, parts do we need for, materials do i
        need for, materials do we need for, components do we need for, components do i
        need for, whats inside, whats inside the, whats inside a""",
    "producible": """stopping us making, stopping us from making, stops us making, keeps
        us from making, limits us, can i knock out, could we knock out, can we knock
        out, can we turn out, could we turn out, enough parts for, enough material for,
        enough materials for, enough components for, enough stuff for, max number of,
        maximum number of, max producible, max quantity, maximum quantity, max amount,
        maximum amount, most we can make, most we could make, most i can make, we could
        produce, we could make, we could build, limits how many""",
    "consumption": """did we go through, do we go through, we go through, do we get
        through, did we get through, we get through, have we gone through, gone
        through, burn through, do we burn through, did we burn through, burn through
        fastest, do we burn through fastest, burn rate, did we use up, have we used
        up, get used up, eat up, uses up, how fast do we go through, how fast do we
        use, how fast do we get through, how quickly do we use, how quickly do we go
        through, how quickly do we get through, how fast are we using""",
    "reordering": """rules below minimum, rules below their minimum, rules under
        minimum, should we buy, should i buy, do we need to buy, do i need to buy, need
        to buy, have to buy, should we order, should i order, do we need to order, do i
        need to order, need to order, have to order, should be ordered, needs
        replenishing, need replenishing, replenishing, top up, topping up, needs topping
        up, need topping up, restocked, needs restocking, must buy, must order, ought to
        buy, ought to order, running below minimum, needs to be ordered, need to be
        ordered, needs ordering, need ordering, be topped up, topped up, should be
        topped up, be restocked, be reordered, be replenished, stock up on, should we
        stock up on""",
    "expiry": """goes off, go off, going off, best before date, past its date, use by,
        use by date+, sell by, shelf life, go bad, going bad, goes bad, spoil,
        spoils""",
    "expiry past_expiry": """past its best before, past their best before, past their
        date, gone off, went off, past its expiry, past their expiry""",
    "trace": """what lots went into, lots went into, where did lot, go
        where, ended up, end up in, ended up in, traced back""",
    "arrival": """will we get, will we be getting, getting here, be here, turn up, turns
        up, turning up, show up, shows up, showing up, expecting, are we expecting, we
        expecting, eta, eta of, eta for, on order, back ordered, landing, lands, land,
        coming from, do we get more, get more, coming today, coming tomorrow, coming
        this week, coming next week, gets here, get in, getting in, due to arrive,
        deliveries are we expecting, waiting for from, waiting on from, still waiting
        for from, sending us, here yet, bringing us, come yet, in yet, delivering to us,
        sent us yet""",
    "arrival moved": """turned up, showed up, landed, has turned up, have turned up, got
        delivered to us""",
    "purchase": "ordered from",
    "purchase late": """should i chase, should we chase, chase, to chase, chase up,
        chasing, owe us, owes us, do i chase, do i need to chase""",
    "purchase open": """outstanding with, open with, pending with, have on order with,
        on order with, on order from""",
    "purchase sum_of": """total purchased, amount purchased, total bought, purchased
        amount, amount bought, total amount purchased, total amount bought""",
    "vendor price": """do we get from, supplies us, supply us, supplies us with, can
        provide, provide, provides, provides us, offers, sources, source, do we
        source, do we pay for, we pay for, how much do we pay for, price of, prices
        of, cost us, costs us, charge us, charges us, charge, charges, who do we
        get, dearest supplier+, cheapest for""",
    "vendor on_time": """worst performing vendor+, worst performing supplier+, vendor is
        late most, vendors are late most, supplier is late most, suppliers are late
        most, vendor is late the most, supplier is late the most, vendor is most often
        late, supplier is most often late, late most often, vendor scorecard, supplier
        scorecard, vendor performance, supplier performance, supplier on time
        performance, vendor on time performance, dependable supplier, most dependable
        supplier, dependable vendor, supplier rating+, vendor rating+, vendor is always
        late, supplier is always late, how reliable is, reliable is, can we rely on,
        rely on, can we count on, can we trust, least dependable supplier, worst
        offender, usually deliver, usually delivers, on time is, letting us down on
        dates, keeps letting us down, keeps letting us down on dates, keep letting us
        down, vendor lets us down most, supplier lets us down most, messing us around,
        delivers late most often""",
    "sale sold product": "best seller+, top seller+, bestseller+",
    "sale": "undelivered sales, ordered by customers",
    "sale due": "did we promise, have we promised, we promised",
    "customer waiting": """who wants, who is waiting, whos waiting, who is waiting for,
        whos waiting for, who is waiting on, whos waiting on, who waits, who waits
        for, who ordered, who has ordered""",
    "customer risk": """customers will we let down, let down, who will we let down, who
        are we going to let down, going to disappoint, disappoint, who are we going
        to disappoint, customers are going to be angry, going to be angry, be angry,
        be upset, be unhappy, going to complain, unhappy customers, be disappointed,
        promises will we break, break our promise+, break a promise, break any
        promises, broken promises, miss any delivery dates, going to miss any
        delivery dates, miss any promised dates, promised dates are we going to
        miss, promised dates will we miss, delivery dates will we miss, delivery
        dates are we going to miss, miss delivery dates""",
    "delivery": """delivers, delivering, sending out, send out, sends out, need to send
        to, have to send to, need to send, send to, go out of the door, go out the
        door, going out the door, out the door, head out, heading out, leaving the
        warehouse, leave the warehouse, get shipped, be shipped, to be shipped,
        shipped out, sent out, do we owe, goods out, outbound, get loaded, being
        picked up, picked up, being collected, to be collected, being loaded, on the
        truck, on the lorry""",
    "arrival truck": """trucks coming, trucks coming in, trucks arriving, trucks arrive,
        trucks are coming, trucks are coming in, lorries coming, lorries coming in,
        lorries arriving""",
    "delivery moved": """did we send out, have we sent out, we sent out, did we send,
        went out the door, left the warehouse, got shipped, headed out""",
    "delivery shortage": """deliveries with missing goods, shipments cant go, shipments
        cannot go, deliveries cant go, cant ship, cant be shipped, cannot be
        shipped, deliveries are short, shipments with missing goods, missing goods,
        missing items""",
    "affected": """who gets hurt, gets hurt, get hit, gets hit, gets delayed, get
        delayed, who suffers, what slips, orders slip, gets pushed back, pushed
        back, gets pushed, get pushed, gets bumped, take a hit, takes a hit, bear
        the brunt, what do we miss, would we lose, knock on effect+, fallout, what
        breaks, how bad is it""",
    "whatif": "impact of, impact of a, how bad is it if",
    "whatif stoppage": "impact of losing, what if we lose, if we lose",
    "stoppage": """is off, goes off, is out, is out for, stays down, breaks, losing, is
        lost, is closed, shuts, stands idle, conks out, packs up, packs in, quits""",
    "rush": """fit another, fit in another, squeeze in another, take on another, rush
        job, rush order, fit in, squeeze, how fast, how fast could we, how fast can we,
        how quickly, how quickly can we, how quickly could we, turn around, could we
        turn around, can we turn around, earliest we could, earliest we can, the
        earliest we could, the earliest we can, when can we have them, when could they
        be done, when could they be ready, when can they be ready, urgently, soonest,
        how soon can i, how soon could i, when can we promise, when could we promise,
        when can i promise, is there time to build, is there time to make, is there time
        to produce, do we have time to build, do we have time to make, do we have time
        to produce, time enough to make, enough time to make, enough time to build""",
    "lead_time": """turnaround, turnaround time, turnaround on, turnaround for, how many
        days do we need for, how many days does it take, how many days to make, take
        to arrive, takes to arrive, does it take to make, take to make, take to
        build, how long from order to finished, how much time do we need""",
    "capacity": """packed, stretched, crammed, jam
        packed, busy with, flat out, snowed under, spare capacity, has room, have room,
        spare time, slack, cope, cope with, keep up, keep up with, take on more work,
        take on more, tied up, how full, how full is, fully booked, booked up, chock
        full, breathing room, slammed, underused, idle capacity, under loaded,
        underloaded, booked solid, tight, how tight, stuffed, rammed, maxed out, at
        capacity, over capacity, how stretched, how loaded, how busy""",
    "loss": """wastes most time, wastes the most time, wasting time, wastes time, losing
        time, did we lose, lose to breakdowns, time did we lose, time did we lose to
        breakdowns, hours did we lose, standing idle, lose the most time, loses the
        most time, loses most time""",
    "biggest_loss": """so low, that low, this low, biggest time waster+, worst time
        waster+, time waster+""",
    "oee": """worst oee, lowest oee, efficient, performing, how efficient, how
        effective, productive, run rate, machine availability""",
    "working": """whos on, who is on, on the floor, who is on the floor, whos on the
        floor, on shift, whos on shift, who is on shift, who is around, whos around, who
        is in today, whos in today, at work, whos working, whos at, whos in, clocked on,
        punched in, working today, everybody doing, everyone doing, what is everybody
        doing, whats everybody doing, whats everyone doing, what is everyone doing,
        people doing, put in, manning, mans, on duty, whos manning, who is manning, whos
        doing what, who is doing what, who does what""",
    "work_order": "step+, machining step+",
    "work_order open": """left to do on, left to do for, still to do on, piled up,
        backed up, piling up, stacked up, stacking up""",
    "work_order in_progress": """whats on at, step is, currently on the machines, on the
        machines, on the machines right now""",
    "scrap": """scrapping, are we scrapping, binning, did we bin, binned, in the bin,
        went in the bin, ended in the bin, threw away, throw away, thrown out, threw
        out, throw out, chucked, chuck away, chucked away, tossed, ditched, written off,
        wrote off, write offs, spoiled, spoilt, ruined, junked, rubbish, trashed, bad
        parts, bad pieces, did we chuck, chuck, chucked out, did we throw away, did we
        throw out, did we junk, did we write off, did we toss, did we waste, did we
        ruin, did we spoil""",
    "slower": """took too long, take too long, takes too long, taking too long, overran,
        overrun, overruns, overrunning, ran over, run over time, longer than
        planned, longer than expected, longer than they should, longer than it
        should, estimates go wrong, underestimated, slower than planned, drag on,
        drags on, dragged on""",
    "cost against_plan": """blew the budget, blew their budget, go over cost, went over
        cost, went over, go over budget, goes over budget, exceeded the budget,
        busted the budget, above budget, over cost, came in over budget, come in
        over budget, ran over budget, over the budget""",
    "cost against_plan manufacturing_order": """jobs blew the budget, jobs went over
        budget, jobs ran over budget, jobs are over budget""",
    "produced": """turn out, did we turn out, churned out, have we churned out, churn
        out, did we churn out, came off the line, come off the line, rolled off the
        line, cranked out, pumped out, did we put out, have we built, did we build,
        have we turned out, did we crank out, did we run off""",
    "on_time": """delivering on time, are we on time, on time delivery rate, hit their
        deadlines, hit our deadlines, hitting our deadlines, hit our dates, hitting
        our dates, keep our dates, keep our promises, meeting our deadlines, meeting
        deadlines, on time performance""",
    "late done": "came out late, come out late, finished late, was finished late",
    "failure": """breaks down the most, break down the most, gives us the most trouble,
        gives the most trouble, gave us the most trouble, gave us most trouble, most
        unreliable, machine is the worst, machine is least reliable, equipment is
        least reliable, worst machine+, often does it fail, breaking down, keeps
        breaking, keeps breaking down, keeps failing, play up, plays up, playing up,
        acts up, acting up, conk out, packed up, problem machine+, breakdowns per
        machine, breakdowns by machine, most problems, unreliable, goes wrong most,
        goes wrong most often, keeps going wrong""",
    "maintenance": """repair request+, service request+, being repaired, repaired, being
        fixed, fixing, to be fixed, need fixing, needs fixing, fix, booked for
        maintenance, due for service, due for a service, need servicing, needs
        servicing, service, ticket+, open ticket+, upkeep, overhaul+, serviced,
        lubrication, booked in for maintenance, due a service, need a service, needs a
        service""",
    "project manufacturing_order": "making for projects, producing for projects",
    "task open": "tasks are left, tasks left",
    "product": "furniture, goods",
    "manual": """how do i assemble, how do we assemble, how do you assemble, how do i
        build, how do we build, how do you build, how do i make, how do we make, how
        is it assembled, work instruction+, assembly instruction+, blueprint+,
        schematics, spec sheet+, technical drawing+""",
    "location": "whereabouts, whereabouts is, whereabouts are",
}

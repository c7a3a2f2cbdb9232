"""How a request to act begins; see the Spanish file beside."""

from __future__ import annotations

OPENERS = """hi, hello, hey, please, pls, plz, ok, okay, now, so, then, and, also, well,
    thanks, assistant, kindly, just, go ahead and, lets, let's, can you, could you,
    would you, will you, can you please, could you please, would you please, would you
    mind, do you mind, be so kind to, help me, help me to, good morning, good afternoon,
    ill need you to, i'll need you to, id ask you to"""
WISHES = """gimme, i want, i want to, i want you to, i would like, i would like to, i
    would like you to, i'd like, i'd like to, i'd like you to, id like to, id like you
    to, i need, i need to, i need you to, we need, we need to, we want to, we want, we
    have to, i have to, we must, we should, we ought to, we'd like to, we would like to,
    time to"""
ASKING_HOW = """how, how do i, how can i, how could i, how would i, how should i, how do
    you, how do we, how can we, how to, can i, could i, may i, should i, can we, could
    we, may we, is it possible to, am i able to, am i allowed to, do i have to, do i
    need to, where do i, where can i, what do i do to, what do i need to, is there a way
    to, are you able to, do you know how to, tell me how to, explain how to, show me how
    to, who can, who may, who should"""
CREATE = """create, creating, draft a, draft an, draft me, draft another, drafting,
    prepare, preparing, raise, raising, open a, open an, open the, open me, open
    another, opening, make, making, start a, start an, add, adding, generate,
    generating, set up, setting up, schedule, plan, issue, launch, put in, place a,
    place an, register, enter a, enter an, log, report, file, submit, book, write,
    duplicate"""
I_DO = "creating, making, opening, raising, moving, changing, prioritising"
ORDER = """manufacturing order, manufacturing orders, production order, production
    orders, mo, mos, mfg order, order, orders, production run, production, job order,
    make order, assembly order, batch order"""
OTHER_ORDER = """sales order, sales orders, sale order, work order, work orders,
    delivery order, transfer order, unbuild order, scrap order, so, wo, customer
    order"""
PURCHASE = """purchase order, purchase orders, po, pos, rfq, rfqs, request for
    quotation, request for quote, request for a quotation, request for a quote, quote
    request, quote, quotation, purchase, purchase request, requisition, purchase
    requisition, buy order"""
DRAFT = "draft, drafts, proposal"
MAKE = "manufacture, produce, build, assemble, fabricate"
MAKE_SO_MANY = """make, making, prepare, create, plan, schedule, draft, launch, add,
    manufacturing, producing, building, assembling, knock up, knock out, whip up, turn
    out"""
BUY = """buy, buying, purchase, purchasing, procure, procuring, request, get a quote,
    get a quotation, place an order, placing an order, put in an order, get quotes"""
# Never the noun "purchase".
BUY_SOME = "buy, buying, procure"
BUY_VERB = "buy, buying, procure, procuring"
ORDER_FROM = "order, ordering, reorder, re-order"
COVER = "cover, covering, resolve, fix, solve"
REFILL = "replenish, replenishing, restock, restocking, top up"
ASK = "ask, get"
LISTS = """list, lists, report, reports, summary, table, copy, breakdown, overview, way,
    place, look, quote, quotation, price"""
QUOTE = "for a quote, for a quotation, for a price, a quote, a quotation"
SHORT = """shortages, shortage, what is missing, what's missing, what is short, whats
    missing, stock, stocks, stockouts, stock-outs, stock outs, missing components,
    missing parts, missing material, missing materials, the missing, what we lack,
    needs, minimums"""
PLAN = """plan, planning, prepare, schedule, organise, organize, propose, create, draft,
    launch, set up"""
PLAN_OF = "plan, planning, organise, organize"
NEEDED = """what has to be launched, what has to be made, what must be made, what needs
    to be made, what has to be produced, what is needed, what's needed, whats needed,
    what is required, what's required, everything needed, everything required, all that
    is needed, what we need, whatever is needed, all we need, the orders needed, the
    needed orders, the production needed, what it needs, what it takes"""
MOVE = """move, moving, reschedule, rescheduling, bring, pull, shift, put, schedule,
    replan, re-plan, plan"""
LATER = """postpone, postponing, delay, delaying, push, push back, push out, put off,
    move back, defer"""
EARLIER = "bring forward, pull in, pull forward, advance, move forward, move up"
SET = "change, changing, set, setting, update, modify, adjust, fix"
DATE = """date, dates, start, start date, starting date, deadline, due date, end date,
    finish date, delivery date, scheduled date, planned date, schedule, day, completion
    date"""
URGENT = """prioritise, prioritize, prioritising, prioritizing, give priority to, give
    top priority to, give high priority to, raise the priority, increase the priority,
    set high priority, set priority, set the priority, set top priority, mark urgent,
    mark as urgent, flag as urgent, flag, expedite, star, put a star, set the star, set
    urgent, make urgent, bump the priority, up the priority"""
NOT_URGENT = """deprioritise, deprioritize, de-prioritise, de-prioritize, lower the
    priority, remove the priority, remove the urgency, remove priority, remove the star,
    unstar, unflag, set normal priority, reset the priority, drop the priority, clear
    the priority, decrease the priority, take away the priority"""
MARK = "mark, make, set, flag, put, move, treat"
AS_URGENT = """as urgent, urgent, as a priority, a priority, as top priority, top
    priority, as high priority, high priority, to urgent, to high priority, as priority,
    on high priority, to priority"""
AS_NORMAL = """as normal, normal, to normal, as not urgent, not urgent, to normal
    priority, as normal priority, normal priority, as low priority, low priority, to low
    priority, non urgent, non-urgent"""
FAULT = """preventive maintenance request, corrective maintenance request, maintenance
    request, maintenance ticket, maintenance order, maintenance job, preventive
    maintenance, corrective maintenance, maintenance, breakdown, fault, failure,
    malfunction, repair request, repair, machine failure, defect, incident, equipment
    failure"""
PREVENTIVE = "preventive"
BREAKDOWN = """breakdown, fault, failure, malfunction, repair, defect, incident,
    corrective"""
REMINDER = """reminder, activity, to-do, to do, todo, follow up, follow-up, call,
    meeting, note"""
PLACES = "room, rooms, space, place, center, centre, centers, centres"
REMIND = "remind me, remind us, remind, reminding me, alert me"
THE = "the, this, that, my, our"
INDEFINITE = "a, an, another, a new, one more, a draft"
ARTICLES = """a, an, the, new, another, one, me, us, my, our, this, that, some, for me,
    fresh, small, quick, bloody, damn, damned, fucking, freaking, goddamn, urgent"""
OF = "of, for, with"
SOME = """about, around, roughly, approximately, some, between, at least, more than,
    less than, at most, a couple of, a dozen, half a dozen, several, a few, more,
    nearly, almost"""
SCRAP = "scrap, scrapping, discard, throw away, dispose of, write off"

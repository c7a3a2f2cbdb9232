"""Money, punctuality and how it went against the plan."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "cost": """cost+, costing, cost to make, costs to make, cost to produce, cost of
        making, cost of producing, manufacturing cost+, production cost+, unit
        cost+, cost to manufacture, cost to build""",
    "value": "value, valuation, worth, money, spend, spent, expense+",
    "cost against_plan": """cost overrun+, went over budget, cost deviation+, planned
        cost+, expected cost+, estimated cost+""",
    "margin": "margin+, profit, profits, profitable, profitability",
    "price": "price+, pricing",
    "invoice": "invoice+, invoiced, bill+, billing, billed, accounting",
    "on_time": """on time, punctual, punctuality, on schedule, otd, compliance, in
        time, on time delivery, on time rate, deadline compliance, meet deadlines,
        meet the deadline, meet our deadlines, met the deadline, met our deadlines,
        delivery performance""",
    "real": "real, actual, actually",
    "against_plan": """more than planned, more than expected, more than estimated, less
        than planned, less than expected, above plan, above their plan, below plan,
        deviated most, deviate most, deviated most from, deviated from, against plan,
        against planned, versus plan, versus planned, vs plan, vs planned, vs expected,
        versus expected, compared to plan, compared with plan, against the plan, than
        planned, than expected, than estimated, over budget, deviation+, deviate,
        deviates, deviated, overrun+, variance+, and planned, and expected,
        estimated""",
    "slower": """planned and actual hours, planned vs actual hours, actual vs planned
        hours, planned versus actual hours, actual versus planned hours, estimated vs
        actual hours, actual and planned hours, slower, slow, slowest, take longer,
        takes longer, took longer, taking longer, run longer, runs longer, ran longer,
        run over, actual time+, real time+, actual duration+, real duration+, overrun
        time, exceed their time, how long did, how long did it take to make, exceed
        expected time""",
    "produced than_before": """did we produce more than, did we make more than, have we
        produced more than, have we made more than, did we produce less than, did we
        make less than, have we produced less than, have we made less than, are we
        producing more than, are we producing less than, are we making more than,
        production compared to, production compared with, production versus,
        production vs, production against""",
    "produced": """was produced, were produced, been produced, was made, were made, been
        made, was manufactured, were manufactured, did we produce, have we produced, did
        we make, have we made, we made, we produced, did we manufacture, have we
        manufactured, output, production output, production volume, quantity produced,
        quantities produced, units produced, production by product, production by day,
        production by week, production by month, production per day, production per
        week, production per month, total production, most produced, most made, most
        manufactured, most built, least produced, least made, do we make the most, do we
        make the most of, we make the most, make the most of, do we make most, do we
        produce the most, do we produce most, we produce the most, do we build the most,
        do we manufacture the most""",
    "produced day": "daily production",
    "produced week": "weekly production",
    "produced month": "monthly production",
}

"""Turns of phrase that change what is meant."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "email": "email+, e mail+, mail, slack, whatsapp",
    "company": "company, companies, subsidiary, subsidiaries, branch, branches",
    "weather": "weather, rain, raining",
    "export": "export, excel, csv, download, print, spreadsheet+",
    "mine": "my, mine",
    "comparison": """low, almost, nearly, more than, less than, greater than, fewer
        than, larger than, bigger than, smaller than, at least, at most, over, above,
        below, under, exceeding, between, longer than, higher than, lower than,
        longest, shortest""",
    "negation": """not, no, without, except, excluding, exclude, never, none, other
        than, apart from, but not, dont, doesnt, isnt, arent, wont, cant, cannot,
        havent, hasnt, besides, nor, neither, ignore, ignoring, skip, non""",
    "latest": "latest",
    "recent": "last, recent",
    "aggregate": """sorted, grouped, sort, group by, sort by, compare, compared,
        comparison, trend+, average, mean, percent, percentage, share, proportion,
        chart+, graph+, history, historical, versus, vs, sum, statistics, ranking,
        ratio""",
    "whatif": """what if, if, what would happen, what would happen if, what happens
        if, suppose, supposing, imagine, assuming, in case""",
    "stoppage": """is down, goes down, go down, breaks down, break down, shuts down,
        shut down, stands still, is stopped for, stopped for, stops for, stops until,
        stops working, stoppage+, is out of service""",
}

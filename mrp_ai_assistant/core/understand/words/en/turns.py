"""Turns of phrase that change what is meant."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "email": "email+, e mail+, mail, slack, whatsapp",
    "company": "company, companies, subsidiary, subsidiaries, branch, branches",
    "mine": "my, mine",
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
}

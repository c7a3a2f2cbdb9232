"""What matters today, and for whom."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "briefing": """what should i look at first, what do i look at first, morning
        briefing, evening briefing, look at first, look at first today, important for
        me today, important today for me, state of the plant, how are we doing, how
        are we doing today, summary of the plant, plant summary, what are the
        priorities, briefing, briefings, shift briefing, shift summary, shift report,
        shift handover, handover, daily summary, daily briefing, summary of the shift,
        summary of the day, summary of today, what matters, what matters today, what
        matters most, most important, most important today, what is important, what is
        important today, whats important, whats important today, important today,
        needs my attention, needs attention, need my attention, what should i look at,
        where do i start, where should i start, where do we start, priorities for
        today, todays priorities, my priorities, what is urgent, what is urgent today,
        bring me up to date, whats new""",
    "role_planner": """planner+, planning, scheduler+""",
    "role_manager": """production manager+, plant manager+, management, production
        management, head of production""",
    "role_supervisor": """supervisor+, shift leader+, shift supervisor+, team leader+,
        foreman""",
}

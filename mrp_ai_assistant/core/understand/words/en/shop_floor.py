"""What happens on the shop floor."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "open": "left on, still left, are left on, left for",
    "next": """run next, do next, work on next, start next, next job, next operation,
        next operations, next work order, next work orders""",
    "scrap": """scrap, scraps, scrapped, waste, wasted, defect+, defective, reject+,
        rejected, thrown away""",
    "oee": "oee, efficiency, effectiveness, performance, productivity, yield",
    "biggest_loss": "biggest loss, biggest losses, main loss, main losses",
    "loss": """loss, losses, lose most time, lose time, losing time, lost, downtime,
        down time, time lost, lost time, idle time, minutes lost, hours lost, how long
        was down, stoppage+""",
    "target": "target+, goal+",
    "below_target": """below target, below the target, below their target, below its
        target, below their oee target, under target, under the target, under their
        target, miss the target, miss their target, missing the target, missing their
        target""",
    "working": """who works, who is working, who worked, works, worked, is working,
        are working, is working on, are working on, who is at, who is in, clocked in,
        did work, working at, operator work, people work""",
    "employee": "employee+, worker+, operator+, staff, people, person",
    "payroll": "payroll, salary, salaries, wage+, holidays",
    "capacity": """how many hours of work are there, how many hours of work is there,
        how many hours of work left, how many hours of work does, how many hours of work
        do we have, how many hours of work has, how many hours of work are left, how
        many hours of work remain, hours of work are there, hours of work is there,
        hours of work left, hours of work does, hours of work do we have, hours of work
        has, hours of load, hours of work are left, capacity, capacities, load, loads,
        loaded, workload+, utilization, utilisation, overloaded, overload, overbooked,
        saturated, swamped, busy, busiest""",
    "bottleneck": "bottleneck+, bottle neck+, limiting center, constraint+",
    "hours working": """hours worked, worked hours, hours of work, how many hours did,
        hours did""",
    "hours": "hour+, how many hours, hrs",
    "quality": "quality, inspection+, quality check+, nonconformity",
    "shift": """shift+, this morning, this afternoon, this evening, tonight, night,
        morning""",
}

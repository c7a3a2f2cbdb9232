"""What happens on the shop floor."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "scrap": """scrap, scraps, scrapped, waste, wasted, defect+, defective, reject+,
        rejected""",
    "oee": "oee, efficiency, effectiveness, performance, productivity, yield",
    "employee": "employee+, worker+, operator+, staff, people, person, payroll",
    "capacity": """capacity, capacities, load, loads, loaded, workload+, utilization,
        utilisation, overloaded, overload, overbooked, saturated, swamped, busy,
        busiest""",
    "bottleneck": "bottleneck+, bottle neck+, limiting center, constraint+",
    "hours": "hour+, how many hours, hours worked, hours of work, hrs, worked hours",
    "quality": "quality, inspection+, quality check+, nonconformity",
    "shift": """shift+, this morning, this afternoon, this evening, tonight, night,
        morning""",
}

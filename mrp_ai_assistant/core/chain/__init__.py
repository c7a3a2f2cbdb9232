"""Orders, their parts and their work centers on a time line: what would end when.

peg         what is missing -> what brings it, in the order of the queue
timeline    the working hours of one center, and what they are taken by
schedule    orders -> when each would end, each center doing one thing at a time

All of it is computed, under the assumptions that its callers state. Moments are naive
UTC, as Odoo stores them.
"""

from .peg import Demand, Peg, Supply, peg
from .schedule import Job, Part, Schedule, Slot, Work, schedule
from .timeline import Span, Timeline, subtract

__all__ = [
    "Demand",
    "Job",
    "Part",
    "Peg",
    "Schedule",
    "Slot",
    "Span",
    "Supply",
    "Timeline",
    "Work",
    "peg",
    "schedule",
    "subtract",
]

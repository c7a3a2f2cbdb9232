"""What asks for attention today: a few lines, each with its day and its question."""

from ..core.i18n import speaking
from ..speech import speech_of
from .lines.centers import blocked, overloaded
from .lines.maintenance import overdue
from .lines.orders import most_late, next_short
from .lines.purchases import late_purchase
from .lines.stock import to_order
from .roles import role_of

_MOST = 5
_SUBJECTS = {
    "planner": (blocked, most_late, next_short, to_order, overloaded, late_purchase),
    "manager": (blocked, most_late, to_order, late_purchase, overloaded, next_short),
    "maintenance": (blocked, overdue, overloaded, most_late),
}


def attention(env):
    """At most five lines, by day; what presses most comes first on the same day."""
    with speaking(speech_of(env)):
        found = []
        for lines in _SUBJECTS[role_of(env)]:
            found += lines(env)
            if len(found) >= _MOST:
                break
        found = sorted(found[:_MOST], key=lambda line: line.day)
        return [line.as_json() for line in found]

"""Which records have cards. Those of modules that are not installed have none."""

from .maintenance import REQUEST
from .manufacturing import ORDER, WORK_CENTER, orders_of
from .partners import CUSTOMER
from .projects import PROJECT, TASK
from .sales import SALE

KINDS = {
    kind.model: kind
    for kind in (ORDER, WORK_CENTER, SALE, CUSTOMER, PROJECT, TASK, REQUEST)
}

# Records that have no card, and whose cards they change.
BEHIND = {"stock.picking": orders_of}
WATCHED = frozenset({*KINDS, *BEHIND})

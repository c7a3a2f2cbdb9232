"""Which records have cards. Those of modules that are not installed have none."""

from .maintenance import REQUEST
from .manufacturing import ORDER, WORK_CENTER
from .partners import CUSTOMER
from .projects import PROJECT, TASK
from .sales import SALE

KINDS = {
    kind.model: kind
    for kind in (ORDER, WORK_CENTER, SALE, CUSTOMER, PROJECT, TASK, REQUEST)
}

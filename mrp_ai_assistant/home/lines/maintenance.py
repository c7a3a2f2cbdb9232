"""Maintenance that should have been done by now."""

from ...core.evidence import show
from ...core.i18n import _
from ...skills.maintenance.maintenance_requests import maintenance_requests
from ...skills.plant.clock import local_day, today
from ...skills.plant.maintenance import overdue_domain, requests_domain
from ...skills.plant.record import ref
from .line import Line


def overdue(env):
    """The request that is overdue longest, and how many there are."""
    if maintenance_requests.refusal(env):
        return
    domain = [*requests_domain(env), *overdue_domain(env)]
    model = env["maintenance.request"]
    first = model.search(domain, order="schedule_date, id", limit=1)
    if not first:
        return
    day = show(local_day(env, first.schedule_date))
    text = _("%(request)s was planned for %(day)s.", request=first.name, day=day)
    n = model.search_count(domain)
    if n > 1:
        text += " " + _("Maintenance requests overdue: %(n)s.", n=n)
    yield Line(
        day=today(env),
        text=text,
        action=_("See the requests"),
        question=_("Which maintenance requests are overdue?"),
        refs=tuple(filter(None, (ref(first),))),
        tone="warning",
    )

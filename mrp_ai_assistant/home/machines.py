"""Figures of who looks after machines and sees no manufacturing orders."""

from ..core.i18n import _, formats
from ..skills.maintenance.maintenance_requests import maintenance_requests
from ..skills.plant.maintenance import overdue_domain, requests_domain
from .figure import figure


def of_maintenance(env):
    """Open requests and, of them, those that should be done by now."""
    if maintenance_requests.refusal(env):
        return []
    model, domain = env["maintenance.request"], requests_domain(env)
    count = model.search_count(domain)
    if not count:
        return []
    late = model.search_count([*domain, *overdue_domain(env)])
    hint = _("overdue: %(n)s", n=formats().number(late)) if late else _("none overdue")
    question = _("Which maintenance requests are open?")
    label = _("open maintenance requests")
    tone = "danger" if late else "info"
    return [figure(count, label, question, hint, tone)]

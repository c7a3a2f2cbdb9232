"""The late purchase that most orders wait for."""

from ...core.i18n import _
from ...skills.plant.clock import today
from ...skills.plant.purchase_lines import late_purchases, late_sentence, pending
from ...skills.plant.record import in_companies, ref
from ...skills.purchases.purchases import purchases
from .line import Line

_LOOKED_AT = 20


def late_purchase(env):
    if purchases.refusal(env):
        return
    orders = env["purchase.order"].search(
        [*late_purchases(), *in_companies(env)],
        order="date_planned, id",
        limit=_LOOKED_AT,
    )
    late = [each for each in pending(orders) if each.late]
    if not late:
        return
    worst = max(late, key=lambda each: (len(each.lacks), each.late))
    order = worst.order
    told = _(
        "%(purchase)s of %(vendor)s is late: %(how)s",
        purchase=order.display_name,
        vendor=order.partner_id.display_name,
        how=late_sentence(worst, alone=True),
    )
    if waits := len({need.order.id for need in worst.lacks}):
        told += " " + _("Orders that wait for it: %(n)s.", n=waits)
    yield Line(
        day=today(env),
        text=told,
        action=_("See the purchases"),
        question=_("Which purchases are late?"),
        refs=(ref(order), ref(order.partner_id)),
        tone="warning",
    )

"""What runs out before an order of today would arrive, and is to be bought now."""

from ...core.evidence import RecordRef, show
from ...core.i18n import _
from ...skills.forecast.stock_outlook import stock_outlook
from ...skills.plant.clock import today
from ...skills.plant.forecasts import kept, seen_of
from ...skills.plant.risk_told import source, source_ref
from .line import Line


def to_order(env):
    """The gravest product to be bought today, or already too late."""
    if stock_outlook.refusal(env):
        return
    day = today(env)
    urgent = [
        ("risk", "=", "high"),
        ("supply", "=", "buy"),
        ("order_qty", ">", 0),
        ("order_by", "<=", day.isoformat()),
    ]
    for each in seen_of(kept(env, urgent, 1)):
        amount = show(each.amount(each.found.order))
        told = [_runs_out(each, day), *_lead(each)]
        told.append(_("Order %(amount)s today.", amount=amount))
        yield Line(
            day=day,
            text=" ".join(told),
            action=_("See the forecast"),
            question=_(
                "When will we run out of %(product)s?",
                product=each.product.display_name,
            ),
            refs=tuple(filter(None, (_by_name(each.product), source_ref(each)))),
            strong=amount,
            tone="danger",
        )


def _runs_out(each, day):
    early, likely, _late = each.run_out
    name = {"product": each.product.name}
    if likely is None:
        if early is None:
            return _("%(product)s may run out.", **name)
        return _("%(product)s may run out from %(day)s on.", day=show(early), **name)
    if likely <= day:
        return _("%(product)s runs out today.", **name)
    return _("%(product)s runs out about %(day)s.", day=show(likely), **name)


def _by_name(product):
    """As the line names it; the question, which must be sure, adds its code."""
    return RecordRef(product._name, product.id, product.name)


def _lead(each):
    if each.found.lead is None:
        return
    days = show(each.found.lead, "days")
    yield _("%(source)s takes %(days)s.", source=source(each), days=days)

"""Are the forecasts of stock of today?"""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, PROBLEM, SKIPPED, WARNING, Finding

_CRON = "mrp_ai_assistant.ir_cron_stock_risk"
_OLD = 2  # days
_VERY_OLD = 7


@dataclass(frozen=True)
class Forecasts:
    """``age``: days since the oldest company's pass, None before the first."""

    products: int = 0
    age: int | None = None
    orders: bool = True


def facts(env, process):
    env.cr.execute(
        "SELECT (now() AT TIME ZONE 'UTC')::date - min(pass_day) FROM "
        "mrp_ai_forecast_learning"
    )
    age = env.cr.fetchone()[0]
    rows = env["mrp.ai.stock.risk"].sudo().search_count([])
    moved = env["stock.move"].sudo().search_count([("state", "=", "done")], limit=1)
    return Forecasts(rows, age, bool(moved))


def judge(forecasts):
    """The ``Finding`` of ``Forecasts``."""
    if not forecasts.orders:
        return Finding(
            SKIPPED, _("Nothing has left stock yet: there is nothing to learn.")
        )
    if forecasts.age is None:
        return Finding(
            WARNING,
            _("No forecast was made yet."),
            means=_(
                "Questions on what runs out are answered for one product at a time."
            ),
            mend=_("The first pass is made by a scheduled action."),
            button=_("Make it now"),
        )
    told = _(
        "Products: %(count)s; days since the last pass: %(days)s.",
        count=forecasts.products,
        days=forecasts.age,
    )
    if forecasts.age < _OLD:
        return Finding(OK, told)
    return Finding(
        PROBLEM if forecasts.age >= _VERY_OLD else WARNING,
        told,
        means=_("Dates on which stock runs out are those of back then."),
        mend=_("See that scheduled actions run; then make a pass."),
        button=_("Make it now"),
    )


def mend(env):
    env.ref(_CRON).sudo()._trigger()


CHECK = Check("forecasts", _lt("Forecasts of stock"), facts, judge, mend)

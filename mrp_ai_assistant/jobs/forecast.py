"""Forecast all products once a day, and those that something changed of at once.

Every piece is committed with the place where the next one begins: what is killed goes
on from there, and a question is answered between two pieces.
"""

from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry

from ..core.i18n import _, _lt
from ..runner.job_kind import SCHEDULED, job


@job(
    "forecast",
    _lt("Forecast stock"),
    priority=SCHEDULED,
    again=True,
)
def forecast(work):
    with Registry(work.dbname).cursor() as cr:
        env = api.Environment(cr, SUPERUSER_ID, {})
        finished = 0

        def carry_on(done, left):
            nonlocal finished
            # A piece is kept with the place where the next one begins.
            cr.commit()  # pylint: disable=invalid-commit
            finished += done
            text = _("%(left)s products left", left=left)
            work.progress(100 * finished // max(1, finished + left), text)
            work.give_way()
            return True

        env["mrp.ai.stock.risk"]._rebuild_while(carry_on)

"""Orders of the test plant that are done, each on a day that the test says."""

from datetime import timedelta

from odoo import fields


def make(case, quantity, *, days_ago=0, late=None):
    """A done order of ``quantity`` tables; ``late`` is in days, negative when early."""
    order = case.order(quantity)
    order.qty_producing = quantity
    order._set_qty_producing()
    order.move_raw_ids.picked = True
    order.with_context(skip_consumption=True, skip_backorder=True).button_mark_done()
    case.assertEqual(order.state, "done")
    day = fields.Datetime.now() - timedelta(days=days_ago)
    order.date_finished = day
    order.move_finished_ids.date = day
    order.date_deadline = day - timedelta(days=late) if late is not None else False
    return order

"""The white-list: every field here is stored and can be searched and grouped by."""

from __future__ import annotations

from ..i18n import _lt
from .subject import Measured, Subject

_ORDER_STATES = {
    "draft": ("state", ("draft",)),
    "planned": ("state", ("confirmed",)),
    "in_progress": ("state", ("progress",)),
    "to_close": ("state", ("to_close",)),
    "open": ("state", ("confirmed", "progress", "to_close")),
    "done": ("state", ("done",)),
    "cancelled": ("state", ("cancel",)),
}
_WORK_STATES = {
    "ready": ("state", ("ready",)),
    "blocked": ("state", ("blocked",)),
    "waiting": ("state", ("blocked",)),
    "in_progress": ("state", ("progress",)),
    "open": ("state", ("blocked", "ready", "progress")),
    "done": ("state", ("done",)),
    "cancelled": ("state", ("cancel",)),
}
_MOVE_STATES = {
    "open": ("state", ("waiting", "confirmed", "partially_available", "assigned")),
    "done": ("state", ("done",)),
    "draft": ("state", ("draft",)),
    "cancelled": ("state", ("cancel",)),
}
_MADE = ("state", ("draft", "confirmed", "progress", "to_close", "done"))
_WORKED = ("state", ("blocked", "ready", "progress", "done"))
_MOVING = (
    "state",
    ("draft", "waiting", "confirmed", "partially_available", "assigned", "done"),
)
_QUANTITY = _lt("Quantity")
_AMOUNT = _lt("Amount before taxes")

ORDERS = Subject(
    "manufacturing_order",
    _lt("Manufacturing orders"),
    "mrp.production",
    dates={
        "": "date_start",
        "start": "date_start",
        "due": "date_deadline",
        "finish": "date_finished",
        "done": "date_finished",
    },
    groups={
        "product": "product_id",
        "category": "product_id.categ_id",
        "responsible": "user_id",
        "state": "state",
        "priority": "priority",
        "bom": "bom_id",
    },
    records={"product": "product_id", "person": "user_id"},
    states=_ORDER_STATES,
    kept=_MADE,
    measures={
        "quantity": Measured(_QUANTITY, "product_qty", "quantity", "product_uom_id"),
        "late": Measured(
            _lt("Delay"), kind="days", between=("date_deadline", "date_finished")
        ),
    },
)
WORK_ORDERS = Subject(
    "work_order",
    _lt("Work orders"),
    "mrp.workorder",
    dates={
        "": "production_date",
        "start": "date_start",
        "finish": "date_finished",
        "done": "date_finished",
    },
    groups={
        "work_center": "workcenter_id",
        "state": "state",
        "product": "production_id.product_id",
        "category": "production_id.product_id.categ_id",
        "responsible": "production_id.user_id",
    },
    records={
        "center": "workcenter_id",
        "product": "production_id.product_id",
        "person": "production_id.user_id",
        "order": "production_id",
    },
    states=_WORK_STATES,
    kept=_WORKED,
    measures={"hours": Measured(_lt("Hours spent"), "duration", "number", per=60.0)},
    company="production_id.company_id",
)
PRODUCED = Subject(
    "produced",
    _lt("Units produced"),
    "stock.move",
    dates={"": "date", "done": "date"},
    groups={
        "product": "product_id",
        "category": "product_id.categ_id",
        "responsible": "production_id.user_id",
    },
    records={"product": "product_id", "person": "production_id.user_id"},
    states={"done": ("state", ("done",))},
    measures={
        "quantity": Measured(_QUANTITY, "product_qty", "quantity", "product_id.uom_id")
    },
    always=(("production_id", "!=", False),),
    kept=("state", ("done",)),
    usual="quantity",
)
CONSUMED = Subject(
    "consumption",
    _lt("Components consumed"),
    "stock.move",
    dates={"": "date", "done": "date"},
    groups={
        "component": "product_id",
        "product": "product_id",
        "category": "product_id.categ_id",
    },
    records={"product": "product_id", "order": "raw_material_production_id"},
    states={"done": ("state", ("done",))},
    measures={
        "quantity": Measured(_QUANTITY, "product_qty", "quantity", "product_id.uom_id")
    },
    always=(("raw_material_production_id", "!=", False),),
    kept=("state", ("done",)),
    usual="quantity",
)
MOVES = Subject(
    "stock_move",
    _lt("Stock moves"),
    "stock.move",
    dates={"": "date", "done": "date", "due": "date_deadline"},
    groups={
        "product": "product_id",
        "component": "product_id",
        "category": "product_id.categ_id",
        "location": "location_dest_id",
        "state": "state",
        "customer": "partner_id",
        "vendor": "partner_id",
    },
    records={"product": "product_id", "location": "location_dest_id"},
    states=_MOVE_STATES,
    kept=_MOVING,
    measures={
        "quantity": Measured(_QUANTITY, "product_qty", "quantity", "product_id.uom_id")
    },
)
CATALOGUE = Subject(
    "catalogue",
    _lt("Products"),
    "product.product",
    dates={"": "create_date"},
    groups={"category": "product_tmpl_id.categ_id"},
    records={},
)
STOCK = Subject(
    "stock",
    _lt("Stock"),
    "stock.quant",
    dates={"": "in_date"},
    groups={
        "product": "product_id",
        "component": "product_id",
        "category": "product_id.categ_id",
        "location": "location_id",
        "lot": "lot_id",
    },
    records={"product": "product_id", "location": "location_id"},
    measures={
        "quantity": Measured(_QUANTITY, "quantity", "quantity", "product_id.uom_id"),
        "reserved": Measured(
            _lt("Reserved"), "reserved_quantity", "quantity", "product_id.uom_id"
        ),
    },
    always=(("location_id.usage", "in", ("internal", "transit")),),
    usual="quantity",
)
PURCHASES = Subject(
    "purchase",
    _lt("Purchases"),
    "purchase.order",
    dates={"": "date_order", "due": "date_planned", "arrival": "date_planned"},
    groups={"vendor": "partner_id", "responsible": "user_id", "state": "state"},
    records={"vendor": "partner_id", "person": "user_id"},
    states={
        "draft": ("state", ("draft", "sent")),
        "planned": ("state", ("purchase",)),
        "done": ("state", ("purchase",)),
        "cancelled": ("state", ("cancel",)),
    },
    measures={
        "value": Measured(_AMOUNT, "amount_untaxed", "money", "currency_id"),
    },
    usual="value",
    kept=("state", ("purchase",)),
    lines="purchase_line",
)
PURCHASE_LINES = Subject(
    "purchase_line",
    _lt("Purchase lines"),
    "purchase.order.line",
    dates={"": "order_id.date_order", "due": "date_planned", "arrival": "date_planned"},
    groups={
        "vendor": "partner_id",
        "product": "product_id",
        "component": "product_id",
        "category": "product_id.categ_id",
        "responsible": "order_id.user_id",
        "state": "order_id.state",
    },
    records={
        "vendor": "partner_id",
        "product": "product_id",
        "person": "order_id.user_id",
    },
    states={
        "draft": ("order_id.state", ("draft", "sent")),
        "planned": ("order_id.state", ("purchase",)),
        "done": ("order_id.state", ("purchase",)),
        "cancelled": ("order_id.state", ("cancel",)),
    },
    kept=("order_id.state", ("purchase",)),
    measures={
        "value": Measured(_AMOUNT, "price_subtotal", "money", "currency_id"),
        "quantity": Measured(_QUANTITY, "product_qty", "quantity", "product_uom_id"),
    },
    usual="value",
)
SALES = Subject(
    "sale",
    _lt("Sales orders"),
    "sale.order",
    dates={"": "date_order", "due": "commitment_date"},
    groups={"customer": "partner_id", "responsible": "user_id", "state": "state"},
    records={"customer": "partner_id", "person": "user_id"},
    states={
        "draft": ("state", ("draft", "sent")),
        "planned": ("state", ("sale",)),
        "cancelled": ("state", ("cancel",)),
    },
    measures={
        "value": Measured(_AMOUNT, "amount_untaxed", "money", "currency_id"),
    },
    usual="value",
    kept=("state", ("sale",)),
    lines="sale_line",
)
SALE_LINES = Subject(
    "sale_line",
    _lt("Sales order lines"),
    "sale.order.line",
    dates={"": "order_id.date_order", "due": "order_id.commitment_date"},
    groups={
        "customer": "order_partner_id",
        "product": "product_id",
        "category": "product_id.categ_id",
        "responsible": "order_id.user_id",
        "state": "order_id.state",
    },
    records={
        "customer": "order_partner_id",
        "product": "product_id",
        "person": "order_id.user_id",
    },
    states={
        "draft": ("order_id.state", ("draft", "sent")),
        "planned": ("order_id.state", ("sale",)),
        "cancelled": ("order_id.state", ("cancel",)),
    },
    kept=("order_id.state", ("sale",)),
    measures={
        "value": Measured(_AMOUNT, "price_subtotal", "money", "currency_id"),
        "quantity": Measured(
            _QUANTITY, "product_uom_qty", "quantity", "product_uom_id"
        ),
    },
    usual="value",
)
MAINTENANCE = Subject(
    "maintenance",
    _lt("Maintenance requests"),
    "maintenance.request",
    dates={"": "request_date", "due": "schedule_date", "done": "close_date"},
    groups={
        "equipment": "equipment_id",
        "state": "stage_id",
        "responsible": "user_id",
        "team": "maintenance_team_id",
        "maintenance_kind": "maintenance_type",
    },
    records={"equipment": "equipment_id", "person": "user_id"},
    states={
        "corrective": ("maintenance_type", ("corrective",)),
        "preventive": ("maintenance_type", ("preventive",)),
    },
    measures={"hours": Measured(_lt("Hours"), "duration", "number")},
)
SCRAP = Subject(
    "scrap",
    _lt("Scrap"),
    "stock.scrap",
    dates={"": "date_done", "done": "date_done"},
    groups={
        "product": "product_id",
        "component": "product_id",
        "category": "product_id.categ_id",
        "location": "location_id",
        "reason": "scrap_reason_tag_ids",
        "lot": "lot_id",
    },
    records={"product": "product_id", "order": "production_id"},
    states={"done": ("state", ("done",)), "draft": ("state", ("draft",))},
    kept=("state", ("done",)),
    measures={
        "quantity": Measured(_QUANTITY, "scrap_qty", "quantity", "product_uom_id")
    },
    usual="quantity",
)
TIME = Subject(
    "hours",
    _lt("Time log"),
    "mrp.workcenter.productivity",
    dates={"": "date_start", "start": "date_start", "finish": "date_end"},
    groups={
        "work_center": "workcenter_id",
        "employee": "user_id",
        "responsible": "user_id",
        "loss": "loss_id",
        "reason": "loss_id",
        "product": "workorder_id.production_id.product_id",
    },
    records={
        "center": "workcenter_id",
        "person": "user_id",
        "order": "workorder_id.production_id",
    },
    measures={"hours": Measured(_lt("Hours"), "duration", "number", per=60.0)},
    usual="hours",
)
DELIVERIES = Subject(
    "delivery",
    _lt("Deliveries"),
    "stock.picking",
    dates={"": "scheduled_date", "due": "date_deadline", "done": "date_done"},
    groups={
        "customer": "partner_id",
        "state": "state",
        "location": "location_id",
        "responsible": "user_id",
    },
    records={"customer": "partner_id"},
    states={
        "open": ("state", ("draft", "waiting", "confirmed", "assigned")),
        "ready": ("state", ("assigned",)),
        "waiting": ("state", ("waiting", "confirmed")),
        "done": ("state", ("done",)),
        "cancelled": ("state", ("cancel",)),
    },
    always=(("picking_type_id.code", "=", "outgoing"),),
    kept=("state", ("draft", "waiting", "confirmed", "assigned", "done")),
)

SUBJECTS = {
    subject.name: subject
    for subject in (
        ORDERS,
        WORK_ORDERS,
        PRODUCED,
        CONSUMED,
        MOVES,
        CATALOGUE,
        STOCK,
        PURCHASES,
        PURCHASE_LINES,
        SALES,
        SALE_LINES,
        MAINTENANCE,
        SCRAP,
        TIME,
        DELIVERIES,
    )
}

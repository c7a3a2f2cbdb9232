"""Where data come from: Odoo's models by the names that people know, and the
applications that bring them."""

from __future__ import annotations

from collections.abc import Iterable

from ..failure import Unavailable

# What installing manufacturing brings along is nobody's decision.
ALWAYS = {"base", "mail", "mrp", "product", "resource", "stock", "uom"}

APPLICATIONS = {
    "maintenance": "Maintenance",
    "mrp_subcontracting": "Subcontracting",
    "product_expiry": "Expiration dates of lots",
    "project": "Project",
    "project_mrp": "Projects of manufacturing orders",
    "purchase": "Purchase",
    "sale": "Sales",
}

# model: (module that brings it, what people call its records)
MODELS = {
    "ir.attachment": ("base", "Attachments"),
    "maintenance.equipment": ("maintenance", "Machines and equipment"),
    "maintenance.request": ("maintenance", "Maintenance requests"),
    "mail.activity": ("mail", "Activities"),
    "mrp.ai.document": ("mrp", "Documents of the assistant's knowledge"),
    "mrp.ai.forecast.log": ("mrp", "Forecasts that were made"),
    "mrp.ai.stock.risk": ("mrp", "Forecasts of stock"),
    "mrp.bom": ("mrp", "Bills of materials"),
    "mrp.production": ("mrp", "Manufacturing orders"),
    "mrp.routing.workcenter": ("mrp", "Operations"),
    "mrp.workcenter": ("mrp", "Work centers"),
    "mrp.workcenter.productivity": ("mrp", "Time logged at work centers"),
    "mrp.workorder": ("mrp", "Work orders"),
    "product.document": ("product", "Documents of products"),
    "product.product": ("product", "Products"),
    "product.supplierinfo": ("product", "Prices of vendors"),
    "project.project": ("project", "Projects"),
    "project.task": ("project", "Tasks"),
    "purchase.order": ("purchase", "Purchase orders"),
    "resource.calendar": ("resource", "Working hours"),
    "sale.order": ("sale", "Sales orders"),
    "stock.location": ("stock", "Locations"),
    "stock.lot": ("stock", "Lots and serial numbers"),
    "stock.move": ("stock", "Stock moves"),
    "stock.picking": ("stock", "Transfers"),
    "stock.quant": ("stock", "Stock on hand"),
    "stock.scrap": ("stock", "Scrap"),
    "stock.warehouse": ("stock", "Warehouses"),
    "stock.warehouse.orderpoint": ("stock", "Reordering rules"),
}

# Read as a part of another: its lines, its unit, what ties it to another record.
PARTS = {
    "mrp.bom.line": "mrp.bom",
    "purchase.order.line": "purchase.order",
    "sale.order.line": "sale.order",
    "stock.move.line": "stock.move",
    "stock.picking.type": "stock.warehouse",
    "stock.scrap.reason.tag": "stock.scrap",
}
UNTOLD = {
    "ir.model",
    "ir.model.data",
    "mrp.ai.forecast.learning",
    "mrp.ai.knowledge",
    "res.partner",
    "stock.reference",
    "uom.uom",
}

# Fields that another application adds.
FIELDS = {
    "mrp.production.project_id": "project_mrp",
    "stock.lot.expiration_date": "product_expiry",
    "stock.move.is_subcontract": "mrp_subcontracting",
}


def names(models: Iterable[str]) -> list[str]:
    """What people call the records of ``models``, each once, in alphabetical order.

    >>> names(["stock.quant", "sale.order", "sale.order.line"])
    ['Sales orders', 'Stock on hand']
    """
    return sorted({_of(model)[1] for model in _whole(models)})


def apart(models: Iterable[str], has: Iterable[str]) -> tuple[list[str], list[str]]:
    """``names`` of what is always there or brought by the applications ``has``, and of
    what is read only where its application is installed."""
    whole = _whole(models)
    there = {
        model
        for model in whole
        if _of(model)[0] in ALWAYS or APPLICATIONS[_of(model)[0]] in has
    }
    return names(there), names(whole - there)


def needed(models: Iterable[str], fields: Iterable[str]) -> list[str]:
    """Applications besides manufacturing without which there is no answer."""
    modules = {_of(model)[0] for model in _whole(models)}
    modules |= {FIELDS[name] for name in fields if name in FIELDS}
    if unknown := set(fields) - set(FIELDS):
        raise Unavailable(f"Say in {__file__} who adds {', '.join(sorted(unknown))}.")
    return sorted(APPLICATIONS[module] for module in modules - ALWAYS)


def _whole(models: Iterable[str]) -> set[str]:
    return {PARTS.get(model, model) for model in models} - UNTOLD


def _of(model: str) -> tuple[str, str]:
    if model not in MODELS:
        raise Unavailable(f"Say in {__file__} what {model} is called.")
    return MODELS[model]

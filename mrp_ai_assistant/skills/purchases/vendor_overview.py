"""¿Cómo vamos con el proveedor Azure? ¿Qué hay de Azure?

How do we stand with a vendor: what it still has to bring, and how it keeps its dates.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...core.evidence import Evidence, NoData
from ...core.i18n import _lt
from ...core.skill import Concepts, Limit, Result, Vendor, skill
from ..plant.record import ROWS
from .purchases import purchases
from .vendor_punctuality import vendor_punctuality


@skill(
    title=_lt("How we stand with a vendor"),
    models=("purchase.order", "purchase.order.line", "stock.move", "stock.picking"),
    phrases={
        "es": (
            "¿Qué proveedores tenemos?",
            "¿cómo vamos con el proveedor?",
            "¿qué hay del proveedor?",
            "resumen del proveedor",
            "situación con el proveedor",
        ),
        "en": (
            "Which vendors do we have?",
            "what about the vendor?",
            "what is there about the vendor?",
            "summary of the vendor",
        ),
    },
    when=(Concepts(all=("vendor",)),),
)
def vendor_overview(env: Any, *, vendor: Vendor = None, limit: Limit = ROWS) -> Result:
    """The open purchases of a vendor, and its punctuality; of no one, who they are, by
    what was bought from them."""
    if vendor is None:
        everyone: Result = purchases.function(env, by="vendor", limit=limit)
        return everyone
    kept: Result = vendor_punctuality.function(env, vendor=vendor)
    told = kept.summary if isinstance(kept, Evidence) else ()
    found: Result = purchases.function(env, vendor=vendor, limit=limit)
    if isinstance(found, NoData):
        return replace(found, text=" ".join([found.text, *told]))
    assert isinstance(found, Evidence)
    return replace(found, summary=(*found.summary, *told))

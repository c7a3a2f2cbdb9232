"""What the frozen evidences searched: a plant of nobody, at one moment."""

from datetime import UTC, datetime

from odoo.addons.mrp_ai_assistant.core.evidence import Scope

_AS_OF = datetime(2026, 11, 22, 20, tzinfo=UTC)


def scope(model, filters, total):
    return Scope(model, (), _AS_OF, "Muebles Roble", filters, total, total)

"""The one purchase or sale that is asked for ("the last", "the biggest") is told
before how many there are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...core.evidence import Evidence
from ...core.i18n import _


def first_told(found: Evidence, record: Any, alone: bool) -> Evidence:
    """``found`` as it is, unless ``record`` is shown ``alone`` of several."""
    if not alone:
        return found
    partner = record.partner_id.display_name
    told = _("The one asked for: %(name)s, %(partner)s.") % {
        "name": record.display_name,
        "partner": partner,
    }
    return replace(found, summary=(told, *found.summary[:1]))

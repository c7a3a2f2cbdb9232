"""An answer that is one draft for a person to confirm."""

from __future__ import annotations

from ...core.evidence import Evidence
from ...core.proposal import Draft


def proposed(draft: Draft) -> Evidence:
    """``draft``, told by the check that it carries, or by what stands against it."""
    check = draft.check
    assert check is not None
    told = check.summary or tuple(each.text for each in check.conflicts)
    return Evidence(tables=(), summary=told, proposals=(draft,))

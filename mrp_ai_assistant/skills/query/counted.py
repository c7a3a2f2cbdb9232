"""The rows of a list counted by something: the same search, in groups."""

from __future__ import annotations

from typing import Any

from ...core.evidence import Evidence, Missing, NoData
from ...core.i18n import _
from ...core.query import SUBJECTS, Query
from ..plant.record import scope
from .query_told import evidence
from .search import groups


def counted(
    env: Any,
    subject: str,
    by: str,
    searched: tuple[list[Any], list[str]],
    limit: int,
    measure: str | None = None,
    direction: str | None = None,
) -> Evidence | NoData:
    """The records of ``subject`` by a concept of its groups, the largest figure first.

    ``searched``: a domain and its words. ``measure``: the usual one if None, "" to
    count; ``direction`` "smallest" turns the order round.
    """
    domain, filters = searched
    known = SUBJECTS[subject]
    figure = known.usual if measure is None else measure
    asked = Query(
        known,
        by=(by,),
        measure=figure,
        smallest_first=direction == "smallest",
        limit=limit,
    )
    found = groups(env, asked, domain)
    total = env[known.model].search_count(domain)
    if not found or not total:
        where = scope(env, known.model, domain, filters, shown=0, total=0)
        text = _("%(what)s: none (%(filters)s).")
        text %= {"what": known.title, "filters": ", ".join(filters)}
        return NoData(Missing.NO_ROWS, text, where)
    return evidence(env, asked, found, domain, filters, total)

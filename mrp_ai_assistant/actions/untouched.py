"""Whether somebody has gone on with what was created, so that it is theirs now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

_SAID = ("comment", "email", "email_outgoing")


def mark(record: Any, parts: Iterable[Any]) -> dict[str, Any]:
    """How ``record`` and the records that belong to it stand now, as JSON."""
    return {"stands": [_stand(each) for each in (record, *parts)]}


def untouched(record: Any, parts: Iterable[Any], memo: Mapping[str, Any]) -> bool:
    """Whether all still stands as in ``memo``, and nobody has written to it."""
    now = [_stand(each) for each in (record, *parts)]
    said = record.message_ids.filtered(lambda m: m.message_type in _SAID)
    return now == memo.get("stands") and not said and not record.activity_ids


def still_a_draft(record: Any, parts: Callable[[Any], list[Any]], memo: Any) -> bool:
    """Whether ``record`` is there, is the user's to delete, and is still the draft as
    it was created; ``parts`` gives the records that belong to it."""
    if not record.exists() or record.state != "draft":
        return False
    if not record.has_access("unlink"):
        return False
    return untouched(record, parts(record), memo)


def _stand(records: Any) -> list[list[Any]]:
    return [[each.id, str(each.write_date)] for each in records.sorted("id")]

"""Plain values of many records, for figures: no record is made of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def plain_rows(
    env: Any, model: str, domain: Sequence[Any], fields: Sequence[str]
) -> list[tuple[Any, ...]]:
    """The stored ``fields`` of what ``domain`` finds for the asking user, record rules
    applied; ids for relations, None where there is nothing. AccessError for a field
    that the user may not read.

    A hundred times faster than records where tens of thousands are only counted.
    """
    records = env[model]
    for name in fields:
        field = records._fields[name]
        assert field.store and field.column_type, name
        records._check_field_access(field, "read")
    records.flush_model(fields)
    query = records._search(list(domain))
    columns = [f'"{records._table}"."{name}"' for name in fields]
    return list(env.execute_query(query.select(*columns)))

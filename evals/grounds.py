"""What prose says that nothing carries: an own, simple look beside the verifier's.

Every number, code and day of the text must stand in the question, in the tables, in the
facts that a narrator was given, or in what code says by itself to the same question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .figures import numbers
from .reading import Answer

_CODE = re.compile(r"\b[A-Z]{1,4}(?:[/-][A-Z0-9]+)+\b|\b[PS]\d{5}\b")
_LINK = re.compile(r"https?://|<[a-z]+[ >]|!\[|\{[A-Z]\d?\}", re.IGNORECASE)


def ungrounded(answer: Answer, carried: Iterable[str]) -> list[str]:
    """Numbers, codes and links of the prose that none of ``carried`` has."""
    known = "\n".join([*carried, *_shown(answer)])
    values = {round(value, 4) for value in numbers(known, answer.language)}
    raw = {
        round(float(cell[1]), 4)
        for table in answer.tables
        for row in table.rows
        for cell in row.cells
        if isinstance(cell[1], int | float)
    }
    values |= raw | {float(table.total) for table in answer.tables}
    values |= {float(len(table.rows)) for table in answer.tables}
    said = numbers(answer.text, answer.language)
    strange = [f"{value:g}" for value in said if round(value, 4) not in values]
    strange += [code for code in _CODE.findall(answer.text) if code not in known]
    return strange + [link for link in _LINK.findall(answer.text) if link not in known]


def _shown(answer: Answer) -> Iterable[str]:
    yield from answer.notices
    for table in answer.tables:
        yield table.title
        yield table.scope
        for row in table.rows:
            yield row.text
        yield from (text for _kind, _raw, text in table.totals)

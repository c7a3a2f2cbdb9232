"""What is told of a record on its card."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from odoo.tools import format_date, format_datetime, html2plaintext

_LONGEST = 1200  # characters of a description


@dataclass(frozen=True)
class Kind:
    """``lines(record)`` in the language being spoken. No field that only some of a
    record's readers may see: a card is shown to all of them.

    ``chunk``: a ``card``, or ``prose`` where the record is a text by itself.
    """

    model: str
    lines: Callable[[Any], list[str]]
    domain: tuple = ()
    chunk: str = "card"


def line(label, value):
    """ "Label: value", or nothing without a value."""
    return f"{label}: {value}" if value else ""


def names(records):
    """As Odoo's own lists: a field tells the name of what it leads to, also to who may
    not open that."""
    return ", ".join(each.display_name or "" for each in records.sudo())


def chosen(record, field):
    """The label of a selection, in the language of the record's environment."""
    options = dict(record._fields[field]._description_selection(record.env))
    return options.get(record[field], "")


def day(record, value):
    """A date as people write it, and as systems do."""
    if not value:
        return ""
    if hasattr(value, "hour"):
        return format_datetime(record.env, value, dt_format="medium")
    return format_date(record.env, value, date_format="long")


def prose(html):
    """What people wrote, without marks; only its beginning when it is long."""
    text = html2plaintext(html or "", include_references=False).strip()
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

"""What is told of a record on its card."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from odoo.fields import Date, Datetime
from odoo.tools import format_date, html2plaintext

from ...core.i18n import _
from ...speech import base_language

_LONGEST = 1200  # characters of a description


@dataclass(frozen=True)
class Kind:
    """``lines(record)`` in the language being spoken. No field that only some of a
    record's readers may see: a card is shown to all of them.

    ``told_of(records)``: ``{id: others}``, the records of another model that a card
    tells of. Who may not read all of them gets no such card, neither found nor shown.
    ``deadline``: a field; once it has passed the card says so.
    ``chunk``: a ``card``, or ``prose`` where the record is a text by itself.
    """

    model: str
    lines: Callable[[Any], list[str]]
    domain: tuple = ()
    chunk: str = "card"
    told_of: Callable[[Any], dict[int, Any]] | None = None
    deadline: str = ""


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


def both(records):
    """Their names in the languages of the plant: people mix them."""
    env = records.env
    codes = [code for code, _name in env["res.lang"].get_installed()]
    known = [code for code in codes if base_language(code) in ("es", "en")]
    mine = env.lang or "en_US"
    said = []
    for record in records.sudo():
        here = [record.with_context(lang=code) for code in (mine, *known)]
        ways = dict.fromkeys(one.display_name or "" for one in here)
        first, *others = ways
        more = dict.fromkeys(
            each.name or "" for each in here if each.display_name in others
        )
        said.append(f"{first} ({', '.join(more)})" if more else first)
    return ", ".join(said)


def day(record, value):
    """The day as people write it, with its weekday, and as systems do."""
    if not value:
        return ""
    value = _local(record, value)
    full = format_date(record.env, value, date_format="EEEE, d MMMM y")
    return f"{full} ({value.isoformat()})"


def _local(record, value):
    """The calendar day of a stored moment, where the plant is."""
    if not hasattr(value, "hour"):
        return value
    company = record.env.company
    if "company_id" in record._fields and record.company_id:
        company = record.company_id
    zone = company.sudo().resource_calendar_id.tz or record.env.user.tz or "UTC"
    return Datetime.context_timestamp(record.with_context(tz=zone), value).date()


def urgent(is_so):
    """As people ask for it."""
    return _("Urgent: high priority, urgent delivery") if is_so else ""


def late(deadline, is_open):
    """Whether ``deadline`` has passed for what is still to be done."""
    if not deadline or not is_open:
        return ""
    now = Datetime.now() if hasattr(deadline, "hour") else Date.today()
    return _("Late: overdue, delayed") if deadline < now else ""


def prose(html):
    """What people wrote, without marks; only its beginning when it is long."""
    text = html2plaintext(html or "", include_references=False).strip()
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

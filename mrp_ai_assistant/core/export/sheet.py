"""What is written: a stored table in the order in which it was read, and its scope."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from ..i18n import _, formats
from .errors import BadRows
from .name import download_name


@dataclass(frozen=True)
class Sheet:
    """``table`` is the payload of a ``table`` event; ``order`` names all its rows, each
    once, and ``asked`` tells who asked what, in the order of reading."""

    table: Mapping[str, Any]
    order: Sequence[int] = ()
    asked: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises ``BadRows`` when ``order`` is not one of these rows."""
        n = len(self.table["rows"])
        if self.order and sorted(self.order) != list(range(n)):
            raise BadRows

    @property
    def title(self) -> str:
        return str(self.table.get("title") or _("Table"))

    @property
    def columns(self) -> Sequence[Mapping[str, Any]]:
        found: Sequence[Mapping[str, Any]] = self.table["columns"]
        return found

    @property
    def rows(self) -> list[Sequence[Mapping[str, Any]]]:
        """The cells of each row, in ``order``."""
        rows = self.table["rows"]
        order = self.order or range(len(rows))
        return [rows[place]["cells"] for place in order]

    @property
    def totals(self) -> Sequence[Mapping[str, Any] | None]:
        return self.table.get("totals") or ()

    @property
    def is_cut(self) -> bool:
        where = self.table.get("scope") or {}
        return int(where.get("total") or 0) > int(where.get("shown") or 0)

    def count(self) -> str:
        """``50 of 312``: how many of what matches are in the file."""
        where = self.table.get("scope") or {}
        shown = int(where.get("shown") or len(self.table["rows"]))
        total = max(int(where.get("total") or 0), shown)
        n, m = formats().number(shown), formats().number(total)
        return _("%(shown)s of %(total)s", shown=n, total=m)

    def scope(self) -> list[tuple[str, str | datetime]]:
        """Everything that says what these rows are, line by line."""
        where = self.table.get("scope") or {}
        lines: list[tuple[str, str | datetime]] = [
            (_("Table"), self.title),
            *self.asked.items(),
            (_("Rows"), self.count()),
            *((_("Filter"), str(each)) for each in where.get("filters") or ()),
            (_("Company"), str(where.get("company") or "")),
            (_("As of"), _local(where.get("as_of"))),
        ]
        if self.is_cut:
            text = _(
                "Not all rows: the answer was cut. Narrow the question for others."
            )
            lines.append((_("Mind"), text))
        return [(label, told) for label, told in lines if told]

    def file_name(self, extension: str) -> str:
        """A name that every file system takes; of a cut table it says so.

        >>> Sheet({"title": "a/b: c", "rows": []}).file_name("csv")
        'a b c.csv'
        """
        name = download_name(self.title) or _("Table")
        return (
            f"{name} ({self.count()}).{extension}"
            if self.is_cut
            else (f"{name}.{extension}")
        )


def asked_by(user: str, question: str) -> dict[str, str]:
    """Who asked what, for ``Sheet.asked``."""
    return {_("Question"): question, _("Asked by"): user}


def _local(as_of: Any) -> str | datetime:
    try:
        moment = datetime.fromisoformat(str(as_of))
    except ValueError:
        return ""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
    return formats().local(aware).replace(tzinfo=None)

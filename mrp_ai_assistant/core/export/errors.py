"""Why a table does not become a file.

ExportError
├── NoSuchTable   the turn is there, a table at that place of it is not
├── BadRows       an order of rows that is not one of the table's
└── TooManyRows   more than a worksheet has
"""

from __future__ import annotations

from ..errors import AssistantError
from ..i18n import _lt


class ExportError(AssistantError):
    code = "export"
    action = "none"
    text = _lt("The table could not be written to a file.")


class NoSuchTable(ExportError):
    code = "no_such_table"
    text = _lt("This table is not there any more. Ask again.")


class BadRows(ExportError):
    code = "bad_rows"
    text = _lt("The rows of the table have changed. Reload the page and try again.")


class TooManyRows(ExportError):
    """``most`` rows of a worksheet."""

    code = "too_many_rows"
    text = _lt("Excel takes %(most)s rows at most. Save the table as CSV.")

"""Statements through whatever cursor is given, and what their failures mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NoReturn, Protocol

from .errors import StoreDown, StoreError, StoreNotPrepared

_REPEATED = "40"  # class of SQLSTATE: serialisation, deadlock
_NO_TABLE = "42P01"
_GONE = ("08", "57")  # connection lost, server shut down
_CLOSED = ("OperationalError", "InterfaceError")  # the client's own, without a state
Row = tuple[Any, ...]


class Cursor(Protocol):
    """A DB-API cursor with ``%s``, as psycopg's and Odoo's."""

    def execute(self, query: str, params: Any = None) -> Any: ...

    def fetchall(self) -> Sequence[Any]: ...


def quoted(name: str) -> str:
    """``name`` as an identifier.

    >>> quoted('a"b')
    '"a""b"'
    """
    return '"' + name.replace('"', '""') + '"'


class Database:
    """``store`` is named in errors. A transaction that must be repeated, because
    another one was faster, is its owner's matter: that error passes as it is."""

    def __init__(self, cursor: Cursor, store: str) -> None:
        self._cursor = cursor
        self._store = store

    def run(self, query: str, *values: Any) -> None:
        try:
            self._cursor.execute(query, values or None)
        except Exception as error:
            self._explain(error)

    def rows(self, query: str, *values: Any) -> list[Row]:
        try:
            self._cursor.execute(query, values or None)
            return [tuple(row) for row in self._cursor.fetchall()]
        except Exception as error:
            self._explain(error)

    def value(self, query: str, *values: Any) -> Any:
        """The first column of the first row, or None."""
        found = self.rows(query, *values)
        return found[0][0] if found else None

    def version(self) -> int:
        """150004 for 15.4."""
        return int(self.value("SELECT current_setting('server_version_num')"))

    def _explain(self, error: Exception) -> NoReturn:
        state = getattr(error, "pgcode", None) or getattr(error, "sqlstate", None)
        if state and state.startswith(_REPEATED):
            raise error
        if state == _NO_TABLE:
            raise StoreNotPrepared(str(error), store=self._store) from error
        if (state or "").startswith(_GONE) or (
            state is None and type(error).__name__ in _CLOSED
        ):
            place = "PostgreSQL"
            raise StoreDown(str(error), store=self._store, place=place) from error
        raise StoreError(str(error), store=self._store) from error

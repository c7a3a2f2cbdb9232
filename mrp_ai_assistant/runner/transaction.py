"""Short transactions of the runner, never open while a model talks."""

from contextlib import contextmanager

import psycopg2
from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry
from odoo.sql_db import Cursor
from psycopg2.extensions import ISOLATION_LEVEL_READ_COMMITTED

from .requests_first import let_requests_go_first

ENDED = ("57P01", "57P02", "57P03")  # shut down, crashed, not yet up


@contextmanager
def transaction(dbname):
    """An environment that is committed at the end of the block.

    At READ COMMITTED, unlike Odoo's own: two runners that touch the same row one after
    the other is the normal case here, not an error to retry.
    """
    with opened(dbname) as cr:
        if isinstance(cr, Cursor):  # a test's cursor shares its test's transaction
            cr.connection.set_isolation_level(ISOLATION_LEVEL_READ_COMMITTED)
        yield api.Environment(cr, SUPERUSER_ID, {})


def opened(dbname):
    """A cursor of ``dbname``; ``psycopg2.OperationalError`` when PostgreSQL is gone."""
    try:
        cr = Registry(dbname).cursor()
        if isinstance(cr, Cursor):
            let_requests_go_first(cr)
        return cr
    except psycopg2.DatabaseError as error:
        if type(error) is not psycopg2.DatabaseError:
            raise
        # An old connection of Odoo's pool has died; psycopg2 has no better name for it.
        raise psycopg2.OperationalError(str(error)) from error


def is_outage(error):
    """Whether PostgreSQL is gone, rather than unwilling to run a statement.

    :param error: a ``psycopg2.Error``; a broken connection has no SQLSTATE
    """
    if isinstance(error, psycopg2.InterfaceError):
        return True
    state = error.pgcode or "08"
    ended = state.startswith("08") or state in ENDED
    return isinstance(error, psycopg2.OperationalError) and ended

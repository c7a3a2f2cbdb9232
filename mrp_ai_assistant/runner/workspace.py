"""Odoo as the asking user sees it, for reading."""

from contextlib import closing, contextmanager

import psycopg2
from odoo import SUPERUSER_ID, api
from odoo.sql_db import Cursor

from ..core.errors import DatabaseLost, Stopped
from .transaction import is_outage, opened

STATEMENT_TIMEOUT = 20_000  # milliseconds


class OdooWorkspace:
    """The asking user's Odoo in the company of the conversation.

    Every reading is one short transaction that cannot write, with a time limit on each
    query; the user's Stop breaks a running query. ``DatabaseLost`` when PostgreSQL goes
    away meanwhile.
    """

    def __init__(self, dbname, user_id, company_id, cancel, conversation_id=None):
        self._dbname = dbname
        self._user_id = user_id
        self._company_id = company_id
        self._cancel = cancel
        self._conversation_id = conversation_id

    @contextmanager
    def reading(self, lang):
        """``(env, lookup)`` in the language ``lang`` ('es', 'en')."""
        with _there(), closing(opened(self._dbname)) as cr:
            cr.execute("SET TRANSACTION READ ONLY")
            cr.execute("SET LOCAL statement_timeout = %s", [STATEMENT_TIMEOUT])
            env = self._env(cr, lang)
            with self._cancel.breaking(_breaker(cr)), self._stoppable():
                yield env, env["mrp.ai.lookup"]
                cr.rollback()

    def _env(self, cr, lang):
        user = api.Environment(cr, SUPERUSER_ID, {})["res.users"].browse(self._user_id)
        company = self._company_id
        if company not in user.company_ids.ids:
            company = user.company_id.id
        context = {
            "lang": installed_lang(user, lang),
            "tz": user.tz or "UTC",
            "allowed_company_ids": [company],
            "mrp_ai_conversation_id": self._conversation_id,
        }
        return api.Environment(cr, self._user_id, context)

    @contextmanager
    def _stoppable(self):
        try:
            yield
        except psycopg2.extensions.QueryCanceledError as error:
            if self._cancel.cancelled:
                raise Stopped() from error
            raise  # the agent knows what took too long


@contextmanager
def _there():
    try:
        yield
    except psycopg2.Error as error:
        if is_outage(error):
            raise DatabaseLost(str(error)) from error
        raise


def installed_lang(user, lang):
    """The user's own variant of ``lang``, else an installed one, else the user's."""
    if (user.lang or "").startswith(lang):
        return user.lang
    codes = [code for code, _name in user.env["res.lang"].get_installed()]
    return next((code for code in codes if code.startswith(lang)), user.lang)


def _breaker(cr):
    return cr.connection.cancel if isinstance(cr, Cursor) else lambda: None

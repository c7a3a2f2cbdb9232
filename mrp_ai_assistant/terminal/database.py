"""Open a database as Odoo's server does, or say in one sentence why not."""

import threading

import psycopg2
from odoo import sql_db
from odoo.modules.registry import Registry
from odoo.service.server import load_server_wide_modules
from odoo.tools import config


class BadRequest(Exception):
    """What was asked for is not there; the message is for the person who asked."""

    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


def open_database(name, odoo_args):
    """The name of a database that has the assistant, with its registry loaded.

    :raises BadRequest: there is none of that name, or it has no assistant
    """
    config.parse_config(odoo_args, setup_logging=True)
    known = [name] if name else config["db_name"]
    if len(known) != 1:
        raise BadRequest("database", "Say which database: -d NAME")
    dbname = known[0]
    try:
        sql_db.db_connect(dbname).cursor().close()
    except psycopg2.OperationalError as error:
        reason = str(error).strip().splitlines()[-1]
        raise BadRequest("database", f"No database “{dbname}”: {reason}") from error
    threading.current_thread().dbname = dbname
    load_server_wide_modules()
    if "mrp.ai.turn" not in Registry(dbname):
        text = f"“{dbname}” does not have the AI Production Assistant installed."
        raise BadRequest("database", text)
    return dbname

"""Have a model work behind everybody's back: warm up, be evaluated.

The work runs in a thread of the process that committed the wish for it. It waits in the
same queue as answers, call by call, so that a question comes between two of them.
"""

import logging
import threading
from functools import partial

from odoo.modules import module

from .claim import HEARTBEAT, heartbeat, new_owner
from .model_slot import SlottedModel
from .transaction import transaction

_logger = logging.getLogger(__name__)


def after_commit(model, name, work):
    """Call ``work(dbname, slotted)`` with the ``ChatModel`` of ``model``.

    :param model: one mrp.ai.model
    :param name: of the thread
    :param work: must catch its own errors
    """
    if module.current_test:
        return
    cr = model.env.cr
    chat, dbname = model._chat(), cr.dbname
    cr.postcommit.add(partial(_start, dbname, model.id, chat, name, work))


def _start(dbname, model_id, chat, name, work):
    owner = new_owner()
    slotted = SlottedModel(chat, dbname, model_id, owner, lambda place: None)
    working = threading.Thread(
        target=_run, args=(dbname, slotted, work), name=name, daemon=True
    )
    working.start()
    threading.Thread(
        target=_keep_place, args=(dbname, owner, working), daemon=True
    ).start()


def _run(dbname, slotted, work):
    threading.current_thread().dbname = dbname
    work(dbname, slotted)


def _keep_place(dbname, owner, working):
    """The ticket in the server's queue stays valid while the model works."""
    while working.is_alive():
        try:
            with transaction(dbname) as env:
                heartbeat(env, {owner})
        except Exception:
            _logger.warning("The queue of %s", dbname, exc_info=True)
        working.join(HEARTBEAT)

"""Have the model read its constant instructions before anybody waits for it.

On a CPU a cold model needs half a minute or more for its first prompt: it is loaded
from disk, then reads what is the same in every question. Opening the page starts that;
it waits in the same queue as answers, and a question that comes meanwhile comes next.
"""

import logging
import threading
from functools import partial

from odoo.modules import module

from ..core.answer.prompt import prefix
from ..core.cancellation import Cancellation
from ..core.errors import AssistantError
from .claim import HEARTBEAT, heartbeat, new_owner
from .model_slot import SlottedModel
from .transaction import transaction

_logger = logging.getLogger(__name__)


def warm_after_commit(model, lang):
    """Warm ``model`` (one mrp.ai.model) for questions in ``lang`` ('es', 'en')."""
    if module.current_test:
        return
    cr = model.env.cr
    cr.postcommit.add(partial(_start, cr.dbname, model.id, model._chat(), lang))


def _start(dbname, model_id, chat, lang):
    owner = new_owner()
    slotted = SlottedModel(chat, dbname, model_id, owner, lambda place: None)
    reading = threading.Thread(
        target=_read, args=(dbname, slotted, lang), name="mrp_ai.warm", daemon=True
    )
    reading.start()
    threading.Thread(
        target=_keep_place, args=(dbname, owner, reading), daemon=True
    ).start()


def _read(dbname, slotted, lang):
    threading.current_thread().dbname = dbname
    try:
        for _chunk in slotted.chat(prefix(lang), max_tokens=1, cancel=Cancellation()):
            pass
    except AssistantError as error:
        _logger.info("%s was not warmed: %s", slotted.name, error.detail or error)
    except Exception:
        _logger.warning("Warming %s", slotted.name, exc_info=True)


def _keep_place(dbname, owner, reading):
    """The ticket in the server's queue stays valid while the model reads."""
    while reading.is_alive():
        try:
            with transaction(dbname) as env:
                heartbeat(env, {owner})
        except Exception:
            _logger.warning("The queue of %s", dbname, exc_info=True)
        reading.join(HEARTBEAT)

"""Have the model read its constant instructions before anybody waits for it.

On a CPU a cold model needs half a minute or more for its first prompt: it is loaded
from disk, then reads what is the same in every question. Opening the page starts that;
it waits in the same queue as answers, and a question that comes meanwhile comes next.
"""

import logging
from functools import partial

from ..core.answer import prompt
from ..core.cancellation import Cancellation
from ..core.errors import AssistantError
from ..core.understand import planner_prompt
from .background import after_commit
from .encoder import load_encoder

_logger = logging.getLogger(__name__)


def warm_after_commit(model, lang):
    """Warm ``model`` (one mrp.ai.model) for questions in ``lang`` ('es', 'en')."""
    after_commit(model, "mrp_ai.warm", partial(_read, lang=lang))


def _read(dbname, slotted, lang):
    load_encoder()
    try:
        # The narrator's last: a server with one place for a prompt keeps that.
        for constant in (planner_prompt.prefix(lang), prompt.prefix(lang)):
            for _chunk in slotted.chat(constant, max_tokens=1, cancel=Cancellation()):
                pass
    except AssistantError as error:
        _logger.info("%s was not warmed: %s", slotted.name, error.detail or error)
    except Exception:
        _logger.warning("Warming %s", slotted.name, exc_info=True)

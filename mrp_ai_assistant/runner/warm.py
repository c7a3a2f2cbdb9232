"""Have the model read its constant instructions before anybody waits for it.

On a CPU a cold model needs half a minute or more for its first prompt: it is loaded
from disk, then reads what is the same in every question. Opening the page starts that;
it waits in the same queue as answers, and a question that comes meanwhile comes next.
"""

import logging
import threading
from functools import lru_cache, partial

from ..core.answer import prompt
from ..core.cancellation import Cancellation
from ..core.embed import embedded_encoder
from ..core.errors import AssistantError
from ..core.understand import planner_prompt, semantic
from ..skills import SKILLS
from .background import after_commit

_PATIENCE = 2.0  # seconds that a question in doubt waits for the encoder, once
_loaded = threading.Event()
_logger = logging.getLogger(__name__)


def warm_after_commit(model, lang):
    """Warm ``model`` (one mrp.ai.model) for questions in ``lang`` ('es', 'en')."""
    after_commit(model, "mrp_ai.warm", partial(_read, lang=lang))


def _read(dbname, slotted, lang):
    try:
        _read_phrases(lang)
        # The narrator's last: a server with one place for a prompt keeps that.
        for constant in (planner_prompt.prefix(lang), prompt.prefix(lang)):
            for _chunk in slotted.chat(constant, max_tokens=1, cancel=Cancellation()):
                pass
    except AssistantError as error:
        _logger.info("%s was not warmed: %s", slotted.name, error.detail or error)
    except Exception:
        _logger.warning("Warming %s", slotted.name, exc_info=True)


@lru_cache(maxsize=1)
def ready_for_doubt():
    """Have this process, which answers, load the encoder before it is in doubt.

    Two seconds or more, once, beside the first question. A process that answers nobody
    does not spend the memory.
    """
    threading.Thread(target=_load, name="mrp_ai.encoder", daemon=True).start()


def encoder_by_now(lang):
    """The encoder, if it is there in time; else words alone must do for once."""
    ready_for_doubt()
    return embedded_encoder(lang) if _loaded.wait(_PATIENCE) else None


def _load():
    try:
        for lang in ("es", "en"):
            _read_phrases(lang)
    except Exception:
        _logger.warning("Loading the encoder", exc_info=True)
    finally:
        _loaded.set()


def _read_phrases(lang):
    """The vectors of the skills' phrases, kept for this process."""
    if encoder := embedded_encoder(lang):
        semantic.ranked("?", lang, SKILLS, encoder)

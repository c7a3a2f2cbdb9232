"""The encoder of this process: loaded beside its first question, waited for briefly.

It takes two seconds or more, once. A process that answers nobody does not spend the
memory; a question in doubt goes by words alone when it is not there in time.
"""

import logging
import threading
from functools import lru_cache

from ..core.embed import embedded_encoder
from ..core.understand import semantic
from ..skills import SKILLS

_PATIENCE = 2.0  # seconds that a question in doubt waits, while it loads
_loaded = threading.Event()
_logger = logging.getLogger(__name__)


@lru_cache(maxsize=1)  # once a process
def load_encoder():
    """Load it in the background, before anybody is in doubt."""
    threading.Thread(target=_load, name="mrp_ai.encoder", daemon=True).start()


def is_loading(patience=_PATIENCE):
    """Whether what ``load_encoder`` began goes on after so many seconds."""
    return not _loaded.wait(patience)


def encoder_by_now(lang):
    """The encoder for ``lang``, or None when there is none in time."""
    load_encoder()
    return embedded_encoder(lang) if _loaded.wait(_PATIENCE) else None


def _load():
    try:
        for lang in ("es", "en"):
            if encoder := embedded_encoder(lang):
                # Keeps the vectors of the skills' phrases for this process.
                semantic.ranked("?", lang, SKILLS, encoder)
    except Exception:
        _logger.warning("Loading the encoder", exc_info=True)
    finally:
        _loaded.set()

"""Have a model read its constant instructions before anybody waits for it.

On a CPU a cold model needs half a minute or more for its first prompt: it is loaded
from disk, then reads what is the same in every question. Opening the page starts that;
it waits in the same line as answers, and a question that comes meanwhile comes next.
"""

import logging

from ..core.answer import prompt
from ..core.errors import ModelError
from ..core.i18n import _lt
from ..core.understand import planner_prompt
from ..runner.encoder import load_encoder
from ..runner.job_kind import AWAITED, job

_logger = logging.getLogger(__name__)


@job(
    "warm",
    _lt("Get a model ready"),
    priority=AWAITED,
    attempts=1,
    at_once=4,
    traceless=True,
)
def warm(work):
    with work.transaction() as env:
        model = env["mrp.ai.model"].browse(work.payload["model"]).exists()
        chat = model and work.model(model)
    if chat:
        read(chat, work.payload["lang"], work.cancel)


def read(chat, lang, cancel):
    """Have the ``ChatModel`` read what questions in ``lang`` ('es', 'en') begin with.
    That it cannot is no news: whoever asks it next is told."""
    load_encoder()
    try:
        # The narrator's last: a server with one place for a prompt keeps that.
        for constant in (planner_prompt.prefix(lang), prompt.prefix(lang)):
            for _chunk in chat.chat(constant, max_tokens=1, cancel=cancel):
                pass
    except ModelError as error:
        _logger.info("%s was not warmed: %s", chat.name, error.detail or error)

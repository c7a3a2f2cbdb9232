"""Evaluate a model: its questions take minutes on a CPU, and answers go first."""

import logging

from ..core.errors import AssistantError, LeaseLost, Stopped
from ..core.evaluation import evaluate as measured
from ..core.i18n import _lt
from ..runner.job_kind import job
from ..skills import SKILLS
from ..speech import speech

_logger = logging.getLogger(__name__)


def _given_up(env, payload, error):
    model = env["mrp.ai.model"].browse(payload["model"]).exists()
    model._note_evaluation(None, error)


@job("evaluate", _lt("Evaluate a model"), attempts=3, given_up=_given_up)
def evaluate(work):
    with work.transaction() as env:
        model = env["mrp.ai.model"].browse(work.payload["model"]).exists()
        chat = model and work.model(model)
    if chat:
        note(work, measure(chat, work.cancel))


def measure(chat, cancel):
    """``(Evaluation.as_json(), None)``, or ``(None, error)``. Raises ``Stopped``."""
    try:
        return measured(chat, SKILLS, speech, cancel).as_json(), None
    except (Stopped, LeaseLost):
        raise
    except AssistantError as failure:
        _logger.info("%s was not evaluated: %s", chat.name, failure.detail)
        return None, failure
    except Exception as failure:
        _logger.warning("Evaluating %s", chat.name, exc_info=True)
        return None, failure


def note(work, told):
    result, error = told
    with work.finishing(error) as env:
        model = env["mrp.ai.model"].browse(work.payload["model"]).exists()
        model._note_evaluation(result, error)

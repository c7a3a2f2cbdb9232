"""Evaluate a model in the background: its questions take minutes on a CPU."""

import logging
from functools import partial

from ..core.cancellation import Cancellation
from ..core.errors import AssistantError
from ..core.evaluation import evaluate
from ..skills import SKILLS
from ..speech import speech
from .background import after_commit
from .transaction import transaction

_logger = logging.getLogger(__name__)


def evaluate_after_commit(model):
    """Evaluate ``model`` (one mrp.ai.model); the record is told how it went."""
    after_commit(model, "mrp_ai.evaluate", partial(_evaluate, model_id=model.id))


def _evaluate(dbname, slotted, model_id):
    result, error = None, None
    try:
        result = evaluate(slotted, SKILLS, speech, Cancellation()).as_json()
    except AssistantError as failure:
        _logger.info("%s was not evaluated: %s", slotted.name, failure.detail)
        error = failure
    except Exception as failure:
        _logger.warning("Evaluating %s", slotted.name, exc_info=True)
        error = AssistantError(str(failure))
    try:
        with transaction(dbname) as env:
            env["mrp.ai.model"].browse(model_id).exists()._note_evaluation(
                result, error
            )
    except Exception:
        _logger.warning("The evaluation of %s", slotted.name, exc_info=True)

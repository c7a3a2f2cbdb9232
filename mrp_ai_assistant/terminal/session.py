"""Ask as a user and wait for the answer, through the same path as the page."""

import time
from dataclasses import dataclass
from functools import partial

from odoo import SUPERUSER_ID, api
from odoo.exceptions import AccessError, MissingError, UserError
from odoo.modules.registry import Registry
from odoo.service.model import retrying

from ..runner import run_turn
from ..runner.claim import claim, new_owner, requeue_stale
from ..runner.transaction import transaction
from .answer import read_answer
from .database import BadRequest
from .people import user_env

POLL = 0.3  # seconds, while another process answers


@dataclass(frozen=True)
class Question:
    """``conversation`` is an id, or None for a new one; ``model`` a name, ``none`` or
    None for the user's own."""

    text: str
    login: str
    conversation: int | None = None
    answer_format: str = "auto"
    model: str | None = None


def answer(dbname, question):
    """The answer as one dictionary (see ``answer.read_answer``).

    :raises BadRequest: the login, model, conversation or question cannot be taken
    """
    turn_id = _ask(dbname, question)
    owner = new_owner()
    state = "queued"
    while state in ("queued", "running"):
        with transaction(dbname) as env:
            requeue_stale(env)
            claimed = claim(env, owner, turn_id=turn_id)
        if claimed:
            run_turn.run(dbname, claimed)
        with transaction(dbname) as env:
            state = env["mrp.ai.turn"].browse(turn_id).state
        if state in ("queued", "running"):
            time.sleep(POLL)
    with transaction(dbname) as env:
        return read_answer(env["mrp.ai.turn"].browse(turn_id))


def _ask(dbname, question):
    registry = Registry(dbname).check_signaling()
    with registry.cursor() as cr:
        env = user_env(api.Environment(cr, SUPERUSER_ID, {}), question.login)
        ask = partial(
            env["mrp.ai.conversation"]._ask,
            question.conversation or False,
            question.text,
            question.answer_format,
            _model(env, question.model),
        )
        try:
            return retrying(ask, env).id
        except AccessError as error:
            raise BadRequest("no_access", str(error)) from error
        except MissingError as error:
            raise BadRequest("conversation", str(error)) from error
        except UserError as error:
            raise BadRequest("question", str(error)) from error


def _model(env, name):
    if not name or name == "none":
        return name or False
    model = (
        env["mrp.ai.model"]
        .sudo()
        ._usable()
        .filtered(lambda each: name in (each.name, each.display_name, str(each.id)))
    )
    if not model:
        known = ", ".join(env["mrp.ai.model"].sudo()._usable().mapped("display_name"))
        raise BadRequest("model", f"No model “{name}”. There is: {known or 'none'}")
    return model[0].id

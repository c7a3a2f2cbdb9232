"""The scheduled action of briefings: asks what is due, tells what was answered."""

import logging
from datetime import timedelta

import psycopg2
from odoo import SUPERUSER_ID, api, fields, models
from odoo.exceptions import UserError

from ..core.i18n import speaking
from ..runner.thread import dispatch
from ..skills.briefing.sections import ASKED
from ..speech import speech_of
from .mrp_ai_conversation import OPEN, ROOT

_CRON = "mrp_ai_assistant.ir_cron_briefing"
_MOST = 50  # asked in one run of the scheduled action
_PATIENCE = timedelta(hours=6)  # after which an unanswered question is given up
_LOOK_AGAIN = timedelta(minutes=1)
_KEPT = 60  # answers in one conversation; then another one begins
FAILURES = 5  # in a row; then it is paused
_logger = logging.getLogger(__name__)


class MrpAiBriefing(models.Model):
    """``turn_id`` is what was asked and is not told yet. Every answer is a branch of
    one conversation: the latest is shown, those before are a click away."""

    _inherit = "mrp.ai.briefing"

    failures = fields.Integer(groups=fields.NO_ACCESS, copy=False, help="In a row.")
    asked_date = fields.Datetime(groups=fields.NO_ACCESS, copy=False)
    turn_id = fields.Many2one(
        "mrp.ai.turn",
        groups=fields.NO_ACCESS,
        copy=False,
        ondelete="set null",
        index="btree_not_null",
    )
    conversation_id = fields.Many2one(
        "mrp.ai.conversation",
        groups=fields.NO_ACCESS,
        copy=False,
        ondelete="set null",
        index="btree_not_null",
    )

    before = fields.Json(
        groups=fields.NO_ACCESS,
        copy=False,
        help="{unread, date} of the conversation before it was asked; {}: it is new.",
    )

    def action_send_now(self):
        """Have the scheduled action send these next, outside of their hours."""
        self.check_access("write")
        self.env["mrp.ai.use"]._spend_or_refuse("question")
        self.sudo().next_date = fields.Datetime.now()
        self._look(fields.Datetime.now())
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "info",
                "message": self.env._("It will come in a few minutes."),
            },
        }

    def _look(self, at):
        """Have the scheduled action run ``at`` that time."""
        cron = self.env.ref(_CRON, raise_if_not_found=False)
        if cron:
            cron.sudo()._trigger(at=at)

    # -- the scheduled action -------------------------------------------------

    @api.model
    def _cron_brief(self):
        """Post what has been answered, and ask what is due.

        Asking only queues: the runner answers in its own time, so that no answer is
        cut by the time limits of scheduled actions.
        """
        # The user of a scheduled action can be changed; who acts here must not.
        briefings = self.with_user(SUPERUSER_ID)
        everything = briefings.with_context(active_test=False)
        for briefing in everything.search([("turn_id", "!=", False)]):
            briefing._try("_deliver")
        due = [("next_date", "<=", fields.Datetime.now())]
        for briefing in briefings.search(due, limit=_MOST):
            briefing.next_date = briefing._next_after(fields.Datetime.now())
            if problem := briefing._is_away():
                briefing.problem = problem
            elif not briefing.turn_id:
                briefing._try("_ask")
        if everything.search_count([("turn_id", "!=", False)], limit=1):
            self._look(fields.Datetime.now() + _LOOK_AGAIN)

    def _is_away(self):
        """Why nobody is asked for it at the moment, and nothing is wrong with it."""
        user = self.user_id
        if user.active and self.company_id in user.company_ids:
            return None
        mine = self._in_its_language()
        return mine.env._("This user does not work in this company.")

    def _in_its_language(self):
        return self.with_context(lang=self.lang or self.user_id.lang)

    def _try(self, step):
        """Do the method ``step``; what fails is written down, and stops no other.

        Problems are told in the language of the briefing's user.
        """
        mine = self._in_its_language()
        try:
            with self.env.cr.savepoint():
                getattr(mine, step)()
        except UserError as error:
            mine._fail(str(error))
        except psycopg2.OperationalError:
            raise  # the scheduled action is run again as a whole
        except Exception:
            _logger.exception("Briefing %s", self.id)
            mine._fail(mine.env._("The question could not be answered."))

    def _fail(self, problem):
        """Write ``problem`` down; after several in a row it is paused, and said so."""
        failures = self.failures + 1
        self.write({"turn_id": False, "problem": problem, "failures": failures})
        if failures >= FAILURES and self.active:
            self.active = False
            self._tell_paused(problem)

    # -- asking ---------------------------------------------------------------

    def _asker(self):
        """The environment of its user: their rights, company and language."""
        user = self.user_id
        context = {
            "lang": self.lang or user.lang,
            "tz": user.tz,
            "allowed_company_ids": self.company_id.ids,
        }
        return self.env(user=user.id, context=context, su=False)

    def _ask(self):
        """Queue the question with the rights and in the language of its user."""
        asker = self._asker()
        talk = self._talk()
        before = _as_it_was(talk)
        turn = asker["mrp.ai.conversation"]._ask(
            talk.id,
            self._asks(asker),
            self.answer_format,
            about=self.about,
            parent_id=ROOT if talk else False,
        )
        turn.background = True
        self.write(
            {
                "turn_id": turn.id,
                "conversation_id": turn.conversation_id.id,
                "before": before,
                "asked_date": fields.Datetime.now(),
            }
        )
        dispatch(turn)

    def _asks(self, asker):
        if self.kind == "question":
            return self.question
        with speaking(speech_of(asker)):
            return str(ASKED[self.role])

    def _talk(self):
        """The conversation of the answers before; an empty record when another one
        begins: its user has put it away, shared it, or asks in it right now."""
        talk = self.conversation_id
        turns = talk.turn_ids
        begun = turns.filtered(lambda turn: not turn.parent_id)
        is_fit = (
            talk.user_id == self.user_id
            and talk.company_id == self.company_id
            and talk.active
            and not talk.delete_after
            and not talk.reader_ids
            and not set(turns.mapped("state")) & {*OPEN}
            and 0 < len(begun) < _KEPT
        )
        return talk if is_fit else talk.browse()

    # -- telling --------------------------------------------------------------

    def _deliver(self):
        """Tell the answer when there is one; never what is none."""
        turn = self.turn_id
        if turn.state in OPEN:
            if self.asked_date > fields.Datetime.now() - _PATIENCE:
                return
            turn._stop()
            self._fail(self.env._("It was not answered in time."))
            return
        self._tell_answer(turn)


def _as_it_was(talk):
    if not talk:
        return {}
    return {"unread": talk.unread, "date": fields.Datetime.to_string(talk.date)}

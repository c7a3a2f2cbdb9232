"""A shift briefing that comes by itself: asked as its user, posted when answered."""

import logging
from datetime import datetime, time, timedelta, timezone

import psycopg2
from odoo import SUPERUSER_ID, api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..core.i18n import speaking
from ..runner.thread import dispatch
from ..skills.briefing.sections import ASKED
from ..speech import speech_of, zone
from .mrp_ai_conversation import OPEN

_CRON = "mrp_ai_assistant.ir_cron_briefing"
_MOST = 50  # briefings asked in one run of the scheduled action
_PATIENCE = timedelta(hours=6)  # after which an unanswered question is given up
_LOOK_AGAIN = timedelta(minutes=1)
_logger = logging.getLogger(__name__)


class MrpAiBriefing(models.Model):
    """Users have their own alone. The question runs with the rights of ``user_id``,
    who therefore never changes; ``turn_id`` is what was asked and is not posted."""

    _name = "mrp.ai.briefing"
    _description = "AI Assistant Shift Briefing"
    _order = "next_date, id"
    _rec_name = "role"

    user_id = fields.Many2one(
        "res.users",
        required=True,
        readonly=True,
        index=True,
        ondelete="cascade",
        default=lambda self: self.env.user,
    )
    company_id = fields.Many2one(
        "res.company",
        required=True,
        ondelete="cascade",
        default=lambda self: self.env.company,
    )
    active = fields.Boolean(default=True)
    role = fields.Selection(
        [
            ("auto", "By my rights"),
            ("planner", "Planning"),
            ("manager", "Production management"),
            ("supervisor", "Shift supervisor"),
            ("maintenance", "Maintenance"),
            ("stock", "Stock-out risks"),
        ],
        required=True,
        default="auto",
    )
    hour = fields.Float("Time", required=True, default=6.0, help="In your time zone.")
    days = fields.Selection(
        [("weekdays", "Monday to Friday"), ("all", "Every day")],
        required=True,
        default="weekdays",
    )
    channel = fields.Selection(
        [("discuss", "Message in Discuss"), ("email", "Email")],
        required=True,
        default="discuss",
    )
    next_date = fields.Datetime(
        "Next", compute="_compute_next_date", store=True, index=True
    )
    sent_date = fields.Datetime("Last Sent", readonly=True, copy=False)
    problem = fields.Char("Last Problem", readonly=True, copy=False)
    asked_date = fields.Datetime(groups=fields.NO_ACCESS, copy=False)
    turn_id = fields.Many2one(
        "mrp.ai.turn",
        groups=fields.NO_ACCESS,
        copy=False,
        ondelete="set null",
        index="btree_not_null",
    )

    @api.depends("role")
    @api.depends_context("lang")
    def _compute_display_name(self):
        roles = dict(self._fields["role"]._description_selection(self.env))
        for briefing in self:
            briefing.display_name = roles.get(briefing.role, "")

    @api.constrains("hour")
    def _check_hour(self):
        if any(not 0 <= briefing.hour < 24 for briefing in self):
            raise ValidationError(self.env._("Choose a time between 00:00 and 23:59."))

    @api.constrains("company_id", "user_id")
    def _check_company(self):
        for briefing in self:
            if briefing.company_id not in briefing.user_id.company_ids:
                raise ValidationError(self.env._("You do not work in that company."))

    @api.depends("hour", "days", "active", "user_id.tz")
    def _compute_next_date(self):
        for briefing in self:
            briefing.next_date = briefing._next_after(fields.Datetime.now())

    def write(self, vals):
        if "user_id" in vals and not self.env.su:
            raise UserError(self.env._("A briefing stays with who made it."))
        return super().write(vals)

    def action_send_now(self):
        """Have the scheduled action send these next, outside of their hours."""
        self.check_access("write")
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

    # -- when -----------------------------------------------------------------

    def _next_after(self, moment):
        """The first time of this briefing after ``moment`` (UTC), as stored."""
        tz = zone(self.user_id.tz)
        now = moment.replace(tzinfo=timezone.utc)
        minutes = round(self.hour * 60)
        day = now.astimezone(tz).date()
        while True:
            hour = time(min(minutes // 60, 23), minutes % 60)
            naive = datetime.combine(day, hour)
            local = getattr(tz, "localize", lambda at: at.replace(tzinfo=tz))(naive)
            if local > now and (self.days == "all" or day.weekday() < 5):
                return local.astimezone(timezone.utc).replace(tzinfo=None)
            day += timedelta(days=1)

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
        for briefing in briefings.search([("turn_id", "!=", False)]):
            briefing._try("_deliver")
        due = [("next_date", "<=", fields.Datetime.now())]
        for briefing in briefings.search(due, limit=_MOST):
            briefing.next_date = briefing._next_after(fields.Datetime.now())
            if not briefing.turn_id:
                briefing._try("_ask")
        if briefings.search_count([("turn_id", "!=", False)], limit=1):
            self._look(fields.Datetime.now() + _LOOK_AGAIN)

    def _try(self, step):
        """Do the method ``step``; what fails is written down, and stops no other.

        Problems are told in the language of the briefing's user.
        """
        mine = self.with_context(lang=self.user_id.lang)
        try:
            with self.env.cr.savepoint():
                getattr(mine, step)()
        except UserError as error:
            self.write({"turn_id": False, "problem": str(error)})
        except psycopg2.OperationalError:
            raise  # the scheduled action is run again as a whole
        except Exception:
            _logger.exception("Briefing %s", self.id)
            problem = mine.env._("The question could not be answered.")
            self.write({"turn_id": False, "problem": problem})

    def _ask(self):
        """Queue the question with the rights and in the language of its user."""
        user = self.user_id
        if not user.active or self.company_id not in user.company_ids:
            raise UserError(self.env._("This user does not work in this company."))
        company = {"allowed_company_ids": self.company_id.ids}
        context = {"lang": user.lang, "tz": user.tz, **company}
        asker = self.env(user=user.id, context=context, su=False)
        with speaking(speech_of(asker)):
            question = str(ASKED[self.role])
        turn = asker["mrp.ai.conversation"]._ask(False, question)
        turn.background = True
        self.write({"turn_id": turn.id, "asked_date": fields.Datetime.now()})
        dispatch(turn)

    def _deliver(self):
        """Post the answer when there is one; never what is none."""
        turn = self.turn_id
        if turn.state in OPEN:
            if self.asked_date > fields.Datetime.now() - _PATIENCE:
                return
            turn._stop()
            problem = self.env._("It was not answered in time.")
            self.write({"turn_id": False, "problem": problem})
            return
        self._post_answer(turn)

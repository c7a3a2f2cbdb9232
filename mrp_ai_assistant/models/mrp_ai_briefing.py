"""A briefing, or a question of one's own, that asks itself: for whom, and when."""

from datetime import timezone

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..core.weekly import DAY, EVERY_DAY, WORKDAYS, Weekly
from ..speech import zone
from .mrp_ai_conversation import ANSWER_FORMATS

MOST = 20  # of one user, paused ones included
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class MrpAiBriefing(models.Model):
    """Users have their own alone, and what is found is told to them alone. It is asked
    with the rights of ``user_id``, who therefore never changes. What is not active is
    paused."""

    _name = "mrp.ai.briefing"
    _description = "AI Assistant Briefing or Repeated Question"
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
    kind = fields.Selection(
        [("briefing", "Briefing"), ("question", "Repeated question")],
        required=True,
        default="briefing",
    )
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
    question = fields.Text()
    answer_format = fields.Selection(ANSWER_FORMATS, required=True, default="auto")
    about = fields.Json(
        groups=fields.NO_ACCESS, help="The records that the question names: see turns."
    )
    hour = fields.Float("Time", required=True, default=6.0, help="In your time zone.")
    days = fields.Selection(
        [
            ("weekdays", "Monday to Friday"),
            ("all", "Every day"),
            ("chosen", "On chosen days"),
        ],
        required=True,
        default="weekdays",
    )
    mon = fields.Boolean("Monday")
    tue = fields.Boolean("Tuesday")
    wed = fields.Boolean("Wednesday")
    thu = fields.Boolean("Thursday")
    fri = fields.Boolean("Friday")
    sat = fields.Boolean("Saturday")
    sun = fields.Boolean("Sunday")
    channel = fields.Selection(
        [
            ("discuss", "Message in Discuss"),
            ("email", "Email"),
            ("page", "Only in the assistant"),
        ],
        required=True,
        default="discuss",
    )
    condition = fields.Selection(
        [
            ("always", "Every time"),
            ("rows", "When something is found"),
            ("changed", "When something has changed"),
        ],
        "Tell Me",
        required=True,
        default="always",
    )
    lang = fields.Selection(
        selection="_get_languages",
        string="Language",
        help="Empty: your own. A question is answered in its own language.",
    )
    next_date = fields.Datetime(
        "Next", compute="_compute_next_date", store=True, index=True
    )
    sent_date = fields.Datetime("Last Sent", readonly=True, copy=False)
    problem = fields.Char("Last Problem", readonly=True, copy=False)

    @api.model
    def _get_languages(self):
        return self.env["res.lang"].get_installed()

    @api.depends("role", "kind", "question")
    @api.depends_context("lang")
    def _compute_display_name(self):
        roles = dict(self._fields["role"]._description_selection(self.env))
        for briefing in self:
            asks = briefing.kind == "question" and briefing.question
            briefing.display_name = asks or roles.get(briefing.role, "")

    # -- what can be kept -----------------------------------------------------

    @api.constrains("hour")
    def _check_hour(self):
        if any(not 0 <= briefing.hour < 24 for briefing in self):
            raise ValidationError(self.env._("Choose a time between 00:00 and 23:59."))

    @api.constrains("days", *WEEKDAYS)
    def _check_days(self):
        if not all(briefing._weekdays() for briefing in self):
            raise ValidationError(self.env._("Choose at least one day of the week."))

    @api.constrains("company_id", "user_id")
    def _check_company(self):
        for briefing in self:
            if briefing.company_id not in briefing.user_id.company_ids:
                raise ValidationError(self.env._("You do not work in that company."))

    @api.constrains("kind", "question")
    def _check_question(self):
        conversations = self.env["mrp.ai.conversation"]
        for briefing in self.filtered(lambda each: each.kind == "question"):
            conversations._checked_question(briefing.question, briefing.answer_format)

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        everybody = self.sudo().with_context(active_test=False)
        for user in made.sudo().user_id:
            mine = [("user_id", "=", user.id)]
            if everybody.search_count(mine, limit=MOST + 1) > MOST:
                raise UserError(
                    self.env._(
                        "You have %s briefings and repeated questions already. Delete "
                        "one that you do not read any more.",
                        MOST,
                    )
                )
        return made

    def write(self, vals):
        if "user_id" in vals and not self.env.su:
            raise UserError(self.env._("A briefing stays with who made it."))
        done = super().write(vals)
        if vals.get("active"):
            self.sudo().write({"failures": 0, "problem": False})
        return done

    # -- when -----------------------------------------------------------------

    @api.depends("hour", "days", *WEEKDAYS, "active", "user_id.tz")
    def _compute_next_date(self):
        for briefing in self:
            briefing.next_date = briefing._next_after(fields.Datetime.now())

    def _weekdays(self):
        """The days of the week, 0 is Monday."""
        if self.days != "chosen":
            return EVERY_DAY if self.days == "all" else WORKDAYS
        return frozenset(place for place, name in enumerate(WEEKDAYS) if self[name])

    def _minutes(self):
        return min(max(round(self.hour * 60), 0), DAY - 1)

    def _next_after(self, moment):
        """The first time of this briefing after ``moment`` (UTC), as stored."""
        # While a form is filled in, no day may be chosen yet.
        weekly = Weekly(self._weekdays() or EVERY_DAY, self._minutes())
        utc = moment.replace(tzinfo=timezone.utc)
        local = weekly.next_after(utc, zone(self.user_id.tz))
        return local.astimezone(timezone.utc).replace(tzinfo=None)

"""What the assistant cost and how well it did: one row of figures an answer."""

from odoo import api, fields, models

from ..core.i18n import speaking
from ..skills import SKILLS
from ..speech import speech_of
from .mrp_ai_conversation import ANSWER_FORMATS
from .mrp_ai_statistic_codes import codes

OUTCOMES = [
    ("answered", "Answered"),
    ("nothing", "Nothing found"),
    ("asked", "Asked back"),
    ("stopped", "Stopped"),
    ("failed", "Failed"),
]
ORIGINS = [("rules", "Rules"), ("model", "Model"), ("mixed", "Model and rules")]


class MrpAiStatistic(models.Model):
    """Written in SQL (``runner.statistics``) when an answer ends, so that the figures
    stay when it is removed. No question, no answer, no title is here."""

    _name = "mrp.ai.statistic"
    _description = "AI Assistant Statistics"
    _order = "date desc, id desc"
    _rec_name = "date"
    _log_access = False

    # For the database alone: whose opinion it was, and that no turn counts twice.
    turn_id = fields.Many2one(
        "mrp.ai.turn", readonly=True, ondelete="set null", groups=fields.NO_ACCESS
    )
    date = fields.Datetime("Asked", readonly=True, index=True)
    user_id = fields.Many2one(
        "res.users",
        readonly=True,
        index="btree_not_null",
        ondelete="set null",
        groups="mrp_ai_assistant.group_ai_user_statistics",
    )
    company_id = fields.Many2one("res.company", readonly=True, ondelete="cascade")
    lang = fields.Char("Language", readonly=True)
    model_name = fields.Char("Language Model", readonly=True)
    server_name = fields.Char("Model Server", readonly=True)
    skill = fields.Selection(selection="_skills", string="Understood As", readonly=True)
    answer_format = fields.Selection(ANSWER_FORMATS, "Format", readonly=True)
    outcome = fields.Selection(OUTCOMES, readonly=True)
    code = fields.Selection(
        selection="_codes",
        string="Reason",
        readonly=True,
        help="Of an error, or of no answer.",
    )
    origin = fields.Selection(ORIGINS, "Told by", readonly=True)
    attempts = fields.Integer(readonly=True)
    # Counted
    answers = fields.Integer("Questions", readonly=True)
    model_failed = fields.Integer(
        "Model Failures",
        readonly=True,
        help="Answered without the model, which gave no answer.",
    )
    model_calls = fields.Integer(readonly=True)
    prompt_tokens = fields.Integer("Tokens In", readonly=True)
    tokens = fields.Integer("Tokens Out", readonly=True)
    sentences = fields.Integer("Sentences Told", readonly=True)
    dropped = fields.Integer("Sentences Held Back", readonly=True)
    rated = fields.Integer("Opinions", readonly=True)
    # Averages. Seconds count from the question on.
    queue_seconds = fields.Float(
        "Seconds in the Queue",
        digits=(12, 2),
        readonly=True,
        aggregator="avg",
        help="Until somebody answered, and for the model's turn.",
    )
    first_seconds = fields.Float(
        "Seconds to the First Thing Shown",
        digits=(12, 2),
        readonly=True,
        aggregator="avg",
    )
    sentence_seconds = fields.Float(
        "Seconds to the Model's First Words",
        digits=(12, 2),
        readonly=True,
        aggregator="avg",
    )
    model_seconds = fields.Float(
        "Seconds of the Model", digits=(12, 2), readonly=True, aggregator="avg"
    )
    seconds = fields.Float(
        "Seconds in All", digits=(12, 2), readonly=True, aggregator="avg"
    )
    tokens_per_second = fields.Float(
        "Tokens a Second", digits=(12, 1), readonly=True, aggregator="avg"
    )
    failed = fields.Float("Failed (%)", digits=(5, 1), readonly=True, aggregator="avg")
    useful = fields.Float(
        "Good (%)",
        digits=(5, 1),
        readonly=True,
        aggregator="avg",
        help="Of the answers that somebody gave an opinion of.",
    )

    _of_turn = models.UniqueIndex("(turn_id)")

    @api.model
    def _skills(self):
        with speaking(speech_of(self.env)):
            return [(skill.name, str(skill.title)) for skill in SKILLS]

    @api.model
    def _codes(self):
        with speaking(speech_of(self.env)):
            return codes()

    @api.model
    def _rated(self, turn, rating):
        """An opinion was given, changed (up, down) or taken back (False)."""
        useful = {"up": 100, "down": 0}.get(rating)
        self.env.cr.execute(
            "UPDATE mrp_ai_statistic SET rated = %s, useful = %s WHERE turn_id = %s",
            [int(useful is not None), useful, turn.id],
        )
        self.invalidate_model(["rated", "useful"])


class MrpAiFeedback(models.Model):
    _inherit = "mrp.ai.feedback"

    @api.model_create_multi
    def create(self, vals_list):
        opinions = super().create(vals_list)
        opinions._count()
        return opinions

    def write(self, vals):
        done = super().write(vals)
        if "rating" in vals:
            self._count()
        return done

    def unlink(self):
        turns = self.sudo().turn_id
        done = super().unlink()
        for turn in turns:
            self.env["mrp.ai.statistic"]._rated(turn, False)
        return done

    def _count(self):
        for opinion in self.filtered("turn_id"):
            self.env["mrp.ai.statistic"]._rated(opinion.turn_id, opinion.rating)

"""What users think of answers, for those who look after the assistant."""

from odoo import api, fields, models
from odoo.exceptions import ConcurrencyError, UserError
from psycopg2 import errors as pg_errors

from ..terminal.answer import read_answer
from .mrp_ai_conversation import OPEN, clean

RATINGS = [("up", "Good"), ("down", "Bad")]
REASONS = [
    ("wrong_number", "Wrong figure"),
    ("invented", "Invented"),
    ("slow", "Too slow"),
    ("format", "Not the format I need"),
    ("not_understood", "The question was not understood"),
    ("other", "Something else"),
]
LONGEST_COMMENT = 2000
_ROWS_KEPT = 100


class MrpAiFeedback(models.Model):
    """One opinion of one answer by its asker, with a copy of what it is about: an
    opinion is of use as long as one can read what was answered, also when the
    conversation is not there any more. The page tells who will read it.

    Written by the methods here only."""

    _name = "mrp.ai.feedback"
    _description = "AI Assistant Feedback"
    _order = "id desc"
    _rec_name = "question"

    turn_id = fields.Many2one(
        "mrp.ai.turn", index="btree_not_null", ondelete="set null", readonly=True
    )
    user_id = fields.Many2one(
        "res.users", required=True, index=True, readonly=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, ondelete="cascade"
    )
    rating = fields.Selection(RATINGS, required=True, readonly=True)
    reason = fields.Selection(REASONS, readonly=True)
    comment = fields.Text(readonly=True)
    question = fields.Text(required=True, readonly=True)
    answer = fields.Text(readonly=True)
    sources = fields.Json(
        "Scopes",
        readonly=True,
        help="What each table or passage of the answer was read from.",
    )
    sources_text = fields.Text("Sources", compute="_compute_sources_text")
    answer_format = fields.Char("Format", readonly=True)
    skill = fields.Char(
        "Understood As", readonly=True, help="The skill that answered the question."
    )
    model_name = fields.Char("Language Model", readonly=True)
    seconds = fields.Float(digits=(12, 2), readonly=True, aggregator="avg")
    dropped = fields.Integer("Sentences Held Back", readonly=True)
    date = fields.Datetime(required=True, readonly=True, default=fields.Datetime.now)

    _of_turn = models.UniqueIndex("(turn_id) WHERE turn_id IS NOT NULL")

    @api.depends("sources")
    def _compute_sources_text(self):
        for feedback in self:
            feedback.sources_text = "\n".join(
                " · ".join(filter(None, [source.get("title"), source.get("text")]))
                for source in feedback.sources or []
            )

    # -- called by the page ---------------------------------------------------

    @api.model
    def rate(self, turn_id, rating, reason=False, comment=""):
        """Say what one thinks of an own answer, or change it.

        :param rating: "up" or "down"
        :param reason: one of ``REASONS``, or False
        :return: ``{"rating", "reason", "comment"}``
        """
        turn = self._own_answer(turn_id)
        known = [value for value, _label in REASONS]
        if rating not in ("up", "down") or (reason and reason not in known):
            raise UserError(self.env._("This opinion is not one that can be given."))
        values = {
            "rating": rating,
            "reason": rating == "down" and reason,
            "comment": clean(comment).strip()[:LONGEST_COMMENT],
            "date": fields.Datetime.now(),
        }
        opinion = self._of(turn)
        if opinion:
            opinion.write(values)
        else:
            opinion = self._first_of(turn, values)
        return opinion._page_json()

    @api.model
    def take_back(self, turn_id):
        """Take back what one said of an own answer."""
        self._of(self._own_answer(turn_id)).unlink()
        return True

    # -- the rest -------------------------------------------------------------

    @api.model
    def _own_answer(self, turn_id):
        self.browse().check_access("read")
        turn = self.env["mrp.ai.turn"]._own(turn_id)
        if turn.state in OPEN:
            raise UserError(self.env._("Wait until the answer is complete."))
        return turn

    @api.model
    def _first_of(self, turn, values):
        try:
            with self.env.cr.savepoint():
                return self.sudo().create({**values, **self._snapshot(turn)})
        except pg_errors.UniqueViolation as error:
            # Said in another tab at this moment. Odoo runs the request once more.
            raise ConcurrencyError("the same opinion twice") from error

    @api.model
    def _of(self, turns):
        """What the user said of ``turns``: nothing of those of others."""
        # As sudo: changing it is for the methods here alone.
        own = [("user_id", "=", self.env.uid), ("turn_id", "in", turns.ids)]
        return self.sudo().search(own)

    @api.model
    def _snapshot(self, turn):
        told = read_answer(turn)
        tables = [_table_text(table) for table in told["tables"]]
        nothing = (told["no_data"] or told["error"] or told["choices"] or {}).get(
            "text"
        )
        return {
            "turn_id": turn.id,
            "user_id": turn.user_id.id,
            "company_id": turn.conversation_id.company_id.id,
            "question": turn.question,
            "answer": "\n\n".join(filter(None, [told["text"], *tables, nothing])),
            "sources": turn._sources(),
            "answer_format": turn.answer_format,
            "skill": (turn.plan or {}).get("skill"),
            "model_name": told["model"],
            "seconds": told["seconds"],
            "dropped": turn.dropped,
        }

    def _page_json(self):
        return {
            "rating": self.rating,
            "reason": self.reason or None,
            "comment": self.comment or "",
        }


def _table_text(table):
    """``table`` a row a line; enough of a long one to see what is wrong with it."""
    lines = [[column["label"] for column in table["columns"]]]
    lines += table["texts"][:_ROWS_KEPT]
    written = [" | ".join(str(text or "") for text in line) for line in lines]
    return "\n".join([table["title"], *written])

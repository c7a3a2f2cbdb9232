"""What a search reads: one row of plain text for every turn that has ended."""

from odoo import api, fields, models
from odoo.tools import SQL, create_index

from ..core.conversation.folding import folded
from ..core.conversation.plain import plain_text

_AT_ONCE = 200  # turns in one go: those of the last days, when somebody searches
_BY_NIGHT = 2000


class MrpAiTurnText(models.Model):
    """``plain`` for people, ``folded`` (no case, no accents, letter by letter the same
    places) for the search. Nobody but the search reads it."""

    _name = "mrp.ai.turn.text"
    _description = "AI Assistant Text to Search"
    _log_access = False
    _rec_name = "turn_id"

    turn_id = fields.Many2one("mrp.ai.turn", required=True, ondelete="cascade")
    conversation_id = fields.Many2one(
        "mrp.ai.conversation", required=True, index=True, ondelete="cascade"
    )
    quotes = fields.Boolean(
        help="It tells of documents, which a reader of the conversation may not know."
    )
    plain = fields.Text(required=True)
    folded = fields.Text(required=True)

    _turn = models.UniqueIndex("(turn_id)")

    def init(self):
        """Where pg_trgm is there, a word is found by an index; else by reading on."""
        if self.pool.has_trigram:
            name, what = "mrp_ai_turn_text__trigram", ["folded gin_trgm_ops"]
            create_index(self.env.cr, name, self._table, what, method="gin")

    @api.model
    def _index_some(self, limit=_BY_NIGHT, conversations=None):
        """Write the rows that are missing, of the latest turns first.

        :param conversations: of these alone: the statement for their ids
        """
        self.env.flush_all()
        of_these = SQL("TRUE")
        if conversations:
            of_these = SQL("turn.conversation_id IN %s", conversations)
        self.env.cr.execute(
            SQL(
                """
                SELECT turn.id
                  FROM mrp_ai_turn turn
                 WHERE turn.state IN ('done', 'stopped', 'failed')
                   AND %s
                   AND NOT EXISTS (
                       SELECT FROM mrp_ai_turn_text text WHERE text.turn_id = turn.id)
                 ORDER BY turn.id DESC
                 LIMIT %s
                """,
                of_these,
                limit,
            )
        )
        turns = (
            self.env["mrp.ai.turn"].sudo().browse(r[0] for r in self.env.cr.fetchall())
        )
        self._index(turns)

    @api.model
    def _index_latest(self, conversations):
        """What was answered in ``conversations`` since the scheduled action."""
        self._index_some(_AT_ONCE, conversations)

    def _index(self, turns):
        events = turns._events_json()
        for turn in turns:
            log = events.get(turn.id, [])
            plain = plain_text(turn.question, log)
            quotes = any(event["kind"] == "passages" for event in log)
            self.env.cr.execute(
                """
                INSERT INTO mrp_ai_turn_text
                       (turn_id, conversation_id, quotes, plain, folded)
                VALUES (%s, %s, %s, %s, %s)
                ON CONFLICT (turn_id) DO NOTHING
                """,
                [turn.id, turn.conversation_id.id, quotes, plain, folded(plain)],
            )

"""The path of a conversation that is shown, in pages from its end."""

from odoo import api, fields, models
from odoo.exceptions import MissingError
from odoo.tools import SQL

from .mrp_ai_conversation import ROOT, whole

PAGE = 30  # questions with their answers in one call


class MrpAiConversation(models.Model):
    _inherit = "mrp.ai.conversation"

    leaf_id = fields.Many2one(
        "mrp.ai.turn",
        index="btree_not_null",
        ondelete="set null",
        help="The last question of the path that is shown; without one, the latest.",
    )

    # -- called by the page ---------------------------------------------------

    @api.model
    def load(self, conversation_id, before=False):
        """The end of the chosen path of a conversation that the user may read.

        :param before: a turn of it; what comes before that one instead
        :return: ``{"conversation", "turns": [turn with its "events", ...], "more"}``,
            the oldest turn first; ``more``: there are older ones
        """
        conversation = self._readable(conversation_id)
        if conversation.unread and not conversation._is_reader():
            conversation.unread = False
        if before:
            last = conversation._turn(before).parent_id
        else:
            last = conversation._leaf()
        return conversation._told_page(last)

    @api.model
    def choose(self, turn_id):
        """Show the branch of an own turn from now on: the conversation as ``load``
        tells it."""
        turn = self.env["mrp.ai.turn"]._own(turn_id)
        conversation = turn.conversation_id
        leaf = turn._newest_below()
        if conversation.leaf_id != leaf:
            conversation._go_on_after(leaf)
        return conversation._told_page(leaf)

    # -- the rest -------------------------------------------------------------

    def _told_page(self, last):
        turns = last._line(PAGE)
        events = turns._told_events() if turns else {}
        return {
            "conversation": self._page_json()[0],
            "turns": [
                {**shown, "events": events.get(shown["id"], [])}
                for shown in turns._page_json()
            ],
            "more": bool(turns[:1].parent_id),
        }

    def _path(self):
        """All turns of the chosen path, the oldest first."""
        return self._leaf()._line()

    def _leaf(self):
        """The last turn of the chosen path; an empty record in a new conversation."""
        latest = [("conversation_id", "=", self.id)]
        turns = self.env["mrp.ai.turn"].sudo()
        return self.sudo().leaf_id or turns.search(latest, order="id desc", limit=1)

    def _turn(self, turn_id):
        """That turn of this conversation; MissingError when it has no such turn, or
        the user is not shown it."""
        wanted = [("id", "=", whole(turn_id)), ("conversation_id", "=", self.id)]
        turn = self.env["mrp.ai.turn"].sudo().search(wanted)
        if not turn or not self._shows(turn):
            raise MissingError(self.env._("This question is not there any more."))
        return turn

    def _shows(self, turn):
        """Whether the user sees ``turn``: readers see the chosen path alone. What its
        owner asked in other words was taken back before they came."""
        return not self._is_reader() or turn in self._path()

    def _shown_turns(self):
        """The statement for the ids of the turns on the chosen paths of these."""
        return SQL(
            """
            (WITH RECURSIVE path AS (
                  SELECT turn.id, turn.parent_id
                    FROM mrp_ai_conversation conversation
                    JOIN mrp_ai_turn turn ON turn.id = COALESCE(
                         conversation.leaf_id,
                         (SELECT max(id) FROM mrp_ai_turn
                           WHERE conversation_id = conversation.id))
                   WHERE conversation.id = ANY(%s)
                   UNION ALL
                  SELECT turn.id, turn.parent_id
                    FROM path JOIN mrp_ai_turn turn ON turn.id = path.parent_id)
             SELECT id FROM path)
            """,
            self.ids,
        )

    def _parent_of_next(self, parent_id):
        """After which turn the next question comes: the given one, the last one of the
        chosen path, or none (``ROOT``: the conversation begins anew)."""
        if parent_id == ROOT:
            return self.env["mrp.ai.turn"]
        return self._turn(parent_id) if parent_id else self._leaf()

    def _go_on_after(self, turn):
        """The chosen path ends with ``turn``. In SQL: an answer that ends at this very
        moment makes Odoo run the request again, which is no error to be logged."""
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE mrp_ai_conversation SET leaf_id = %s WHERE id = %s",
            [turn.id or None, self.id],
            log_exceptions=False,
        )
        self.invalidate_recordset(["leaf_id"])

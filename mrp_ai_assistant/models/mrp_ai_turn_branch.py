"""A conversation is a tree of questions: which one follows which."""

from odoo import api, fields, models
from odoo.fields import Domain

from ..runner.thread import dispatch
from .mrp_ai_conversation import OPEN, ROOT

_FARTHEST = 100_000  # questions in one line; nobody asks as many


class MrpAiTurn(models.Model):
    """Turns with the same parent are *siblings*: the same place in the conversation,
    asked in other words or answered once more. None of them is ever written over. A
    *path* is a turn with those above it; it is all that a follow-up knows of."""

    _inherit = "mrp.ai.turn"

    # Not "cascade": what was asked stays, whatever becomes of the question before.
    parent_id = fields.Many2one("mrp.ai.turn", index=True, ondelete="set null")

    # -- called by the page ---------------------------------------------------

    @api.model
    def retry(self, turn_id, answer_format=False, model_id=False, token=False):
        """Answer an own question once more, as a sibling of the answer there is.

        This is also how an answer that was stopped, or cut by a server that stopped, is
        continued. Its sentences are told of figures that were read at one moment; a
        second half from a later moment would make one text of two states of the plant,
        so the whole is read and told anew, and the half stays as the sibling it is.

        :param answer_format: another one than before
        :param model_id: another model's id, or "none" for rules only
        """
        turn = self._own(turn_id)
        if turn.state in OPEN:
            return turn._page_json()[0]  # it is being answered already
        model = model_id or turn._model_choice()
        chosen = answer_format or turn.answer_format
        return turn._asked_beside(turn.question, chosen, model, token, turn.context)

    @api.model
    def resend(self, turn_id, question, token=False):
        """Ask an own question in other words, as a sibling; one that still waits is
        changed where it stands, and one that is being answered is stopped.

        What was chosen for it (mentions, records) is kept, but for the mentions that
        are no longer in its text.
        """
        turn = self._own(turn_id)
        if turn._lock_waiting():
            turn._reword(question)
            return turn._page_json()[0]
        again = turn._asked_beside(
            question,
            turn.answer_format,
            turn._model_choice(),
            token,
            turn._context_for(question),
        )
        if turn.state in OPEN:
            turn._stop()
        return again

    # -- the rest -------------------------------------------------------------

    def _asked_beside(self, question, answer_format, model, token, context):
        conversations = self.env["mrp.ai.conversation"]
        conversations._spend_question(token)
        again = conversations._ask(
            self.conversation_id.id,
            question,
            answer_format,
            model,
            token,
            context,
            self.parent_id.id or ROOT,
        )
        if again.state == "queued":
            dispatch(again)
        return again._page_json()[0]

    def _model_choice(self):
        return self.model_id.id if self.use_model else "none"

    def _context_for(self, question):
        """The context of this question for another wording of it."""
        context = self.context or {}
        text = str(question or "")
        kept = [
            each
            for each in context.get("mentions", [])
            if each["name"] not in self.question or each["name"] in text
        ]
        return {**context, "mentions": kept} if context else False

    def _line(self, most=_FARTHEST):
        """This turn and those above it, ``most`` in all, the oldest first."""
        if not self:
            return self
        self.env.flush_all()
        self.env.cr.execute(
            """
            WITH RECURSIVE path AS (
                 SELECT id, parent_id, 1 AS place FROM mrp_ai_turn WHERE id = %(id)s
                 UNION ALL
                 SELECT turn.id, turn.parent_id, path.place + 1
                   FROM path JOIN mrp_ai_turn turn ON turn.id = path.parent_id
                  WHERE path.place < %(most)s)
            SELECT id FROM path ORDER BY place DESC
            """,
            {"id": self.id, "most": most},
        )
        return self.browse(row[0] for row in self.env.cr.fetchall())

    def _following(self):
        """``{turn id: [ids of the turns that follow it]}`` in these turns'
        conversations. All of them at once: PostgreSQL would read the whole table for
        every step down a long line."""
        self.env.flush_all()
        self.env.cr.execute(
            """
            SELECT parent_id, array_agg(id) FROM mrp_ai_turn
             WHERE conversation_id = ANY(%s) AND parent_id IS NOT NULL
             GROUP BY parent_id
            """,
            [self.conversation_id.ids],
        )
        return dict(self.env.cr.fetchall())

    def _below(self):
        """These turns and all that followed from them."""
        following, found, coming = self._following(), [], self.ids
        while coming:
            found += coming
            coming = [each for one in coming for each in following.get(one, ())]
        return self.browse(found)

    def _newest_below(self):
        """The latest turn of those that followed from this one, or itself: the end of
        the path that was last gone on with."""
        following = self._following()
        return self.browse(max(set(self._below().ids) - following.keys()))

    def _siblings(self):
        """``{turn id: [ids of those at its place, itself included, oldest first]}``"""
        turns = self.sudo()
        first = turns.filtered(lambda turn: not turn.parent_id)
        begun = Domain("conversation_id", "in", first.conversation_id.ids)
        wanted = Domain("parent_id", "in", turns.parent_id.ids)
        wanted |= begun & Domain("parent_id", "=", False)
        by = ["conversation_id", "parent_id"]
        together = {
            (conversation.id, parent.id): sorted(ids)
            for conversation, parent, ids in turns._read_group(
                wanted, by, ["id:array_agg"]
            )
        }
        return {
            turn.id: together[turn.conversation_id.id, turn.parent_id.id]
            for turn in turns
        }

    def _page_json(self):
        siblings = self._siblings()
        return [
            {
                **shown,
                "parent_id": turn.parent_id.id or None,
                # Only the owner goes from one branch to another.
                "siblings": (
                    siblings[turn.id] if turn.user_id.id == self.env.uid else [turn.id]
                ),
            }
            for turn, shown in zip(self.sudo(), super()._page_json(), strict=True)
        ]

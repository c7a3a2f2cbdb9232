"""The list of conversations: paged, pinned, named, archived, deleted with an undo."""

from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import MissingError, UserError
from odoo.fields import Domain

from .mrp_ai_conversation import OPEN, TITLE_LENGTH, clean, whole

UNDO_SECONDS = 30  # how long a deleted conversation can be taken back
_PAGE = 100  # conversations in one answer, when nothing else is asked for
_MOST = 500


class MrpAiConversation(models.Model):
    """Deleted is marked first: it is gone from every list and for everybody at once;
    a scheduled action removes it when nobody can take it back any more. So a closed
    browser deletes as well as an open one."""

    _inherit = "mrp.ai.conversation"

    pinned = fields.Boolean(help="Stands at the top of its owner's list.")
    named = fields.Boolean(help="Its owner gave the title: no other replaces it.")
    delete_after = fields.Datetime(
        help="Deleted by its owner; removed for good from this moment on."
    )

    _listed = models.Index("(user_id, date DESC, id DESC)")
    _deleted = models.Index("(delete_after) WHERE delete_after IS NOT NULL")

    # -- called by the page ---------------------------------------------------

    @api.model
    def list_conversations(self, limit=_PAGE, offset=0, archived=False):
        """The user's own conversations, the latest first; the first page begins with
        those that are pinned and ends with those that others share.

        :param offset: how many that are not pinned the page has already
        :param archived: those that were put away, instead
        """
        self._check_user()
        count = min(max(whole(limit), 1), _MOST)
        kind = self._mine() & Domain("active", "=", not archived)
        if archived:
            return self._listed_json(kind, count, offset)
        loose = self._listed_json(kind & Domain("pinned", "=", False), count, offset)
        if whole(offset):
            return loose
        pinned = self._listed_json(kind & Domain("pinned", "=", True), _PAGE)
        return [*pinned, *loose, *self._listed_json(self._of_others(), _PAGE)]

    def _listed_json(self, domain, limit, offset=0):
        found = self.with_context(active_test=False)
        return found.search(domain, limit=limit, offset=whole(offset))._page_json()

    @api.model
    def rename(self, conversation_id, name):
        """Give an own conversation a new title; no automatic one replaces it."""
        conversation = self._own(conversation_id)
        title = " ".join(clean(name).split())[:TITLE_LENGTH].strip()
        if not title:
            raise UserError(self.env._("Write a name for the conversation."))
        conversation.write({"name": title, "named": True})
        return conversation._page_json()[0]

    @api.model
    def pin(self, conversation_id, pinned=True):
        """Keep an own conversation at the top of the list, or no longer."""
        conversation = self._own(conversation_id)
        conversation.pinned = bool(pinned)
        return conversation._page_json()[0]

    @api.model
    def archive_conversation(self, conversation_id):
        """Take an own conversation off the list; its running questions are stopped."""
        conversation = self._own(conversation_id)
        conversation._stop_all()
        conversation.write({"active": False, "pinned": False})
        conversation._tell_readers()
        return True

    @api.model
    def restore_conversation(self, conversation_id):
        """Put an archived own conversation back on the list, or a deleted one while
        that can still be taken back."""
        conversation = self._own(conversation_id, deleted=True)
        conversation.write({"active": True, "delete_after": False})
        conversation._tell_readers()
        return conversation._page_json()[0]

    @api.model
    def delete_conversation(self, conversation_id):
        """Delete an own conversation; ``restore_conversation`` takes it back within
        the seconds that are returned."""
        conversation = self._own(conversation_id)
        conversation._stop_all()
        due = fields.Datetime.now() + timedelta(seconds=UNDO_SECONDS)
        conversation.write({"active": False, "delete_after": due})
        conversation._tell_readers()
        sweeper = "mrp_ai_assistant.ir_cron_conversation_sweep"
        if cron := self.env.ref(sweeper, raise_if_not_found=False):
            cron.sudo()._trigger(due)
        return UNDO_SECONDS

    # -- the rest -------------------------------------------------------------

    @api.model
    def _mine(self):
        """The user's own conversations, as a domain, archived ones included."""
        mine = Domain("user_id", "=", self.env.uid)
        return mine & Domain("delete_after", "=", False)

    def _own(self, conversation_id, deleted=False):
        """The user's own conversation, writable; MissingError when it is not one.

        Those that others share are not: whoever may write comes through here.
        """
        self._check_user()
        mine = Domain("user_id", "=", self.env.uid) if deleted else self._mine()
        # Without sudo: the record rules say whose it is, and of which company.
        found = self.with_context(active_test=False).search(
            mine & Domain("id", "=", whole(conversation_id))
        )
        if not found:
            raise MissingError(self.env._("This conversation is not there any more."))
        return self.browse(found.ids).sudo()

    def _stop_all(self):
        for turn in self.turn_ids.filtered(lambda each: each.state in OPEN):
            turn._stop()

    @api.autovacuum
    def _sweep_deleted(self):
        """Remove for good what was deleted and cannot be taken back any more.

        Its files go with it, through their own model: what was read of them is in the
        stores. A question that is just being answered is waited for.
        """
        due = self.sudo().with_context(active_test=False)
        due = due.search([("delete_after", "<=", fields.Datetime.now())], limit=_MOST)
        due = due.filtered(
            lambda each: not (set(each.turn_ids.mapped("state")) & {*OPEN})
        )
        due._remove()

    @api.model
    def _cron_sweep(self):
        """The scheduled action: deleted conversations, and texts to be searched."""
        self._sweep_deleted()
        self.env["mrp.ai.turn.text"]._index_some()

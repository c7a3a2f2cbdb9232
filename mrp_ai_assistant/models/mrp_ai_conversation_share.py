"""Sharing: colleagues read a conversation as it was answered, and nothing else."""

from odoo import api, fields, models
from odoo.exceptions import MissingError, UserError
from odoo.fields import Domain

from .mrp_ai_conversation import clean, whole

_SHOWN = 8  # people offered in one search
_READERS = 50


class MrpAiConversation(models.Model):
    """Readers see the stored log (``_told``) and may write nothing: whatever changes a
    conversation goes through ``_own``. Archived and deleted ones are closed to them."""

    _inherit = "mrp.ai.conversation"

    reader_ids = fields.Many2many(
        "res.users", "mrp_ai_conversation_reader", "conversation_id", "user_id"
    )

    # -- called by the page ---------------------------------------------------

    @api.model
    def readers(self, conversation_id):
        """Who reads an own conversation: ``[{"id", "name", "login"}]``."""
        return _people(self._own(conversation_id).reader_ids)

    @api.model
    def people_to_share_with(self, conversation_id, text=""):
        """Colleagues who may use the assistant in the conversation's company."""
        conversation = self._own(conversation_id)
        wanted = conversation._possible_readers()
        wanted &= Domain("id", "not in", conversation.reader_ids.ids)
        for word in clean(text).split()[:5]:
            wanted &= Domain("name", "ilike", word) | Domain("login", "ilike", word)
        # As sudo: names of colleagues, whom every internal user may read anyway.
        return _people(self.env["res.users"].sudo().search(wanted, limit=_SHOWN))

    @api.model
    def share(self, conversation_id, user_id):
        """Let a colleague read an own conversation; the readers it has then."""
        conversation = self._own(conversation_id)
        one = Domain("id", "=", whole(user_id)) & conversation._possible_readers()
        person = self.env["res.users"].sudo().search(one)
        if not person:
            raise UserError(
                self.env._("This person cannot use the assistant in this company.")
            )
        if len(conversation.reader_ids) >= _READERS:
            raise UserError(
                self.env._("A conversation has at most %s readers.", _READERS)
            )
        conversation.reader_ids |= person
        conversation._tell(person)
        return _people(conversation.reader_ids)

    @api.model
    def unshare(self, conversation_id, user_id):
        """Close an own conversation to a reader, at once."""
        conversation = self._own(conversation_id)
        person = conversation.reader_ids.filtered(lambda one: one.id == whole(user_id))
        conversation.reader_ids -= person
        conversation._tell(person)
        return _people(conversation.reader_ids)

    @api.model
    def leave(self, conversation_id):
        """Take a conversation that somebody shares off one's own list."""
        conversation = self._readable(conversation_id)
        conversation.sudo().reader_ids -= self.env.user
        return True

    # -- who reads ------------------------------------------------------------

    @api.model
    def _of_others(self):
        """What is shared with the user, as a domain: nothing archived or deleted."""
        return (
            Domain("user_id", "!=", self.env.uid)
            & Domain("reader_ids", "in", self.env.uid)
            & Domain("active", "=", True)
            & Domain("delete_after", "=", False)
        )

    @api.model
    def _readable(self, conversation_id):
        """A conversation that the user owns or may read, as sudo; the same error for
        one that is hidden and one that is gone."""
        found = self._find_readable(whole(conversation_id))
        if not found:
            raise MissingError(
                self.env._(
                    "This conversation is not there, or it is not shared with you."
                )
            )
        return found

    @api.model
    def _find_readable(self, number):
        self._check_user()
        # Without sudo: the record rules say whose it is, and of which company.
        found = self.with_context(active_test=False).search(
            Domain("id", "=", number) & (self._mine() | self._of_others())
        )
        return self.browse(found.ids).sudo()

    def _is_reader(self):
        """Whether the user reads this one without owning it."""
        return self.user_id.id != self.env.uid

    def _possible_readers(self):
        group = self.env.ref("mrp_ai_assistant.group_ai_user")
        return (
            Domain("all_group_ids", "in", group.ids)
            & Domain("share", "=", False)
            & Domain("company_ids", "in", self.company_id.ids)
            & Domain("id", "!=", self.user_id.id)
        )

    def _present_readers(self):
        """Whom to tell of news in it: nobody of what is archived or deleted."""
        is_open = self.active and not self.delete_after
        readers = self.reader_ids if is_open else self.env["res.users"]
        return readers.filtered(self._lets_in)

    def _lets_in(self, person):
        """Whether ``person`` still may see what is of this company: rights and
        companies are taken from people whom a conversation is shared with."""
        if not person.active or self.company_id not in person.company_ids:
            return False
        # In its company alone: those that are selected may be others than theirs.
        theirs = self.with_user(person).sudo(False)
        theirs = theirs.with_context(allowed_company_ids=self.company_id.ids)
        return theirs.has_access("read")

    # -- told at once ---------------------------------------------------------

    def _tell_readers(self):
        for conversation in self:
            conversation._tell(conversation.reader_ids)

    def _tell(self, people):
        """The page of each of ``people`` shows or drops this conversation now."""
        for person in people.filtered("active"):
            is_open = self.active and person in (self.reader_ids | self.user_id)
            if is_open and not self.delete_after and self._lets_in(person):
                told = self.with_user(person).sudo()._page_json()[0]
            else:
                told = {"id": self.id, "gone": True}
            person._bus_send("mrp.ai.conversation", told)

    def _page_json(self):
        shown = super()._page_json()
        for conversation, told in zip(self.sudo(), shown, strict=True):
            reads = conversation._is_reader()
            told |= {
                "pinned": conversation.pinned and not reads,
                "archived": not conversation.active,
                "shared": bool(conversation.reader_ids) and not reads,
                "readonly": reads,
                "owner": conversation.user_id.name if reads else "",
                "unread": conversation.unread and not reads,
            }
        return shown


def _people(users):
    return [
        {"id": user.id, "name": user.name, "login": user.login}
        for user in users.sudo().sorted("name")
    ]

"""What the page asks of documents, as the asking user."""

from odoo import api, models
from odoo.exceptions import UserError

from ..knowledge import intake, sources
from ..knowledge.naming import file_name
from .mrp_ai_conversation import whole
from .mrp_ai_document import OPEN

_MANY = 200  # documents in one answer


class MrpAiDocument(models.Model):
    _inherit = "mrp.ai.document"

    @api.private
    @api.model
    def upload(self, name, raw, conversation_id="", keep=False):
        """A file of the user's, for one of their conversations (a new one without an
        id), or for everybody's Knowledge.

        :return: ``{"document": ..., "conversation": ... or None}``
        """
        self.browse().check_access("create")
        conversation = self._conversation(conversation_id, name, keep)
        company = conversation.company_id or self.env.company
        document = self._add(
            name or "",
            raw,
            conversation_id=conversation.id if not keep else False,
            company_id=company.id,
            user_id=self.env.uid,
        )
        return {
            "document": document.with_env(self.env)._shown()[0],
            "conversation": conversation._page_json()[0] if conversation else None,
        }

    def _conversation(self, conversation_id, name, keep):
        conversations = self.env["mrp.ai.conversation"]
        if str(conversation_id).isdecimal():
            return conversations._own(int(conversation_id))
        return (
            conversations.sudo() if keep else conversations._begin_with(file_name(name))
        )

    @api.model
    def upload_limit(self):
        """``bytes`` of a file, at most, and the ``endings`` of what is read."""
        self.browse().check_access("read")
        return {"bytes": intake.largest(self.env), "endings": list(sources.ENDINGS)}

    @api.model
    def attached(self, conversation_id):
        """What hangs on an own conversation, in the order in which it was added."""
        number = whole(conversation_id)
        found = self.search([("conversation_id", "=", number)], order="id", limit=_MANY)
        return found._shown() if number else []

    @api.model
    def states(self, ids):
        """How far these are; what the user may not see is left out."""
        self.browse().check_access("read")
        given = ids[:_MANY] if isinstance(ids, (list, tuple)) else []
        numbers = [whole(each) for each in given]
        return self.search([("id", "in", numbers)], order="id")._shown()

    @api.model
    def detach(self, document_id):
        """Remove a file of the user's own conversation."""
        document = self._one(document_id)
        if not document.conversation_id:
            raise UserError(self.env._("It is kept in Knowledge: remove it there."))
        document.unlink()
        return True

    @api.model
    def keep(self, document_id):
        """Into Knowledge, for all who may use the assistant in the company."""
        document = self._one(document_id)
        if not document._can_keep():
            raise UserError(self.env._("This document cannot be kept in Knowledge."))
        company = document.conversation_id.company_id or self.env.company
        document.check_access("write")
        # As sudo: whose it is is none of the fields that users write themselves.
        document.sudo().write({"conversation_id": False, "company_id": company.id})
        return document._shown()[0]

    @api.model
    def retry(self, document_id):
        """Read it again."""
        document = self._one(document_id)
        document.action_retry()
        return document._shown()[0]

    @api.model
    def cancel(self, document_id):
        """Do not read it after all."""
        document = self._one(document_id)
        document.action_cancel()
        return document._shown()[0]

    @api.model
    def opening(self, document_id):
        """How the page opens it."""
        document = self._one(document_id)
        return {
            "name": document.name,
            "kind": "pdf" if document._is_pdf() else "text",
            "url": f"/mrp_ai_assistant/document/{document.id}",
            "pages": document.pages or None,
        }

    # -- the rest -------------------------------------------------------------

    @api.model
    def _one(self, document_id):
        """A document that the user may read; the same error for hidden and gone."""
        self.browse().check_access("read")
        found = self.search([("id", "=", whole(document_id))])
        if not found:
            raise UserError(self.env._("This document is not there any more."))
        return found

    def _is_pdf(self):
        return self.format == "pdf" or (
            not self.format and (self.name or "").lower().endswith(".pdf")
        )

    def _can_keep(self):
        return bool(self.conversation_id) and self.has_access("write")

    def _shown(self):
        # Copies and revisions have the same readers: sudo tells nobody a new name.
        return [
            {
                "id": document.id,
                "name": document.name,
                "state": document.state,
                "reason": document.reason or "",
                "progress": document.progress / 100 if document.state in OPEN else None,
                "kept": not document.conversation_id,
                "can_keep": document._can_keep(),
                "pages": document.pages or None,
                "revision": document.revision or "",
                "superseded_by": document.superseded_by.sudo().name or "",
                "duplicate_of": document.duplicate_of.sudo().name or "",
            }
            for document in self
        ]

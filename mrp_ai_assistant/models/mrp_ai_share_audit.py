"""The audit log tells what people show to others: conversations, documents, prompts."""

from odoo import api, models

from .mrp_ai_conversation import whole

_READERS = {"company_id", "group_ids"}


class MrpAiConversation(models.Model):
    _inherit = "mrp.ai.conversation"

    @api.model
    def share(self, conversation_id, user_id):
        people = super().share(conversation_id, user_id)
        self._note_sharing("conversation_shared", conversation_id, user_id)
        return people

    @api.model
    def unshare(self, conversation_id, user_id):
        people = super().unshare(conversation_id, user_id)
        self._note_sharing("conversation_unshared", conversation_id, user_id)
        return people

    def _note_sharing(self, kind, conversation_id, user_id):
        conversation = self.sudo().browse(whole(conversation_id))
        reader = self.env["res.users"].sudo().browse(whole(user_id)).exists()
        self.env["mrp.ai.audit"]._note(kind, conversation, about=reader)


class MrpAiDocument(models.Model):
    """Files of a conversation are their owner's, those of a record are the record's:
    what is in Knowledge is everybody's matter."""

    _inherit = "mrp.ai.document"

    @api.model_create_multi
    def create(self, vals_list):
        documents = super().create(vals_list)
        documents.sudo()._in_knowledge()._note_each("document_shared")
        return documents

    def write(self, vals):
        before = self.sudo()._in_knowledge()
        done = super().write(vals)
        now = self.sudo()._in_knowledge()
        (now - before)._note_each("document_shared")
        if vals.keys() & _READERS:
            names = ", ".join(sorted(vals.keys() & _READERS))
            (now & before)._note_each("document_readers", names)
        return done

    def unlink(self):
        self.check_access("unlink")
        self.sudo()._in_knowledge()._note_each("document_removed")
        return super().unlink()

    def _in_knowledge(self):
        return self.filtered(
            lambda each: not each.conversation_id and not each.res_model
        )

    def _note_each(self, kind, detail=""):
        for document in self:
            self.env["mrp.ai.audit"]._note(kind, document, detail)


class MrpAiPrompt(models.Model):
    _inherit = "mrp.ai.prompt"

    @api.model_create_multi
    def create(self, vals_list):
        prompts = super().create(vals_list)
        prompts._note_shared()
        return prompts

    def write(self, vals):
        done = super().write(vals)
        if vals.keys() & {"visibility", "group_ids"}:
            self._note_shared()
        return done

    def _note_shared(self):
        for prompt in self.sudo().filtered(lambda each: each.visibility != "private"):
            visibility = prompt.visibility
            self.env["mrp.ai.audit"]._note("prompt_shared", prompt, visibility)

"""The audit log: who did what with the assistant, when. Written once, never changed."""

import logging
from datetime import timedelta

from odoo import SUPERUSER_ID, api, fields, models
from odoo.exceptions import AccessError
from odoo.http import request

from ..runner.transaction import transaction

KINDS = [
    ("proposal_confirmed", "Proposal confirmed"),
    ("proposal_approved", "Proposal approved"),
    ("proposal_executed", "Proposal done"),
    ("proposal_failed", "Proposal refused by Odoo"),
    ("proposal_refused", "Proposal refused by the approver"),
    ("proposal_discarded", "Proposal discarded"),
    ("proposal_undone", "Proposal undone"),
    ("conversation_shared", "Conversation shared"),
    ("conversation_unshared", "Conversation not shared any more"),
    ("document_shared", "Document added to Knowledge"),
    ("document_readers", "Readers of a document changed"),
    ("document_removed", "Document removed from Knowledge"),
    ("prompt_shared", "Saved question shared"),
    ("server_added", "Model server added"),
    ("server_changed", "Model server changed"),
    ("server_removed", "Model server removed"),
    ("token_set", "Token of a server set"),
    ("token_removed", "Token of a server removed"),
    ("model_pulled", "Model downloaded"),
    ("model_deleted", "Model deleted from its server"),
    ("model_default", "Default model changed"),
    ("settings_changed", "Setting changed"),
    ("policy_changed", "Approval policy changed"),
    ("queue_paused", "Queue paused"),
    ("queue_resumed", "Queue resumed"),
    ("job_cancelled", "Background work cancelled"),
    ("job_retried", "Background work tried again"),
    ("skill_called", "Skill called by a program"),
    ("rate_limit", "Limit of requests reached"),
    ("access_refused", "Access refused"),
    ("data_exported", "Data of a person exported"),
    ("data_erased", "Data of a person erased"),
    ("data_purged", "Old data removed"),
]
# Records that have a name of their own; those of others may tell what was asked.
_NAMED = (
    "mrp.ai.server",
    "mrp.ai.model",
    "mrp.ai.document",
    "mrp.ai.action.policy",
    "mrp.ai.job",
)
_LONGEST = 500
_logger = logging.getLogger(__name__)


class MrpAiAudit(models.Model):
    """No question, no answer and no secret stands here: only that something was done.

    A user who is removed from Odoo leaves a number; rows go when their retention is
    over (``mrp.ai.retention``), and in no other way.
    """

    _name = "mrp.ai.audit"
    _description = "AI Assistant Audit Log"
    _order = "id desc"
    _rec_name = "kind"
    _log_access = False

    date = fields.Datetime(required=True, readonly=True, index=True)
    kind = fields.Selection(KINDS, "What", required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", "Who", readonly=True, index=True, ondelete="set null"
    )
    user_number = fields.Integer("User No.", readonly=True, aggregator=None)
    about_id = fields.Many2one("res.users", readonly=True, ondelete="set null")
    company_id = fields.Many2one("res.company", readonly=True, ondelete="set null")
    res_model = fields.Char("Model of the Record", readonly=True)
    res_id = fields.Many2oneReference(
        "Record No.", model_field="res_model", readonly=True, aggregator=None
    )
    record_name = fields.Char("Record", readonly=True)
    detail = fields.Char("Details", readonly=True)
    address = fields.Char("From Address", readonly=True)

    # -- for all who do something that is to be known ---------------------------

    @api.model
    def _note(
        self,
        kind,
        record=None,
        detail="",
        user=None,
        about=None,
        apart=False,
        quiet=0,
    ):
        """One line: ``kind`` was done by ``user`` (the one of the environment).

        :param record: what it was done to, if anything
        :param detail: in few words: names of fields, of groups. Never a question, an
            answer, a token or an address with a password
        :param about: the user whom it was done for, or to
        :param apart: in a transaction of its own, for what is refused by an exception
        :param quiet: seconds in which the same user gets no second line of this kind
        """
        values = self._line(kind, record, detail, user or self.env.user)
        values["about_id"] = about.id if about else False
        if not apart:
            self.sudo()._add(values, quiet)
            return
        try:
            with transaction(self.env.cr.dbname) as env:
                env[self._name]._add(values, quiet)
        except Exception:  # what it tells of is refused all the same
            _logger.warning("The audit log missed %s", kind, exc_info=True)

    def _line(self, kind, record, detail, user):
        named = bool(record) and record._name in _NAMED
        names = ", ".join(record.sudo().mapped("display_name")) if named else False
        return {
            "date": fields.Datetime.now(),
            "kind": kind,
            "user_id": user.id,
            "user_number": user.id,
            "company_id": self._company_of(record, user),
            "res_model": record._name if record else False,
            "res_id": record.ids[0] if record and record.ids else False,
            "record_name": names and names[:_LONGEST],
            "detail": str(detail or "")[:_LONGEST] or False,
            "address": request.httprequest.remote_addr if request else False,
        }

    def _company_of(self, record, user):
        if record and "company_id" in record._fields:
            return record.sudo()[:1].company_id.id
        own = user == self.env.user and user.id != SUPERUSER_ID
        return self.env.company.id if own else False

    def _add(self, values, quiet):
        same = [(name, "=", values[name]) for name in ("kind", "user_id")]
        since = values["date"] - timedelta(seconds=quiet)
        if quiet and self.search_count([*same, ("date", ">", since)], limit=1):
            return
        self.create(values)

    # -- never changed ----------------------------------------------------------

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The audit log is never changed."))

    @api.ondelete(at_uninstall=True)
    def _unlink_never(self):
        raise AccessError(self.env._("The audit log is never changed."))

"""A change that is proposed to one user, and what became of it."""

from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import consteq, hmac

from ..actions import ACTIONS
from ..core.proposal import errors
from ..core.proposal.life import Life, role
from ..core.proposal.seal import Seal, digest
from ..core.proposal.typed import sound
from ..runner.workspace import installed_lang
from ..speech import speech, user_errors
from .mrp_ai_conversation import clean, whole

STATES = [
    ("proposed", "Proposed"),
    ("confirmed", "Waits for Approval"),
    ("executed", "Done"),
    ("undone", "Undone"),
    ("discarded", "Discarded"),
    ("expired", "Expired"),
    ("failed", "Refused by Odoo"),
]
MINUTES = 15
LONGEST_MINUTES = 24 * 60
_MINUTES_PARAMETER = "mrp_ai_assistant.proposal_minutes"
_SCOPE = "mrp_ai_assistant-proposal"
MOST = 200  # proposals of one call


class MrpAiProposal(models.Model):
    """Users read; every change goes through the methods of the page.

    Rows are written with sudo, and nothing else is: what a proposal does, it does with
    the rights of ``user_id`` in ``company_id`` (``_asker_env``).
    """

    _name = "mrp.ai.proposal"
    _description = "AI Assistant Proposal"
    _order = "id desc"
    _rec_name = "kind"

    turn_id = fields.Many2one("mrp.ai.turn", index=True, ondelete="set null")
    conversation_id = fields.Many2one(
        "mrp.ai.conversation", index=True, ondelete="set null"
    )
    user_id = fields.Many2one(
        "res.users", "Asked by", required=True, index=True, ondelete="restrict"
    )
    company_id = fields.Many2one("res.company", required=True, ondelete="restrict")
    question = fields.Text()
    lang = fields.Char(required=True, help="Spoken by its card: es, en.")
    sequence = fields.Integer()
    kind = fields.Selection(selection="_kinds", required=True)
    reason = fields.Text()
    # What would be executed
    values = fields.Json("Stored Values", required=True)
    typed = fields.Json(help="What was typed last and cannot be taken, by field.")
    digest = fields.Char(required=True)
    # Its life: see core.proposal.life
    state = fields.Selection(STATES, required=True, default="proposed", index=True)
    round = fields.Integer(default=1)
    expires_at = fields.Datetime(required=True)
    outcome = fields.Text(help="Why it failed, or who discarded it.")
    # What was known of it
    check = fields.Json("Stored Check")
    checked_at = fields.Datetime()
    quantity = fields.Float(digits="Product Unit")
    cost = fields.Float()
    # A second person
    approver_group_id = fields.Many2one("res.groups", ondelete="set null")
    approver_id = fields.Many2one("res.users", "Decided by", ondelete="set null")
    # What it made
    result_model = fields.Char()
    result_id = fields.Many2oneReference("Record", model_field="result_model")
    result_name = fields.Char("Result")
    memo = fields.Json(help="What undoing needs.")
    event_ids = fields.One2many("mrp.ai.proposal.event", "proposal_id")

    _open = models.Index("(expires_at) WHERE state IN ('proposed', 'confirmed')")

    @api.model
    def _kinds(self):
        with user_errors(self.env):
            return [(name, str(action.title)) for name, action in ACTIONS.items()]

    # -- whose, and whether it is still the same ------------------------------

    @api.model
    def _check_user(self):
        self.browse().check_access("read")

    @api.model
    def _own(self, proposal_ids, missing_ok=False):
        """The user's own proposals in the given order, writable; UserError when one
        is not."""
        self._check_user()
        listed = proposal_ids if isinstance(proposal_ids, list) else [proposal_ids]
        wanted = [whole(each) for each in listed][:MOST]
        # Without sudo: the record rules say of which company.
        found = self.search([("id", "in", wanted), ("user_id", "=", self.env.uid)])
        if len(found) < len(set(wanted)) and not missing_ok:
            with user_errors(self.env):
                raise errors.ProposalGone()
        known = set(found.ids)
        order = [each for each in dict.fromkeys(wanted) if each in known]
        return self.browse(order).sudo()

    def _lock(self):
        """Wait for whoever moves these just now. Where something was changed since
        this transaction began, PostgreSQL refuses and Odoo runs the request again."""
        self.env.flush_all()
        self.env.cr.execute(
            "SELECT FROM mrp_ai_proposal WHERE id = ANY(%s) ORDER BY id "
            "FOR NO KEY UPDATE",
            [self.ids],
            log_exceptions=False,
        )
        self.invalidate_recordset()

    def _token(self):
        seal = Seal(
            self.id,
            self.user_id.id,
            self.conversation_id.id or 0,
            digest(self.kind, self.values),
            self.round,
        )
        return hmac(self.env(su=True), _SCOPE, seal.message())

    def _check_token(self, token):
        if not consteq(self._token().encode(), clean(token).encode()):
            raise errors.ProposalChanged()

    def _life(self):
        return Life(self.state, self.round, self.expires_at)

    def _role(self):
        """Of the user who clicks."""
        group = self.approver_group_id
        approves = bool(group) and group in self.env.user.all_group_ids
        approves = approves and self.company_id in self.env.user.company_ids
        return role(self.env.uid, self.user_id.id, approves=approves)

    # -- the asker ------------------------------------------------------------

    def _asker_env(self):
        """The asker's Odoo in the company of the conversation: their rights alone."""
        user = self.user_id
        if not user.active:
            raise errors.AskerGone(name=user.name)
        if self.company_id not in user.company_ids:
            raise errors.AskerElsewhere(name=user.name, company=self.company_id.name)
        context = {
            "lang": installed_lang(user, self.lang),
            "tz": user.tz or "UTC",
            "allowed_company_ids": [self.company_id.id],
        }
        return self.env(user=user.id, context=context, su=False)

    def _speaking(self):
        """Texts and errors in the language of the card."""
        user = self.user_id
        return user_errors(self.env, speech(self.lang, user.tz, user.lang))

    def _action(self):
        """What it does; None when the application is not there any more."""
        action = ACTIONS.get(self.kind)
        known = action and all(model in self.env for model in action.models)
        return action if known else None

    # -- stored ---------------------------------------------------------------

    @api.model
    def _minutes(self):
        stored = self.env["ir.config_parameter"].sudo().get_param(_MINUTES_PARAMETER)
        return max(int(stored), 1) if str(stored).isdigit() else MINUTES

    @api.model
    def _set_minutes(self, minutes):
        kept = min(max(minutes, 1), LONGEST_MINUTES)
        parameters = self.env["ir.config_parameter"].sudo()
        parameters.set_param(_MINUTES_PARAMETER, str(kept))

    @api.model
    def _until(self):
        return fields.Datetime.now() + timedelta(minutes=self._minutes())

    @api.model
    def _add(self, kind, values, base):
        """A new row of sound ``values``; ValueError when they are not."""
        known = kind in ACTIONS and sound(ACTIONS[kind].fields, values)
        if not known:
            raise ValueError(f"{kind}: {values}")
        proposal = self.sudo().create(
            {
                **base,
                "kind": kind,
                "values": known,
                "digest": digest(kind, known),
                "expires_at": self._until(),
            }
        )
        proposal._note("proposed", known)
        return proposal

"""A second person decides on what the policy does not leave to one."""

from datetime import timedelta

from odoo import fields, models
from odoo.tools import plaintext2html

from ..core.i18n import _, speaking
from ..core.proposal import errors
from ..speech import base_language, speech, user_errors

_TOLD = 20  # approvers who get a message


class MrpAiProposal(models.Model):
    _inherit = "mrp.ai.proposal"

    # -- called by the form -----------------------------------------------------

    def action_approve(self):
        """Do it in the name of its asker, whose rights are looked at again."""
        proposal = self._for_decision()
        with user_errors(self.env):
            if proposal is not None:
                proposal._approve()
        return True

    def action_refuse(self):
        """Discard it; its asker is told."""
        proposal = self._for_decision()
        with user_errors(self.env):
            if proposal is not None:
                proposal._refuse()
        return True

    def _for_decision(self):
        """This one, locked and writable; None when it has been decided, or expired.

        Raises ``UserError`` for who is no approver of it.
        """
        self.check_access("read")
        self.ensure_one()
        proposal = self.sudo()
        proposal._lock()
        with user_errors(self.env):
            if proposal._role() != "approver":
                raise errors.OwnProposal()
            if proposal.state != "confirmed":
                return None
            if proposal._life().state_at(fields.Datetime.now()) == "expired":
                proposal._expire()
                return None
        return proposal

    # -- decided ----------------------------------------------------------------

    def _approve(self):
        action, env = self._known_action(), self._asker_env()
        if not self.with_env(env).has_access("read"):
            raise errors.AskerMayNot(name=self.user_id.name)
        self._policy()._check_may_confirm(self.user_id)
        with self._as_asked():
            if action.refusal(env):
                raise errors.AskerMayNot(name=self.user_id.name)
            check = self._recheck(action, env)
            if check.blocked:
                blocking = [each for each in check.conflicts if each.level == "blocks"]
                raise errors.Blocked(reason=blocking[0].text)
            self.approver_id = self.env.user
            self._note("approved", dict(self.values))
            self._execute(action, env, "approver")
            self._tell_asker(_("Approved by %(name)s.", name=self.env.user.name))

    def _refuse(self):
        with self._as_asked():
            told = _("Refused by %(name)s.", name=self.env.user.name)
            self.approver_id = self.env.user
            self._move("refuse", "approver", outcome=told)
            self._note("refused", None)
            self._tell_asker(told)

    def _as_asked(self):
        """In the language of the card, which keeps what is said here."""
        user = self.user_id
        return speaking(speech(self.lang, user.tz, user.lang))

    def _tell_asker(self, told):
        self._message(self.user_id, self._title(), told)

    # -- asked for --------------------------------------------------------------

    def _policy(self):
        return self.env["mrp.ai.action.policy"]._of(self.kind, self.company_id)

    def _hold(self, policy, why):
        """Wait for one of the approvers; there must be somebody. ``why`` is told."""
        group = policy.approver_group_id
        approvers = self._approvers(group)
        if not approvers:
            raise errors.NobodyApproves(group=group.full_name)
        until = fields.Datetime.now() + timedelta(hours=policy.wait_hours)
        held = {"approver_group_id": group.id, "expires_at": until, "outcome": why}
        self._move("hold", "asker", **held)
        for user in approvers[:_TOLD]:
            self._ask_approver(user)

    def _approvers(self, group):
        """Who can decide: members of ``group`` of that company who see proposals."""
        return group.all_user_ids.filtered(
            lambda user: (
                user.active
                and not user.share
                and user != self.user_id
                and self.company_id in user.company_ids
                and self.browse().with_user(user).has_access("read")
            )
        )

    def _ask_approver(self, user):
        with speaking(speech(base_language(user.lang), user.tz, user.lang)):
            name, what = self.user_id.name, self._title()
            subject = _("Approve for %(name)s: %(what)s", name=name, what=what)
            self._message(user, subject, self._in_words(user))

    def _message(self, user, subject, body):
        """To one user's inbox, with the button that opens the proposal."""
        self.env["mail.thread"].message_notify(
            model=self._name,
            res_id=self.id,
            partner_ids=user.partner_id.ids,
            subject=subject,
            body=plaintext2html(body),
        )

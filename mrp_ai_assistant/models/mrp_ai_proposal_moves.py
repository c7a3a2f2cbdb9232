"""What a click does. One transaction holds the row's lock, the check, the change itself
and its audit, so that a crash leaves either all of them or none."""

import psycopg2
from odoo import fields, models
from odoo.exceptions import RedirectWarning, UserError

from ..core.i18n import _
from ..core.proposal import Done, errors
from ..core.proposal.seal import digest
from ..core.proposal.typed import legible
from .mrp_ai_proposal_check import plain_reason

_REFUSALS = (UserError, RedirectWarning, psycopg2.IntegrityError)
_TYPED_SHOWN = 100  # characters of what was typed and could not be read


class MrpAiProposal(models.Model):
    _inherit = "mrp.ai.proposal"

    # -- changed ----------------------------------------------------------------

    def _edit(self, token, given):
        self._lock()
        self._check_token(token)
        self._life().moved("edit", "asker", fields.Datetime.now())  # before it is read
        action, env = self._known_action(), self._asker_env()
        before = dict(self.values)
        editable = [field for field in action.shown(env) if field.editable]
        values, bad, changed = self._given(action, env, editable, before, given)
        if changed:
            values = self._completed(action, env, values, changed)
        typed = {
            name: text for name, text in (self.typed or {}).items() if name not in given
        }
        typed |= {name: legible(str(given[name]))[:_TYPED_SHOWN] for name in bad}
        self._move(
            "edit",
            "asker",
            values=values,
            typed=typed or False,
            digest=digest(self.kind, values),
            expires_at=self._until(),
            outcome=False,
        )
        self._note_edits(action, env, before, values)
        self._recheck(action, env)

    # -- confirmed --------------------------------------------------------------

    def _confirm(self, token):
        """Do it, or have it approved; what was refused, in a sentence."""
        self._lock()
        if self.state in ("executed", "confirmed"):
            return ""  # a second click, another tab, a request that Odoo runs again
        if self._life().state_at(fields.Datetime.now()) == "expired":
            return self._expire()
        self._life().moved("execute", "asker", fields.Datetime.now())
        self._check_token(token)
        if self.digest != digest(self.kind, self.values):
            raise errors.ProposalChanged("values and digest differ")
        return self._checked_and_done(self._known_action(), self._asker_env())

    def _checked_and_done(self, action, env):
        policy = self._policy()
        policy._check_may_confirm(self.user_id)
        if refused := action.refusal(env):
            raise errors.NotAllowed(reason=refused)
        if self.typed:
            return _("Mend what is marked first.")
        check = self._recheck(action, env)
        if check.blocked:
            return _("It is not possible as it stands: see what is marked.")
        self._note("confirmed", dict(self.values))
        if policy._has_limits():
            policy._lock_limits()
        if why := self._why_second(policy, check):
            self._hold(policy, why)
        else:
            self._execute(action, env, "asker")
        return ""

    def _execute(self, action, env, who):
        """With exactly these values, once: the state of the row says so."""
        self._life().moved("execute", who, fields.Datetime.now())
        try:
            with self.env.cr.savepoint():
                done = action.execute(env, dict(self.values))
                record = done.record
                self._leave_note(record)
                result = {
                    "result_model": record._name,
                    "result_id": record.id,
                    "result_name": record.display_name,
                    "memo": dict(done.memo),
                }
        except _REFUSALS as error:
            reason = _refusal_text(error)
            self._move("fail", who, outcome=reason)
            self._note("failed", reason)
            return
        self._move("execute", who, **result)
        self._note("executed", {"model": record._name, "id": record.id})

    def _leave_note(self, record):
        """In the record's own history: from which request it came."""
        if not hasattr(record, "message_post"):
            return
        body = _("Proposed by the AI assistant and confirmed on its card.")
        if self.question:
            body = _(
                "By the AI assistant, confirmed on its card: “%(q)s”", q=self.question
            )
        record.message_post(body=body, subtype_xmlid="mail.mt_note")

    def _known_action(self):
        action = self._action()
        if action is None:
            raise errors.ActionUnknown()
        return action

    # -- taken away, taken back -------------------------------------------------

    def _discard(self):
        self._lock()
        if self.state == "discarded":
            return
        self._move("discard", "asker", outcome=_("Discarded."))
        self._note("discarded", None)

    def _undo(self):
        self._lock()
        if self.state == "undone":
            return
        self._life().moved("undo", "asker", fields.Datetime.now())
        action, env = self._known_action(), self._asker_env()
        done = self._done(env)
        if done is None or not action.can_undo(env, done):
            raise errors.UndoTooLate()
        action.undo(env, done)  # a refusal of Odoo's undoes all of this
        if done.record.exists() and hasattr(done.record, "message_post"):
            body = _("What the AI assistant had done here was undone.")
            done.record.message_post(body=body, subtype_xmlid="mail.mt_note")
        self._move("undo", "asker")
        self._note("undone", {"name": self.result_name})

    def _done(self, env):
        """What was made, for its action; None when it is not there any more."""
        if self.state != "executed" or self.result_model not in env:
            return None
        record = env[self.result_model].browse(self.result_id).exists()
        if not record or not record.has_access("read"):
            return None
        return Done(record, dict(self.memo or {}))

    def _replace(self):
        """By a newer proposal; those that are being moved just now stay."""
        for proposal in self:
            if proposal.state in ("proposed", "failed"):
                if proposal._life().state_at(fields.Datetime.now()) == "expired":
                    proposal._expire()
                    continue
                with proposal._as_asked():
                    told = _("A newer proposal replaces it.")
                proposal._move("replace", "clock", outcome=told)
                proposal._note("discarded", told)

    def _expire(self):
        if self.state != "expired":  # the scheduled action may have been there
            self._move("expire", "clock")
            self._note("expired", None)
        return _("It has expired. Ask again, so that it is checked anew.")

    # -- all of them ------------------------------------------------------------

    def _move(self, move, who, **values):
        life = self._life().moved(move, who, fields.Datetime.now())
        self.write({**values, "state": life.state, "round": life.round})
        ids = {"ids": self.ids, "conversation_id": self.conversation_id.id}
        self.user_id._bus_send("mrp.ai.proposal", ids)


def _refusal_text(error):
    if isinstance(error, psycopg2.IntegrityError):
        return _("The data in Odoo does not allow it.")
    return plain_reason(error)

"""A proposal as its card, which the page draws and nobody else needs."""

from odoo import fields, models
from odoo.exceptions import UserError

from ..actions import ACTIONS
from ..core.i18n import _
from ..core.proposal import errors, typed


class MrpAiProposal(models.Model):
    _inherit = "mrp.ai.proposal"

    def _card(self, refused="", renew=True):
        """Everything that the page shows.

        :param refused: why the click that was just made did nothing
        :param renew: reckon an old check anew
        """
        with self._speaking():
            try:
                env = self._asker_env()
            except errors.NotAllowed as error:
                return self._closed_card(str(error))
            action = self._action()
            if action is None:
                return self._closed_card(str(errors.ActionUnknown()))
            if renew and self._check_is_due():
                self._renew(action, env)
            return self._open_card(action, env, refused)

    def _open_card(self, action, env, refused):
        card = self._closed_card(refused or self._told(action))
        bad = self._typed_errors(action, env)
        blocked = self._blocked(action, env)
        mine = card["state"] == "proposed"
        denied = self._denied(action, env) if mine else ""
        return {
            **card,
            "title": str(action.title),
            "verb": str(action.verb),
            "fields": [
                self._field_json(action, env, each, bad) for each in action.shown(env)
            ],
            "check": self.check or None,
            "check_due": self._check_is_due(),
            "note": denied or self._in_whose_name(mine),
            "refused": bool(refused),
            "can_confirm": mine and not bad and not blocked and not denied,
            "can_edit": card["state"] in ("proposed", "failed"),
            "can_undo": card["state"] == "executed" and self._can_undo(action, env),
        }

    def _blocked(self, action, env):
        """Whether the last check, or the want of one, forbids the click."""
        if not self.check or list(self._missing(action, env, dict(self.values))):
            return True
        return any(each["level"] == "blocks" for each in self.check["conflicts"])

    def _closed_card(self, message):
        """What can be told without its action, and no button but to take it away."""
        state = self._life().state_at(fields.Datetime.now())
        return {
            "id": self.id,
            "turn_id": self.turn_id.id or None,
            "kind": self.kind,
            "title": self._title(),
            "verb": "",
            "state": state,
            "token": self._token(),
            "reason": self.reason or "",
            "now": _iso(fields.Datetime.now()),
            "expires_at": _iso(self.expires_at),
            "fields": [],
            "check": None,
            "check_due": False,
            "checked_at": _iso(self.checked_at),
            "edits": self._edits_json(),
            "result": self._result_json(),
            "message": message,
            "note": "",
            "refused": False,
            "can_confirm": False,
            "can_edit": False,
            "can_undo": False,
            "can_discard": state in ("proposed", "confirmed", "failed"),
        }

    def _field_json(self, action, env, field, bad):
        value = self.values.get(field.name)
        hints = (self.check or {}).get("hints") or {}
        error = bad.get(field.name, "")
        typed_text = (self.typed or {}).get(field.name, "")
        return {
            "name": field.name,
            "label": str(field.label),
            "kind": field.kind,
            "model": field.model,
            "required": field.required,
            "editable": field.editable,
            "value": value,
            "text": typed_text if error else self._text(env, field, value),
            "hint": hints.get(field.name, ""),
            "error": error,
            "unit": self._unit(env, action, field, self.values),
            "unit_field": field.unit,
            "choices": [
                {"value": code, "label": str(label)} for code, label in field.choices
            ],
        }

    def _typed_errors(self, action, env):
        """``{field: error}`` of what was typed and cannot be read: read once more, so
        that every tab is told the same."""
        found = {}
        for field in action.shown(env):
            if text := (self.typed or {}).get(field.name):
                try:
                    typed.read(field, text, self._digits(env))
                except errors.BadValue as error:
                    found[field.name] = str(error)
                else:
                    broken = typed.MARK in text
                    error = errors.CharacterUnknown() if broken else ""
                    found[field.name] = str(error) or _("Write it again.")
        return found

    def _denied(self, action, env):
        """Why this user may look at it only."""
        try:
            self._policy()._check_may_confirm(self.user_id)
        except errors.NotAllowed as error:
            return str(error)
        return action.refusal(env) or ""

    def _can_undo(self, action, env):
        done = self._done(env)
        try:
            return done is not None and action.can_undo(env, done)
        except UserError:
            return False

    def _told(self, action):
        """What happened, in a sentence."""
        state = self._life().state_at(fields.Datetime.now())
        match state:
            case "executed":
                return str(action.told) % {"name": self.result_name}
            case "undone":
                return _("%(name)s: undone.", name=self.result_name)
            case "failed":
                return _("Odoo refused it: %(reason)s", reason=self.outcome or "")
            case "expired":
                return str(errors.ProposalExpired())
            case "confirmed":
                group = self.approver_group_id.full_name or ""
                text = _("It waits for the approval of “%(group)s”.", group=group)
                return f"{text} {self.outcome or ''}".rstrip()
            case "discarded":
                return self.outcome or _("Discarded.")
        return ""

    def _in_whose_name(self, mine):
        if not mine:
            return ""
        return self._foretold() or _("It is done in your name, with your rights.")

    def _result_json(self):
        if self.state != "executed":
            return None
        return {
            "model": self.result_model,
            "id": self.result_id,
            "name": self.result_name,
        }

    def _title(self):
        action = ACTIONS.get(self.kind)
        return str(action.title) if action else self.kind


def _iso(moment):
    return f"{moment.replace(microsecond=0).isoformat()}Z" if moment else None

"""What is known of a proposal at this moment, reckoned as the asker."""

import logging
from contextlib import closing
from dataclasses import replace

import psycopg2
from odoo import fields, models
from odoo.exceptions import ConcurrencyError, UserError

from ..core.evidence import RecordRef
from ..core.i18n import _
from ..core.proposal import Check, Conflict
from ..core.proposal.life import OPEN
from ..core.proposal.typed import too_precise

_logger = logging.getLogger(__name__)
FRESH = 60  # seconds for which a check is shown again


class MrpAiProposal(models.Model):
    _inherit = "mrp.ai.proposal"

    def _check_is_due(self):
        """Whether an open proposal's last check is old, or there is none."""
        now = fields.Datetime.now()
        if self._life().state_at(now) not in OPEN:
            return False
        return not self.checked_at or (now - self.checked_at).total_seconds() >= FRESH

    def _renew(self, action, env):
        self._lock()
        if self._check_is_due():
            self._recheck(action, env)

    def _recheck(self, action, env):
        """Reckon and keep what is known now; the row is locked."""
        check = self._checked(action, env)
        self.write(
            {
                "check": check.as_json(),
                "checked_at": fields.Datetime.now(),
                "quantity": check.quantity or 0,
                "cost": check.cost or 0,
            }
        )
        return check

    def _checked(self, action, env):
        values = dict(self.values)
        gone = list(self._unusable(action, env, values))
        if any(conflict.level == "blocks" for conflict in gone):
            return Check(conflicts=tuple(gone))
        try:
            with closing(env.cr.savepoint()):  # rolled back: read-write again
                env.cr.execute("SET TRANSACTION READ ONLY")
                check = action.check(env, values)
        except UserError as error:  # rights that were revoked, a record that is gone
            return Check(conflicts=(Conflict(plain_reason(error), "blocks"),))
        except (psycopg2.Error, ConcurrencyError):
            raise
        except Exception:
            # One card that cannot be reckoned must not take the others with it.
            _logger.exception("The check of proposal %s failed", self.id)
            text = _("It could not be checked. Tell the administrator.")
            return Check(conflicts=(Conflict(text, "blocks"),))
        told = {conflict.field for conflict in check.conflicts}
        more = [
            each
            for each in self._missing(action, env, values)
            if each.field not in told
        ]
        return replace(check, conflicts=(*gone, *more, *check.conflicts))

    def _unusable(self, action, env, values):
        """Records that are gone, hidden or archived; numbers that would be rounded."""
        digits = self._digits(env)
        for field in action.shown(env):
            value = values.get(field.name)
            if value is None:
                continue
            label = str(field.label)
            if field.kind == "quantity" and too_precise(value, digits):
                text = _("%(field)s: at most %(n)s decimals.", field=label, n=digits)
                yield Conflict(text, "blocks", field.name)
            elif field.kind == "record":
                yield from self._unusable_record(env, field, value)

    def _unusable_record(self, env, field, number):
        label = str(field.label)
        record = env[field.model].browse(number).exists()
        if not record:
            text = _("%(field)s: the record was deleted. Choose another.", field=label)
            yield Conflict(text, "blocks", field.name)
        elif not record.has_access("read"):
            text = _("%(field)s: you may not see this record any more.", field=label)
            yield Conflict(text, "blocks", field.name)
        elif record._active_name and not record[record._active_name]:
            ref = RecordRef(field.model, number, record.display_name)
            text = _("%(field)s: “%(name)s” is archived.", field=label, name=ref.name)
            yield Conflict(text, "blocks", field.name, ref)

    def _missing(self, action, env, values):
        for field in action.shown(env):
            if field.required and values.get(field.name) is None:
                text = _("Fill in “%(field)s”.", field=str(field.label))
                yield Conflict(text, "blocks", field.name)


def plain_reason(error):
    """What Odoo says to its users."""
    return str(error.args[0] if error.args else error)

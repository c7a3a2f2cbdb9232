"""The values of a proposal: read from what a person gives, written for people."""

from datetime import date, datetime

from odoo import api, models

from ..actions import ACTIONS
from ..core.i18n import _, formats
from ..core.proposal import errors
from ..core.proposal.typed import read, sound, storable
from ..speech import speech, user_errors

CHOICES = 8
# What is typed stays on the card with its error; what is chosen is right or refused.
_TYPED = ("quantity", "day", "moment", "text")
_DECIMALS = 6  # shown of a number: all that can be stored


class MrpAiProposal(models.Model):
    _inherit = "mrp.ai.proposal"

    @api.model
    def _begin(self, kind, given, base):
        """A new proposal of what the user gives; every value must be good."""
        context = {**self.env.context, "allowed_company_ids": [base["company_id"]]}
        env = self.env(context=context, su=False)
        spoken = speech(base["lang"], self.env.user.tz, self.env.user.lang)
        with user_errors(self.env, spoken):
            action = ACTIONS.get(kind)
            if not action or any(model not in env for model in action.models):
                raise errors.ActionUnknown()
            if refused := action.refusal(env):
                raise errors.NotAllowed(reason=refused)
            values = {field.name: None for field in action.fields}
            fields = action.shown(env)
            values, bad, changed = self._given(action, env, fields, values, given)
            for error in bad.values():
                raise error
            return self._add(kind, action.completed(env, values, changed), base)

    @api.model
    def _given(self, action, env, fields, values, given):
        """``(values, errors, changed)`` after what a person gives, field by field in
        the order of the action: a bill of materials must be of the product before it.

        :param fields: those that may be given
        :return: ``errors`` is ``{field: BadValue}`` of what was typed
        """
        known = {field.name: field for field in fields}
        for name in given.keys() - known.keys():
            raise errors.FieldUnknown(field=str(name)[:40])
        values, bad, changed = dict(values), {}, set()
        for name, field in known.items():
            if name not in given:
                continue
            try:
                value = self._read(action, env, field, values, given[name])
            except errors.BadValue as error:
                if field.kind not in _TYPED:
                    raise
                bad[name] = error
                continue
            if value != values[name]:
                values[name] = value
                changed.add(name)
        return values, bad, frozenset(changed)

    @api.model
    def _read(self, action, env, field, values, raw):
        value = read(field, raw, self._digits(env))
        if field.kind == "record" and value:
            domain = [("id", "=", value), *action.domain(env, field.name, values)]
            if not env[field.model].search_count(domain, limit=1):
                raise errors.RecordUnknown(field=str(field.label))
        return value

    @api.model
    def _digits(self, env):
        return env["decimal.precision"].precision_get("Product Unit")

    def _choices(self, field_name, text):
        action, env = self._action(), self._asker_env()
        found = (
            [each for each in action.shown(env) if each.name == field_name]
            if action
            else []
        )
        if not found or found[0].kind != "record" or not found[0].editable:
            raise errors.FieldUnknown(field=field_name[:40])
        domain = action.domain(env, field_name, dict(self.values))
        names = env[found[0].model].name_search(
            storable(text)[:100], domain, limit=CHOICES
        )
        return [{"id": number, "name": name} for number, name in names]

    @api.model
    def _completed(self, action, env, values, changed):
        """What the action makes of changed values, which must be sound again."""
        made = sound(action.fields, action.completed(env, values, changed))
        if made is None:
            raise ValueError(f"{action.name} completed {values} wrongly")
        return made

    # -- written for people -----------------------------------------------------

    @api.model
    def _text(self, env, field, value):
        """``value`` in the language being spoken; "" for none."""
        if value is None:
            return ""
        match field.kind:
            case "record":
                return self._record_name(env, field.model, value)
            case "quantity":
                return formats().number(value, _DECIMALS)
            case "day":
                return formats().day(date.fromisoformat(value))
            case "moment":
                return formats().moment(datetime.fromisoformat(value))
            case "choice":
                labels = {code: str(label) for code, label in field.choices}
                return labels.get(value, value)
        return value

    @api.model
    def _text_with_unit(self, env, action, field, values):
        """The same, with the unit of a quantity."""
        text = self._text(env, field, values[field.name])
        unit = self._unit(env, action, field, values)
        return f"{text} {unit}" if text and unit else text

    @api.model
    def _unit(self, env, action, field, values):
        units = [each for each in action.shown(env) if each.name == field.unit]
        value = values.get(field.unit) if units else None
        return self._text(env, units[0], value) if value else ""

    @api.model
    def _record_name(self, env, model, number):
        record = env[model].browse(number).exists()
        if not record:
            return _("deleted")
        return record.display_name if record.has_access("read") else _("not readable")

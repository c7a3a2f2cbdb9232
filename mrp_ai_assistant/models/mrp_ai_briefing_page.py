"""Briefings and repeated questions as the page shows and changes them."""

from odoo import api, models
from odoo.exceptions import MissingError, UserError

from ..core.weekly import DAY, EVERY_DAY, WORKDAYS
from ..skills import SKILLS
from .mrp_ai_briefing import MOST, WEEKDAYS
from .mrp_ai_conversation import whole

_CHOSEN = ("role", "channel", "condition", "lang")


class MrpAiBriefing(models.Model):
    """Everything here is about the user's own; nothing is asked for somebody else."""

    _inherit = "mrp.ai.briefing"

    # -- called by the page ---------------------------------------------------

    @api.model
    def page_briefings(self):
        """The user's own, paused ones included, and what can be chosen.

        :return: ``{"items": [...], "most", "tz", "lang", "choices": {"role",
            "channel", "condition", "lang"}}``; choices are ``[[value, label], ...]``
        """
        self.env["mrp.ai.conversation"]._check_user()
        return {
            "items": [each._page_json() for each in self._all_of_mine()],
            "most": MOST,
            "tz": self.env.user.tz or "UTC",
            "lang": self.env.user.lang,
            "choices": {
                name: self._fields[name]._description_selection(self.env)
                for name in _CHOSEN
            },
        }

    @api.model
    def save_briefing(self, values, briefing_id=False):
        """Make one, or change an own one.

        :param values: some of ``{"role", "channel", "condition", "lang", "days",
            "minutes"}``: days of the week, 0 is Monday, and minutes after midnight. A
            new one is of a ``role``, or of the question of ``turn_id``. A role that
            the user has a briefing of already changes that one
        :return: as in ``page_briefings``
        """
        self.env["mrp.ai.conversation"]._check_user()
        wanted = self._checked_values(values)
        if briefing_id:
            briefing = self._mine(briefing_id)
            briefing.write(wanted)
        elif "turn_id" in values:
            briefing = self._of_turn(values["turn_id"], wanted)
        else:
            briefing = self._of_role(wanted)
        return briefing._page_json()

    @api.model
    def pause_briefing(self, briefing_id, paused=True):
        """Pause an own one, or go on with it."""
        briefing = self._mine(briefing_id)
        briefing.active = not paused
        return briefing._page_json()

    @api.model
    def remove_briefing(self, briefing_id):
        """Delete an own one; its answers stay."""
        self._mine(briefing_id).unlink()
        return True

    def action_unsubscribe(self):
        """Delete these, and go back to the others."""
        self.check_access("unlink")
        self.unlink()
        return {
            **self.env["ir.actions.act_window"]._for_xml_id(
                "mrp_ai_assistant.action_mrp_ai_briefing"
            ),
            "target": "main",
        }

    # -- the rest -------------------------------------------------------------

    def _all_of_mine(self):
        # The rule says whose they are, for everybody but the superuser.
        mine = [("user_id", "=", self.env.uid)]
        return self.with_context(active_test=False).search(mine)

    def _mine(self, briefing_id):
        self.env["mrp.ai.conversation"]._check_user()
        found = self._all_of_mine().filtered(lambda one: one.id == whole(briefing_id))
        if not found:
            raise MissingError(self.env._("This briefing is not there any more."))
        return found

    def _page_json(self):
        talk = self.sudo().conversation_id
        return {
            "id": self.id,
            "kind": self.kind,
            "name": self.display_name,
            **{name: self[name] for name in _CHOSEN},
            "days": sorted(self._weekdays()),
            "minutes": self._minutes(),
            "paused": not self.active,
            "problem": self.problem or "",
            "next": _iso(self.next_date) if self.active else None,
            "sent": _iso(self.sent_date),
            "company": self.company_id.name,
            "conversation_id": talk.id if talk.active else False,
        }

    # -- what is let in -------------------------------------------------------

    def _checked_values(self, values):
        if not isinstance(values, dict):
            raise UserError(self.env._("This choice is not readable."))
        wanted = {}
        for name in _CHOSEN:
            if name in values:
                wanted[name] = self._checked_choice(name, values[name])
        if "minutes" in values:
            wanted["hour"] = self._checked_minutes(values["minutes"]) / 60
        if "days" in values:
            wanted |= self._checked_days(values["days"])
        return wanted

    def _checked_choice(self, name, value):
        known = self._fields[name].get_values(self.env)
        if value in known or (name == "lang" and not value):
            return value or False
        raise UserError(self.env._("This choice is not readable."))

    def _checked_minutes(self, minutes):
        good = isinstance(minutes, int) and not isinstance(minutes, bool)
        if not (good and 0 <= minutes < DAY):
            raise UserError(self.env._("Choose a time between 00:00 and 23:59."))
        return minutes

    def _checked_days(self, days):
        good = isinstance(days, list) and all(type(day) is int for day in days)
        chosen = frozenset(days) if good else frozenset()
        if not chosen or not chosen <= EVERY_DAY:
            raise UserError(self.env._("Choose at least one day of the week."))
        kind = {WORKDAYS: "weekdays", EVERY_DAY: "all"}.get(chosen, "chosen")
        each = {name: place in chosen for place, name in enumerate(WEEKDAYS)}
        return {"days": kind, **each}

    def _of_role(self, wanted):
        """A briefing of that role: the one that there is, going on, or a new one."""
        role = wanted.get("role", "auto")
        known = self._all_of_mine().filtered(
            lambda one: (
                (one.kind, one.role) == ("briefing", role)
                and one.company_id == self.env.company
            )
        )[:1]
        if not known:
            return self.create(wanted)
        known.write({**wanted, "active": True})
        return known

    def _of_turn(self, turn_id, wanted):
        """A new one of an own turn's question; UserError when that cannot be."""
        turn = self.env["mrp.ai.turn"]._own(turn_id)
        plan = turn.plan or {}
        name = plan.get("skill")
        if name in SKILLS and SKILLS[name].proposes:
            raise UserError(
                self.env._(
                    "This would change something in Odoo each time: only a question "
                    "can be repeated."
                )
            )
        if turn._leans_on_before():
            raise UserError(
                self.env._(
                    "This question goes on with the one before it. Ask it whole in a "
                    "new conversation, and repeat it from there."
                )
            )
        briefing = self.create(
            {
                **wanted,
                "kind": "question",
                "question": turn.question,
                "answer_format": turn.answer_format,
                "company_id": turn.conversation_id.company_id.id,
            }
        )
        briefing.sudo().about = turn.context
        return briefing


def _iso(moment):
    return f"{moment.isoformat()}Z" if moment else None

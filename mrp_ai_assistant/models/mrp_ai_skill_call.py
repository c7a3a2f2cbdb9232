"""Skills called by programs of a user: listed, run at once, answered by code alone."""

from datetime import datetime

from odoo import api, models

from ..core.agent import Agent, Request
from ..core.call import Call, described
from ..core.call.errors import ProposalsOff, UnknownSkill
from ..core.cancellation import Cancellation
from ..core.events import Event
from ..core.i18n import _, speaking
from ..core.planned import plan_from_json, plan_in_words
from ..core.understand import question_language
from ..runner.encoder import encoder_by_now
from ..runner.turn_log import log_at_once
from ..runner.workspace import OdooWorkspace
from ..skills import SKILLS
from ..speech import base_language, speech, speech_of, zone

_LONGEST = 60  # characters of a name that comes from outside


class MrpAiSkillCall(models.AbstractModel):
    """No model is asked and no thread is waited for: what is read takes as long as any
    list in Odoo. Nothing is stored but who called what, and drafts where they are
    wanted: those stand in a conversation of the user, who confirms them there."""

    _name = "mrp.ai.skill.call"
    _description = "AI Assistant: Skills Called by Programs"

    @api.model
    def _listed(self):
        """Every skill as ``described`` tells it, with ``available`` and, when the user
        cannot have it, the ``reason``."""
        self.env["mrp.ai.conversation"]._check_user()
        with speaking(speech_of(self.env)):
            return [self._told(skill) for skill in SKILLS]

    @api.model
    def _call(self, name, arguments, propose=False, client=""):
        """Events of the skill ``name`` with ``arguments`` of JSON; raises ``CallError``
        for what it does not take."""
        self._begin()
        with speaking(speech_of(self.env)):
            skill = self._skill(name)
            if skill.proposes and not propose:
                raise ProposalsOff(skill=str(skill.title))
            call = Call(skill, arguments)
            call.typed(self._today())  # what it does not take is no answer, but refused
            events = self._events(question="", call=call)
            said = ": ".join(filter(None, [str(skill.title), _in_words(events)]))
        self._note(skill.name, client)
        return self._settled(events, said, propose)

    @api.model
    def _answer(self, question, propose=False, client=""):
        """Events of the answer to ``question``, by rules."""
        self._begin()
        values = self.env["mrp.ai.conversation"]._checked_question(question, "auto")
        events = self._events(question=values["question"])
        steps = [each.payload["id"] for each in events if each.kind == "step"]
        self._note(steps[-1] if steps else "", client)
        spoken = question_language(values["question"])
        return self._settled(events, values["question"], propose, spoken)

    # -- reading ----------------------------------------------------------------

    def _begin(self):
        self.env["mrp.ai.conversation"]._check_user()
        self.env["mrp.ai.use"]._spend("question")

    def _told(self, skill):
        refusal = skill.refusal(self.env)
        return {
            **described(skill),
            "available": refusal is None,
            "reason": refusal.text if refusal else None,
        }

    def _skill(self, name):
        if not isinstance(name, str) or name not in SKILLS:
            raise UnknownSkill(name=str(name)[:_LONGEST])
        return SKILLS[name]

    def _events(self, **asked):
        """As the asking user, in a transaction of its own that cannot write."""
        env = self.env
        own = env.lang or env.user.lang or "en_US"
        cancel = Cancellation()
        agent = Agent(
            SKILLS,
            OdooWorkspace(env.cr.dbname, env.uid, env.company.id, cancel),
            lambda lang: speech(lang, env.user.tz, own),
            encoder=encoder_by_now,
        )
        request = Request(today=self._today(), lang=base_language(own), **asked)
        return list(agent.run(request, cancel))

    def _today(self):
        return datetime.now(zone(self.env.user.tz)).date()

    # -- what is left behind ----------------------------------------------------

    def _note(self, skill, client):
        """Who called what: its name, never what was asked."""
        told = [part for part in (skill, client[:_LONGEST]) if part]
        self.env["mrp.ai.audit"]._note("skill_called", detail=", ".join(told))

    def _settled(self, events, said, propose, lang=None):
        """``(events, proposal)``: drafts are stored in a new conversation, where they
        are wanted; ``proposal`` says where, or is None."""
        if not any(event.kind == "action" for event in events):
            return events, None
        if propose:
            return events, self._stored(events, said)
        kept = [event for event in events if event.kind != "action"]
        with speaking(speech_of(self.env, lang)):
            text = _("Nothing was prepared: proposals are off for this program.")
        kept.insert(-1, Event("notice", {"text": text, "level": "warning"}))
        return kept, None

    def _stored(self, events, said):
        """Queued and answered in one transaction: no runner ever sees it waiting.

        :return: ``{"count", "conversation", "path"}``
        """
        turn = self.env["mrp.ai.conversation"]._ask(False, said, model_id="none")
        log_at_once(self.sudo().env, turn.id, events)
        self.env.invalidate_all()
        mine = [("turn_id", "=", turn.id), ("user_id", "=", self.env.uid)]
        number = turn.conversation_id.id
        return {
            "count": self.env["mrp.ai.proposal"].sudo().search_count(mine),
            "conversation": number,
            "path": f"/odoo/ai-assistant/{number}",
        }


def _in_words(events):
    """Names, days and amounts of a call's arguments."""
    plans = (each.payload.get("plan") for each in events if each.kind == "step")
    found = next(filter(None, plans), None)
    plan = found and plan_from_json(found, SKILLS)
    return plan_in_words(plan) if plan else ""

"""Skills for programs, as for the MCP server: ``core/api/operations/skills``."""

from odoo import http
from odoo.http import request

from ..core.api.answer import answer_json
from ..core.i18n import speaking
from ..core.understand import question_language
from ..speech import base_language, speech_of
from .api_base import operation


class ApiSkills(http.Controller):
    @operation("listSkills")
    def list_skills(self):
        return {"skills": request.env["mrp.ai.skill.call"]._listed()}

    @operation("callSkill")
    def call_skill(self, name, arguments=None, propose=False):
        calls = request.env["mrp.ai.skill.call"]
        found = calls._call(name, arguments or {}, propose, _client())
        return _told(*found, base_language(request.env.lang))

    @operation("answerNow")
    def answer_now(self, question, propose=False):
        calls = request.env["mrp.ai.skill.call"]
        found = calls._answer(question, propose, _client())
        lang = question_language(question) or base_language(request.env.lang)
        return _told(*found, lang)


def _client():
    """The program that calls, as it names itself."""
    return (request.httprequest.user_agent.string or "").partition(" ")[0]


def _told(events, proposal, lang):
    with speaking(speech_of(request.env, lang)):
        answer = answer_json(events)
    return {"answer": answer, "lang": lang, "proposal": proposal}

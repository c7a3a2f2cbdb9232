"""Skills for programs, as for the MCP server: ``core/api/operations/skills``."""

from odoo import http
from odoo.http import request

from ..core.api.answer import answer_json
from ..core.i18n import speaking
from ..speech import speech_of
from .api_base import operation


class ApiSkills(http.Controller):
    @operation("listSkills")
    def list_skills(self):
        return {"skills": request.env["mrp.ai.skill.call"]._listed()}

    @operation("callSkill")
    def call_skill(self, name, arguments=None, propose=False):
        calls = request.env["mrp.ai.skill.call"]
        return _told(*calls._call(name, arguments or {}, propose, _client()))

    @operation("answerNow")
    def answer_now(self, question, propose=False):
        calls = request.env["mrp.ai.skill.call"]
        return _told(*calls._answer(question, propose, _client()))


def _client():
    """The program that calls, as it names itself."""
    return (request.httprequest.user_agent.string or "").partition(" ")[0]


def _told(events, proposal):
    with speaking(speech_of(request.env)):
        return {"answer": answer_json(events), "proposal": proposal}

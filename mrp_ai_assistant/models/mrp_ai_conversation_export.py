"""A conversation as a file: Markdown, or a report that becomes a PDF."""

from odoo import api, models
from odoo.tools import format_datetime

from ..core.conversation.markdown import Told, markdown
from ..core.conversation.parts import parts
from ..core.i18n import speaking
from ..rendering import html_of
from ..speech import speech_of

REPORT = "mrp_ai_assistant.report_conversation"


class MrpAiConversation(models.Model):
    """Whoever may read a conversation may take it along: the same texts and figures,
    with the drafts and quotes that are not theirs left out (``_told_events``)."""

    _inherit = "mrp.ai.conversation"

    @api.model
    def export_ways(self):
        """Whether this server makes PDF files; if not, pages to print."""
        self._check_user()
        state = self.env["ir.actions.report"].get_wkhtmltopdf_state()
        return {"pdf": state in ("ok", "upgrade")}

    def _exported(self, turn_id=False):
        """What every format tells: ``{"title", "head", "turns"}``; of one
        turn alone with its id. ``self`` comes from ``_readable``."""
        turns = self._turns_shown()
        if turn_id:
            turns = self._turn(turn_id)
        with speaking(speech_of(self.env)):
            events = turns._told_events()
            told = [
                Told(turn.question, self._made(turn), parts(events.get(turn.id, [])))
                for turn in turns
            ]
        return {
            "title": self.name,
            "head": self._head(turns),
            "turns": told,
        }

    def _turns_shown(self):
        return self._path()

    def _head(self, turns):
        begun = turns[:1].create_date or self.create_date
        return [
            self.env._("Company: %s", self.company_id.name),
            self.env._("Asked by: %s", self.user_id.name),
            self.env._("Begun: %s", format_datetime(self.env, begun)),
            self.env._(
                "Figures are those of the moment at which they were answered; code"
                " reckoned them with the rights of who asked."
            ),
        ]

    def _made(self, turn):
        """When, and by what: "23/11/2026 09:41, phi3:mini"."""
        model = turn.model_id.name if turn.use_model else ""
        by = model or self.env._("written by rules")
        return f"{format_datetime(self.env, turn.create_date)}, {by}"

    def _markdown(self, turn_id=False):
        told = self._exported(turn_id)
        return markdown(told["title"], told["head"], told["turns"])


class ReportConversation(models.AbstractModel):
    """What the QWeb report is given: of readable conversations alone."""

    _name = "report.mrp_ai_assistant.report_conversation"
    _description = "AI Assistant Conversation on Paper"

    @api.model
    def _get_report_values(self, docids, data=None):
        turn_id = (data or {}).get("turn_id") or False
        conversations = self.env["mrp.ai.conversation"]
        docs = [conversations._readable(each) for each in docids]
        return {
            "doc_ids": docids,
            "docs": docs,
            "exported": {each.id: each._exported(turn_id) for each in docs},
            "html_of": html_of,
        }

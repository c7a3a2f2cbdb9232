"""How what was found reaches its user: Discuss, email, or the page alone."""

from markupsafe import Markup
from odoo import SUPERUSER_ID, models
from odoo.exceptions import UserError

from ..core.conversation.title import title_of_question

_PAGE = "/odoo/ai-assistant"
_MINE = "/odoo/ai-briefings"
_MOST = 20  # rows of one message


class MrpAiBriefing(models.Model):
    """Nobody but ``user_id`` is ever written to."""

    _inherit = "mrp.ai.briefing"

    def _post(self, answer):
        """Send ``answer`` where its user wants it. On the page it is already: an answer
        that was not read."""
        if self.channel == "email":
            self._post_mail(self._body(answer))
        elif self.channel == "discuss":
            self._post_message(self._body(answer))

    # -- what it says ---------------------------------------------------------

    def _body(self, answer):
        """The answer as HTML; whatever stands in it is text."""
        lines = Markup().join(
            Markup("<li><b>%s</b>: %s</li>") % (texts[0], self._told(table, texts))
            for table in answer["tables"][:1]
            for texts in table["texts"][:_MOST]
        )
        notes = Markup().join(Markup("<p>%s</p>") % n for n in answer["notices"])
        said = answer["text"].strip() or (answer["no_data"] or {}).get("text", "")
        page = f"{_PAGE}/{answer['conversation']}"
        return Markup("%s<p>%s</p><ul>%s</ul>%s%s") % (
            self._heading(),
            said,
            lines,
            notes,
            self._links(page),
        )

    def _heading(self):
        if self.kind != "question":
            return Markup()
        return Markup("<p><b>%s</b></p>") % self.question

    def _told(self, table, texts):
        """A row: of a briefing its sentence, of another table its cells by name."""
        if self.kind == "briefing" and self.role != "stock":
            return texts[1]
        named = zip(table["columns"][1:], texts[1:], strict=False)
        cells = (f"{column['label']}: {text}" for column, text in named if text != "—")
        return "; ".join(cells)

    def _links(self, page):
        """To the answer, and to where it is changed or stopped; both need a login."""
        return Markup('<p><a href="%s">%s</a></p><p><a href="%s">%s</a></p>') % (
            page,
            self.env._("Ask for more in the AI Assistant"),
            f"{_MINE}/{self.id}",
            self.env._("Change or stop these messages"),
        )

    def _notice(self, text):
        return Markup("<p>%s</p>%s") % (text, self._links(_PAGE))

    # -- where it goes --------------------------------------------------------

    def _post_message(self, body):
        """A direct message of OdooBot."""
        bot = self.env.ref("base.partner_root")
        channels = self.env["discuss.channel"].with_user(SUPERUSER_ID)
        chat = channels._get_or_create_chat(self.user_id.partner_id.ids)
        chat.message_post(
            body=body,
            author_id=bot.id,
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
        )

    def _post_mail(self, body):
        address = self.user_id.email_formatted
        if not address:
            raise UserError(self.env._("There is no email address to send it to."))
        self.env["mail.mail"].sudo().create(
            {
                "subject": self._subject(),
                "body_html": body,
                "email_to": address,
                "author_id": self.env.ref("base.partner_root").id,
                "auto_delete": True,
            }
        )

    def _subject(self):
        if self.kind == "question":
            return title_of_question(self.question)
        if self.role == "stock":
            return self.env._("Stock-out risks")
        return self.env._("Shift briefing")

"""How the answer of a briefing reaches its user."""

from markupsafe import Markup
from odoo import SUPERUSER_ID, fields, models
from odoo.exceptions import UserError

from ..terminal.answer import read_answer

_PAGE = "/odoo/ai-assistant"
_MOST = 20  # rows of one message


class MrpAiBriefing(models.Model):
    """Only a whole answer is posted: none that failed, is empty or asks back."""

    _inherit = "mrp.ai.briefing"

    def _post_answer(self, turn):
        """Post what ``turn`` found, or write down why there is nothing to post; in the
        language of the context."""
        if turn.user_id != self.user_id:
            raise UserError(self.env._("This answer belongs to somebody else."))
        answer = read_answer(turn)
        problem = self._problem_of(answer)
        if problem:
            self.write({"turn_id": False, "problem": problem})
            return
        post = self._post_mail if self.channel == "email" else self._post_message
        post(self._body(answer))
        sent = {"turn_id": False, "problem": False}
        self.write({**sent, "sent_date": fields.Datetime.now()})

    def _problem_of(self, answer):
        """Why ``answer`` is none; None when it is one."""
        if answer["state"] != "done":
            return self.env._("The question could not be answered.")
        for kind in ("error", "no_data", "choices"):
            if answer[kind]:
                return answer[kind]["text"]
        if not answer["text"].strip():
            return self.env._("The answer was empty.")
        return None

    def _body(self, answer):
        """The answer as HTML; whatever stands in it is text."""
        lines = Markup().join(
            Markup("<li><b>%s</b>: %s</li>") % (texts[0], self._told(table, texts))
            for table in answer["tables"][:1]
            for texts in table["texts"][:_MOST]
        )
        notes = Markup().join(Markup("<p>%s</p>") % n for n in answer["notices"])
        return Markup('<p>%s</p><ul>%s</ul>%s<p><a href="%s">%s</a></p>') % (
            answer["text"],
            lines,
            notes,
            _PAGE,
            self.env._("Ask for more in the AI Assistant"),
        )

    def _told(self, table, texts):
        """A row: of a briefing its sentence, of another table its cells by name."""
        if self.role != "stock":
            return texts[1]
        named = zip(table["columns"][1:], texts[1:], strict=False)
        cells = (f"{column['label']}: {text}" for column, text in named if text != "—")
        return "; ".join(cells)

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
        if self.role == "stock":
            return self.env._("Stock-out risks")
        return self.env._("Shift briefing")

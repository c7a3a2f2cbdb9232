"""A conversation, or one answer of it, as a file."""

from odoo import http
from odoo.exceptions import AccessError, MissingError
from odoo.http import content_disposition, request

from ..core.export.name import download_name
from ..core.limits import LimitReached
from ..models.mrp_ai_conversation_export import REPORT
from ..speech import error_text

_LONGEST_ID = 12  # digits
# A page on Odoo's own address, of texts that people typed: nothing of it is run.
_PAGE = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Security-Policy", "script-src 'none'; object-src 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "private, no-store"),
]
_PLAIN = [("Content-Type", "text/plain; charset=utf-8")]


class Exports(http.Controller):
    """``turn`` is one answer's id; none is the whole conversation."""

    @http.route(
        "/mrp_ai_assistant/export/<int:conversation_id>/<any(md,pdf,print):way>",
        type="http",
        auth="user",
        methods=["GET"],
    )
    def export(self, conversation_id, way, turn="", **_other):
        conversations = request.env["mrp.ai.conversation"]
        turn_id = int(turn) if turn.isdecimal() and len(turn) < _LONGEST_ID else 0
        try:
            conversation = conversations._readable(conversation_id)
            if turn:
                conversation._turn(turn_id)
            request.env["mrp.ai.use"]._spend("export")
        except (AccessError, MissingError):
            raise request.not_found() from None
        except LimitReached as error:
            told = error_text(request.env, error)
            return request.make_response(told, _PLAIN, status=429)
        # As the asking user again: the report looks at the rights itself.
        if way == "md":
            text = conversation._markdown(turn_id)
            return self._file(conversation, text, "md", "text/markdown; charset=utf-8")
        return self._report(conversation, way, {"turn_id": turn_id})

    def _report(self, conversation, way, data):
        # Reports are configuration, which users need not read; what is on it is read
        # through _readable, as the user.
        reports = request.env["ir.actions.report"].sudo()
        if way == "print":
            html, _kind = reports._render_qweb_html(REPORT, conversation.ids, data=data)
            return request.make_response(html, _PAGE)
        pdf, _kind = reports._render_qweb_pdf(REPORT, conversation.ids, data=data)
        return self._file(conversation, pdf, "pdf", "application/pdf")

    def _file(self, conversation, content, ending, kind):
        name = f"{download_name(conversation.name) or 'conversation'}.{ending}"
        headers = [
            ("Content-Type", kind),
            ("Content-Disposition", content_disposition(name)),
            ("X-Content-Type-Options", "nosniff"),
            ("Cache-Control", "private, no-store"),
        ]
        return request.make_response(content, headers)

"""What the assistant knows of one person, as a zip."""

import tempfile

import werkzeug.wsgi
from odoo import http
from odoo.exceptions import AccessError
from odoo.http import Response, content_disposition, request

from ..core.export.name import download_name
from ..core.limits import LimitReached
from ..speech import error_text

_IN_MEMORY = 8 * 1024 * 1024  # bytes; what is more lies on the disk meanwhile


class PersonalData(http.Controller):
    @http.route(
        "/mrp_ai_assistant/data/<int:user_id>",
        type="http",
        auth="user",
        methods=["GET"],
    )
    def data(self, user_id, **_other):
        """One's own, or for an administrator anybody's; else there is nothing here."""
        user = request.env["res.users"].browse(user_id)
        data = request.env["mrp.ai.personal.data"]
        try:
            data._check_may(user)
            request.env["mrp.ai.use"]._spend("export")
        except AccessError:
            raise request.not_found() from None
        except LimitReached as error:
            told = error_text(request.env, error)
            plain = [("Content-Type", "text/plain; charset=utf-8")]
            return request.make_response(told, plain, status=429)
        if not user.sudo().exists():
            raise request.not_found()
        # Closed with the response.
        target = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115
        data._export(user.sudo(), target)
        return self._download(target, user.sudo().login)

    def _download(self, target, login):
        name = f"{download_name(f'ai-assistant {login}')}.zip"
        pieces = werkzeug.wsgi.wrap_file(request.httprequest.environ, target)
        headers = [
            ("Content-Type", "application/zip"),
            ("Content-Disposition", content_disposition(name)),
            ("X-Content-Type-Options", "nosniff"),
            ("Cache-Control", "private, no-store"),
        ]
        response = Response(pieces, headers=headers, direct_passthrough=True)
        response.call_on_close(target.close)
        return response

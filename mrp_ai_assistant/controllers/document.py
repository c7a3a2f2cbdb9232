"""Files in and out: an upload of the page, and a document as its reader opens it."""

import json

import werkzeug.exceptions
from odoo import http
from odoo.exceptions import AccessError, MissingError, UserError
from odoo.http import Response, request

from ..core.errors import AssistantError
from ..core.knowledge.errors import DiskFull, DocumentTooBig, UnknownFormat
from ..core.limits import LimitReached
from ..knowledge import intake
from ..speech import error_text

_ENVELOPE = 64 * 1024  # bytes of a form around its file
_STATUS = {
    DocumentTooBig: 413,
    UnknownFormat: 415,
    LimitReached: 429,
    DiskFull: 507,
}
_MOST = 2**31 - 1


def _largest(_controller):
    """The bytes that are let in; more is refused before any of it is read."""
    limit = intake.largest(request.env) + _ENVELOPE
    if (request.httprequest.content_length or 0) > limit:
        error = intake.too_big(request.env, request.httprequest.content_length)
        werkzeug.exceptions.abort(_refused(error_text(request.env, error), error))
    return limit


def _refused(text, error=None, status=400):
    status = _STATUS.get(type(error), status)
    code = getattr(error, "code", "refused")
    return _json({"error": {"code": code, "message": text}}, status)


def _json(value, status=200):
    return Response(
        json.dumps(value), status=status, content_type="application/json; charset=utf-8"
    )


class Documents(http.Controller):
    @http.route(
        "/mrp_ai_assistant/upload",
        type="http",
        auth="user",
        methods=["POST"],
        max_content_length=_largest,
    )
    def upload(self, ufile=None, conversation_id="", keep="", **_other):
        """One file for a conversation: a new one without its id."""
        if not hasattr(ufile, "stream"):
            return _refused(request.env._("Choose a file first."))
        documents = request.env["mrp.ai.document"]
        sent = min(request.httprequest.content_length or 0, _MOST)
        try:
            documents.browse().check_access("create")
            request.env["mrp.ai.use"]._spend("upload", sent)  # also what is refused
            taken = intake.taken(request.env, ufile.stream, ufile.filename or "")
            with request.env.cr.savepoint():  # what is refused leaves nothing behind
                added = documents.upload(
                    ufile.filename, taken, conversation_id, bool(keep)
                )
        except AssistantError as error:
            return _refused(error_text(request.env, error), error)
        except AccessError as error:
            return _refused(str(error), error, 403)
        except (MissingError, UserError) as error:
            return _refused(str(error), error)
        return _json(added)

    @http.route(
        "/mrp_ai_assistant/document/<int:document_id>",
        type="http",
        auth="user",
        methods=["GET"],
        readonly=True,
    )
    def document(self, document_id, **_other):
        """The file, for who may read it; hidden and gone are the same."""
        documents = request.env["mrp.ai.document"]
        if not documents.has_access("read"):
            raise request.not_found()
        found = documents.search([("id", "=", document_id)])
        # Who may read the document may read its file, wherever that is attached.
        attachment = found.sudo().attachment_id
        # One that has become a link since would lead the reader anywhere.
        if attachment.type != "binary":
            raise request.not_found()
        stream = attachment._to_http_stream()
        inline = found._is_pdf() and stream.mimetype == "application/pdf"
        if not inline:
            stream.mimetype = "application/octet-stream"
        response = stream.get_response(
            as_attachment=not inline, download_name=found.name
        )
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Cache-Control"] = "private, no-store"
        return response

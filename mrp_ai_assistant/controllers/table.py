"""A table of an answer as a file, made of the stored event alone."""

import json

from odoo import http
from odoo.exceptions import AccessError, MissingError
from odoo.http import Response, content_disposition, request

from ..core.errors import AssistantError
from ..core.export.csv_file import csv_bytes
from ..core.export.errors import BadRows, NoSuchTable
from ..core.export.sheet import Sheet, asked_by
from ..core.export.xlsx_file import xlsx_bytes
from ..core.i18n import speaking
from ..core.limits import LimitReached
from ..models.mrp_ai_conversation import whole
from ..speech import base_language, error_text, speech

_WRITERS = {
    "csv": (csv_bytes, "text/csv; charset=utf-8"),
    "xlsx": (
        xlsx_bytes,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}
_STATUS = {NoSuchTable: 404, LimitReached: 429}
_MOST_ORDER = 2_000_000  # characters of an order of rows


class Tables(http.Controller):
    @http.route(
        "/mrp_ai_assistant/table/<int:turn_id>/<int:seq>/<string:extension>",
        type="http",
        auth="user",
        methods=["POST"],
    )
    def table(self, turn_id, seq, extension, order="", **_other):
        """The table that stands at ``seq`` in the log of a turn that the user may read;
        ``order`` lists its rows (JSON), empty for the order in which they came."""
        if extension not in _WRITERS:
            raise request.not_found()
        write, mimetype = _WRITERS[extension]
        try:
            turn = request.env["mrp.ai.turn"]._readable(turn_id)
            request.env["mrp.ai.use"]._spend("export")
            # In the language of the answer: its texts are stored in it.
            with speaking(_speech(turn)):
                sheet = _sheet(turn, seq, order)
                content, name = write(sheet), sheet.file_name(extension)
        except AssistantError as error:
            status = _STATUS.get(type(error), 400)
            return _refused(error_text(request.env, error), status)
        except AccessError as error:
            return _refused(str(error), 403)
        except MissingError as error:
            return _refused(str(error), 404)
        headers = [
            ("Content-Type", mimetype),
            ("Content-Disposition", content_disposition(name)),
            ("Content-Length", len(content)),
            ("X-Content-Type-Options", "nosniff"),
            ("Cache-Control", "private, no-store"),
        ]
        return request.make_response(content, headers)


def _speech(turn):
    return speech(base_language(turn.lang), request.env.user.tz, turn.lang)


def _sheet(turn, seq, order):
    events = turn.env["mrp.ai.turn.event"]
    found = events.search(
        [("turn_id", "=", turn.id), ("seq", "=", whole(seq)), ("kind", "=", "table")]
    )
    if not found:
        raise NoSuchTable
    asked = asked_by(turn.user_id.name, turn.question)
    return Sheet(found.payload, _places(order), asked)


def _places(order):
    """``order`` as a list of places; ``BadRows`` for anything else."""
    if not order:
        return ()
    try:
        places = json.loads(order) if len(order) <= _MOST_ORDER else None
    except (ValueError, RecursionError):  # lists in lists in lists
        places = None
    if not isinstance(places, list) or not all(type(each) is int for each in places):
        raise BadRows
    return places


def _refused(text, status):
    """As Odoo's own downloads fail: the page shows the sentence."""
    data = {"name": "odoo.exceptions.UserError", "message": text, "arguments": [text]}
    told = {"code": status, "message": text, "data": {**data, "context": {}}}
    return Response(json.dumps(told), status=status, content_type="application/json")

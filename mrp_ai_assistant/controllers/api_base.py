"""A route of the API, made of its operation in the contract."""

import json
import re
from dataclasses import dataclass, field
from functools import wraps

from odoo import http
from odoo.http import request

from ..core.api.check import check, from_query
from ..core.api.contract import LANG, ROOT
from ..core.api.errors import BadJson, NotJson, Unknown
from ..core.api.operations import OPERATIONS, SHAPES
from ..core.i18n import speaking
from .api_dispatcher import ApiDispatcher, reply
from .api_language import choose_language, request_speech

_PLACE = re.compile(r"{(\w+)}")
_SHOWN = 60  # characters of a name that somebody made up


@dataclass(frozen=True)
class Reply:
    """What a handler says beside a body; a handler may return the body alone."""

    body: dict
    headers: dict = field(default_factory=dict)


def operation(name):
    """Make a method of a controller the handler of the operation ``name``.

    It is called with what the path, the address and the body hold, checked against the
    contract, in the language that the request is to be answered in, as the user of the
    key. It returns the body of the reply, or a ``Reply``; whatever it raises is told as
    a failure and rolled back.
    """
    made = OPERATIONS[name]

    def decorate(handler):
        @wraps(handler)
        def answer(self, **places):
            choose_language(request)
            with speaking(request_speech(request)):
                for name, value in places.items():
                    check(made.places[name], value, name)
                said = handler(self, **places, **_query(made), **_body(made))
            if not isinstance(said, Reply):
                said = Reply(said)
            return reply(said.body, made.status, said.headers)

        return http.route(
            route_path(made),
            type=ApiDispatcher.routing_type,
            auth="bearer" if made.by_session else "mrp_ai_key",
            methods=[made.method],
            readonly=made.reads,
            csrf=False,
            save_session=False,
        )(answer)

    return decorate


def route_path(made):
    """The address of an operation as Odoo writes it."""

    def place(found):
        kind = "int" if made.places[found[1]]["type"] == "integer" else "string"
        return f"<{kind}:{found[1]}>"

    return ROOT + _PLACE.sub(place, made.path)


def methods_at(path):
    """What the address ``path`` of a request may be sent with, as the contract says."""
    return sorted(
        made.method
        for made in OPERATIONS.values()
        if re.fullmatch(ROOT + _PLACE.sub("[^/]+", made.path), path)
    )


def _query(made):
    """``{name: value}`` of the address; ``lang`` has been heard already."""
    given = {}
    for name, sent in request.httprequest.args.items():
        if name not in made.query:
            raise Unknown(field=name[:_SHOWN])
        given[name] = from_query(made.query[name], sent, name)
        check(made.query[name], given[name], name)
    given.pop(LANG, None)
    return given


def _body(made):
    """The object that was sent, as the contract says; empty where none is wanted."""
    if made.body is None:
        return {}
    if request.httprequest.mimetype != "application/json":
        raise NotJson()
    try:
        sent = json.loads(request.httprequest.get_data(), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise BadJson(str(error)) from error
    if not isinstance(sent, dict):
        raise BadJson("not an object")
    check(made.body, sent, shapes=SHAPES)
    return sent


def _no_number(name):
    raise ValueError(name)

"""Requests of the API: JSON comes, JSON goes, whatever goes wrong on the way.

A dispatcher of Odoo's, as those of its own ``json2`` and ``jsonrpc`` routes: what is
raised anywhere, by the check of the key too, becomes one shape of failure and is rolled
back.
"""

import json
from contextlib import suppress

from odoo.exceptions import (
    AccessDenied,
    AccessError,
    ConcurrencyError,
    MissingError,
    UserError,
)
from odoo.http import Dispatcher, Response, SessionExpiredException, request
from odoo.service.model import PG_CONCURRENCY_EXCEPTIONS_TO_RETRY
from werkzeug.exceptions import HTTPException

from ..core.api import errors
from ..core.api.contract import LARGEST_BODY
from ..core.errors import AssistantError
from ..core.i18n import speaking
from .api_language import request_speech

_HEARD = 1024 * 1024  # bytes
_HEADS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "script-src 'none'; object-src 'none'",
    "X-Content-Type-Options": "nosniff",
}


class ApiDispatcher(Dispatcher):
    routing_type = "mrp_ai_api"
    mimetypes = ("application/json",)

    @classmethod
    def is_compatible_with(cls, request):
        return True  # what a body is not is told by who reads it

    def pre_dispatch(self, rule, args):
        self.request.httprequest.max_content_length = LARGEST_BODY
        return super().pre_dispatch(rule, args)

    def dispatch(self, endpoint, args):
        self.request.params = dict(args)
        try:
            return self.request.registry["ir.http"]._dispatch(endpoint)
        except (AssistantError, UserError) as error:
            # As an answer of HTTP: Odoo keeps a log of what nobody foresaw.
            raise _Failed(self.handle_error(error)) from error

    def handle_error(self, exc):
        """The failure that ``exc`` is, without the database: its transaction may be
        broken."""
        if isinstance(exc, _Failed):
            return exc.response
        with speaking(request_speech(self.request)):
            return _failure(_error_of(exc))


class _Failed(HTTPException):
    """An expected failure: nothing for the log."""

    def __init__(self, response):
        super().__init__(response=response)
        self.code = response.status_code


def reply(body, status=200, headers=()):
    """``body`` in JSON, as letters. Half of a letter, which a program may have sent, is
    told by its number."""
    text = json.dumps(body, ensure_ascii=False).encode("utf-8", "backslashreplace")
    response = Response(
        text, status=status, content_type="application/json; charset=utf-8"
    )
    response.headers.extend({**_HEADS, **dict(headers)})
    return response


def _failure(error):
    status, headers = errors.status_of(error), {}
    if seconds := errors.seconds_of(error):
        headers["Retry-After"] = str(seconds)
    if status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if status == 405:
        headers["Allow"] = error.values["methods"]
    return reply(errors.failure_json(error), status, headers)


def _error_of(exc):
    """The core's error that ``exc`` is; models tell it as a ``UserError``."""
    for error in (exc, exc.__cause__):
        if isinstance(error, AssistantError):
            return error
    if isinstance(exc, SessionExpiredException):
        return errors.NoKey()
    if isinstance(exc, HTTPException):
        return _http_error(exc)
    if isinstance(exc, (ConcurrencyError, *PG_CONCURRENCY_EXCEPTIONS_TO_RETRY)):
        return errors.Conflict()
    if not isinstance(exc, UserError):
        return errors.ServerFailed()
    if isinstance(exc, AccessDenied):
        return errors.AnotherUser()
    kinds = {MissingError: errors.NotThere, AccessError: errors.Forbidden}
    made = next((kinds[each] for each in kinds if isinstance(exc, each)), errors.Told)
    return made(told=str(exc.args[0]) if exc.args else "")


def _http_error(exc):
    """What Odoo or Werkzeug refused before a handler was asked."""
    if exc.code == 401:
        sent = request.httprequest.headers.get("Authorization", "")
        return errors.BadKey() if sent.strip() else errors.NoKey()
    if exc.code == 413:
        _hear_out(request.httprequest)
        return errors.BodyTooBig(limit=LARGEST_BODY // 1024)
    if exc.code == 404:
        return errors.NoSuchAddress()
    return errors.ApiError() if exc.code and exc.code < 500 else errors.ServerFailed()


def _hear_out(httprequest):
    """Read a body that is refused, within reason: who is still sending when the
    connection is closed does not hear why."""
    httprequest.max_content_length = _HEARD
    with suppress(HTTPException, OSError):  # too much still, or the sender has gone
        httprequest.get_data(cache=False)

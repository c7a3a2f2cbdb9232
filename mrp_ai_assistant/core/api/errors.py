"""What a program did wrong, with the status of HTTP that tells it.

AssistantError
└── ApiError
    ├── NoKey            no API key came with the request
    ├── BadKey           it is not known, or has expired
    ├── AnotherUser      a session cookie of somebody else came with it
    ├── NoSuchAddress    nothing is at this address
    ├── WrongMethod      there is, but not for this method
    ├── BadJson          the body is not JSON
    ├── NotJson          the body does not say that it is JSON
    ├── BodyTooBig
    ├── Missing, Unknown, Wrong   a field of the body, or of the address
    ├── NoSuchLanguage   Odoo has not got it
    ├── TokenUsed        another question was sent with the same token
    ├── Conflict         two requests changed the same at one moment
    ├── ServerFailed     an error that nobody foresaw
    └── Told             what Odoo itself refused, in its words
        ├── Forbidden    the user of the key may not do this
        └── NotThere     it is gone, or it is not this user's

``todo`` says what the program, or who runs it, can do.
"""

from __future__ import annotations

from ..errors import AssistantError
from ..i18n import LazyText, _, _lt
from ..limits import LimitReached
from ..queue.errors import TooManyQuestions

_SOON = 5  # seconds: about as long as an answer takes


class ApiError(AssistantError):
    """``status`` of HTTP; ``todo`` may hold ``%(name)s`` of ``values`` too."""

    status = 400
    todo: LazyText = _lt("Correct the request: docs/api tells what it may hold.")

    @property
    def what_to_do(self) -> str:
        text = str(self.todo)
        return text % self.values if self.values else text


class NoKey(ApiError):
    status = 401
    code = "no_key"
    text = _lt("No API key came with this request.")
    todo = _lt(
        "Send the header “Authorization: Bearer” followed by an API key. Keys are made "
        "in Odoo: My Preferences, Security, Add API Key."
    )


class BadKey(ApiError):
    status = 401
    code = "bad_key"
    text = _lt("This API key is not known here, or it has expired.")
    todo = _lt("Make another one in Odoo: My Preferences, Security, Add API Key.")


class AnotherUser(ApiError):
    status = 403
    code = "another_user"
    text = _lt("The cookie of this request belongs to another user than its API key.")
    todo = _lt("Send the API key alone, without cookies.")


class NoSuchAddress(ApiError):
    status = 404
    code = "no_such_address"
    text = _lt("There is nothing at this address.")
    todo = _lt("Look at docs/api, or at /mrp_ai_assistant/api/v1/openapi.json.")


class WrongMethod(ApiError):
    """``methods`` that the address takes."""

    status = 405
    code = "wrong_method"
    text = _lt("This address takes %(methods)s.")


class BadJson(ApiError):
    code = "bad_json"
    text = _lt("The body is not a JSON object.")
    todo = _lt('Send an object in JSON and UTF-8, such as {"question": "..."}.')


class NotJson(ApiError):
    status = 415
    code = "not_json"
    text = _lt("The body does not say that it is JSON.")
    todo = _lt("Send the header “Content-Type: application/json”.")


class BodyTooBig(ApiError):
    """``limit`` in kilobytes."""

    status = 413
    code = "body_too_big"
    text = _lt("The body is larger than %(limit)s KB, which is the limit.")
    todo = _lt("Send less in one request.")


class Missing(ApiError):
    """``field`` that has to be there."""

    code = "missing_field"
    text = _lt("“%(field)s” is missing.")


class Unknown(ApiError):
    """``field`` that means nothing here."""

    code = "unknown_field"
    text = _lt("“%(field)s” is not known here.")


class Wrong(ApiError):
    """``field`` and the ``wanted`` that it has to be, in words."""

    code = "wrong_value"
    text = _lt("“%(field)s” has to be %(wanted)s.")


class NoSuchLanguage(ApiError):
    """``lang`` that was asked for, of the ``known`` ones."""

    code = "no_such_language"
    text = _lt("Odoo has no language “%(lang)s” here.")
    todo = _lt("Use one of these: %(known)s.")


class TokenUsed(ApiError):
    status = 409
    code = "token_used"
    text = _lt("Another question was sent with this token.")
    todo = _lt(
        "Make a new token for every question; repeat it only to repeat that one."
    )


class Conflict(ApiError):
    status = 409
    code = "conflict"
    text = _lt("Another request changed the same at this moment.")
    todo = _lt("Send it again in a second.")


class ServerFailed(ApiError):
    status = 500
    code = "server_failed"
    text = _lt("The server failed over this request. Nothing was changed.")
    todo = _lt("Try again; if it goes on, tell the administrator: the log has it.")


class Told(ApiError):
    """``told`` is what Odoo said."""

    code = "refused"
    todo = _lt("Change what is asked; the message says how.")

    def __str__(self) -> str:
        return str(self.values["told"])


class Forbidden(Told):
    status = 403
    code = "forbidden"
    todo = _lt(
        "Use the key of a user who may use the assistant, or ask the administrator for "
        "the right."
    )


class NotThere(Told):
    status = 404
    code = "not_found"
    todo = _lt("List what there is, and use an id of that list.")


def status_of(error: AssistantError) -> int:
    """The status of HTTP that tells ``error``, the API's own or another."""
    if isinstance(error, (LimitReached, TooManyQuestions)):
        return 429
    return error.status if isinstance(error, ApiError) else 400


def seconds_of(error: AssistantError) -> int:
    """After how many seconds the same may be sent again; 0 when that is no help."""
    if isinstance(error, LimitReached):
        return error.seconds
    return _SOON if isinstance(error, TooManyQuestions) else 0


def failure_json(error: AssistantError) -> dict[str, dict[str, object]]:
    """The body of a reply that tells ``error``, in the language being spoken."""
    told: dict[str, object] = {"code": error.code, "message": str(error)}
    seconds = seconds_of(error)
    if isinstance(error, ApiError):
        told["what_to_do"] = error.what_to_do
    elif seconds:
        told["what_to_do"] = _("Send it again after %(n)s seconds.", n=seconds)
    else:
        told["what_to_do"] = str(Told.todo)
    if seconds:
        told["retry_after"] = seconds
    return {"error": told}

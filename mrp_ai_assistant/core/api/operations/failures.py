"""How a request fails: one shape, whatever went wrong."""

from __future__ import annotations

from ..contract import record, text, whole

_TOLD = {
    "code": text("Stable, for programs: `no_key`, `not_found`, …"),
    "message": text("What went wrong, in the user's language."),
    "what_to_do": text("What helps, in the user's language."),
}
_RETRY_AFTER = whole("With 429: seconds after which to try again.")

SHAPES = {
    "Failure": record(
        {
            "error": {
                **record(_TOLD),
                "properties": {**_TOLD, "retry_after": _RETRY_AFTER},
            }
        }
    )
}

#: What each status means, whatever the operation.
MEANINGS = {
    400: "Something of the request is wrong: the message names it.",
    401: "No API key came with the request, or it is not known, or it has expired.",
    403: "The user of the key may not do this.",
    404: "It is not there, or it is not this user's: the two are told alike.",
    409: "It contradicts what is there already.",
    413: "The body is too large.",
    415: "The body does not say that it is JSON.",
    429: "This user asks too much: try again after `Retry-After` seconds.",
    500: "The server failed; nothing was changed.",
}

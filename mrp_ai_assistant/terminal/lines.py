"""Many questions, one a line: text, or JSON with who asks and where."""

import json
import logging
from dataclasses import replace

from .database import BadRequest
from .session import answer

_logger = logging.getLogger(__name__)
_KEYS = {"login", "conversation", "question", "format", "model"}


class Lines:
    """Answers lines one after the other.

    ``conversation`` in a line is an id, or any text: the same text again goes on with
    the same user's conversation. Without it every line begins a new one.
    """

    def __init__(self, dbname, default):
        self._dbname = dbname
        self._default = default
        self._named = {}

    def answer(self, raw):
        """The answer to ``raw`` (bytes), or ``{"error": ...}``; never an exception that
        would lose the lines behind it."""
        given = {"question": raw.decode(errors="replace").strip()}
        try:
            given = _given(raw)
            question = self._question(given)
            found = answer(self._dbname, question)
        except BadRequest as error:
            return failed(error, given["question"])
        except Exception as error:
            _logger.exception("A line could not be answered")
            return failed(BadRequest("error", repr(error)), given["question"])
        if isinstance(given.get("conversation"), str):
            self._named[question.login, given["conversation"]] = found["conversation"]
        return found

    def _question(self, given):
        login = given.get("login") or self._default.login
        conversation = given.get("conversation", self._default.conversation)
        if isinstance(conversation, str):
            conversation = self._named.get((login, conversation))
        return replace(
            self._default,
            text=given["question"] or "",
            login=login,
            conversation=conversation,
            answer_format=given.get("format") or self._default.answer_format,
            model=given.get("model") or self._default.model,
        )


def failed(error, question=None):
    """What stands in the place of an answer that could not be given."""
    return {
        "question": question,
        "error": {"code": error.code, "text": str(error)},
        "state": "failed",
    }


def _given(raw):
    """The fields of a line. Raises ``BadRequest`` when it is not a question."""
    try:
        line = raw.decode().strip()
        given = json.loads(line) if line.startswith("{") else {"question": line}
    except ValueError as error:
        raise BadRequest("line", f"This line cannot be read: {error}") from error
    unknown = set(given) - _KEYS
    if unknown:
        raise BadRequest("line", f"Unknown keys: {', '.join(sorted(unknown))}")
    kinds = {"conversation": (int, str, type(None))}
    for key, value in given.items():
        if not isinstance(value, kinds.get(key, (str, type(None)))):
            raise BadRequest("line", f"“{key}” has the wrong type.")
    return {"question": "", **given}

"""Questions: ask one, follow its answer, stop it."""

from __future__ import annotations

from ..contract import (
    Operation,
    Parameter,
    flag,
    listed,
    or_null,
    record,
    shape,
    text,
    whole,
)

FORMATS = ("auto", "table", "report", "plan")
STATES = ("queued", "running", "done", "stopped", "failed")
MOST_RECORDS = 5
_LAST_ID = 2**31 - 1

_TURN = {
    "id": whole(),
    "conversation_id": whole(),
    "follows": or_null(whole("The turn that it goes on from.")),
    "question": text(),
    "format": text("", enum=[*FORMATS]),
    "state": text("", enum=[*STATES]),
    "asked_at": text("ISO 8601, UTC."),
    "model": or_null(text("The language model that tells it; null: none does.")),
    "last_seq": whole("Events in its log so far."),
    "waiting": or_null(
        record(
            {
                "ahead": whole("Questions that come before it."),
                "seconds": or_null(whole("About as long; null: nobody knows.")),
                "text": text("The same in words."),
            }
        )
    ),
}
_ASKED = {
    "type": "object",
    "properties": {
        "question": text("In Spanish or English; the answer is in its language."),
        "conversation_id": or_null(
            whole(
                "An own conversation to go on with; a new one without it.",
                minimum=1,
                maximum=_LAST_ID,
            )
        ),
        "format": text("", enum=[*FORMATS], default="auto"),
        "use_model": {
            **flag("False: written by rules alone, in a second."),
            "default": True,
        },
        "records": {
            "type": "array",
            "description": "What the question is about, without naming it.",
            "maxItems": MOST_RECORDS,
            "items": record(
                {"model": text(), "id": whole(minimum=1, maximum=_LAST_ID)}
            ),
        },
        "token": text(
            "Made up by the program, for one question: sent twice, after a lost reply, "
            "it is one question.",
            minLength=1,
            maxLength=64,
        ),
    },
    "required": ["question"],
}

SHAPES = {
    "Turn": record(_TURN, description="One question."),
    "Question": _ASKED,
    "Asked": record({"turn": shape("Turn"), "conversation": shape("Conversation")}),
    "Followed": record(
        {
            "turn": shape("Turn"),
            "events": listed(shape("Event")),
            "finished": flag(),
            "retry_after": or_null(
                {
                    "type": "number",
                    "description": "Seconds after which to look again; null when it is "
                    "finished.",
                }
            ),
            "answer": or_null(shape("Answer")),
        },
        description="What was logged since, and the whole answer once it is finished.",
    ),
    "Stopped": record({"turn": shape("Turn")}),
}

_TURN_ID = Parameter("turn_id", whole(), "A question.", "path", True)

OPERATIONS = (
    Operation(
        "ask",
        "POST",
        "/ask",
        "Ask",
        "Queues a question and returns at once; follow its turn for the answer. It "
        "counts as one asked on the page, with the same limits.",
        reply=shape("Asked"),
        body=shape("Question"),
        status=202,
        failures=(404, 409, 429),
        example={"question": "Which orders are late?"},
    ),
    Operation(
        "follow",
        "GET",
        "/turns/{turn_id}",
        "Follow",
        "What was logged of a question after `after`, at once: ask again after "
        "`retry_after` seconds, with the last `seq` that came. When it is finished, "
        "`answer` is the whole answer.",
        reply=shape("Followed"),
        parameters=(
            _TURN_ID,
            Parameter(
                "after",
                whole(minimum=0, maximum=_LAST_ID, default=0),
                "The `seq` of the last event that is known already.",
            ),
        ),
        failures=(404,),
    ),
    Operation(
        "stop",
        "POST",
        "/turns/{turn_id}/stop",
        "Stop",
        "Stops an own question: at once when it waits, within a second when it is "
        "being answered. One that has ended stays as it is.",
        reply=shape("Stopped"),
        parameters=(_TURN_ID,),
        failures=(404,),
    ),
)

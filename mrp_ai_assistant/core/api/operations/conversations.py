"""Conversations: list them, and what was asked in one."""

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

_LAST_ID = 2**31 - 1
_MOST = 200
_PAGE = 50

_CONVERSATION = {
    "id": whole(),
    "title": text(),
    "last_activity": text("ISO 8601, UTC."),
    "running": flag("A question of it waits or is being answered."),
    "unread": flag("An answer came after the user last looked."),
    "pinned": flag(),
    "archived": flag(),
    "shared": flag("Colleagues read it."),
    "readonly": flag("A colleague's: it can be read, not gone on with."),
    "owner": or_null(text("Whose it is, when it is a colleague's.")),
}
_ANSWERED = record(
    {"turn": shape("Turn"), "answer": or_null(shape("Answer"))},
    description="`answer` is null while it is not finished.",
)

SHAPES = {
    "Conversation": record(_CONVERSATION),
    "Conversations": record(
        {
            "conversations": listed(shape("Conversation")),
            "next_offset": or_null(whole("For the next page; null: this is the last.")),
        }
    ),
    "AnsweredTurn": _ANSWERED,
    "Turns": record(
        {
            "conversation": shape("Conversation"),
            "turns": listed(shape("AnsweredTurn")),
            "next_before": or_null(whole("For older ones; null: there are none.")),
        }
    ),
}

OPERATIONS = (
    Operation(
        "listConversations",
        "GET",
        "/conversations",
        "List conversations",
        "The user's own, the latest first. The first page begins with those that are "
        "pinned and ends with those that colleagues share.",
        reply=shape("Conversations"),
        parameters=(
            Parameter(
                "limit",
                whole(minimum=1, maximum=_MOST, default=_PAGE),
                "As many on a page, those pinned and shared not counted.",
            ),
            Parameter(
                "offset",
                whole(minimum=0, maximum=_LAST_ID, default=0),
                "`next_offset` of the page before.",
            ),
            Parameter(
                "archived",
                {**flag(), "default": False},
                "Those that were put away, instead.",
            ),
        ),
        reads=True,
    ),
    Operation(
        "listTurns",
        "GET",
        "/conversations/{conversation_id}/turns",
        "List the questions of a conversation",
        "The last thirty with their answers, the oldest first.",
        reply=shape("Turns"),
        parameters=(
            Parameter("conversation_id", whole(), "A conversation.", "path", True),
            Parameter(
                "before",
                whole(minimum=1, maximum=_LAST_ID),
                "`next_before` of the page before: what was asked earlier.",
            ),
        ),
        failures=(404,),
    ),
)

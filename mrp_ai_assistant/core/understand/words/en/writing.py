"""What only a writing assistant does."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "create": """create, creates, add, generate, new order+, insert, place an order,
        make a new order, make an order, schedule a, plan a, duplicate, register""",
    "change": """change, update, modify, edit, move, postpone, reschedule, schedule
        the, schedule an, confirm, cancel, close, mark, assign, reserve, approve,
        validate, set, send, unblock, adjust, execute, run the, start the order, start
        order, finish the order, write, pay, sign, notify, publish, rename, archive,
        push back, bring forward,
        reassign, hand it over, hand it to, hand them to, hand them over, hand over the
        order, pass it to, pass it on to, pass it over, pass them to, pass the order,
        give it to, give them to, give the order to, transfer it, transfer them,
        delegate, put it on, put it under""",
    "delete": """delete, deletes, remove, erase, drop, wipe, purge, destroy, undo,
        truncate""",
}

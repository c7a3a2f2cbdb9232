"""What only a writing assistant does."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "create": """create, creates, add, generate, new order+, insert, place an order,
        make a new order, make an order, schedule a, plan a, duplicate, register""",
    "change": """change, update, modify, edit, move, postpone, reschedule, schedule
        the, schedule an, confirm, cancel, close, mark, assign, reserve, approve,
        validate, set, send, unblock, adjust, execute, run the, start the order, start
        order, finish the order, write, pay, sign, notify, publish, rename, archive,
        push back, bring forward""",
    "delete": """delete, deletes, remove, erase, drop, wipe, purge, destroy, undo,
        truncate""",
}

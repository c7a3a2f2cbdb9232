"""Our rows of bus.bus, which nobody needs when an answer is over.

A page that reconnects is sent what came after the last message that it has, and one
that opens what came in the last 50 seconds; ``GRACE`` is longer than both. A page that
was away for longer misses messages here, sees by ``last_seq`` that it does, and reads
the log instead (``follow``).
"""

GRACE = 120  # seconds
MOST = 20_000  # rows in one transaction
_OURS = '{"type":"mrp.ai.turn",%'


def sweep(env, most=MOST):
    """Remove some; how many. Those of a turn that is still answered stay."""
    env.cr.execute(
        """
        DELETE FROM bus_bus WHERE id IN (
            SELECT message.id
              FROM bus_bus message
             WHERE message.message LIKE %(ours)s
               AND message.create_date
                   < (now() AT TIME ZONE 'UTC') - %(grace)s * interval '1 second'
               AND NOT EXISTS (
                   SELECT FROM mrp_ai_turn turn
                    WHERE turn.state = 'running'
                      AND message.message LIKE
                          %(ours)s || '"turn_id":' || turn.id || ',%%')
             LIMIT %(most)s)
        """,
        {"ours": _OURS, "grace": GRACE, "most": most},
    )
    return env.cr.rowcount


def sweep_of(env, users):
    """Remove every message of the assistant to ``users``."""
    channels = [
        f'["{env.cr.dbname}","res.partner",{partner.id}]'
        for partner in users.partner_id
    ]
    env.cr.execute(
        """
        DELETE FROM bus_bus
         WHERE channel = ANY(%s) AND message LIKE '{"type":"mrp.ai.%%'
        """,
        [channels],
    )
    return env.cr.rowcount

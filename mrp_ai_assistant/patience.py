"""What the page asks for while somebody looks on: it is read in time or left out."""

import psycopg2.errors


def in_time(env, milliseconds, read):
    """What ``read()`` returns; None as soon as one of its statements takes longer.

    Nothing is undone but what ``read`` has written: the transaction goes on.
    """
    cr = env.cr
    try:
        with cr.savepoint(flush=False):
            cr.execute("SET LOCAL statement_timeout = %s", [milliseconds])
            found = read()
            cr.execute("SET LOCAL statement_timeout = DEFAULT")
            return found
    except psycopg2.errors.QueryCanceled:
        env.invalidate_all()
        return None

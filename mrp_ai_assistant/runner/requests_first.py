"""Pages go first, in a process that answers questions as well.

Python gives each of its threads an equal turn: a page that is opened while an answer is
computed takes twice as long. So a thread of ours waits, before each statement that it
sends to PostgreSQL, until no page is being made. It waits for short requests only, and
lives from a purse: where pages come without end it spends a fifth of its time waiting.
"""

import threading
import time

import psycopg2.extensions

PAGE = 0.1  # seconds; what takes longer is no page that somebody waits for
PURSE = 0.5  # seconds that a thread may wait at a stretch
REFILL = 0.2  # seconds more for each second that passes


class Requests:
    """Those that this process is serving."""

    def __init__(self):
        self._changed = threading.Condition()
        self._began = {}  # thread: time; of one that failed until it is PAGE old

    def begin(self):
        with self._changed:
            self._began[threading.get_ident()] = time.monotonic()

    def end(self):
        with self._changed:
            self._began.pop(threading.get_ident(), None)
            self._changed.notify_all()

    def wait(self, seconds):
        """Until no other thread makes a page, for ``seconds`` at most."""
        if self._began and seconds > 0:
            with self._changed:
                self._changed.wait_for(self._none, min(seconds, PAGE))

    def _none(self):
        old, me = time.monotonic() - PAGE, threading.get_ident()
        self._began = {who: at for who, at in self._began.items() if at > old}
        return not self._began.keys() - {me}


REQUESTS = Requests()


class _Purse(threading.local):
    def __init__(self):
        self.seconds, self.looked = PURSE, time.monotonic()

    def spend(self, wait):
        now = time.monotonic()
        self.seconds = min(PURSE, self.seconds + REFILL * (now - self.looked))
        wait(self.seconds)
        self.looked = time.monotonic()
        self.seconds -= self.looked - now


_purse = _Purse()


class Courteous(psycopg2.extensions.cursor):
    """Lets the requests of this process go first."""

    def execute(self, *args):
        _purse.spend(REQUESTS.wait)
        return super().execute(*args)


def let_requests_go_first(cr):
    """From now on, what is sent through ``cr``, a new cursor of Odoo's."""
    plain = cr._obj
    cr._obj = cr.connection.cursor(cursor_factory=Courteous)
    plain.close()

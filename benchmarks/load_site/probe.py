"""Somebody who opens the login page and a list of orders, again and again.

    python -m benchmarks.load_site.probe URL DATABASE SECONDS

prints ``{"login": [milliseconds, ...], "search": [...]}``. A request that did not come
back in ``PATIENCE`` seconds counts as that long.
"""

import json
import sys
import threading
import time
import urllib.request

from devtools.odoo_session import OdooSession

PATIENCE = 75
PAUSE = 0.1
FIELDS = {"name": {}, "product_qty": {}, "state": {}, "date_start": {}}


def timed(seconds, action):
    """Milliseconds of ``action()`` repeated until ``seconds`` have passed."""
    found, deadline = [], time.monotonic() + seconds
    while time.monotonic() < deadline:
        began = time.monotonic()
        try:
            action()
        except OSError:
            found.append(PATIENCE * 1000.0)
            continue
        found.append((time.monotonic() - began) * 1000)
        time.sleep(PAUSE)
    return found


def main():
    url, database, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
    session = OdooSession(url)
    session.log_in(database, "admin", "admin")

    def login():
        with urllib.request.urlopen(f"{url}/web/login", timeout=PATIENCE) as reply:
            reply.read()

    def search():
        session.call("mrp.production", "web_search_read", [], FIELDS, limit=40)

    found = {}
    actions = {"login": login, "search": search}
    threads = [
        threading.Thread(target=lambda n=n, a=a: found.update({n: timed(seconds, a)}))
        for n, a in actions.items()
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps(found))


if __name__ == "__main__":
    main()

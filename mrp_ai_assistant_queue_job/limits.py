"""How long a job of queue_job may last in the process that it runs in."""

import time

from odoo import tools

MARGIN = 20  # seconds before limit_time_real, of which a busy machine needs some
LONGEST = 600  # seconds, where there is no limit


def seconds_for_a_job():
    """A request that lasts ``limit_time_real`` has its worker killed, or, without
    workers, its whole server started anew."""
    limit = tools.config["limit_time_real"]
    if limit <= 0:
        return LONGEST
    return min(max(limit - MARGIN, limit / 2), LONGEST)


def cpu_for_a_job():
    """Seconds of CPU, of all threads: a worker is ended that uses ``limit_time_cpu`` in
    one request."""
    limit = tools.config["limit_time_cpu"]
    return limit / 2 if tools.config["workers"] and limit > 0 else float("inf")


class Remaining:
    """What is left of it from now on."""

    def __init__(self):
        self._until = time.monotonic() + seconds_for_a_job()
        self._cpu = time.process_time() + cpu_for_a_job()

    def __bool__(self):
        return time.monotonic() < self._until and time.process_time() < self._cpu

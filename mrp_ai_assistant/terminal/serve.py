"""``odoo mrp_ai_worker``: answer questions in a process of its own."""

import sys

import psutil

from ..runner.thread import JOB_THREADS
from ..runner.worker import Worker
from .database import BadRequest, open_database
from .options import add_odoo_options, parse

_NICENESS = 5  # where the system knows degrees of it


def run(parser, args):
    """Serve until SIGTERM or Ctrl-C; return the exit code."""
    parser.add_argument(
        "--threads", type=_positive, default=4, help="questions at a time (4)"
    )
    parser.add_argument(
        "--jobs", type=_count, default=JOB_THREADS, help="background jobs at a time (2)"
    )
    add_odoo_options(parser)
    parser.set_defaults(log_level="info")
    ours, odoo_args = parse(parser, args)
    try:
        dbname = open_database(ours.database, odoo_args)
    except BadRequest as error:
        print(error, file=sys.stderr)
        return 2
    _after_pages()
    worker = Worker(dbname, ours.threads, ours.jobs)
    worker.stop_on("SIGTERM", "SIGINT", "SIGBREAK")  # the last one is of Windows
    worker.run()
    return 0


def _after_pages():
    """Whoever opens a page of Odoo on this machine goes before whoever asked."""
    process = psutil.Process()
    if psutil.WINDOWS:
        process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        process.nice(max(process.nice(), _NICENESS))


def _positive(text):
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _count(text):
    """None at all is a worker for questions alone."""
    return 0 if text == "0" else _positive(text)

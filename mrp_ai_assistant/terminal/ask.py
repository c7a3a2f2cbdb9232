"""``odoo mrp_ai_ask``: a question, and its answer on standard output alone."""

import contextlib
import io
import json
import sys
from typing import get_args

from ..core.answer.shown import Choice
from .database import BadRequest, open_database
from .lines import Lines, failed
from .options import add_odoo_options, parse
from .session import Question, answer
from .text import as_text

_EXIT = {"done": 0, "stopped": 1, "failed": 1}
_BAD = 2


def run(parser, args):
    """Answer, print and return the exit code: 0, 1 (no answer) or 2 (bad request)."""
    parser.add_argument("question", help="the question, or - for one a line on stdin")
    parser.add_argument("--login", help="the user who asks")
    parser.add_argument(
        "--format", choices=get_args(Choice), default="auto", help="how it is shown"
    )
    parser.add_argument("--model", help="a model's name, or none")
    parser.add_argument(
        "--conversation", type=int, metavar="ID", help="the conversation to go on with"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")
    add_odoo_options(parser)
    ours, odoo_args = parse(parser, args)
    out = sys.stdout
    if isinstance(out, io.TextIOWrapper):
        # A pipe on Windows has a code page that lacks what answers are written with.
        out.reconfigure(encoding="utf-8")
    with contextlib.redirect_stdout(sys.stderr):  # of whatever an addon may print
        return _run(ours, odoo_args, out)


def _run(ours, odoo_args, out):
    question = Question(
        ours.question, ours.login, ours.conversation, ours.format, ours.model
    )
    try:
        dbname = open_database(ours.database, odoo_args)
        if ours.question == "-":
            return _many(dbname, question, out)
        found = answer(dbname, question)
    except BadRequest as error:
        print(error, file=sys.stderr)
        if ours.json:
            _print_json(failed(error, ours.question), out)
        return _BAD
    if ours.json:
        _print_json(found, out)
    else:
        print(as_text(found), file=out, flush=True)
    return _EXIT[found["state"]]


def _many(dbname, question, out):
    """Every line gets its line, whatever is wrong with it."""
    lines = Lines(dbname, question)
    for raw in sys.stdin.buffer:
        if raw.strip():
            _print_json(lines.answer(raw), out)
    return 0


def _print_json(value, out):
    print(json.dumps(value, ensure_ascii=False, default=str), file=out, flush=True)

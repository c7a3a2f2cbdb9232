"""``odoo mrp_ai_search``: what documents say to a question, as a user may read them."""

import json
import logging
import sys
from contextlib import closing

from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry

from ..core.i18n import speaking
from ..core.understand.language import question_language
from ..speech import speech_of
from .database import BadRequest, open_database
from .options import add_odoo_options, parse
from .out import clean_output, print_json
from .people import user_env

_logger = logging.getLogger(__name__)
LIMIT = 10
_BAD = 2


def run(parser, args):
    """Search, print and return the exit code: 0, or 2 for a bad request."""
    parser.add_argument("question", help="the question, or - for one a line on stdin")
    parser.add_argument("--login", help="the user who asks")
    parser.add_argument("--limit", type=int, default=LIMIT, help="hits at most (10)")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    add_odoo_options(parser)
    ours, odoo_args = parse(parser, args)
    with clean_output() as out:
        try:
            dbname = open_database(ours.database, odoo_args)
            if ours.question == "-":
                return _many(dbname, ours, out)
            found = search(dbname, ours.login, ours.question, ours.limit)
        except BadRequest as error:
            print(error, file=sys.stderr)
            if ours.json:
                print_json(_failed(error, ours.question), out)
            return _BAD
        if ours.json:
            print_json(found, out)
        else:
            print(_as_text(found), file=out, flush=True)
        return 0


def search(dbname, login, question, limit=LIMIT):
    """What is found, for programs: ``hits`` best first, and ``abstain``: they are no
    answer then.

    :raises BadRequest: nobody has that login
    """
    with closing(Registry(dbname).cursor()) as cr:
        env = user_env(api.Environment(cr, SUPERUSER_ID, {}), login)
        lang = question_language(question)
        found = env["mrp.ai.knowledge"].find(
            question, lang=lang, limit=max(1, limit), patient=True
        )
        with speaking(speech_of(env)):
            hits = [_hit(passage) for passage in found.passages]
        cr.rollback()
    return {
        "question": question,
        "hits": hits,
        "abstain": found.abstain,
        "reason": found.reason,
        "confidence": round(found.confidence, 4),
    }


def _hit(passage):
    place = passage.place
    return {
        "file": passage.source.name,
        "page_from": place.page_from,
        "page_to": place.page_to,
        "sheet": place.sheet or None,
        "cells": place.cells or None,
        "row_from": place.row_from,
        "row_to": place.row_to,
        "score": round(passage.score, 4),
        "text": passage.text,
        "quote": passage.quote,
        "heading": list(passage.heading),
        "revision": passage.revision,
        "note": passage.note,
        "document": passage.source.id,
    }


def _many(dbname, ours, out):
    """Every line gets its line, whatever is wrong with it."""
    for raw in sys.stdin.buffer:
        if raw.strip():
            print_json(_line(dbname, ours, raw), out)
    return 0


def _line(dbname, ours, raw):
    given = {"question": raw.decode(errors="replace").strip()}
    try:
        given = _given(given["question"])
        login = given.get("login") or ours.login
        found = search(dbname, login, given["question"], ours.limit)
    except BadRequest as error:
        found = _failed(error, given.get("question"))
    except Exception as error:
        _logger.exception("A line could not be answered")
        found = _failed(BadRequest("error", repr(error)), given.get("question"))
    return {"id": given["id"], **found} if "id" in given else found


def _given(line):
    """``{"question", "id"?, "login"?}`` of a line: JSON, or the plain question."""
    if not line.startswith("{"):
        return {"question": line}
    try:
        given = json.loads(line)
    except ValueError as error:
        raise BadRequest("line", f"This line cannot be read: {error}") from error
    if not isinstance(given.get("question"), str):
        raise BadRequest("line", "This line has no “question”.")
    return given


def _failed(error, question):
    return {
        "question": question,
        "hits": [],
        "abstain": True,
        "error": {"code": error.code, "text": str(error)},
    }


def _as_text(found):
    """For people: the passages with their places."""
    lines = []
    if found["abstain"]:
        lines.append("Nothing in the documents answers this. The nearest:")
    for number, hit in enumerate(found["hits"], 1):
        place = hit["cells"] and f"{hit['sheet']}!{hit['cells']}"
        place = place or (hit["page_from"] and f"p. {hit['page_from']}") or ""
        lines += [f"{number}. {hit['file']} {place}", hit["quote"] or hit["text"], ""]
    return "\n".join(lines)

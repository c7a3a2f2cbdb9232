"""``odoo mrp_ai_index``: read files and folders into the assistant's knowledge."""

import sys
import time
from pathlib import Path

from ..knowledge.batch import Batch
from ..runner.transaction import transaction
from .database import BadRequest, open_database
from .options import add_odoo_options, parse
from .out import clean_output, print_json
from .people import user_env

_BAD = 2


def run(parser, args):
    """Read, report and return the exit code: 0, 1 (a file failed) or 2."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    parser.add_argument("--login", help="the user to whom the documents belong")
    parser.add_argument("--company", help="its name or id; the user's own if not given")
    parser.add_argument(
        "--group",
        action="append",
        default=[],
        help="who may read: a group's external id; all AI users if not given",
    )
    parser.add_argument("--json", action="store_true", help="the report as JSON")
    add_odoo_options(parser)
    ours, odoo_args = parse(parser, args)
    with clean_output() as out:
        try:
            dbname = open_database(ours.database, odoo_args)
            values = _readers(dbname, ours)
            files = _files(ours.paths)
        except BadRequest as error:
            print(error, file=sys.stderr)
            if ours.json:
                print_json({"error": {"code": error.code, "text": str(error)}}, out)
            return _BAD
        return _index(dbname, files, values, ours, out)


def _index(dbname, files, values, ours, out):
    batch = Batch(dbname, values, _Progress())
    started, reports = time.monotonic(), []
    for path, origin in files:
        told = batch.read(path, origin)
        reports.append(told)
        print(_line(told), file=sys.stderr if ours.json else out, flush=True)
    vectors = batch.embed()
    failed = [each for each in reports if each["state"] != "ready"]
    told = {
        "files": reports,
        "total": len(reports),
        "failed": len(failed),
        "pages": sum(each["pages"] for each in reports),
        "chunks": sum(each["chunks"] for each in reports),
        "vectors": vectors,
        "seconds": round(time.monotonic() - started, 1),
    }
    if ours.json:
        print_json(told, out)
    else:
        text = (
            "{total} files, {failed} failed, {pages} pages, {chunks} passages, "
            "{seconds} s. Vectors: {vectors}"
        )
        print(text.format(**told), file=out, flush=True)
    return 1 if failed else 0


def _line(told):
    where = f"{told['pages']} pages, " if told["pages"] else ""
    reason = f" - {told['reason']}" if told["reason"] else ""
    return f"{told['state']:9} {told['path']}: {where}{told['chunks']} passages{reason}"


def _readers(dbname, ours):
    """Who may read what is indexed, as fields of a document."""
    with transaction(dbname) as env:
        if ours.login:
            user = user_env(env, ours.login).user
        else:
            user = env.ref("base.user_admin")
        return {
            "user_id": user.id,
            "company_id": _company(env, ours.company, user).id,
            "group_ids": [(6, 0, [_group(env, name).id for name in ours.group])],
        }


def _company(env, name, user):
    if not name:
        return user.company_id
    companies = env["res.company"]
    if name.isdecimal():
        found = companies.browse(int(name)).exists()
    else:
        found = companies.search([("name", "=", name)], limit=1)
    if not found:
        raise BadRequest("company", f"No company “{name}”.")
    return found


def _group(env, name):
    group = env.ref(name, raise_if_not_found=False)
    if not group or group._name != "res.groups":
        raise BadRequest("group", f"No group has the external id “{name}”.")
    return group


def _files(paths):
    """``(file, folder it belongs to)`` of all, each once, in the order of names. What
    a link in a folder leads to elsewhere is not of that folder: it is left out."""
    found = {}
    for path in map(Path, paths):
        if not path.exists():
            raise BadRequest("path", f"There is no “{path}”.")
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in inside:
            hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
            outside = path.is_dir() and path.resolve() not in file.resolve().parents
            if file.is_file() and not hidden and not outside:
                found.setdefault(file.resolve(), (file, str(file.resolve().parent)))
    if not found:
        raise BadRequest("path", "There is no file in there.")
    return list(found.values())


class _Progress:
    """One line on a terminal that is written over; nothing in a log."""

    def __init__(self):
        self._shown = 0.0
        self._on = sys.stderr.isatty()

    def __call__(self, text):
        if self._on and time.monotonic() - self._shown > 0.2:
            self._shown = time.monotonic()
            print(f"\r{text:70.70}\r", end="", file=sys.stderr, flush=True)

"""``odoo mrp_ai_check``: the page of health, for a terminal or a monitor.

The exit code is that of the worst: 0 all is well, 1 a warning, 2 a problem, 3 the
checks could not be made.
"""

import sys
from types import SimpleNamespace

from ..core.i18n import speaking
from ..health import CHECKS, SUBJECTS
from ..health.finding import OK, PROBLEM, SKIPPED, WARNING, worst
from ..health.look import look
from ..runner.transaction import transaction
from ..speech import speech
from .database import BadRequest, open_database
from .options import add_odoo_options, parse
from .out import clean_output, print_json
from .people import user_env

_EXIT = {OK: 0, WARNING: 1, PROBLEM: 2}
_BAD = 3
_PATIENCE = 60.0  # seconds; on a page, two
_MARKS = {OK: "ok     ", WARNING: "WARNING", PROBLEM: "PROBLEM", SKIPPED: "-      "}


def run(parser, args):
    """Look at everything, or at what is named; return the exit code."""
    parser.add_argument("checks", nargs="*", metavar="CHECK", help=", ".join(CHECKS))
    parser.add_argument("--login", help="in whose language; the administrator's")
    parser.add_argument("--json", action="store_true", help="the findings as JSON")
    add_odoo_options(parser)
    ours, odoo_args = parse(parser, args)
    with clean_output() as out:
        try:
            dbname = open_database(ours.database, odoo_args)
            wanted = _wanted(ours.checks)
            found, lang = _look(dbname, wanted, ours.login)
        except BadRequest as error:
            print(error, file=sys.stderr)
            return _BAD
        _tell(found, lang, ours.json, out)
        return _EXIT[worst([each.finding.level for each in found if _counts(each)])]


def _counts(each):
    return each.finding.level != SKIPPED


def _wanted(codes):
    if unknown := [code for code in codes if code not in CHECKS]:
        text = f"No check “{unknown[0]}”. There are: {', '.join(CHECKS)}."
        raise BadRequest("check", text)
    return codes or list(CHECKS)


def _look(dbname, codes, login):
    """Findings in their order, each in a transaction of its own, and the language."""
    found, lang = [], "en"
    for code in codes:
        with transaction(dbname) as env:
            user = env.ref("base.user_admin")
            asking = user_env(env, login or user.login)
            lang = asking.lang or "en_US"
            process = asking["mrp.ai.health"]._process(patience=_PATIENCE)
            finding = look(asking, CHECKS[code], process)
            found.append(SimpleNamespace(code=code, finding=finding))
    return found, lang


def _tell(found, lang, as_json, out):
    if as_json:
        told = [{"code": each.code, **each.finding.as_json()} for each in found]
        print_json(told, out)
        return
    base = "es" if lang.startswith("es") else "en"
    by_code = {each.code: each.finding for each in found}
    with speaking(speech(base, user_lang=lang)):
        for subject in SUBJECTS:
            of_it = [check for check in subject.CHECKS if check.code in by_code]
            if of_it:
                print(f"\n{subject.TITLE}", file=out)
            for check in of_it:
                for line in _lines(check, by_code[check.code]):
                    print(line, file=out, flush=True)


def _lines(check, finding):
    yield f"  {_MARKS[finding.level]}  {check.title}: {finding.told}"
    for text in (finding.means, finding.mend, finding.command):
        if text:
            yield f"           {text}"

"""Standard output for the answer alone, in UTF-8 wherever it goes."""

import contextlib
import io
import json
import sys


@contextlib.contextmanager
def clean_output():
    """The stream for answers; what addons print meanwhile goes to standard error."""
    out = sys.stdout
    if isinstance(out, io.TextIOWrapper):
        # A pipe on Windows has a code page that lacks what answers are written with.
        out.reconfigure(encoding="utf-8")
    with contextlib.redirect_stdout(sys.stderr):
        yield out


def print_json(value, out):
    print(json.dumps(value, ensure_ascii=False, default=str), file=out, flush=True)

"""``python3 -m devtools COMMAND``: see ``--help``."""

from __future__ import annotations

import argparse
import os
import signal
import sys

from .failure import Unavailable


def main(arguments: list[str]) -> int:
    given = parsed(arguments)
    # A shell that starts us in the background makes us deaf to Ctrl-C: hear it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, lambda *_: sys.exit(129))
    try:
        if given.command != "clean" and "MRP_AI_INSIDE" not in os.environ:
            # Everything else runs on the pinned environment's Python.
            from .virtualenv import ensure_environment, run_inside

            return run_inside(ensure_environment(), arguments)
        return 0 if command(given) else 1
    except Unavailable as error:
        print(f"\n{error}", file=sys.stderr, flush=True)
        if given.command in ("test", "check"):
            print("0 passed, 1 failed")  # whoever reads the last line finds one
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def parsed(arguments: list[str]) -> argparse.Namespace:
    if arguments[:1] in (["odoo"], ["evals"]):
        # All that follows is the command's own, options too.
        return argparse.Namespace(command=arguments[0], arguments=arguments[1:])
    return parser().parse_args(arguments)


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="devtools")
    commands = top.add_subparsers(dest="command", required=True)
    commands.add_parser("demo", help="an Odoo with a furniture plant, in the browser")
    test = commands.add_parser("test", help="all suites, or those that are named")
    test.add_argument("suites", nargs="*")
    commands.add_parser("check", help="lint, types and pure tests only")
    bench = commands.add_parser("bench", help="the programs in benchmarks/")
    bench.add_argument("names", nargs="*")
    commands.add_parser("translations", help="bring i18n/es.po up to date")
    commands.add_parser("docs", help="make the pages of docs/ that come from the code")
    commands.add_parser("axe", help="where axe-core is, for a test run by hand")
    pictures = commands.add_parser(
        "screenshots", help="take the pictures of docs/images anew"
    )
    pictures.add_argument("names", nargs="*", help="some of devtools/screens.py")
    commands.add_parser("dist", help="the zips and wheels of the addons, in dist/")
    commands.add_parser("odoo", help="run an Odoo command with the demo's settings")
    commands.add_parser("evals", help="questions with known answers, judged")
    clean = commands.add_parser("clean", help="remove databases, or the whole cache")
    clean.add_argument("--all", action="store_true", help="downloads too")
    return top


def command(given: argparse.Namespace) -> bool:
    if given.command == "demo":
        from .demo import demo

        return demo()
    if given.command in ("test", "check"):
        from . import testing

        if given.command == "check":
            return testing.check()
        return testing.test(given.suites)
    if given.command == "bench":
        from .bench import run_programs

        return run_programs(given.names)
    if given.command == "odoo":
        from .demo import odoo

        return odoo(given.arguments)
    if given.command == "evals":
        from .evals import evals

        return evals(given.arguments)
    if given.command == "docs":
        from .docs import pages

        return pages.write()
    if given.command == "axe":
        from .axe import axe_script

        print(axe_script())
        return True
    if given.command == "dist":
        from .dist import dist

        return dist()
    if given.command == "screenshots":
        from .screenshots import screenshots

        return screenshots(given.names)
    if given.command == "translations":
        from .in_shell import translations

        return translations()
    from .clean import clean

    return clean(everything=given.all)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

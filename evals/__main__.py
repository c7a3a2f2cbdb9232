"""``python -m evals -d DB``: ask, judge, report. Run by ``devtools evals``."""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

from odoo.tools import config

from . import tally
from .bank import FOLDER, Question, questions
from .liars import lied
from .run import Run
from .tally import Result
from .transcript import transcript
from .truth import Truths


def main() -> int:
    given = _parser().parse_args()
    chosen = _chosen(given)
    config.parse_config(given.odoo_args)  # from here on Odoo finds our addon
    from .asking import Asker, truth_cursor

    asker = Asker(given.database, given.odoo_args)
    truths = Truths(truth_cursor(given.database))
    if given.liars:
        return _liars(given, *lied(asker, truths, chosen))
    if given.server:
        print("models there:", ", ".join(asker.use_server(given.server)))
    run = Run(asker, truths, given.model)
    results = [run.result(question) for question in chosen]
    _tell(results)
    if given.prose:
        print(tally.prose(results))
    if given.write:
        body = f"{tally.headline(results)}\n\n{tally.table(results)}"
        write_section(Path(given.write), _title(given), body)
    if given.transcript:
        Path(given.transcript).write_text(transcript(results), "utf-8")
    if given.json:
        Path(given.json).write_text(json.dumps(tally.summary(results)), "utf-8")
    return 0 if _reached(given, results) else 1


def _tell(results: Sequence[Result]) -> None:
    print(tally.table(results), tally.headline(results), sep="\n\n")
    shown = [each for each in results if not each.question.held_out]
    hidden = [each for each in results if each.question.held_out]
    print("\n" + tally.faults(shown, True), tally.faults(hidden, False), sep="\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="evals")
    parser.add_argument("-d", "--database", required=True)
    parser.add_argument("--part", choices=("open", "held_out", "all"), default="open")
    parser.add_argument("--questions", type=Path, default=FOLDER, help="a folder")
    parser.add_argument("--subject", action="append")
    parser.add_argument("--id", action="append")
    parser.add_argument("--model", default="none", help="a model's name")
    parser.add_argument("--server", help="the address of its Ollama")
    parser.add_argument("--sample", type=int, help="so many, the same each time")
    parser.add_argument("--bar", type=float, help="percent that must be right")
    parser.add_argument("--write", help="a section of this Markdown file")
    parser.add_argument("--json", help="a file for the figures that decide")
    parser.add_argument("--transcript", help="a file for the answers, to be read")
    parser.add_argument("--liars", action="store_true", help="the fake narrators")
    parser.add_argument("--prose", action="store_true", help="print what models told")
    parser.add_argument("--title", default="")
    parser.add_argument("odoo_args", nargs="*", help="after --: options of Odoo")
    return parser


def _chosen(given: argparse.Namespace) -> list[Question]:
    found = [
        each
        for each in questions(given.part, given.questions)
        if (not given.subject or each.subject in given.subject)
        and (not given.id or each.id in given.id)
    ]
    if given.sample and given.sample < len(found):
        found = random.Random(4).sample(found, given.sample)
    return found


def _reached(given: argparse.Namespace, results: Sequence[Result]) -> bool:
    if given.bar is None:
        return True
    return tally.accuracy(results) >= given.bar and tally.honesty(results) == 100


def _liars(given: argparse.Namespace, table: str, bad: Sequence[Result]) -> int:
    print(table)
    print(tally.faults(bad, not any(each.question.held_out for each in bad)))
    if given.write:
        write_section(Path(given.write), _title(given), table)
    return 1 if bad else 0


def _title(given: argparse.Namespace) -> str:
    asked = f", a sample of {given.sample}" if given.sample else ""
    who = "without a model" if given.model == "none" else given.model
    return given.title or f"{given.part} questions, {who}{asked}"


def write_section(path: Path, title: str, body: str) -> None:
    """Put ``body`` under its title, in place of what a run before wrote there."""
    old = path.read_text("utf-8") if path.exists() else "# Results\n"
    head, *parts = old.split("\n## ")
    kept = [part.strip() for part in parts if part.split("\n", 1)[0] != title]
    day = datetime.now(timezone.utc).date()
    parts = [*kept, f"{title}\n\n{day}\n\n{body}"]
    whole = [head.strip(), *(f"## {part}" for part in parts)]
    path.write_text("\n\n".join(whole) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())

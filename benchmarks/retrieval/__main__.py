"""Claim: retrieval finds the right page better than BM25 over pages, also for a Spanish
question on an English manual, and keeps silent where nothing answers.

    python -m benchmarks.retrieval FOLDER [odd|even|all]

FOLDER holds the PDFs of Debian's packages linuxcnc-doc-en, debian-reference-es and
maint-guide-es (``apt-get download``, ``dpkg-deb -x``), 2,385 pages. The questions are
in ``questions.py``. The weights were set with all of them in sight: read the distance
to BM25, and ask questions of your own before you believe more. ``--check`` prints the
questions whose patterns no page or too many have.
"""

import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

import tests.conftest  # noqa: F401  the addon without Odoo

# isort: split

import numpy as np
import pypdfium2

from odoo.addons.mrp_ai_assistant.core.embed import embedded_encoder
from odoo.addons.mrp_ai_assistant.core.knowledge.child import read
from odoo.addons.mrp_ai_assistant.core.knowledge.retrieve import retrieve

from benchmarks.retrieval import questions
from benchmarks.retrieval.shelf import Bm25, Shelf

_CONTENTS = ". . ."  # on the lines of a table of contents
SETS = (
    ("en", questions.EN, "LinuxCNC", "en"),
    ("es on en", questions.ES_ON_EN, "LinuxCNC", "es"),
    ("es", questions.ES, ".es.", "es"),
)


def pages_of(folder):
    """``{(file, page): text}`` without tables of contents."""
    found = {}
    for path in sorted(folder.glob("*.pdf")):
        pdf = pypdfium2.PdfDocument(path)
        for number in range(len(pdf)):
            text = pdf[number].get_textpage().get_text_range()
            if text.count(_CONTENTS) < 8:
                found[path.name, number + 1] = text
    return found


def right_pages(pages, patterns, files):
    """Where all ``patterns`` stand, whatever lines they are broken into."""
    return {
        key
        for key, text in pages.items()
        if files in key[0]
        and all(re.search(each, " ".join(text.split())) for each in patterns)
    }


def asked(pages, part):
    """(set, language, question, right pages)."""
    for name, entries, files, lang in SETS:
        for number, (question, patterns) in enumerate(entries, 1):
            if part == "all" or (part == "odd") == bool(number % 2):
                yield name, lang, question, right_pages(pages, patterns, files)


def rank_of(found, right):
    """The place of the first right page, from 1; 99 without."""
    places = (n for n, page in enumerate(found[:10], 1) if right & set(page))
    return next(places, 99)


def row(label, ranks):
    n = len(ranks)
    hits = (f"{sum(r <= k for r in ranks) / n:.3f}" for k in (1, 3, 5))
    mrr = sum(1 / r for r in ranks if r < 99) / n
    return f"| {label} | {n} | {' | '.join(hits)} | {mrr:.3f} |"


def by_pages(pages, entries):
    keys, bm25 = list(pages), Bm25(list(pages.values()))
    for _name, _lang, question, right in entries:
        best = np.argsort(-bm25.scores(question))[:10]
        yield rank_of([[keys[place]] for place in best], right)


def by_retrieval(shelf, encoder, entries):
    for _name, lang, question, right in entries:
        found = retrieve(question, shelf, lang=lang, encoder=encoder, limit=10)
        listed = [
            [
                (each.source.name, page)
                for page in range(each.place.page_from, each.place.page_to + 1)
            ]
            for each in found.passages
        ]
        yield rank_of(listed, right), found


def table(entries, columns):
    print("| | questions | hit@1 | hit@3 | hit@5 | MRR |")
    print("|---|---|---|---|---|---|")
    for name in ("all", *(each[0] for each in SETS)):
        mine = [n for n, each in enumerate(entries) if name in ("all", each[0])]
        for label, ranks in columns:
            print(row(f"{name}: {label}", [ranks[n] for n in mine]))


def silence(shelf, encoder, answered):
    """How well confidence tells what no document answers (AUC), and at the gate."""
    nothing = [
        retrieve(question, shelf, lang=lang, encoder=encoder)
        for lang, question in questions.NONE
    ]
    pairs = [(one.confidence, two.confidence) for one in answered for two in nothing]
    auc = sum((a > b) + 0.5 * (a == b) for a, b in pairs) / len(pairs)
    kept = sum(found.abstain for found in nothing)
    lost = sum(found.abstain for found in answered)
    print(
        f"\nNot answered: {kept} of {len(nothing)} that nothing answers, {lost} of ",
        end="",
    )
    print(f"{len(answered)} that something does; AUC {auc:.3f}.")


def main(folder, part="all"):
    pages = pages_of(folder)
    entries = list(asked(pages, part))
    if part == "--check":
        for name, _lang, question, right in asked(pages, "all"):
            if not 0 < len(right) <= 20:
                print(name, len(right), question)
        return
    chunks = [
        (path.name, chunk)
        for path in sorted(folder.glob("*.pdf"))
        for chunk in read(str(path), path.name).chunks
    ]
    encoder = embedded_encoder("es")
    shelf = Shelf(chunks, encoder)
    started = time.perf_counter()
    found = list(by_retrieval(shelf, encoder, entries))
    each = (time.perf_counter() - started) / len(found) * 1000
    print(f"{len(pages)} pages, {len(chunks)} passages; {each:.0f} ms a question\n")
    words = [rank for rank, _found in by_retrieval(shelf, None, entries)]
    columns = (
        ("BM25 over pages", list(by_pages(pages, entries))),
        ("words alone", words),
        ("words and sense", [rank for rank, _found in found]),
    )
    table(entries, columns)
    silence(shelf, encoder, [each for _rank, each in found])


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])

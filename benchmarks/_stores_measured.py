"""What ``stores.py`` runs in the environment that holds the servers' packages."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
importlib.import_module("tests.conftest")  # the core without Odoo
from odoo.addons.mrp_ai_assistant.core.embed.space import Space  # noqa: E402
from odoo.addons.mrp_ai_assistant.core.stores.base import Point  # noqa: E402
from odoo.addons.mrp_ai_assistant.core.stores.joint import Joint  # noqa: E402
from odoo.addons.mrp_ai_assistant.core.stores.lexical import Lexical  # noqa: E402
from odoo.addons.mrp_ai_assistant.core.stores.rarity import Rarity  # noqa: E402

from tests.stores.places import (  # noqa: E402
    Chroma,
    ChromaServer,
    Memory,
    NotHere,
    Postgres,
    Qdrant,
)

KINDS = os.environ.get("STORES", "memory postgres chroma pgvector qdrant").split()
AT_ONCE = 1000  # chunks a put
ALL = range(100)
FILTERS = {"none": ALL, "20 %": range(20), "1 %": range(1)}
QUESTIONS = 100
ASKED = {"qdrant": 15}  # its local mode is slow; a server is not
JUDGED = 25  # questions of the joint search, whose exact answer takes long
DEPTH = 80  # of each leg of the joint search, as the product asks for
WORDS = 0.6  # of a joint score; the sense has the rest
SLOW_PUT = {"qdrant": 10_000}  # chunks; its local mode is for small sets


class Data:
    def __init__(self, path: str) -> None:
        given = numpy.load(path)
        self.vectors = given["vectors"]
        self.texts = given["texts"]
        self.audiences = given["audiences"]
        self.asked = given["asked"]
        self.asked_texts = given["asked_texts"]

    def exact(self, number: int, readers: range, count: int) -> list[int]:
        """The ten nearest of the first ``count`` chunks."""
        scores = self.vectors[:count] @ self.asked[number]
        scores[~numpy.isin(self.audiences[:count], list(readers))] = -2
        return numpy.argsort(-scores)[:10].tolist()


def main() -> None:
    data = Data(sys.argv[1])
    print(f"{len(data.vectors)} chunks of {data.vectors.shape[1]} numbers\n")
    print("| store | chunks | put s | MB | filter | p50 ms | p95 ms | recall@10 |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    for kind in KINDS:
        try:
            measure(kind, data)
        except NotHere as error:
            print(f"| {kind} | not here: {error} |")


def measure(kind: str, data: Data) -> None:
    server = None
    if kind == "chroma":
        server = ChromaServer()
        server.start()
    place = {"memory": Memory, "qdrant": Qdrant}.get(kind, lambda: Postgres(kind))
    home = Chroma(server) if server else place()
    space = Space("benchmark", "1", data.vectors.shape[1])
    home.open(space).clear()  # what a run that was stopped left
    if isinstance(home, Postgres):
        home.commit()
    store = home.open(space)
    count = min(len(data.vectors), SLOW_PUT.get(kind, len(data.vectors)))
    began = time.perf_counter()
    for start in range(0, count, AT_ONCE):
        store.put(
            [
                Point(row, int(data.audiences[row]), [data.vectors[row]])
                for row in range(start, min(start + AT_ONCE, count))
            ]
        )
    if isinstance(home, Postgres):
        home.commit()
        analyse(home)
    built = time.perf_counter() - began
    first = f"| {kind} | {count} | {built:.0f} | {size(home, store)} "
    for name, readers in FILTERS.items():
        answers = timed(store.near, data, readers, ASKED.get(kind, QUESTIONS))
        hits = [[hit.chunk for hit in found] for _seconds, found in answers]
        exact = [data.exact(number, readers, count) for number in range(len(hits))]
        print(f"{first}| {name} | {row_of(answers, hits, exact)}", flush=True)
        first = "| | | | "
    if kind in ("postgres", "pgvector"):
        joint(home, store, data, kind)
    home.close()
    if server:
        server.remove()


def timed(near, data: Data, readers: range, count: int):
    found = []
    for number in range(count):
        asked = data.asked[number].tolist()
        began = time.perf_counter()
        hits = near(asked, readers, 10)
        found.append((time.perf_counter() - began, hits))
    return found


def row_of(answers, hits, exact) -> str:
    p50, p95 = numpy.percentile([seconds for seconds, _found in answers], [50, 95])
    shares = [
        len(set(one) & set(other)) / len(other)
        for one, other in zip(hits, exact, strict=True)
        if other
    ]
    return f"{1000 * p50:.0f} | {1000 * p95:.0f} | {numpy.mean(shares):.3f} |"


def analyse(home: Postgres) -> None:
    connection = home.connect()
    connection.autocommit = True
    connection.cursor().execute("VACUUM ANALYZE")


def size(home, store) -> str:
    if isinstance(home, Chroma):
        folder = home.server._folder.name
        done = subprocess.run(["du", "-sm", folder], capture_output=True, text=True)
        return done.stdout.split()[0]
    if not isinstance(home, Postgres):
        return "-"
    cursor = home.connect().cursor()
    cursor.execute(
        "SELECT sum(pg_total_relation_size(c.oid)) / 1048576 FROM pg_class c"
        " WHERE c.relkind = 'r' AND c.relname LIKE %s",
        (f"%{store.space.key}%",),
    )
    return f"{cursor.fetchone()[0]:.0f}"


def joint(home: Postgres, store, data: Data, kind: str) -> None:
    """The one statement of words and meaning."""
    cursor = home.connect().cursor()
    lexical = Lexical(cursor)
    filled(cursor, lexical, data)
    cursor.connection.commit()
    analyse(home)
    search = Joint(lexical, type(store)(cursor, store.space))
    for name, readers in FILTERS.items():
        answers = []
        for number in range(QUESTIONS):
            text, asked = str(data.asked_texts[number]), data.asked[number].tolist()
            began = time.perf_counter()
            hits = search.search(text, "", asked, readers, DEPTH)
            answers.append((time.perf_counter() - began, hits))
        # The pool is ranked anew, by its texts: what counts is who is in it.
        hits = [[hit.chunk for hit in found] for _s, found in answers[:JUDGED]]
        exact = [exactly(lexical, data, number, readers) for number in range(JUDGED)]
        row = row_of(answers, hits, exact)
        print(f"| {kind}, joint | | | | {name} | {row}", flush=True)
    cursor.execute("DROP TABLE mrp_ai_chunk")
    cursor.connection.commit()


def filled(cursor, lexical: Lexical, data: Data) -> None:
    cursor.execute("DROP TABLE IF EXISTS mrp_ai_chunk")  # of a run that was stopped
    cursor.execute(
        "CREATE TABLE mrp_ai_chunk (id integer PRIMARY KEY, audience integer,"
        " lang text, title text, heading text, text text)"
    )
    lexical.install()
    rows = range(len(data.texts))
    began = time.perf_counter()
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        cursor.execute(
            "INSERT INTO mrp_ai_chunk SELECT id, audience, 'es', 'Manual', '', text"
            " FROM unnest(%s::int[], %s::int[], %s::text[]) AS t(id, audience, text)",
            (
                list(some),
                [int(data.audiences[row]) for row in some],
                [str(data.texts[row]) for row in some],
            ),
        )
        lexical.index(some)
    seconds = time.perf_counter() - began
    print(f"| full text | {len(rows)} | {seconds:.0f} | | | | | |", flush=True)


def exactly(lexical: Lexical, data: Data, number: int, readers: range) -> list[int]:
    """The ten best of both legs, all rows ranked and all vectors compared: words by
    their best, cosines above their mean by the best one's."""
    bounds = Rarity.FETCHED, Rarity.COUNTED_TO
    Rarity.FETCHED = Rarity.COUNTED_TO = 10**8
    try:
        asked = lexical.question(str(data.asked_texts[number]), "", readers)
        words = lexical.ranked(asked, readers, len(data.texts)) if asked else []
    finally:
        Rarity.FETCHED, Rarity.COUNTED_TO = bounds
    cosines = data.vectors @ data.asked[number]
    cosines[~numpy.isin(data.audiences, list(readers))] = -2
    near = [int(row) for row in numpy.argsort(-cosines)[:DEPTH] if cosines[row] > -2]
    said = {hit.chunk: hit.score for hit in words}
    best = max(said.values(), default=1.0) or 1.0
    mean = float(cosines[near].mean())
    span = float(cosines[near].max()) - mean or 1.0

    def score(chunk: int) -> float:
        sense = max(0.0, float(cosines[chunk]) - mean) / span
        return WORDS * said.get(chunk, 0.0) / best + (1 - WORDS) * sense

    pool = [*(hit.chunk for hit in words[:DEPTH]), *near]
    return sorted(dict.fromkeys(pool), key=score, reverse=True)[:10]


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()

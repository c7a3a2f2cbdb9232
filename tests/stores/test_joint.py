"""Words and meaning: one statement and the same by code say the same."""

import pytest

from odoo.addons.mrp_ai_assistant.core.embed.space import Space
from odoo.addons.mrp_ai_assistant.core.stores.base import Point
from odoo.addons.mrp_ai_assistant.core.stores.joint import Joint
from odoo.addons.mrp_ai_assistant.core.stores.memory import MemoryStore
from odoo.addons.mrp_ai_assistant.core.stores.pgvector import PgvectorStore
from odoo.addons.mrp_ai_assistant.core.stores.postgres import PostgresStore

from tests.stores.conftest import absent
from tests.stores.library import TEXTS, library
from tests.stores.places import NotHere, Postgres
from tests.stores.vectors import axis, chunks_of, random_points, random_units, unit

pytestmark = pytest.mark.real_stores
SPACE = Space("trial", "1", 12)
WORDS = "bomba aceite motor filtro grasa presión válvula correa junta eje".split()


@pytest.fixture(params=[PostgresStore, PgvectorStore])
def made(request):
    return request.param


@pytest.fixture
def connection(made):
    """Of a server that has what the store needs, in a schema of its own."""
    name = made.name
    try:
        found = Postgres(name).connect()
    except NotHere as error:
        absent(name, error)
    found.cursor().execute("CREATE SCHEMA trial; SET search_path TO trial, public")
    yield found
    found.rollback()
    found.close()


def stored(made, connection, points):
    store = made(connection.cursor(), SPACE)
    store.install()
    store.put(points)
    exact = MemoryStore(SPACE)
    exact.put(points)
    return store, exact


def test_either_leg_finds(made, connection):
    lexical = library(connection)
    points = [Point(number, TEXTS[number][1], [axis(number)]) for number in TEXTS]
    store, _exact = stored(made, connection, points)
    joint = Joint(lexical, store)
    hits = joint.search("error E-217", "es", axis(9), [1], 10)
    assert set(chunks_of(hits)) == {1, 2, 3, 4, 5, 7, 8, 9}
    assert chunks_of(hits)[0] == 1
    by_sense = max(hits, key=lambda hit: hit.cosine)
    assert by_sense.chunk == 9
    assert by_sense.cosine == pytest.approx(1, abs=0.001)
    assert by_sense.lexical == 0


def test_one_leg_alone(made, connection):
    lexical = library(connection)
    points = [Point(number, TEXTS[number][1], [axis(number)]) for number in TEXTS]
    store, _exact = stored(made, connection, points)
    for joint, vector in (
        (Joint(lexical, None), axis(9)),
        (Joint(lexical, store), None),
    ):
        hits = joint.search("error E-217", "es", vector, [1], 10)
        assert chunks_of(hits)[0] == 1
        assert all(hit.cosine is None for hit in hits)
    hits = Joint(lexical, store).search("zzzz", "es", axis(9), [1], 1)
    assert chunks_of(hits) == [9]
    assert Joint(lexical, store).search("error", "es", axis(9), [], 5) == []
    assert Joint(lexical, store).search("error", "es", axis(9), [1], 0) == []


def test_one_statement_says_what_code_says(made, connection):
    """Against exact vectors, for many questions and readers."""
    points = random_points(120)
    texts = {
        point.chunk: (
            "es",
            point.audience,
            "",
            "",
            " ".join(WORDS[(point.chunk * step) % 10] for step in (1, 3, 7)),
        )
        for point in points
    }
    lexical = library(connection, texts)
    store, exact = stored(made, connection, points)
    for number, asked in enumerate(random_units(9, seed=5)):
        question = f"{WORDS[number]} {WORDS[(number + 4) % 10]}"
        readers = [range(5), [number % 5], [0, 3]][number % 3]
        one, other = (
            {
                hit.chunk: hit
                for hit in Joint(lexical, each).search(
                    question, "es", asked, readers, 40
                )
            }
            for each in (store, exact)
        )
        assert len(one.keys() ^ other.keys()) <= 2  # of nearly the same cosine
        for chunk in one.keys() & other.keys():
            assert one[chunk].lexical == pytest.approx(other[chunk].lexical)
            assert one[chunk].cosine == pytest.approx(other[chunk].cosine, abs=0.02)
        assert all(texts[chunk][1] in readers for chunk in one)


def test_the_words_hits_have_their_cosine(made, connection):
    """Also those that are not among the nearest."""
    points = random_points(60, readers=1)
    texts = {each.chunk: ("es", 0, "", "", "otra cosa") for each in points}
    texts[17] = ("es", 0, "", "", "bomba de aceite")
    lexical = library(connection, texts)
    store, exact = stored(made, connection, points)
    asked = [-each for each in points[16].windows[0]]  # far from it
    cosines = {hit.chunk: hit.score for hit in exact.near(asked, [0], 99)}
    assert sorted(cosines, key=lambda chunk: -cosines[chunk]).index(17) > 20
    for each in (store, exact):
        hits = Joint(lexical, each).search("bomba", "es", asked, [0], 5)
        (hit,) = (hit for hit in hits if hit.chunk == 17)
        assert hit.cosine == pytest.approx(cosines[17], abs=0.005)


def test_the_chunk_says_last_who_may_read(made, connection):
    """A store that remembers an old audience lets nothing out."""
    lexical = library(connection)
    points = [Point(number, 1, [unit(1, number)]) for number in TEXTS]
    store, _exact = stored(made, connection, points)
    hits = Joint(lexical, store).search("error E-217 precios", "es", axis(0), [1], 50)
    assert 6 not in chunks_of(hits)
    assert set(chunks_of(hits)) == set(TEXTS) - {6}


def test_a_chunk_that_is_gone(made, connection):
    lexical = library(connection)
    store, _exact = stored(made, connection, [Point(777, 1, [axis(0)])])
    hits = Joint(lexical, store).search("error", "es", axis(0), [1], 50)
    assert 777 not in chunks_of(hits)


def test_texts_that_are_not_indexed_yet(made, connection):
    lexical = library(connection)
    connection.cursor().execute("UPDATE mrp_ai_chunk SET words = NULL WHERE id = 3")
    store, _exact = stored(made, connection, [Point(3, 1, [axis(0)])])
    hits = Joint(lexical, store).search("error", "es", axis(0), [1], 50)
    assert 3 in chunks_of(hits)

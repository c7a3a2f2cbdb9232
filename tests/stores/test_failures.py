"""Stores that are down, refused, missing or unsafe say so, and what to do."""

import sys
from pathlib import Path

import pytest

from odoo.addons.mrp_ai_assistant.core.embed.space import Space
from odoo.addons.mrp_ai_assistant.core.errors import AssistantError
from odoo.addons.mrp_ai_assistant.core.stores import chroma, errors, qdrant
from odoo.addons.mrp_ai_assistant.core.stores.base import Point
from odoo.addons.mrp_ai_assistant.core.stores.chroma import ChromaStore
from odoo.addons.mrp_ai_assistant.core.stores.database import Database
from odoo.addons.mrp_ai_assistant.core.stores.open import KINDS, open_store
from odoo.addons.mrp_ai_assistant.core.stores.pgvector import PgvectorStore
from odoo.addons.mrp_ai_assistant.core.stores.postgres import PostgresStore
from odoo.addons.mrp_ai_assistant.core.stores.qdrant import QdrantStore

from tests.stores.conftest import absent
from tests.stores.places import Chroma, NotHere, Postgres, chroma_server
from tests.stores.vectors import axis, chunks_of, random_points

SPACE = Space("trial", "1", 12)
NOBODY = "http://127.0.0.1:9"  # the port that discards
real = pytest.mark.real_stores


@pytest.mark.parametrize("made", [QdrantStore, ChromaStore])
@pytest.mark.parametrize(
    "path",
    [
        "",
        "/var/lib/vectors",
        "vectors",
        ":memory:",
        "file:///tmp/x",
        "C:\\vectors",
        "http://",
        "http://host:port",
        "ftp://host",
        "sqlite:///x",
    ],
)
def test_a_folder_is_refused(made, path, monkeypatch):
    _pretend(monkeypatch)
    with pytest.raises(errors.UnsafePath) as raised:
        made(SPACE, path)
    assert "http://" in str(raised.value)


def _pretend(monkeypatch):
    """The clients' packages seem to be there."""
    for name in (
        "qdrant_client",
        "qdrant_client.models",
        "chromadb",
        "chromadb.errors",
    ):
        monkeypatch.setitem(sys.modules, name, sys.modules.get(name, object()))


@pytest.mark.parametrize(
    ("made", "module", "line"),
    [
        (QdrantStore, "qdrant_client", "pip install qdrant-client=="),
        (ChromaStore, "chromadb", "pip install chromadb-client=="),
    ],
)
def test_a_missing_package_names_its_pip_line(made, module, line, monkeypatch):
    for name in (module, f"{module}.models", f"{module}.errors"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(errors.StoreNotInstalled) as raised:
        made(SPACE, "http://localhost:1234")
    assert line in str(raised.value)


def test_what_is_told_to_install_is_what_was_tested():
    """The pins of the errors, of the tests and of requirements.txt are the same."""
    root = Path(__file__).parents[2]
    tested = (root / "devtools" / "requirements-stores.txt").read_text("utf-8")
    listed = (root / "requirements.txt").read_text("utf-8")
    for line in (qdrant.REQUIREMENT, chroma.REQUIREMENT):
        assert f"# {line} " in listed
        assert f"{line.replace('chromadb-client', 'chromadb')} " in tested


def test_every_error_tells_in_its_own_words():
    values = dict.fromkeys(
        (
            "store",
            "place",
            "host",
            "package",
            "path",
            "encoder",
            "found",
            "wanted",
            "length",
        ),
        1,
    )
    found = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, AssistantError)
    ]
    assert len(found) > 8
    for made in found:
        assert str(made(**values))


def test_an_unknown_kind():
    with pytest.raises(ValueError, match="postgres"):
        open_store("oracle", SPACE, cr=None)
    assert "postgres" in KINDS


@real
@pytest.mark.parametrize("made", [QdrantStore, ChromaStore])
def test_nobody_answers(made):
    with pytest.raises(errors.StoreDown) as raised:
        store = made(SPACE, NOBODY)
        store.put([Point(1, 1, [axis(0)])])
    assert NOBODY in str(raised.value)


@real
def test_chroma_goes_down_and_comes_back():
    try:
        with chroma_server() as server:
            store = Chroma(server).open(SPACE)
            store.put(random_points(20, readers=1))
            server.stop()
            with pytest.raises(errors.StoreDown):
                store.near(axis(0), [0], 5)
            with pytest.raises(errors.StoreDown):
                store.put([Point(99, 0, [axis(0)])])
            server.start()
            assert len(store.near(axis(0), [0], 50)) == 20
            store.put([Point(99, 0, [axis(0)])])
            assert chunks_of(store.near(axis(0), [0], 1)) == [99]
    except NotHere as error:
        absent("chroma", error)


@real
@pytest.mark.parametrize("made", [PostgresStore, PgvectorStore])
def test_a_table_that_is_not_there(database, made):
    store = made(database.cursor(), Space("never", "installed", 12))
    with pytest.raises(errors.StoreNotPrepared):
        store.near(axis(0), [1], 5)


@real
def test_the_connection_is_gone():
    try:
        place = Postgres("postgres")
    except NotHere as error:
        absent("postgres", error)
    store = place.open(SPACE)
    (lost,) = place.connections
    place.connect().cursor().execute(
        "SELECT pg_terminate_backend(%s)", (lost.get_backend_pid(),)
    )
    for act in (
        lambda: store.near(axis(0), [1], 5),
        lambda: store.put([Point(1, 1, [axis(0)])]),
    ):
        with pytest.raises(errors.StoreDown):
            act()
    place.connections.remove(lost)
    place.close()


@real
def test_no_extension_no_pgvector(database):
    store = PgvectorStore(database.cursor(), SPACE)
    if PgvectorStore.available(Database(database.cursor(), "x")):
        pytest.skip("this server has pgvector")
    with pytest.raises(errors.ExtensionMissing) as raised:
        store.install()
    assert "CREATE EXTENSION vector" in str(raised.value)


@real
def test_a_transaction_to_repeat_is_its_owners_matter():
    class Conflict(Exception):
        pgcode = "40001"

    class Cursor:
        def execute(self, query, params=None):
            raise Conflict

    with pytest.raises(Conflict):
        PostgresStore(Cursor(), SPACE).drop([1])


@real
def test_what_is_rolled_back_was_never_put(database):
    store = PostgresStore(database.cursor(), SPACE)
    store.install()
    database.cursor().execute("SAVEPOINT before")
    store.put(random_points(5, readers=1))
    database.cursor().execute("ROLLBACK TO before")
    assert store.chunks() == set()


@real
def test_a_postgresql_that_counts_no_bits(database):
    """Version 13 takes longer and answers the same."""
    old, new = (PostgresStore(database.cursor(), SPACE) for _store in range(2))
    new.install()
    new.put(random_points(80))
    old._modern = False
    for number in range(3):
        expected = new.near(axis(number), [0, 1], 10)
        assert old.near(axis(number), [0, 1], 10) == expected


@real
def test_a_name_with_quotes_is_a_name(database):
    store = PostgresStore(database.cursor(), SPACE, base='odd"; DROP TABLE x; --')
    store.install()
    assert store.installed()
    store.put([Point(1, 1, [axis(0)])])
    assert chunks_of(store.near(axis(0), [1], 5)) == [1]
    store.clear()
    assert not store.installed()

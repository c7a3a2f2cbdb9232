"""Every test that asks for ``place`` runs once a store."""

import os

import pytest

from odoo.addons.mrp_ai_assistant.core.embed.space import Space

from tests.stores.places import (
    KINDS,
    Chroma,
    ChromaServer,
    Memory,
    NotHere,
    Place,
    Postgres,
    Qdrant,
)

REQUIRED = os.environ.get("MRP_AI_REQUIRE_STORES", "").split(",")


def pytest_generate_tests(metafunc):
    if "kind" in metafunc.fixturenames:
        metafunc.parametrize("kind", [_marked(kind) for kind in KINDS])


def _marked(kind: str):
    marks = () if kind == "memory" else (pytest.mark.real_stores,)
    return pytest.param(kind, marks=marks)


def absent(kind: str, error: NotHere):
    """Skipping proves nothing: what is required fails."""
    if kind in REQUIRED:
        pytest.fail(f"{kind} is required: {error}")
    pytest.skip(str(error))


@pytest.fixture(scope="session")
def chroma_server():
    try:
        server = ChromaServer()
        server.start()
    except NotHere as error:
        absent("chroma", error)
    yield server
    server.remove()


@pytest.fixture
def place(kind: str, request) -> Place:
    try:
        found = _place(kind, request)
    except NotHere as error:
        absent(kind, error)
    yield found
    found.close()


def _place(kind: str, request) -> Place:
    if kind == "memory":
        return Memory()
    if kind == "qdrant":
        return Qdrant()
    if kind == "chroma":
        return Chroma(request.getfixturevalue("chroma_server"))
    return Postgres(kind)


@pytest.fixture
def space() -> Space:
    return Space("trial", "1", 12)


@pytest.fixture
def store(place, space):
    return place.open(space)


@pytest.fixture
def database():
    """A connection to an empty schema of its own, rolled back at the end."""
    try:
        found = Postgres("postgres")
    except NotHere as error:
        absent("postgres", error)
    connection = found.connect()
    connection.cursor().execute("CREATE SCHEMA trial; SET search_path TO trial, public")
    yield connection
    connection.rollback()
    connection.close()

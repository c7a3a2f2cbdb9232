"""The page ``docs/how-to/add-a-store.md``, followed from an empty file."""

import importlib.util
import inspect
import re
from pathlib import Path

import pytest

from odoo.addons.mrp_ai_assistant.core.stores import open as door

from tests.stores.conformance import (
    test_keeping,
    test_readers,
    test_search,
    test_wrong_vectors,
)
from tests.stores.places import Place

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "how-to" / "add-a-store.md").read_text("utf-8")
CHAPTERS = (test_keeping, test_readers, test_search, test_wrong_vectors)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The module that a reader of the page ends up with."""
    (code,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    path = tmp_path_factory.mktemp("guide") / "sqlite_store.py"
    path.write_text(code, "utf-8")
    spec = importlib.util.spec_from_file_location("sqlite_store", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def place(written, tmp_path):
    class Sqlite(Place):
        def open(self, space):
            store = written.SqliteStore(space, str(tmp_path / "vectors.db"))
            store.install()
            return store

    return Sqlite()


def cases():
    """Tests of every store with the arguments of their own tables."""
    for chapter in CHAPTERS:
        for name, test in inspect.getmembers(chapter, inspect.isfunction):
            marks = [
                mark
                for mark in getattr(test, "pytestmark", [])
                if mark.name == "parametrize"
            ]
            hard = hasattr(test, "hypothesis") or name == "test_put_and_drop_at_once"
            if name.startswith("test_") and not hard:
                yield from _each(test, marks)


def _each(test, marks):
    if not marks:
        yield pytest.param(test, {}, id=test.__name__)
    for mark in marks:
        names, rows = mark.args
        names = names if isinstance(names, tuple) else (names,)
        for number, row in enumerate(rows):
            row = row if len(names) > 1 else (row,)
            label = f"{test.__name__}-{number}"
            yield pytest.param(test, dict(zip(names, row, strict=True)), id=label)


@pytest.mark.parametrize(("test", "row"), list(cases()))
def test_the_store_of_the_page(test, row, place, store, space):
    given = {"place": place, "store": store, "space": space, **row}
    test(**{name: given[name] for name in inspect.signature(test).parameters})


def test_what_the_page_names_is_there():
    for path in re.findall(r"`((?:[\w/]+/)?[\w-]+\.(?:py|txt))`", GUIDE):
        places = (ROOT, ROOT / "mrp_ai_assistant", Path(door.__file__).parent)
        assert any((place / path).exists() for place in places), path
    assert re.search(r"`KINDS`, `open_store`", GUIDE)
    assert hasattr(door, "KINDS") and hasattr(door, "open_store")

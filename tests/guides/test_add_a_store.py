"""docs/how-to/add-a-store.md, followed from an empty file."""

import re

from .following import followed, linted, passes

PAGE = "add-a-store.md"


def test_it_passes_the_tests_of_every_store(tmp_path):
    written = followed(PAGE, tmp_path)
    linted(tmp_path, written)
    files = "tests/stores/conformance", "tests/stores/test_sqlite.py"
    passed = passes(tmp_path, *files, "-k", "memory or sqlite")
    memory, sqlite = (of(passed, kind) for kind in ("memory", "sqlite"))
    assert memory == sqlite and len(sqlite) > 30
    assert sum("test_sqlite.py" in test for test in passed) == 2


def of(passed, kind):
    """The tests that ran on the store ``kind``, without its name."""
    return {
        test.replace(kind, "") for test in passed if re.search(rf"\[.*{kind}", test)
    }

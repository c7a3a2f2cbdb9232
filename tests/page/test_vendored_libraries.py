"""The libraries in ``static/lib`` are the ones that its README names."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

LIB = Path(__file__).parents[2] / "mrp_ai_assistant" / "static" / "lib"
ROW = re.compile(r"^\| `(?P<file>[^`]+)` .*`(?P<sum>[0-9a-f]{64})` \|$", re.MULTILINE)
PINNED = {
    row["file"]: row["sum"] for row in ROW.finditer((LIB / "README.md").read_text())
}


def test_every_library_is_pinned() -> None:
    files = {path.relative_to(LIB).as_posix() for path in LIB.glob("*/*.js")}
    assert files - {"marked/odoo_module.js"} == set(PINNED)


@pytest.mark.parametrize("name", sorted(PINNED))
def test_the_file_is_the_pinned_one(name: str) -> None:
    assert sha256((LIB / name).read_bytes()).hexdigest() == PINNED[name]


@pytest.mark.parametrize("name", sorted(PINNED))
def test_a_licence_stands_beside_it_and_no_source_map_is_asked_for(name: str) -> None:
    assert (LIB / name).with_name("LICENSE").stat().st_size > 500
    assert "sourceMappingURL" not in (LIB / name).read_text()

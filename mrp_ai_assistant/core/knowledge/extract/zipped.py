"""Files that are zips of XML: which kind, and whether they are safe to unpack."""

from __future__ import annotations

import zipfile
import zlib

from ..errors import DocumentBomb, DocumentDamaged, DocumentEncrypted, UnknownFormat
from .base import MB, Source

# A zip may unpack to this much, and above SMALL to RATIO times its size at most:
# real sheets of numbers pack 5 to 60 times.
UNPACKED, SMALL, RATIO, MEMBERS = 2048 * MB, 64 * MB, 200, 20_000

DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError)


def kind(source: Source, size: int) -> str:
    """``sheet`` or ``docx``. Raises the ``DocumentError`` that tells why neither."""
    try:
        with zipfile.ZipFile(source.path) as archive:
            _refuse_bomb(archive, size)
            return _zip_kind(archive, source)
    except (*DAMAGED, OSError, ValueError, KeyError) as error:
        raise DocumentDamaged(str(error)) from None
    except (NotImplementedError, RuntimeError) as error:
        raise DocumentEncrypted(str(error)) from None


def _zip_kind(archive: zipfile.ZipFile, source: Source) -> str:
    names = set(archive.namelist())
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
        return "sheet"
    if "word/document.xml" in names:
        return "docx"
    if "mimetype" in names:
        with archive.open("mimetype") as file:
            said = file.read(100)
        if said.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            _refuse_encrypted_ods(archive)
            return "sheet"
    raise UnknownFormat(name=source.name)


def _refuse_encrypted_ods(archive: zipfile.ZipFile) -> None:
    manifest = archive.read("META-INF/manifest.xml")
    if b"encryption-data" in manifest:
        raise DocumentEncrypted()


def _refuse_bomb(archive: zipfile.ZipFile, size: int) -> None:
    """By the sizes that it declares, and by entities declared in its XML."""
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > MEMBERS or unpacked > UNPACKED:
        raise DocumentBomb(f"{len(members)} members, {unpacked} bytes")
    if unpacked > max(SMALL, RATIO * size):
        raise DocumentBomb(f"{unpacked} bytes out of {size}")
    for member in members:
        if member.flag_bits & 1:
            raise DocumentEncrypted()
        if member.filename.endswith((".xml", ".rels")):
            with archive.open(member) as part:
                if b"<!ENTITY" in part.read(4096):
                    raise DocumentBomb(f"entities in {member.filename}")

"""Why a file cannot be read, and what the user can do about it.

    DocumentError                the file cannot be read
    ├── DocumentMissing          it is not there (any more)
    ├── UnknownFormat            neither its content nor its name is one that is read
    ├── DocumentDamaged          truncated, or not what it says it is
    ├── DocumentEncrypted        a password is needed
    ├── DocumentEmpty            there is nothing in it
    ├── OnlyFormulas             nobody has saved the values of its formulas
    ├── NeedsOcr                 pictures of text: no text layer
    ├── DocumentTooBig           more bytes than are read
    ├── DiskFull                 the server has no room left for it
    ├── TooManyPages             more pages than are read
    ├── DocumentBomb             small file, endless content: made to do harm
    ├── DocumentTimeout          reading it took too long
    ├── DocumentMemory           reading it took too much memory
    ├── DocumentCrash            the reader itself died of it
    └── ReaderMissing            a Python package is not installed on the server

``code`` crosses the border between processes: ``as_json`` and ``from_json``.
"""

from __future__ import annotations

from typing import Any

from ..errors import AssistantError
from ..i18n import _lt


class DocumentError(AssistantError):
    """The file cannot be read. Nothing of it was kept."""

    code = "document_error"
    action = "none"
    text = _lt("This file could not be read. Open it, save it again and upload it.")

    def as_json(self) -> dict[str, Any]:
        return {"code": self.code, "values": self.values, "detail": self.detail}


class DocumentMissing(DocumentError):
    code = "document_missing"
    text = _lt("The file is not there any more. Upload it again.")


class UnknownFormat(DocumentError):
    """``name`` of the file."""

    code = "document_unknown_format"
    text = _lt(
        "“%(name)s” is not a kind of file that can be read here. Upload a PDF, "
        "Excel, LibreOffice Calc, CSV, Word (docx), text, Markdown or HTML file."
    )


class DocumentDamaged(DocumentError):
    code = "document_damaged"
    text = _lt(
        "The file is damaged or incomplete. Open it in its own program, save it "
        "again and upload that copy."
    )


class DocumentEncrypted(DocumentError):
    code = "document_encrypted"
    text = _lt(
        "The file is protected by a password. Save a copy without the password and "
        "upload that one."
    )


class DocumentEmpty(DocumentError):
    code = "document_empty"
    text = _lt("There is no text in this file. Check that it is the right one.")


class OnlyFormulas(DocumentError):
    """``count`` of them."""

    code = "document_only_formulas"
    text = _lt(
        "There is nothing in this file but %(count)s formulas without a stored value. "
        "Open it in Excel or LibreOffice, save it and upload it again."
    )


class NeedsOcr(DocumentError):
    """``pages`` that are pictures."""

    code = "document_needs_ocr"
    text = _lt(
        "This file has no text layer: its %(pages)s pages are pictures and it needs "
        "OCR. Ask the administrator to install tesseract on the server, or upload a "
        "copy with recognised text."
    )


class DocumentTooBig(DocumentError):
    """``size`` and ``limit`` in MB."""

    code = "document_too_big"
    text = _lt(
        "The file has %(size)s MB and the limit is %(limit)s MB. Upload it in parts."
    )


class DiskFull(DocumentError):
    code = "document_disk_full"
    text = _lt(
        "The server's disk has no room left, so the file was not kept. Tell whoever "
        "looks after the server, then upload it again."
    )


class TooManyPages(DocumentError):
    """``pages`` and ``limit``."""

    code = "document_too_many_pages"
    text = _lt(
        "The file has %(pages)s pages and the limit is %(limit)s. Upload the part "
        "that you need."
    )


class DocumentBomb(DocumentError):
    code = "document_bomb"
    text = _lt(
        "The file unpacks to far more than it should and was not opened. Ask whoever "
        "sent it for a normal copy."
    )


class DocumentTimeout(DocumentError):
    """``seconds`` that were allowed."""

    code = "document_timeout"
    action = "retry"
    text = _lt(
        "Reading the file took more than %(seconds)s seconds and was stopped. Upload "
        "it in parts, or try again when the server is less busy."
    )


class DocumentMemory(DocumentError):
    """``limit`` in MB."""

    code = "document_memory"
    text = _lt(
        "Reading the file takes more than the %(limit)s MB of memory that are allowed. "
        "Upload it in parts."
    )


class DocumentCrash(DocumentError):
    code = "document_crash"
    text = _lt(
        "The program that reads such files broke on this one. Save it again from its "
        "own program, as PDF for example, and upload that copy."
    )


class ReaderMissing(DocumentError):
    """``package`` to install."""

    code = "document_reader_missing"
    action = "settings"
    text = _lt(
        "The server lacks what reads this kind of file. Ask the administrator to "
        "install it: pip install %(package)s"
    )


KINDS: list[type[DocumentError]] = [DocumentError, *DocumentError.__subclasses__()]
BY_CODE = {kind.code: kind for kind in KINDS}


def from_json(value: dict[str, Any]) -> DocumentError:
    """The error that ``as_json`` described; an unknown code is a plain one."""
    kind = BY_CODE.get(str(value.get("code")), DocumentError)
    values = value.get("values") or {}
    return kind(str(value.get("detail") or ""), **values)

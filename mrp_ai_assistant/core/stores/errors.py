"""What can go wrong with a store, as sentences that tell what to do.

StoreError
├── StoreDown           nobody answers: words alone find, indexing waits
├── StoreAddress        the address is none, or has a password in it
├── StoreForbidden      nobody of the plant answers there
├── StoreRefused        it answers, and says no
├── StoreNotInstalled   a Python package is missing; its pip line is in the sentence
├── StoreNotPrepared    its table or collection is not there
├── ExtensionMissing    PostgreSQL lacks pgvector
├── UnsafePath          a folder of files, which several processes would spoil
└── WrongVector
    ├── WrongDimension  a vector of another encoder
    ├── NotNumbers      NaN or infinite
    └── NotUnit         its length is not 1
"""

from __future__ import annotations

from ..errors import AssistantError
from ..i18n import _lt


class StoreError(AssistantError):
    """The root. ``store`` is the name of the store; ``detail`` its own words."""

    code = "store_error"
    text = _lt(
        "The store %(store)s failed. The words of the question are searched all the "
        "same."
    )


class StoreDown(StoreError):
    """``store`` and the ``place`` where it should answer."""

    code = "store_down"
    action = "settings"
    text = _lt(
        "The store %(store)s at %(place)s does not answer. Start it, or correct its "
        "address in the settings; until then only the words are searched."
    )


class StoreAddress(StoreError):
    """``store``; what was typed may hold a secret and is not told."""

    code = "store_address"
    action = "settings"
    text = _lt(
        "The address of %(store)s is written like http://localhost:8000, without a "
        "name or a password: a key has a field of its own, where nobody reads it."
    )


class StoreForbidden(StoreError):
    """``store`` and the ``host`` of its address."""

    code = "store_forbidden"
    action = "settings"
    text = _lt(
        "%(host)s is an address of the network's or the cloud's own services, where no "
        "store %(store)s is. Correct its address in the settings."
    )


class StoreRefused(StoreError):
    """``store`` and the ``place`` that refused; why is in ``detail``."""

    code = "store_refused"
    action = "settings"
    text = _lt(
        "The store %(store)s at %(place)s refused the request. "
        "Check its key and its version."
    )


class StoreNotInstalled(StoreError):
    """``store`` and the ``package`` that it needs, with its version."""

    code = "store_not_installed"
    action = "settings"
    text = _lt(
        "The store %(store)s needs a Python package that is not installed here. "
        "Install it for Odoo with: pip install %(package)s"
    )


class StoreNotPrepared(StoreError):
    """``store``: nothing was ever put into it, or somebody removed its table."""

    code = "store_not_prepared"
    text = _lt(
        "The store %(store)s holds nothing for this encoder yet. "
        "Index the documents again."
    )


class ExtensionMissing(StoreError):
    """PostgreSQL has no pgvector in this database."""

    code = "extension_missing"
    action = "settings"
    text = _lt(
        "This database has no extension “vector” 0.8 or newer. A database "
        "administrator can install pgvector and run: CREATE EXTENSION vector; the "
        "store “postgres” needs no extension."
    )


class UnsafePath(StoreError):
    """``store`` and the ``path`` of its files."""

    code = "unsafe_path"
    action = "settings"
    text = _lt(
        "%(path)s is a folder of %(store)s: several Odoo processes would spoil its "
        "files without a word. Run %(store)s as a server and give its address, like "
        "http://localhost:8000."
    )


class WrongVector(StoreError):
    """What was to be kept or searched is no vector of this store."""

    code = "wrong_vector"


class WrongDimension(WrongVector):
    """``found`` and ``wanted`` numbers of a vector of ``encoder``."""

    code = "wrong_dimension"
    action = "settings"
    text = _lt(
        "A vector has %(found)s numbers and those of %(encoder)s have %(wanted)s: "
        "another encoder made it. Index the documents again with one encoder."
    )


class NotNumbers(WrongVector):
    """A vector of ``encoder`` that holds NaN or is infinite."""

    code = "not_numbers"
    text = _lt(
        "The encoder %(encoder)s answered with something that is not a number. "
        "Check the model; nothing was stored."
    )


class NotUnit(WrongVector):
    """A vector of ``encoder`` whose ``length`` is not 1."""

    code = "not_unit"
    text = _lt(
        "A vector of %(encoder)s has the length %(length)s instead of 1. "
        "Check the model; nothing was stored."
    )

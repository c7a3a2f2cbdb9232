"""Everything that can go wrong between a client and Odoo, told in words.

OdooError
├── OdooDown         nobody answers at the address
├── OdooSlow         no answer in time
├── OdooMoved        another address answers with a redirect
├── NoKey            the client sent no API key
├── WrongKey         Odoo does not know the key
├── WrongDatabase    there is no such database there
├── NotThere         Odoo is there, the assistant is not
├── Unwritable       an argument that no JSON can hold
├── BadReply         what came back is no answer of the assistant
└── Refused          Odoo's own words: no rights, a limit, a wrong argument
"""

from __future__ import annotations

from collections.abc import Mapping


class OdooError(Exception):
    """``str()`` is a sentence for the person, ``code`` is stable."""

    code = "odoo_error"
    texts: Mapping[str, str] = {}

    def __init__(self, lang: str = "en", **values: object) -> None:
        text = self.texts.get(lang) or self.texts.get("en") or self.code
        super().__init__(text % values if values else text)


class OdooDown(OdooError):
    """``url`` and the ``reason`` of the network."""

    code = "odoo_down"
    texts = {
        "en": "Odoo does not answer at %(url)s (%(reason)s). Is it running, and is "
        "the address (ODOO_URL) right?",
        "es": "Odoo no responde en %(url)s (%(reason)s). ¿Está en marcha, y es "
        "correcta la dirección (ODOO_URL)?",
    }


class OdooSlow(OdooError):
    """``seconds`` that were waited."""

    code = "odoo_slow"
    texts = {
        "en": "Odoo gave no answer within %(seconds)s seconds. Ask for less: one "
        "product, a shorter period.",
        "es": "Odoo no ha respondido en %(seconds)s segundos. Pida menos: un producto, "
        "un periodo más corto.",
    }


class OdooMoved(OdooError):
    """``url`` that was asked and ``place`` where it sends to."""

    code = "odoo_moved"
    texts = {
        "en": "%(url)s sends to %(place)s. Write that address in ODOO_URL: an API key "
        "is not sent to another place by itself.",
        "es": "%(url)s envía a %(place)s. Escriba esa dirección en ODOO_URL: una clave "
        "de API no se envía por sí sola a otro sitio.",
    }


class NoKey(OdooError):
    code = "no_key"
    texts = {
        "en": "No API key of Odoo came with the request. Make one in Odoo (your "
        "preferences, Security, API keys) and give it to this client.",
        "es": "La petición llegó sin clave de API de Odoo. Créela en Odoo (sus "
        "preferencias, Seguridad, Claves de API) y désela a este cliente.",
    }


class WrongKey(OdooError):
    code = "wrong_key"
    texts = {
        "en": "Odoo does not accept the API key: it is mistyped, has expired or was "
        "removed. Make a new one in Odoo (your preferences, Security, API keys).",
        "es": "Odoo no acepta la clave de API: está mal escrita, ha caducado o se "
        "eliminó. Cree otra en Odoo (sus preferencias, Seguridad, Claves de API).",
    }


class WrongDatabase(OdooError):
    """``database`` that was asked for, may be empty; ``url`` of the server."""

    code = "wrong_database"
    texts = {
        "en": "The Odoo at %(url)s has no database “%(database)s” for this address, or "
        "it has several and none was named. Write its name in ODOO_DB.",
        "es": "El Odoo de %(url)s no tiene la base de datos «%(database)s» en esta "
        "dirección, o tiene varias y no se nombró ninguna. Escríbala en ODOO_DB.",
    }


class NotThere(OdooError):
    """``url`` of the server."""

    code = "not_there"
    texts = {
        "en": "There is no AI Production Assistant at %(url)s, or it is older than "
        "this program. An administrator installs or upgrades it in Odoo's Apps.",
        "es": "En %(url)s no hay Asistente IA de Producción, o es anterior a este "
        "programa. Lo instala o actualiza un administrador en Aplicaciones de Odoo.",
    }


class Unwritable(OdooError):
    code = "unwritable"
    texts = {
        "en": "An argument holds what cannot be sent (no number, or half a letter).",
        "es": "Un argumento contiene algo que no se puede enviar (un valor que no es "
        "número, o media letra).",
    }


class BadReply(OdooError):
    """``url`` of the server and the HTTP ``status``."""

    code = "bad_reply"
    texts = {
        "en": "What answers at %(url)s is no answer of the assistant (HTTP "
        "%(status)s). Check ODOO_URL; if it is right, look at the log of Odoo.",
        "es": "Lo que responde en %(url)s no es una respuesta del asistente (HTTP "
        "%(status)s). Revise ODOO_URL; si es correcta, mire el registro de Odoo.",
    }


class Refused(OdooError):
    """Odoo's own sentence, in the language of the user; ``code`` is Odoo's too."""

    def __init__(self, code: str, text: str) -> None:
        Exception.__init__(self, text)
        self.code = code

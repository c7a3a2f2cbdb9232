"""A small library in PostgreSQL, as the addon's table is."""

from __future__ import annotations

from odoo.addons.mrp_ai_assistant.core.stores.lexical import Lexical

TEXTS = {
    1: (
        "es",
        1,
        "Manual_PH-400_rev3.pdf",
        "Alarmas",
        "Error E-217: puerta abierta.",
    ),
    2: ("es", 1, "Manual_PH-400_rev3.pdf", "Alarmas", "Error E-218: sobrepresión."),
    3: (
        "es",
        1,
        "Manual_PH-400_rev3.pdf",
        "Mantenimiento > Lubricación",
        "Las lubricaciones de los cojinetes se hacen cada 200 horas con grasa NLGI 2.",
    ),
    4: ("en", 1, "CNC lathe.pdf", "Alarms", "Alarm E-217 means that the door is open."),
    5: ("en", 1, "CNC lathe.pdf", "Spindle", "Tighten the M8 × 40 screws, see 7.3.1."),
    6: ("es", 2, "Secreto.pdf", "Precios", "El error E-217 cuesta mucho."),
    7: ("fr", 1, "Presse.pdf", "", "La pression de l'huile est de 6,5 bar à 24 V."),
    8: ("es", 1, "Bombas.xlsx", "", "Bomba 6205-2RS/A | 12 | PH-400-B | aceite/agua"),
    9: ("", 1, "nota", "", "Limpiar el filtro del compresor el_lunes sin falta"),
}


def library(connection, texts=TEXTS) -> Lexical:
    """The full text of ``texts``: id to lang, audience, title, heading, text."""
    cursor = connection.cursor()
    cursor.execute(
        "CREATE TABLE mrp_ai_chunk (id integer PRIMARY KEY, audience integer NOT NULL,"
        " lang varchar, title text, heading text, text text)"
    )
    for number, (lang, audience, title, heading, text) in texts.items():
        cursor.execute(
            "INSERT INTO mrp_ai_chunk (id, lang, audience, title, heading, text)"
            " VALUES (%s, %s, %s, %s, %s, %s)",
            (number, lang, audience, title, heading or None, text),
        )
    lexical = Lexical(cursor)
    lexical.install()
    lexical.index(list(texts))
    return lexical

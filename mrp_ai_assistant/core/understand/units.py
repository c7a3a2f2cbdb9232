"""Units that people say after a number, and how long those of time are.

Folded words to one symbol: "kilos" is kg. Words that only count ("unidades",
"pieces") are no unit at all.
"""

from __future__ import annotations

UNITS: dict[str, str] = {
    word: symbol
    for symbol, words in {
        "": """unidad unidades ud uds u unit units pieza piezas pza pzas pz pieces
            piece pcs pc ea""",
        "kg": "kg kgs kilo kilos kilogramo kilogramos kilogram kilograms",
        "g": "g gr grs gramo gramos gram grams",
        "t": "t tn tonelada toneladas ton tons tonne tonnes",
        "lb": "lb lbs libra libras pound pounds",
        "l": "l lt lts litro litros liter liters litre litres",
        "ml": "ml mililitro mililitros milliliter milliliters millilitre",
        "m": "m mt mts metro metros meter meters metre metres",
        "cm": "cm cms centimetro centimetros centimeter centimeters",
        "mm": "mm milimetro milimetros millimeter millimeters",
        "m²": "m2 m² sqm",
        "m³": "m3 m³",
        "%": "% percent",
        "€": "€ eur euro euros",
        "$": "$ usd dolar dolares dollar dollars peso pesos mxn",
    }.items()
    for word in words.split()
}
SQUARE = frozenset("cuadrado cuadrados square".split())
CUBIC = frozenset("cubico cubicos cubic".split())

# Days of each unit of time; a month is taken for 30.
DAYS: dict[str, float] = {
    word: days
    for days, words in (
        (1, "dia dias day days"),
        (7, "semana semanas week weeks"),
        (15, "quincena quincenas"),
        (14, "fortnight fortnights"),
        (30, "mes meses month months"),
        (90, "trimestre trimestres quarter quarters"),
        (365, "ano anos year years"),
    )
    for word in words.split()
}
HOURS: dict[str, float] = {
    word: hours
    for hours, words in (
        (1, "hora horas h hs hr hrs hour hours"),
        (1 / 60, "minuto minutos min mins minute minutes"),
    )
    for word in words.split()
}

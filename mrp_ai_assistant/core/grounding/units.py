"""What a number counts, named alike in both languages and in the singular.

>>> unit_of("días"), unit_of("Units"), unit_of("órdenes")
('day', 'unit', '')
"""

from __future__ import annotations

from .characters import fold

_SPELLINGS = {
    "day": "dia dias day days d",
    "week": "semana semanas week weeks",
    "month": "mes meses month months",
    "year": "ano anos year years",
    "hour": "hora horas hour hours h hrs",
    "minute": "minuto minutos minute minutes min mins",
    "%": "% porcentaje percent pct",
    "€": "€ eur euro euros",
    "$": "$ usd dolar dolares dollar dollars mxn peso pesos",
    "£": "£ gbp",
    "kg": "kg kilo kilos kilogramo kilogramos kilogram kilograms",
    "g": "g gramo gramos gram grams",
    "t": "t tonelada toneladas ton tons",
    "m": "m metro metros meter meters metre metres",
    "m2": "m2",
    "m3": "m3",
    "mm": "mm milimetro milimetros",
    "cm": "cm centimetro centimetros",
    "l": "l litro litros liter liters litre litres",
    "unit": "ud uds u unidad unidades unit units pcs pieza piezas piece pieces",
}
_UNITS = {word: unit for unit, said in _SPELLINGS.items() for word in said.split()}
STRICT = frozenset(
    {"day", "week", "month", "year", "hour", "minute", "%", "€", "$", "£"}
)
TIMES = frozenset({"day", "week", "month", "year", "hour", "minute"})

# Words after which nothing is counted: "con un retraso de 19 y ..."
FUNCTION_WORDS = frozenset(
    "y e o u de del la el los las un una que con sin en a al por para se su sus es son "
    "and or of the in on at to for with is are was were by from as it its but than "
    "pero mas no va van esta estan tiene tienen desde hasta".split()
)


def unit_of(word: str) -> str:
    """The canonical unit that ``word`` names; "" when it is none."""
    folded = fold(word)
    return _UNITS.get(folded.rstrip("."), "")


def agree(carried: str, claimed: str | None) -> bool:
    """Whether a number of ``carried`` unit may be said with the ``claimed`` one."""
    if claimed is None or carried == claimed:
        return True
    return carried not in STRICT and claimed == ""

"""Four late orders of a furniture plant, as a skill finds them, in both languages."""

from dataclasses import replace
from datetime import UTC, date, datetime

from odoo.addons.mrp_ai_assistant.core.evidence import (
    Cell,
    Column,
    Evidence,
    Fact,
    Phrase,
    PlanStep,
    Quantity,
    RecordRef,
    Row,
    Scope,
    Source,
    Table,
)
from odoo.addons.mrp_ai_assistant.core.formats import ENGLISH_FORMATS, SPANISH
from odoo.addons.mrp_ai_assistant.core.i18n import Speech

SPEECH = {
    "es": Speech("es", lambda source: None, SPANISH),
    "en": Speech("en", lambda source: None, ENGLISH_FORMATS),
}
WORST = RecordRef("mrp.production", 41, "WH/MO/00041")
BOARD = RecordRef("product.product", 7, "Tablero de roble 18 mm")
VENDOR = RecordRef("res.partner", 9, "Maderas del Norte")
PURCHASE = RecordRef("purchase.order", 87, "P00087")
ANA = RecordRef("res.users", 6, "Ana Peña")
ARRIVAL = date(2026, 11, 26)

_TEXTS = {
    "es": {
        "title": "Órdenes con retraso",
        "columns": (
            "Orden",
            "Producto",
            "Cantidad",
            "Fecha límite",
            "Retraso",
            "Freno",
        ),
        "holds": ("Faltan 6 tableros", "Corte lleno", "Nada: lista para empezar"),
        "labels": (
            "órdenes con retraso",
            "orden más retrasada",
            "su retraso",
            "componente que le falta",
            "proveedor de ese componente",
            "llegada prevista del componente",
        ),
        "nouns": (
            ("orden", "órdenes", "retrasada", "retrasadas"),
            ("orden",),
            ("retraso", "días"),
            ("componente", "falta"),
            ("proveedor", "suministra"),
            ("llegada", "llega"),
        ),
        "summary": (
            "Van con retraso 4 órdenes de fabricación.",
            "La más urgente es WH/MO/00041 (Mesa Azteca): lleva 19 días de retraso.",
            "Lo que la frena: Faltan 6 tableros.",
        ),
        "warning": "Además, 2 órdenes terminarán después de su fecha límite.",
        "unit": "uds.",
        "filters": ("confirmadas o en curso",),
        "step": (
            "Reclamar P00087 a Maderas del Norte",
            "WH/MO/00041 espera 6 tableros",
        ),
    },
    "en": {
        "title": "Late orders",
        "columns": (
            "Order",
            "Product",
            "Quantity",
            "Deadline",
            "Delay",
            "What holds it",
        ),
        "holds": ("6 boards are missing", "Cutting is full", "Nothing: ready to start"),
        "labels": (
            "late orders",
            "most delayed order",
            "its delay",
            "component that it lacks",
            "vendor of that component",
            "expected arrival of the component",
        ),
        "nouns": (
            ("order", "orders", "late"),
            ("order",),
            ("delay", "days"),
            ("component", "lacks"),
            ("vendor", "supplier", "supplies", "supplied"),
            ("arrival", "arrives"),
        ),
        "summary": (
            "4 manufacturing orders are late.",
            "The most urgent is WH/MO/00041 (Mesa Azteca): it is 19 days late.",
            "What holds it: 6 boards are missing.",
        ),
        "warning": "Besides, 2 orders are planned to finish after their deadline.",
        "unit": "Units",
        "filters": ("confirmed or in progress",),
        "step": (
            "Press Maderas del Norte for P00087",
            "WH/MO/00041 waits for 6 boards",
        ),
    },
}
_ROWS = (
    (41, "Mesa Azteca", 10.0, date(2026, 11, 3), 19, 0, PURCHASE),
    (38, "Armario Nogal", 4.0, date(2026, 11, 14), 8, 1, None),
    (52, "Cajón lacado", 60.0, date(2026, 11, 19), 3, 2, None),
    (55, "Silla Clásica", 1250.5, date(2026, 11, 21), 1, 2, None),
)


def late_orders(lang: str) -> Evidence:
    text = _TEXTS[lang]
    return Evidence(
        tables=(late_table(lang),),
        facts=_facts(text),
        summary=text["summary"],
        steps=(PlanStep(*text["step"], 1, ANA, date(2026, 11, 23), WORST),),
        warnings=(text["warning"],),
        followups=("¿Y mañana?",),
        flags={"late": True},
    )


def late_table(lang: str) -> Table:
    text = _TEXTS[lang]
    kinds = ("record", "record", "quantity", "date", "days", "text")
    names = ("order", "product", "quantity", "deadline", "delay", "hold")
    columns = zip(names, text["columns"], kinds, strict=True)
    scope = Scope(
        "mrp.production",
        (("state", "in", ["confirmed", "progress"]),),
        datetime(2026, 11, 22, 9, 41, tzinfo=UTC),
        "Muebles Roble",
        text["filters"],
        shown=4,
        total=4,
    )
    return Table(
        text["title"],
        tuple(Column(*column) for column in columns),
        tuple(_row(text, *row) for row in _ROWS),
        scope,
        sources=(Source(text["title"], "mrp.production", 4),),
    )


def _row(text, number, product, quantity, deadline, days, hold, document):
    order = RecordRef("mrp.production", number, f"WH/MO/000{number}")
    cells = (
        order,
        RecordRef("product.product", number, product),
        Quantity(quantity, text["unit"]),
        deadline,
        Cell(days, "danger" if days > 7 else "warning"),
        Phrase(text["holds"][hold], document),
    )
    return Row(order, cells)


def _facts(text):
    values = (
        (4, "integer", None),
        (WORST, "record", WORST),
        (19, "days", WORST),
        (BOARD, "record", WORST),
        (VENDOR, "record", WORST),
        (ARRIVAL, "date", BOARD),
    )
    told = zip(values, text["labels"], text["nouns"], strict=True)
    return tuple(
        Fact(label, value, kind, nouns=nouns, of=of)
        for (value, kind, of), label, nouns in told
    )


def stock(lang: str, name: str = "Tornillo M6", quantity: float = 1250.5) -> Evidence:
    """The stock of one product; ``name`` may be hostile."""
    product = RecordRef("product.product", 3, name)
    texts = {
        "es": ("Existencias", "cantidad disponible", ("cantidad",), "kg"),
        "en": ("Stock", "quantity on hand", ("quantity",), "kg"),
    }
    title, label, nouns, unit = texts[lang]
    amount = Quantity(quantity, unit)
    columns = (Column("product", title, "record"), Column("q", label, "quantity"))
    scope = Scope(
        "stock.quant", (), datetime(2026, 11, 22, tzinfo=UTC), "Muebles Roble"
    )
    return Evidence(
        tables=(Table(title, columns, (Row(product, (product, amount)),), scope),),
        facts=(
            Fact(
                "producto" if lang == "es" else "product", product, "record", of=product
            ),
            Fact(label, amount, "quantity", nouns=nouns, of=product),
        ),
        summary=(f"{name}: {amount.value:g} {unit}.",),
    )


_READY = {
    "es": (
        ("su producto", ("producto",)),
        (
            "órdenes con retraso que podrían empezar ya",
            ("listas", "empezar"),
        ),
    ),
    "en": (
        ("its product", ("product",)),
        ("late orders that could start now", ("ready", "start")),
    ),
}


def with_ready(lang: str) -> Evidence:
    """The late orders with two more facts: G = Mesa Azteca, H = 2 could start."""
    found = late_orders(lang)
    (label, nouns), (more, start) = _READY[lang]
    product = RecordRef("product.product", 41, "Mesa Azteca")
    facts = (
        Fact(label, product, "record", nouns=nouns, of=WORST),
        Fact(more, 2, "integer", nouns=start),
    )
    return replace(found, facts=found.facts + facts)


_STOCK = {
    "es": (
        ("producto", ("producto",)),
        ("a mano", ("a mano", "existencias")),
        ("reservado", ("reservado", "reservadas")),
        ("libre", ("libre", "libres", "disponible")),
        ("ubicaciones que lo tienen", ("ubicación", "ubicaciones")),
    ),
    "en": (
        ("product", ("product",)),
        ("on hand", ("on hand", "stock")),
        ("reserved", ("reserved",)),
        ("free", ("free", "available")),
        ("locations that hold it", ("location", "locations")),
    ),
}


def stock_of_board(lang: str) -> Evidence:
    """A = the board, B = 40 on hand, C = 30 reserved, D = 10 free, E = 2 places."""
    unit = _TEXTS[lang]["unit"]
    amounts = [Quantity(value, unit) for value in (40.0, 30.0, 10.0)]
    values = ((BOARD, "record"), *((a, "quantity") for a in amounts), (2, "integer"))
    told = zip(values, _STOCK[lang], strict=True)
    facts = tuple(
        Fact(label, value, kind, nouns=nouns, of=BOARD)
        for (value, kind), (label, nouns) in told
    )
    return replace(stock(lang, BOARD.name, 40.0), facts=facts)

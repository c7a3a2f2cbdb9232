"""A small plant of records, looked up as Odoo would: any word, anywhere in the name."""

import re
from datetime import date

from odoo.addons.mrp_ai_assistant.core.evidence import RecordRef
from odoo.addons.mrp_ai_assistant.core.understand import Candidate
from odoo.addons.mrp_ai_assistant.core.understand.normalise import fold

TODAY = date(2026, 11, 18)  # a Wednesday

_RECORDS = {
    "product.product": (
        ("Mesa de comedor Roble", "MES-001"),
        ("Mesa auxiliar", "MES-002"),
        ("Silla Nórdica", "SIL-001"),
        ("Silla de oficina", "SIL-002"),
        ("Tablero de roble 20 mm", "TAB-020"),
        ("Pata de acero", "PAT-001"),
        ("Tornillo M6x40", "TOR-640"),
        ("Barniz mate", "BAR-001"),
        ("Customizable Desk", "DSK-001"),
        ("Estantería Atlas", "EST-001"),
        ('Tubo 2" «negro»', "TUB-002"),
        ("Bisagra", "BIS-001"),
        ("Bisagra", "BIS-002"),
        ("طاولة 🪑", "RTL-001"),
    ),
    "mrp.production": (
        ("WH/MO/00012", ""),
        ("WH/MO/00013", ""),
        ("WH/MO/00112", ""),
    ),
    "mrp.workcenter": (
        ("Montaje 1", "M1"),
        ("Montaje 2", "M2"),
        ("Corte CNC", "CNC"),
        ("Pintura", "PIN"),
        ("Acabado", "ACA"),
        ("Assembly Line 1", "AL1"),
    ),
    "stock.location": (
        ("WH/Stock", ""),
        ("WH/Stock/Estante A", ""),
        ("WH/Stock/Estante B", ""),
    ),
    "res.partner": (("Azure Interior", ""),),
}


class PlantLookup:
    """The records of the plant; ``asked`` keeps what was looked up."""

    def __init__(self, records=_RECORDS):
        self.asked = []
        self._candidates = {
            model: [
                Candidate(RecordRef(model, place, name), (code,) if code else ())
                for place, (name, code) in enumerate(rows, 1)
            ]
            for model, rows in records.items()
        }

    def candidates(self, model, text, limit=20):
        self.asked.append((model, text))
        words = [word for word in re.findall(r"[^\W_]+", fold(text)) if len(word) > 1]
        return [
            candidate
            for candidate in self._candidates.get(model, ())
            if any(
                word in fold(f"{candidate.ref.name} {' '.join(candidate.codes)}")
                for word in words or [fold(text)]
            )
        ][:limit]

"""Manuals and sheets, attached to the work centres where they are used: the assistant
reads them by itself.

Not to the machines: of those, Odoo lets people read only what they own or follow.
"""

from .factory import Factory
from .manuals_data import BOOTH, SHEETS, press
from .paper import pdf, xlsx

_OF_SHEETS = ("montaje", "mecanizado")  # work centres, in the order of SHEETS


def build_manuals(factory: Factory) -> None:
    printed = [
        (press("A", 15, "marzo de 2018"), "montaje"),
        (press("B", 18, "octubre de 2022"), "montaje"),
        (BOOTH, "acabado"),
    ]
    for manual, centre in printed:
        _attach(factory, manual["file"], pdf(manual), centre)
    for (name, sheet, rows), centre in zip(SHEETS, _OF_SHEETS, strict=True):
        _attach(factory, name, xlsx(sheet, rows), centre)


def _attach(factory: Factory, name: str, data: bytes, centre: str) -> None:
    factory.env["ir.attachment"].create(
        {
            "name": name,
            "raw": data,
            "res_model": "mrp.workcenter",
            "res_id": factory.centre(centre).id,
            "company_id": factory.company.id,
        }
    )

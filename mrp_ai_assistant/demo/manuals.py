"""Manuals and sheets, attached to the machines they are of (to work centres, where
there is no maintenance): the assistant reads them by itself."""

from .factory import Factory
from .manuals_data import BOOTH, SHEETS, press
from .paper import pdf, xlsx

# what: (machine, work centre) that it hangs on
_OF_PRESS = ("prensa", "montaje")
_OF_BOOTH = ("cabina", "acabado")
_OF_SHEETS = (_OF_PRESS, ("fresadora", "mecanizado"))


def build_manuals(factory: Factory) -> None:
    printed = [
        (press("A", 15, "marzo de 2018"), _OF_PRESS),
        (press("B", 18, "octubre de 2022"), _OF_PRESS),
        (BOOTH, _OF_BOOTH),
    ]
    for manual, place in printed:
        _attach(factory, manual["file"], pdf(manual), place)
    for (name, sheet, rows), place in zip(SHEETS, _OF_SHEETS, strict=True):
        _attach(factory, name, xlsx(sheet, rows), place)


def _attach(factory: Factory, name: str, data: bytes, place: tuple[str, str]) -> None:
    machine, centre = place
    record = factory.kept.get(f"machine_{machine}") or factory.centre(centre)
    factory.env["ir.attachment"].create(
        {
            "name": name,
            "raw": data,
            "res_model": record._name,
            "res_id": record.id,
            "company_id": factory.company.id,
        }
    )

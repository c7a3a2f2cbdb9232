"""Work centres, their shifts and what they cost."""

from typing import Any

from .clock import PLANT_ZONE
from .factory import Factory

# key: (name, code, shift, cost an hour, setup min, cleanup min, efficiency %, target %)
CENTRES = {
    "corte": ("Corte", "COR", "morning", 34.0, 10, 5, 95, 85),
    "mecanizado": ("Mecanizado", "MEC", "morning", 42.0, 12, 5, 90, 80),
    "montaje": ("Montaje", "MON", "double", 28.0, 5, 5, 100, 90),
    "acabado": ("Acabado", "ACA", "double", 31.0, 15, 10, 92, 85),
}
SHIFTS = {
    "morning": ("Turno de mañana", ((7, 11), (11.5, 15))),
    "double": ("Dos turnos", ((6, 10), (10.5, 14), (14, 18), (18.5, 22))),
}
UNNAMED = ("My Company", "YourCompany", "Mi compañía")


def build_plant(factory: Factory) -> None:
    """Make the four work centres and let the people see work orders and shelves."""
    for key in SHIFTS:
        factory.keep(f"shift_{key}", _shift(factory, key))
    for sequence, key in enumerate(CENTRES, 1):
        factory.keep(f"centre_{key}", _centre(factory, key, sequence))
    _switch_on_features(factory)
    _name_company(factory)


def _shift(factory: Factory, key: str) -> Any:
    name, hours = SHIFTS[key]
    attendances = [
        (
            0,
            0,
            {
                "name": name,
                "dayofweek": str(weekday),
                "hour_from": start,
                "hour_to": end,
                "day_period": "morning" if start < 12 else "afternoon",
            },
        )
        for weekday in range(5)
        for start, end in hours
    ]
    return factory.env["resource.calendar"].create(
        {
            "name": name,
            "company_id": factory.company.id,
            "tz": PLANT_ZONE,
            "attendance_ids": attendances,
        }
    )


def _centre(factory: Factory, key: str, sequence: int) -> Any:
    name, code, shift, cost, setup, cleanup, efficiency, target = CENTRES[key]
    return factory.env["mrp.workcenter"].create(
        {
            "name": name,
            "code": code,
            "sequence": sequence,
            "resource_calendar_id": factory.get(f"shift_{shift}").id,
            "company_id": factory.company.id,
            "tz": PLANT_ZONE,
            "costs_hour": cost,
            "time_start": setup,
            "time_stop": cleanup,
            "time_efficiency": efficiency,
            "oee_target": target,
        }
    )


def _name_company(factory: Factory) -> None:
    """Give the plant its name where the company has that of an empty database."""
    entries = factory.has("account.move") and factory.env["account.move"].search_count(
        [("company_id", "=", factory.company.id)], limit=1
    )
    if factory.company.name in UNNAMED and not entries:
        factory.company.name = "Muebles Roble, S.A."


def _switch_on_features(factory: Factory) -> None:
    """Work orders, units, lots and shelves are all in use in this plant."""
    everyone = factory.env.ref("base.group_user")
    for feature in (
        "mrp.group_mrp_routings",
        "uom.group_uom",
        "stock.group_production_lot",
        "stock.group_stock_multi_locations",
    ):
        everyone._apply_group(factory.env.ref(feature))

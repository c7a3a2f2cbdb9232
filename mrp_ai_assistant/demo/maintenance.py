"""Machines, and what had to be repaired on them."""

from typing import Any

from .factory import Factory

# key: (name, work centre, serial number, days since it is counted,
#       expected days between failures)
MACHINES = {
    "sierra": ("Sierra escuadradora", "corte", "SE-2019-044", 180, 60),
    "canteadora": ("Canteadora", "mecanizado", "CA-2021-107", 200, 75),
    "fresadora": ("Fresadora CNC", "mecanizado", "CNC-2020-031", 150, 45),
    "prensa": ("Prensa de montaje", "montaje", "PR-2018-009", 400, 120),
    "cabina": ("Cabina de barnizado", "acabado", "CB-2017-002", 150, 40),
}
# (machine, what, type, requested, planned, closed in days from today; None: still open)
REQUESTS = (
    ("cabina", "Avería del compresor", "corrective", 0, 0, None),
    ("cabina", "Cambio de filtros", "preventive", -10, 2, None),
    ("cabina", "Fuga de aire", "corrective", -35, -35, -34),
    ("cabina", "Pistola obstruida", "corrective", -70, -70, -69),
    ("cabina", "Fallo de extracción", "corrective", -112, -111, -109),
    ("fresadora", "Husillo recalentado", "corrective", -4, 1, None),
    ("fresadora", "Cambio de rodamientos", "corrective", -52, -51, -49),
    ("fresadora", "Pérdida de cero", "corrective", -101, -101, -100),
    ("sierra", "Afilado de discos", "preventive", -15, -12, -12),
    ("sierra", "Guía desalineada", "corrective", -44, -43, -42),
    ("sierra", "Revisión trimestral", "preventive", -3, 7, None),
    ("canteadora", "Ajuste de encolado", "corrective", -20, -19, -19),
    ("prensa", "Engrase general", "preventive", -8, 12, None),
)


def build_maintenance(factory: Factory) -> None:
    if not factory.has("maintenance.equipment", "maintenance.request"):
        return
    env = factory.env
    team = env["maintenance.team"].create(
        {
            "name": "Mantenimiento de planta",
            "company_id": factory.company.id,
        }
    )
    for key, (name, centre, serial, age, between) in MACHINES.items():
        machine = env["maintenance.equipment"].create(
            {
                "name": name,
                "serial_no": serial,
                "maintenance_team_id": team.id,
                "company_id": factory.company.id,
                "effective_date": factory.clock.day(-age),
                "expected_mtbf": between,
                "note": f"<p>{factory.centre(centre).name}</p>",
            }
        )
        factory.keep(f"machine_{key}", machine)
    for row in REQUESTS:
        _request(factory, team, *row)


def _request(
    factory: Factory,
    team: Any,
    machine: str,
    name: str,
    kind: str,
    asked: int,
    planned: int,
    closed: int | None,
) -> None:
    stages = factory.env["maintenance.stage"]
    stage = stages.search(
        [("done", "=", closed is not None)], order="sequence", limit=1
    )
    request = factory.env["maintenance.request"].create(
        {
            "name": name,
            "equipment_id": factory.get(f"machine_{machine}").id,
            "maintenance_type": kind,
            "maintenance_team_id": team.id,
            "company_id": factory.company.id,
            "request_date": factory.clock.day(asked),
            "schedule_date": factory.clock.at(planned, 9),
            "priority": "3" if kind == "corrective" and closed is None else "1",
        }
    )
    request.stage_id = stage
    if closed is not None:
        request.close_date = factory.clock.day(closed)

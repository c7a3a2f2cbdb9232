"""Machines and their maintenance."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "maintenance": """mantenimiento+, orden+ de mantenimiento, peticion+ de
        mantenimiento, solicitud+ de mantenimiento, solicitudes de mantenimiento,
        parte+ de mantenimiento, parte+ de trabajo de mantenimiento, aviso+ de
        mantenimiento, reparacion+, reparar, revision+ de maquina+, mantener, mantto,
        mtto""",
    "preventive": """preventiv@, mantenimiento+ preventiv@, revision preventiva,
        revisiones preventivas, revision periodica, revisiones periodicas""",
    "corrective": """correctiv@, mantenimiento+ correctiv@, averia+, averias
        pendientes, averias abiertas, parte+ de averia, parte+ de averias""",
    "maintenance_kind": "tipo de mantenimiento, tipos de mantenimiento",
    "failure": """volvera a fallar, volveran a fallar, vuelve a fallar, volver a
        fallar, se vuelve a averiar, falla+, fallar, fallo+, fallan, fallando,
        fallara, fallaran, va a fallar, van a fallar, se estropeara, ha fallado, han
        fallado, se averia, se averian, se estropea, se estropean, se rompe, se
        rompen, rompe mas, mtbf, mttr, tiempo medio entre fallos, tiempo medio de
        reparacion, tiempo entre fallos, proximo fallo, proxima averia, siguiente
        fallo, proxima falla, mas averias, averias tiene, averias ha tenido, averias
        tuvo, da mas problemas, dan mas problemas, mas problemas""",
    "blocked": "averiad@, estropead@, descompuest@",
    "equipment": "equipo+, equipamiento+",
    "team": "equipo+ de mantenimiento, equipos de mantenimiento, cuadrilla+, brigada+",
}

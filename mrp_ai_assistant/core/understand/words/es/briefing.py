"""What matters today, and for whom."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "briefing": """importante hoy, de importante hoy, de importante, lo importante
        para mi, lo importante hoy para mi, lo mas importante para mi, resumen de la
        situacion, resumen de la planta, resumen de la situacion de la planta,
        situacion de la planta, estado de la planta, estado de la fabrica, como va la
        planta, como va la fabrica, como vamos, como vamos hoy, que prioridades
        tenemos, prioridades tenemos, cuales son las prioridades, las prioridades,
        briefing, briefings, resumen del turno, resumen de turno, resumen de mi turno,
        parte del turno, parte de turno, informe de turno, informe del turno, relevo
        de turno, cambio de turno, resumen del dia, resumen diario, resumen de hoy,
        resumen de la jornada, resumen de la manana, lo importante, lo importante hoy,
        lo importante de hoy, lo mas importante, lo mas importante hoy, lo mas
        importante de hoy, lo urgente, lo urgente hoy, lo mas urgente, lo mas urgente
        hoy, lo prioritario, prioridades de hoy, prioridades del dia, prioridades del
        turno, mis prioridades, por donde empiezo, por donde empezamos, en que me
        centro, en que nos centramos, que debo mirar, que tengo que mirar, que
        requiere atencion, que requiere mi atencion, que necesita atencion, novedades,
        novedades del turno, novedades de hoy, puesta al dia, ponme al dia, ponerme al
        dia, puntos criticos, que hay de nuevo""",
    "role_planner": """planificador+, planificadora+, planificacion, programador de
        produccion, planner""",
    "role_manager": """jefe de produccion, jefa de produccion, jefe de fabrica, jefe
        de planta, director de produccion, direccion, gerente, gerencia, director de
        planta, responsable de produccion""",
    "role_supervisor": """supervisor+, supervisora+, jefe de turno, jefa de turno,
        encargado de turno, encargada de turno, jefe de taller, jefe de equipo,
        encargado de taller, mando intermedio""",
}

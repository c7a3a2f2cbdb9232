"""What happens on the shop floor."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "scrap": """desecho+, desperdicio+, merma+, scrap, chatarra, rechazo+,
        rechazad@, defectuos@, defecto+, desechad@""",
    "oee": "oee, rendimiento+, eficiencia, eficacia, productividad",
    "employee": """emplead@, operari@, operador+, trabajador+, persona+, personal,
        quien trabaja, quienes trabajan, fichaje+, nomina+""",
    "capacity": """capacidad+, carga, cargas, cargad@, carga de trabajo, saturacion,
        saturad@, satura, saturan, se satura, se saturan, ocupacion, sobrecarga+,
        sobrecargad@, ocupad@, desbordad@, colapsad@, no damos abasto, no da abasto,
        no dan abasto, damos abasto""",
    "bottleneck": """cuello+ de botella, cuellos de botella, cuello+, embudo+,
        centro limitante, recurso limitante, centro critico, restriccion+""",
    "hours": """hora+, cuantas horas, horas trabajadas, horas de trabajo, hs, hrs,
        cuantas horas lleva, cuantas horas llevan, horas por""",
    "quality": """calidad, inspeccion+, control de calidad, controles de calidad, no
        conformidad, no conformidades, no conforme+""",
    "shift": """turno+, turno de manana, turno de tarde, turno de noche, turno de la
        manana, turno de la tarde, turno de la noche, por la manana, por la tarde,
        por la noche, de la manana, de la tarde, de la noche, esta manana, esta
        tarde, esta noche, manana por la manana, manana por la tarde, al mediodia""",
}

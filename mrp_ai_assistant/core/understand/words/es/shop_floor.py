"""What happens on the shop floor."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "in_progress": """funcionando, esta funcionando, estan funcionando, en
        funcionamiento, se esta trabajando""",
    "next": """que hago, que hago ahora, que hacemos ahora, que hay que hacer ahora,
        que hago despues, a continuacion, proximo trabajo, proxima operacion, proximas
        operaciones, siguiente trabajo, siguiente operacion, siguientes operaciones""",
    "scrap": """desecho+, desperdicio+, merma+, scrap, chatarra, rechazo+, rechazad@,
        defectuos@, defecto+, desechad@, hemos desechado, se ha desechado, se han
        desechado, desechamos, hemos tirado, tirado, tiramos""",
    "oee": "oee, oees, rendimiento+, eficiencia, eficacia, productividad",
    "biggest_loss": """mayor perdida, mayores perdidas, perdida mayor, principal
        perdida, principales perdidas""",
    "loss": """mayor perdida de tiempo, perdida+ de tiempo, perdida+, perdemos mas
        tiempo, perdemos tiempo, se pierde mas tiempo, se pierde tiempo, pierde mas
        tiempo, pierden mas tiempo, tiempo+ perdid@, tiempo+ muerto+, tiempo de parada,
        horas de parada, minutos de parada, motivo+ de parada, causa+ de parada, motivo+
        de paro, paro+, horas perdidas, minutos perdidos, cuanto tiempo ha estado
        parad@, cuanto tiempo estuvo parad@, cuantas horas ha estado parad@, cuantas
        horas estuvo parad@, cuanto tiempo hemos perdido, microparada+, ineficiencia+,
        perdemos, perdimos, hemos perdido""",
    "target": "objetivo+, meta+",
    "below_target": """por debajo del objetivo, por debajo de su objetivo, por debajo
        de objetivo, bajo objetivo, bajo el objetivo, no llega+ al objetivo, no llegan
        al objetivo, no llega a su objetivo, no llegan a su objetivo, no alcanza+ el
        objetivo, no alcanzan el objetivo, no alcanzan su objetivo, no cumple el
        objetivo, no cumplen el objetivo, no cumplen su objetivo, peor que el
        objetivo, por debajo de la meta, no llegan a la meta""",
    "working": """quien trabaja, quienes trabajan, quien trabajo, quien ha trabajado,
        trabaja, trabajan, trabajaron, trabajado, ha trabajado, han trabajado, esta
        trabajando, estan trabajando, quien esta trabajando, quienes estan trabajando,
        hay trabajando, quien hay trabajando, quien esta en, quienes estan en, quien
        hay en, fichad@, fichando, esta fichado, estan fichados, imputad@,
        imputadas""",
    "employee": """emplead@, operari@, operador+, trabajador+, persona+, personal,
        plantilla, fichaje+""",
    "payroll": "nomina+, salario+, sueldo+, vacaciones",
    "capacity": """cuantas horas de trabajo hay, cuantas horas de trabajo tiene, cuantas
        horas de trabajo tienen, cuantas horas de trabajo quedan, cuantas horas de
        trabajo le quedan, cuantas horas de trabajo tenemos, cuantas horas de trabajo
        pendientes, cuantas horas de trabajo por hacer, cuantas horas hay pendientes,
        cuantas horas pendientes, cuantas horas de carga, horas de trabajo hay, horas de
        trabajo tiene, horas de trabajo tienen, horas de trabajo quedan, horas de
        trabajo le quedan, horas de trabajo tenemos, horas de trabajo pendientes, horas
        pendientes, horas de carga, horas por hacer, capacidad+, carga, cargas, cargad@,
        carga de trabajo, saturacion, saturad@, satura, saturan, se satura, se saturan,
        ocupacion, sobrecarga+, sobrecargad@, ocupad@, desbordad@, colapsad@, no damos
        abasto, no da abasto, no dan abasto, damos abasto""",
    "bottleneck": """cuello+ de botella, cuellos de botella, cuello+, embudo+, centro
        limitante, recurso limitante, centro critico, restriccion+""",
    "hours working": """horas trabajadas, horas de trabajo, cuantas horas se han
        trabajado, cuantas horas ha trabajado, cuantas horas han trabajado""",
    "hours": """hora+, cuantas horas, hs, hrs, cuantas horas lleva, cuantas horas
        llevan, horas por""",
    "quality": """calidad, inspeccion+, control de calidad, controles de calidad, no
        conformidad, no conformidades, no conforme+""",
    "shift": """turno+, turno de manana, turno de tarde, turno de noche, turno de la
        manana, turno de la tarde, turno de la noche, por la manana, por la tarde, por
        la noche, de la manana, de la tarde, de la noche, esta manana, esta tarde,
        esta noche, manana por la manana, manana por la tarde, al mediodia""",
}

"""Figures and people."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "free": "libre+, disponible+, disponibilidad",
    "reserved": "reservad@, comprometid@, apartad@",
    "count": """cuant@, numero de, conteo, total de, cuent@, cuantos metros de, cuantos
        m de, cuantos metros cuadrados de, cuantos m2 de, cuantos kilos de, cuantos kg
        de, cuantos litros de, cuantas unidades de, cuantas piezas de""",
    "quantity": "cantidad+, cantidad de, unidad+, uds",
    "responsible": """responsable+, encargad@, a cargo de, quien lleva, quien,
        quienes, asignad@ a, asignad@""",
    "priority": """prioridad alta, alta prioridad, maxima prioridad, urgente+,
        prioridad+, prioritari@, urgencia+, importante+, critic@""",
    "list": """lista, lista de, listado+, listado de, listar, listame, listadme,
        mostrar, muestra, muestrame, muestreme, muestren, muestranos, mostrame,
        mostranos, mostradme, ensena, ensename, ensenanos, ver, dime, digame, diganos,
        decime, dinos, dame, deme, denme, danos, indica, indicame, indiqueme, detalle
        de, detalla, detallame, saca, sacame, busca, buscame, buscar, consulta,
        consultar, mandame, mandanos, mandenme, enviame, enviadme""",
    "day": "diari@, diariamente, al dia",
    "week": "semanal, semanales, semanalmente, a la semana",
    "month": "mensual, mensuales, mensualmente, al mes",
    "quarter": "trimestral, trimestrales",
    "year": "anual, anuales, anualmente, al ano",
    "largest": """mas grande+, de mayor a menor, de mas a menos, mayor primero,
        mayores primero, descendente, en orden descendente""",
    "smallest": """mas pequen@, mas chic@, de menor a mayor, de menos a mas, menor
        primero, menores primero, ascendente, en orden ascendente""",
    "oldest": "mas antigu@, mas viej@, mas antigu@ primero",
    "newest": "mas reciente+, mas nuev@, mas reciente+ primero",
    "name": "alfabeticamente, en orden alfabetico, por orden alfabetico",
}

# After "por", "cada", "según" or an "y" that goes on with them.
BY: dict[str, str] = {
    "responsible": "uno, una, quien, persona, personas, planificador, planificadora",
    "day": "dia, dias, dia de la semana",
    "week": "semana, semanas",
    "month": "mes, meses",
    "quarter": "trimestre, trimestres",
    "year": "ano, anos, ejercicio",
    "state": "estado, estados, estatus, situacion, etapa, etapas",
    "category": """categoria, categorias, familia, familias, tipo, tipos, tipo de
        producto""",
    "date": "fecha, fechas, dia de inicio, orden cronologico",
    "name": "nombre, nombres, orden alfabetico",
    "oldest": "antiguedad",
    "priority": "importancia",
}

"""Figures and people."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "free": "libre+, disponible+, disponibilidad",
    "reserved": "reservad@, comprometid@, apartad@",
    "count": "cuant@, numero de, conteo, total de, cuent@",
    "quantity": "cantidad+, cantidad de, unidad+, uds",
    "responsible": """responsable+, encargad@, a cargo de, quien lleva, quien,
        quienes, asignad@ a, asignad@""",
    "priority": """prioridad alta, alta prioridad, maxima prioridad, urgente+,
        prioridad+, prioritari@, urgencia+, importante+, critic@""",
    "list": """lista, lista de, listado+, listado de, listar, listame, listadme,
        mostrar, muestra, muestrame, muestreme, muestren, muestranos, mostrame,
        mostranos, mostradme, ensena, ensename, ensenanos, ver, dime, digame,
        diganos, decime, dinos, dame, deme, denme, danos, indica, indicame,
        indiqueme, detalle de, detalla, detallame, saca, sacame, busca, buscame,
        buscar, consulta, consultar""",
}

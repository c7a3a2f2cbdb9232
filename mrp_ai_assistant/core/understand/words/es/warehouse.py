"""Lots, consumption and what will run out."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "lot": """lote+, numero+ de serie, serie+, trazabilidad, caducan, caduca,
        caducidad, caducad@, caducar""",
    "forecast": """prevision+, pronostico+, prediccion+, proyeccion+, predecir,
        demanda, se quedaran sin stock, se quedara sin stock, quedaran sin, quedara
        sin, nos quedaremos sin, quedaremos sin, se agotara, se agotaran, se
        acabara, consumo+, consumimos, consumir, consumid@, consumieron, cobertura,
        cuanto durara, cuanto nos durara, cubre, se van a agotar, se va a agotar,
        se retrasara, se retrasaran, se atrasara, se atrasaran, se demorara, se
        demoraran, se va a retrasar, se van a retrasar, se va a atrasar, se van a
        atrasar, va a retrasarse, van a retrasarse, van a atrasarse, va a llegar
        tarde, van a llegar tarde, llegara tarde, llegaran tarde, en riesgo, en
        riesgo de retraso""",
}

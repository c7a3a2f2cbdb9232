"""Whole expressions of which no word alone tells what is meant."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    # A question about who made a record, and when: not a request to make one.
    "created": """cread@, se creo, se crearon, se han creado, se ha
        creado, hemos creado, creamos, crearon, creacion, fecha de creacion, fechas de
        creacion, dad@ de alta""",
    "manufacturing_order created": """ordenes registradas, orden registrada, ordenes
        generadas, orden generada, ordenes que se registraron, ordenes que se
        generaron""",
    "vendor price": "deja mas barat@, dejan mas barat@, nos deja mas barat@",
    "manufacturing_order priority": """algo marcado como urgente, algo marcado urgente,
        algo marcado como prioritario, ordenes marcadas como urgentes, ordenes marcadas
        urgentes, ordenes marcadas como prioritarias, ordenes marcadas""",
    "work_order open": """tienen que pasar por, tienen que pasar todavia por, tienen
        todavia que pasar por, deben pasar por, faltan por pasar por, falta por pasar
        por, quedan por pasar por, les falta pasar por, aun tienen que pasar por""",
    "lead_time against_plan": """se pasan de su tiempo teorico, se pasan de su tiempo
        previsto, se pasan de su tiempo, se pasan del tiempo teorico, se pasan del
        tiempo previsto, se pasan del tiempo, se pasa del tiempo previsto""",
    "purchase reason": """de que compra depende, de que compras depende, de que pedido
        de compra depende, que compra espera""",
    "no_responsible": """sin nadie asignado, sin nadie responsable, sin nadie a cargo,
        nadie asignado, nadie a cargo, no tienen a nadie asignado, no tiene a nadie
        asignado""",
    "manufacturing_order open": "algo abierto de, algo abierto para, algo abierto del",
    "working": """en que esta ocupad@, en que anda ocupad@, en que estan ocupad@, con
        que esta liad@, en que anda metid@""",
    "delivery": """envios previstos, entregas previstas, salidas previstas, despachos
        previstos, envios programados, entregas programadas, despachos programados,
        salidas programadas""",
    "trace lot": """que lote entro en, que lotes entraron en, que lote se metio en, que
        lotes se metieron en""",
    "purchase value": """gastado en compras, gastamos en compras, gasto en compras,
        hemos gastado en compras, nos hemos gastado en compras, nos gastamos en compras,
        llevamos gastado en compras""",
    "value": "importe, importes, importe total, importe de",
    "run_out": """va a entrar en rotura de stock, va a entrar en rotura, van a entrar en
        rotura de stock, van a entrar en rotura, entrara en rotura de stock, entraran en
        rotura de stock, entra en rotura de stock, entra en rotura, entran en rotura,
        entrara en rotura, entraran en rotura""",
    "reordering": """minimo del, minimo de, el minimo del, el minimo de, maximo del
        stock, cual es el minimo del""",
    "purchase unreceived": """hemos pedido y aun no llega, hemos pedido y todavia no
        llega, hemos pedido y aun no ha llegado, hemos pedido y todavia no ha llegado,
        hemos pedido y no ha llegado, hemos pedido y no llega, hemos comprado y aun no
        ha llegado, hemos comprado y no ha llegado, hemos comprado y aun no llega,
        pedimos y no ha llegado, pedimos y no llego""",
    "ready": """puedo lanzar, podemos lanzar, se pueden lanzar, pueden lanzarse, se
        puede lanzar""",
    "ready component": """porque tienen todo el material, porque ya tienen todo el
        material, porque tienen todos los componentes, con todo reservado, tienen todo
        reservado, con todos los componentes reservados, tienen todos los componentes
        reservados""",
}

"""Sales, customers and deliveries."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "sale": """compromisos con cliente+, compromisos con el cliente, compromisos con los
        clientes, venta+, orden+ de venta, pedido+, pedido+ de venta, pedido+ de
        cliente+, pedido+ del cliente, pedido+ de los clientes, vender, vendemos,
        ingresos""",
    "sale sold": """vendimos, vendid@, hemos vendido, se vendio, se vendieron, se ha
        vendido, se han vendido, vendio, vendieron""",
    "delivery moved": """entregamos, se entrego, se entregaron, entregaron, hemos
        entregado, se ha entregado, se han entregado, ya se entrego, salio, salieron,
        han salido, ha salido, enviamos, hemos enviado, se envio, se enviaron, se ha
        enviado, se han enviado, despachamos, hemos despachado, expedimos, hemos
        expedido""",
    "customer": "cliente+, clienta+",
    "delivery": """entrego, entrega+, entregar, entregad@, envio+, expedicion+, expedir,
        despacho+, despachar, albaran+, remito+, remision+, salida+, salir, salen, sale,
        saldra, saldran, salga, salgan, servir, picking+, traslado+, transferencia+,
        transporte+""",
    "delivery truck": "camion+, camioneta+, furgon+, furgoneta+, trailer+, trailers",
    "affected": """afecta, afectan, afectad@, afectara, afectaran, afectaria,
        afectarian, afecte, afecten, a quien afecta, a quienes afecta, a quien afectan,
        a quien afectaria, a quien le afecta, sufre, sufren, sufrira, sufriran,
        sufriria, sufririan, perjudica, perjudican, perjudicad@, repercute, repercuten,
        impacto+, impacta, impactan, impactaria, se ve afectad@, se ven afectad@, se
        verian afectad@""",
    "risk": """peligra, peligran, peligrando, en peligro, corre peligro, corren peligro,
        corre riesgo, corren riesgo, en riesgo, en riesgo de retraso, riesgo+,
        comprometer, no vamos a cumplir, no cumpliremos, no podremos cumplir, no
        llegaremos a tiempo, no van a llegar a tiempo, llegamos con, llegaremos con,
        llegamos a, llegaremos a, llegamos a tiempo, llegaremos a tiempo, llegamos a
        tiempo con, llegaremos a tiempo con, vamos a llegar a tiempo, vamos a llegar
        con, nos da tiempo con, nos dara tiempo con, llegamos a entregar, llegaremos a
        entregar, llegamos a cumplir, no vamos a entregar a tiempo, no entregaremos a
        tiempo, no vamos a poder entregar a tiempo, no llegamos""",
    "rush": """colar, colamos, cuelo, meto, metemos, meter, metieramos, encajar, encajo,
        encajamos, intercalar, intercalo, para cuando podemos, para cuando podriamos,
        para cuando podria, cuando podriamos tener, cuando podemos entregar, cuando
        podria entregar, cuando podriamos entregar, cuando podemos tener, cuando podria
        tener, para cuando estarian, cuando estarian list@""",
    "due": """prometid@, prometio, prometimos, prometieron, se prometio, se le prometio,
        comprometimos, fecha+ prometida+, fecha+ de compromiso, compromiso+ de
        entrega""",
    "waiting": "espera, esperan, estan esperando, esta esperando",
}

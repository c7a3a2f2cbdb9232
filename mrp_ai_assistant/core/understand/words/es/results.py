"""Money, punctuality and how it went against the plan."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "cost": """coste+, costo+, cuesta, cuestan, costar, costo, costaron, ha costado,
        han costado, cuanto vale, cuanto valen, vale el, vale la, valen los, valen las,
        nos cuesta, me cuesta, nos cuesta fabricar, nos cuesta hacer, nos cuesta
        producir, me cuesta fabricar, me cuesta hacer, cuesta fabricar, cuesta producir,
        cuesta hacer, cuesta elaborar, coste de fabricacion, costo de fabricacion,
        costes de fabricacion, costos de fabricacion, coste de produccion, costo de
        produccion, costes de produccion, costos de produccion, coste unitario, costo
        unitario, coste de hacer, costo de hacer, coste de fabricar, costo de
        fabricar, por cuanto sale, por cuanto nos sale, a cuanto sale,
        a cuanto nos sale, cuanto nos sale, cuanto sale hacer, cuanto sale fabricar,
        cuanto sale producir, sale hacer, sale fabricar, sale producir""",
    "value": "valoracion, valor, valorad@, dinero, gasto+, gastamos, gastado",
    "cost against_plan": """salio mas car@ de lo previsto, salieron mas car@ de lo
        previsto, ha salido mas car@ de lo previsto, han salido mas car@ de lo previsto,
        mas car@ de lo previsto, mas car@ que lo previsto, mas car@ de lo planificado,
        mas car@ de lo esperado, mas car@ de lo que estaba previsto, mas barat@ de lo
        previsto, se han pasado de coste, se pasaron de coste, se han pasado de
        presupuesto, se pasaron de presupuesto, se paso de coste, se ha pasado de coste,
        sobrecoste+, sobrecosto+""",
    "margin": """margen, margenes, rentabilidad, rentable+, beneficio+, ganancia+,
        ganamos, utilidad, utilidades""",
    "price": "precio+, tarifa+",
    "invoice": "factura+, facturar, facturacion, facturad@, contabilidad",
    "on_time": """a tiempo, en plazo, en fecha, en tiempo, puntual, puntuales,
        puntualidad, cumplimiento, cumplimiento de plazo, cumplimiento de plazos,
        cumplimiento de fechas, cumplimiento de entrega, cumplimiento de entregas,
        otd, cumple, cumplen, cumplimos, cumplido, cumplimos los plazos, cumplimos
        plazos, hemos cumplido, hemos cumplido los plazos, nivel de cumplimiento,
        grado de cumplimiento""",
    "real": """real, reales, realmente costo, de verdad""",
    "against_plan": """mas de lo previsto, mas que lo previsto, mas de lo planificado,
        mas de lo esperado, mas de lo presupuestado, menos de lo previsto, por encima de
        lo previsto, por debajo de lo previsto, se han desviado, se han desviado mas, se
        desviaron mas, desvio, desvios, se ha desviado, contra lo previsto, frente a lo
        previsto, respecto a lo previsto, vs previsto, vs lo previsto, contra previsto,
        frente a previsto, frente al previsto, contra el previsto, contra lo
        planificado, frente a lo planificado, vs planificado, contra el plan, frente al
        plan, de lo previsto, que lo previsto, de lo planificado, que lo planificado, de
        lo esperado, que lo esperado, frente al estimado, contra el estimado, vs
        estimado, desviacion, desviaciones, se desvia, se desvian, se desvio, se
        desviaron, desviad@, real y previsto, real y el previsto, real frente a teorico,
        teoric@, estimad@, presupuestad@""",
    "slower": """horas reales y previstas, horas previstas y reales, horas reales frente
        a previstas, horas reales frente a las previstas, horas reales contra previstas,
        horas previstas y las reales, horas planificadas y reales, tardan mas, tarda
        mas, tardaron mas, tardo mas, se tarda mas, tarda mas de lo previsto, tardan mas
        de lo previsto, tardan mas de la cuenta, mas lent@, lent@, se alargan, se
        alarga, se alargaron, se pasan de tiempo, se pasan del tiempo previsto, se pasa
        de tiempo, exceso de tiempo, duran mas, dura mas, tiempo real, tiempos reales,
        duracion real, duraciones reales, demoran mas, demora mas, tiempo de mas, se
        exceden, cuanto tiempo real llevo, cuanto tiempo llevo, cuanto llevo hacer,
        cuanto duro, cuanto tardo, cuanto tardaron, cuanto tardamos en hacer, cuanto
        tiempo costo""",
    "produced than_before": """hemos producido mas que, hemos fabricado mas que, hemos
        hecho mas que, producimos mas que, fabricamos mas que, produjimos mas que, se
        produjo mas que, se ha producido mas que, se ha fabricado mas que, hemos
        producido menos que, hemos fabricado menos que, producimos menos que,
        fabricamos menos que, produjimos menos que, se produjo menos que, hemos
        producido mas o menos que, estamos produciendo mas que, estamos fabricando mas
        que, estamos produciendo menos que, estamos fabricando menos que, produccion
        comparada con, produccion frente a, produccion respecto a, produccion vs,
        produccion contra""",
    "produced": """hemos producido, hemos fabricado, hemos hecho, se ha producido, se
        han producido, se ha fabricado, se han fabricado, producimos, fabricamos,
        produjimos, produjeron, fabricaron, se produjo, se produjeron, se fabrico, se
        fabricaron, llevamos producid@, llevamos fabricad@, cantidad producida,
        cantidades producidas, unidades producidas, unidades fabricadas, cantidad
        fabricada, produccion total, produccion por dia, produccion por semana,
        produccion por mes, produccion por producto, volumen de produccion, mas
        fabricado, mas fabricada, mas fabricados, mas fabricadas, mas producido, mas
        producida, mas producidos, mas producidas, menos fabricado, menos fabricados,
        menos producido, menos producidos""",
    "produced day": "produccion diaria",
    "produced week": "produccion semanal",
    "produced month": "produccion mensual",
}

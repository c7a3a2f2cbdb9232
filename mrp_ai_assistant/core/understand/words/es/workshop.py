"""Cómo se habla en el taller: colas, horas que quedan, averías, lo que cuesta."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "worst": """peor primero, peores primero, el peor primero, los peores primero, la
        peor primero, las peores primero, de peor a mejor, del peor al mejor, de la peor
        a la mejor, primero el peor, primero los peores, primero las peores, primero lo
        peor""",
    "next": """lista de despacho, lista de trabajo, lista de tareas, hago primero, hacer
        primero, hacemos primero, empiezo primero, empezar primero, empezamos primero,
        empiezo por, empezar por, empezamos por, por donde empiezo, por donde empezamos,
        por donde empezar, va primero, van primero, arranco primero, arrancar primero,
        arrancamos primero, entra primero, entra ahora, entra a continuacion, tiene que
        hacer, tienen que hacer, tengo que hacer, tenemos que hacer, le toca, les toca,
        nos toca, me toca, toca hacer, primera operacion, primer trabajo, lo primero que
        hay que hacer, hay que hacer primero, hay que hacer, viene despues, va despues,
        sigue despues, viene ahora, sigue ahora, viene luego, va luego, viene a
        continuacion""",
    "open": """hay acumulad@, amontonad@, por procesar, por trabajar, sin hacer, sin
        realizar, sin cerrar, sin terminar, sin resolver, sin atender, sin acabar, sin
        completar""",
    "capacity": """dias de trabajo, horas de trabajo, trabajo acumulado, trabajo hay
        acumulado, dias de trabajo hay acumulados, trabajo atrasado, trabajo le queda,
        cuanto trabajo, cuanto trabajo hay, cuanto trabajo tiene, cuanto trabajo tienen,
        cuanto trabajo tenemos, cuanto trabajo queda, cuanto trabajo le queda, cuanto
        trabajo nos queda, cuanto trabajo hay pendiente, cuanta carga, va peor de carga,
        van peor de carga, peor de carga, mas carga, mas cargado, mas cargad@, con mas
        carga, mas trabajo, hueco, huecos, hueco libre, sitio libre, holgura, holgado,
        holgad@, horas libres, puede con todo, pueden con todo, podemos con todo, puede
        con, pueden con, podemos con, da abasto, dan abasto, llega a todo, llegan a
        todo, llegamos a todo, va sobrad@, van sobrad@, al tope, hasta arriba, hasta el
        tope, a tope, a full, tapad@, cuantas horas le quedan, cuantas horas quedan,
        cuantas horas nos quedan, horas le quedan, horas quedan, horas de cola, horas en
        cola, mas trabajo tiene, tiene mas trabajo, con mas trabajo, cabe algo, cabe
        algo mas, cabe mas, cabe mas trabajo, mas cargada, mas ocupada, capacidad y
        carga, carga y capacidad, carga contra capacidad, carga frente a capacidad,
        capacidad frente a carga, carga vs capacidad, capacidad vs carga, capacidad
        contra carga, carga frente a la capacidad, carga respecto a la capacidad,
        cuantas horas hay que hacer, horas hay que hacer, horas hay que trabajar,
        cuantas horas hay que trabajar, horas tenemos que hacer, horas suficientes,
        suficientes horas, bastantes horas""",
    "in_progress": """se esta cociendo, pasando ahora, hay en marcha, haciendose""",
    "working": """ficho, ficharon, han fichado, ha fichado, metio horas, metieron horas,
        echo horas, han echado, que hizo, que ha hecho""",
    "employee": """tecnico+, mecanico+, obrero+, peon+, cuadrilla de
        trabajo""",
    "maintenance": """solicitud+, solicitudes, ticket+ de mantenimiento, incidencia+,
        incidencia+ de mantenimiento, revision, revisiones, le toca revision, toca
        revision, puesta a punto, mantenimientos, ordenes de mantenimiento, avisos de
        averia""",
    "preventive": """preventivo+, preventivas, mantenimiento rutinario, mantenimientos
        rutinarios""",
    "corrective": """correctivo+, correctivas, desperfecto+, descompostura+, fallas
        mecanicas, averias mecanicas""",
    "maintenance maintenance_kind": """correctivos y preventivos, preventivos y
        correctivos, correctivo y preventivo, preventivo y correctivo, correctivos o
        preventivos, preventivos o correctivos, correctivos frente a preventivos,
        preventivos frente a correctivos, correctivos contra preventivos, preventivos
        contra correctivos, correctivo contra preventivo, preventivo contra correctivo,
        correctivo vs preventivo, preventivo vs correctivo, correctivos vs preventivos,
        preventivos vs correctivos""",
    "equipment": """maquinaria, parque de maquinas, lista de maquinas, listado de
        maquinas""",
    "failure": """mas fiable, menos fiable, fiabilidad, falla mas, fallan mas, mas
        falla, mas fallan, se para mas, da mas guerra, dan mas guerra, se descompone, se
        descomponen, se descompuso, se rompio, se averio, se estropeo, mas se rompe, mas
        se averia, mas se estropea, mas se descompone, con mas averias, mas averias,
        tiempo medio de reparacion, tiempo de reparacion""",
    "loss": """principales causas de parada, principales causas de paro, causas de
        parada, causa de parada, causas de paro, causa de paro, motivos de parada,
        motivo de parada, motivos de paro, motivo de paro, principales motivos de
        parada, principales motivos de paro, cuanto tiempo perdimos, cuanto tiempo se
        perdio, cuanto tiempo se ha perdido, cuanto tiempo perdemos, cuanto tiempo se
        pierde, cuantas horas perdimos, cuantas horas se perdieron, cuantas horas
        perdemos, cuantas horas hemos perdido, cuantas horas se han perdido, cuantos
        minutos perdimos, cuantos minutos se perdieron, horas perdimos, horas se
        perdieron, tiempo se perdio, se perdio, se perdieron, estamos perdiendo, tiempos
        muertos, tiempo parado, tiempo de paro, horas de paro, horas paradas""",
    "on_time": """siempre tarde, siempre salen tarde, salen siempre tarde, sale siempre
        tarde, siempre sale tarde, suelen salir tarde, suele salir tarde, suelen
        retrasarse, suele retrasarse, se retrasan siempre, siempre se retrasan, mas se
        retrasan, se retrasan mas, mas se atrasan, se atrasan mas, suelen atrasarse,
        cumple mejor, cumplen mejor, cumple peor, cumplen peor, cumplimos, cumple
        plazos, cumplen plazos, cumple los plazos, cumplen los plazos, cumplir plazos,
        cumplimiento, cumplimiento de plazo, cumplimiento de plazos, cumplimiento de
        fechas, dentro de plazo, en plazo, en fecha, en tiempo y forma, antes de su
        fecha, antes de la fecha limite, antes de su fecha limite""",
    "done": """cerramos, hemos cerrado, se cerraron, se han cerrado, cerraron, cerradas,
        terminamos, hemos terminado, se terminaron, acabamos, hemos acabado, se
        acabaron, completamos, hemos completado, finalizamos, hemos finalizado, se
        finalizaron""",
    "scrap": """tiro a la basura, tiraron a la basura, se tiro a la basura, tiramos a la
        basura, hemos tirado a la basura, se ha tirado a la basura, fue a la basura, va
        a la basura, a la basura, se echo a perder, se echaron a perder, estropeamos,
        tasa de desecho, tasa de merma, desechamos mas, se desecho, se desecharon, se
        desecha, se desechan, desechando, desechar, descartamos, descartad@, descarte+,
        material perdido, producto perdido, mermas, mermamos, malogrado""",
    "cost": """costaron, costo, nos sale, nos salio, nos salieron, sale hacer, sale
        fabricar""",
    "against_plan": """mas caro de lo previsto, mas cara de lo previsto, mas caras de lo
        previsto, mas caros de lo previsto, por encima del presupuesto, por encima de lo
        previsto, por encima de lo presupuestado, por encima del plan, se pasaron del
        presupuesto, se paso del presupuesto, se pasaron de presupuesto, mas de lo
        presupuestado, de lo presupuestado, contra presupuesto, frente a presupuesto,
        frente al presupuesto, contra lo previsto, frente a lo previsto, respecto a lo
        previsto, contra lo planificado, frente a lo planificado, respecto al plan, vs
        previsto, vs planificado, vs plan, vs presupuesto, contra el estandar, frente al
        estandar, mas se desviaron, mas se han desviado, se desviaron mas, se han
        desviado mas, mayor desviacion, mayores desviaciones, con mas desviacion, mas
        desviacion""",
    "slower": """nos pasamos mas de tiempo, nos pasamos de tiempo, se pasan de tiempo,
        se pasa de tiempo, nos pasamos mas, se pasan mas de tiempo, se pasa mas de
        tiempo, tardamos mas de lo previsto, tardamos mas de lo que deberiamos, tarda
        mas de lo que deberia, tardan mas de lo que deberian, tarda mas de la cuenta,
        tardan mas de la cuenta, tardamos mas de la cuenta, mas lento de lo previsto,
        mas lenta de lo previsto, mas lentas de lo previsto, se demora mas de lo
        previsto, se demoran mas de lo previsto, demora mas de lo previsto, se nos va el
        tiempo, se va mas tiempo, se nos va mas tiempo, tiempo de mas, se pasan, se
        pasa, nos pasamos, se pasaron, se paso, tiempo real vs estandar, tiempo real
        contra estandar, tiempo real frente a estandar, tiempo real frente al estandar,
        tiempo real contra el estandar, tiempo real y estandar, tiempos reales contra
        estandar, tiempo estandar vs real, tiempo estandar contra real, real vs
        estandar""",
    "reason": """debido a, a causa de, por culpa de, principal motivo, motivo principal,
        principales motivos, motivos principales, principal causa, causa principal,
        principales causas, causas principales, razon principal, principal razon, causa
        raiz""",
    "largest cost": """mas car@, mas caros, mas caras, mas costos@, mayor coste, mayor
        costo""",
    "smallest cost": "mas barat@, menos costos@, menor coste, menor costo",
    "center_data": """coste por hora, costo por hora, coste de la hora, costo de la
        hora, coste hora, costo hora, cuesta la hora, cuesta una hora, cuesta cada hora,
        tarifa por hora, precio por hora, horario+, calendario+, jornada+, horas
        trabaja, horas al dia, horas por semana, en que turno, que turno, que turnos""",
    "center_list": """lista de centros, lista de los centros, listado de centros,
        centros tenemos, centros de trabajo tenemos, centros hay, centros de trabajo
        hay, todos los centros, todos los centros de trabajo, nuestros centros""",
    "machine_data": """lista de maquinas, listado de maquinas, lista las maquinas, lista
        nuestras maquinas, nuestras maquinas, maquinas tenemos, maquinas hay, todas las
        maquinas, todas nuestras maquinas, lista de equipos, listado de equipos, equipos
        tenemos, equipos hay, todos los equipos, nuestros equipos, maquinaria,
        maquinaria tenemos, parque de maquinas""",
    "smallest capacity": """menos trabajo, menos trabajo tiene, tiene menos trabajo,
        menos cargad@, menos carga, menos ocupad@, con menos trabajo, con menos carga,
        mas libre, mas desahogad@, mas holgad@, mas horas libres, con mas horas libres,
        con mas hueco, mas hueco""",
    "newest done manufacturing_order": """ultima vez que fabricamos, ultima vez que
        hicimos, ultima vez que produjimos, ultima vez que se fabrico, ultima vez que se
        hizo, ultima vez que se produjo, ultima vez que hemos fabricado, ultima vez que
        hemos hecho, fabricamos por ultima vez, hicimos por ultima vez, produjimos por
        ultima vez, se fabrico por ultima vez, se hizo por ultima vez, hemos hecho por
        ultima vez, hemos fabricado por ultima vez""",
    "cost manufacturing_order": """gastado en fabricar, gastado en produccion, gastado
        en fabricacion, gastamos en fabricar, gastamos en produccion, gastamos en
        fabricacion, gasto en fabricar, gasto de produccion, gasto en produccion, hemos
        gastado en fabricar, hemos gastado en produccion, coste de produccion, costo de
        produccion, costes de produccion, costos de produccion, coste de fabricacion,
        costo de fabricacion, costes de fabricacion, costos de fabricacion""",
    "labour": """mano de obra""",
    "labour cost": """coste de mano de obra, costo de mano de obra, coste de la mano de
        obra, costo de la mano de obra, costes de mano de obra, costos de mano de
        obra""",
    "idle": """ocios@, desocupad@, sin hacer nada, mano sobre mano, brazos cruzados,
        parado sin trabajar, parados sin trabajar, sin trabajo, sin carga""",
    "newest corrective": """ultima averia, ultima rotura, ultimo fallo, ultima falla,
        ultimas averias, ultimos fallos, ultimas fallas, se averio por ultima vez, fallo
        por ultima vez, se rompio por ultima vez, se estropeo por ultima vez""",
    "corrective history": """historial de averias, historial de fallos, historial de
        fallas, historico de averias, historico de fallos, historia de averias,
        historial de reparaciones""",
    "maintenance history": """historial de mantenimiento, historial de mantenimientos,
        historico de mantenimiento""",
    "worst oee": """peor oee, oee peor, oee mas bajo, menor oee, oee mas baj@, anda peor
        de oee, va peor de oee, esta peor de oee, peor de oee, va peor en oee, peor en
        oee, mas flojo de oee, flojea en oee""",
    "produced": """unidades llevamos, piezas llevamos, unidades llevamos hechas, piezas
        llevamos hechas, piezas salieron, unidades salieron, piezas han salido, unidades
        han salido, produccion acumulada, acumulado de produccion, producido
        acumulado""",
    "blocked work_center": """parado en planta, parado en la planta, parado en taller,
        parado en el taller, parado en fabrica, detenido en planta, detenido en la
        planta""",
    "bottleneck": """se nos va a atascar, se va a atascar, nos vamos a atascar, se nos
        atasca, se nos atascara, se atascara, va a haber atasco, atasco+, se nos va a
        colapsar, se va a colapsar, se nos va a hacer tapon, tapon""",
    "open work_order": """falta pasar, le falta pasar, falta por pasar, le falta por
        pasar, le queda por pasar, queda por pasar, tiene que pasar, por donde le falta
        pasar, por donde tiene que pasar, por donde le queda pasar, por donde falta que
        pase""",
    "manual": """instrucciones de montaje, instruccion de montaje, instrucciones de
        ensamblaje, planos de montaje, plano de montaje""",
    "next maintenance": """falta para la revision, falta para el mantenimiento, falta
        para la proxima revision, falta para el proximo mantenimiento, queda para la
        revision, queda para el mantenimiento, cuanto falta para la revision, cuanto
        falta para el mantenimiento, cuanto falta para la proxima revision, cuanto queda
        para la revision""",
    "oee": """horas productivas, tiempo productivo, horas de produccion efectiva""",
    "start": """a que hora empezo, a que hora empezaron, a que hora arranco, a que hora
        arrancaron, a que hora comenzo, desde que hora, a que hora se empezo""",
    "early": """antes de tiempo, antes de lo previsto, adelantad@, con adelanto, por
        adelantado, con antelacion""",
    "newest done maintenance": """ultimo mantenimiento, ultima revision, ultimo
        servicio, ultimos mantenimientos, ultimo preventivo, ultimo mantenimiento
        preventivo""",
    "blocked": """cuanto tiempo lleva parad@, cuanto lleva parad@, lleva parad@, llevan
        parad@, lleva detenid@, tiempo lleva parad@, cuanto tiempo lleva detenid@,
        cuanto tiempo lleva bloquead@, desde cuando esta parad@, desde cuando lleva
        parad@, hace que esta parad@""",
    "work_order": """pasan por, pasa por, pasaran por, pasara por, van a pasar por,
        tienen que pasar por""",
    "largest oee": """mejor oee, oee mejor, oee mas alto, mayor oee, con mejor oee""",
    "corrective open": """mas averias abiertas, mas averias pendientes, mas averias sin
        reparar, mas averias sin cerrar, mas averias sin resolver""",
    "cost against_plan": """diferencia de coste, diferencia de costo, diferencia de
        costes, diferencia de costos, diferencias de coste, diferencias de costo,
        variacion de coste, variacion de costo""",
    "smallest cost manufacturing_order": """orden mas barata, ordenes mas baratas, orden
        de fabricacion mas barata""",
    "preventive planned": """que preventivos tocan, que preventivas tocan, preventivos
        tocan, preventivas tocan, preventivo toca, que preventivo toca""",
    "newest done corrective": """ultima reparacion, ultimas reparaciones, ultimo
        arreglo, ultimos arreglos, se reparo por ultima vez, reparamos por ultima vez,
        se arreglo por ultima vez""",
}

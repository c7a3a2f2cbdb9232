"""The Spanish words of a plant, by what they mean: Castilian, Mexican, Argentine.

Folded (no accents). ``word+`` has its plural too, ``word@`` ends in o, a, os or as,
``verb^`` takes its pronouns ("bórralas").
Commas part the expressions. A key with two ids means both.
"""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    # what there is in a plant
    "manufacturing_order": """orden+, orden+ de fabricacion, orden+ de produccion,
        orden+ de manufactura, orden+ de elaboracion, orden+ de montaje, of, ofs,
        op, ops, mo, mos, o f, fabricacion+, produccion, producciones, fabricar,
        producir, elaborar, manufacturar, manufactura, plan de produccion, plan de
        fabricacion, programa de produccion, programacion, programa de fabricacion,
        plan semanal, se fabrica, se fabrican, se produce, se producen, elaboracion""",
    "work_order": """orden+ de trabajo, ot, ots, wo, wos, operacion+, trabajo+,
        fase+, orden+ de taller""",
    "work_center": """centro+ de trabajo, centro+, puesto+ de trabajo, puesto+,
        maquina+, maquina+ de trabajo, linea+, linea+ de produccion, estacion+,
        estacion+ de trabajo, celula+, celda+, centro+ productivo+, centro+ de
        produccion""",
    "component": """componente+, material, materiales, materia+ prima+, pieza+,
        insumo+, partes, refaccion+, repuesto+, ingrediente+""",
    "product": """producto+, articulo+, referencia+, producto+ terminado+, item+,
        sku+, producto+ final+, productos finales, producto+ acabado+""",
    "stock": """stock, en stock, en existencia, en existencias, en inventario,
        existencia+, inventario+, a mano, en mano, stock actual, cuanto hay, cuanta
        hay, cuanto queda, cuanta queda, cuanto tenemos, cuanta tenemos, cuanto nos
        queda, cuanta nos queda, cuanto stock hay, nivel+ de stock, niveles de
        stock, stock disponible""",
    "location": """ubicacion+, almacen+, deposito+, bodega+, localizacion+,
        estante+, pasillo+, donde, lugar+, sitio+, ubicad@, almacenad@, guardad@""",
    # how orders are
    "late": """se pasaron de fecha, pasaron de fecha, se paso de fecha, pasaron su
        fecha, atrasad@, retrasad@, vencid@, demorad@, rezagad@, desfasad@, con
        retraso+, con atraso+, con demora+, retraso+, atraso+, demora+, tarde,
        tardi@, fuera de plazo, fuera de fecha, fuera de tiempo, fuera de termino,
        pasad@ de fecha, pasad@ de plazo, con fecha vencida, con fecha pasada,
        incumplid@, atrasandose, retrasandose, demorandose, se retrasa, se atrasa,
        retrasa, retrasando, se retrasan, se atrasan, se demoran, se retraso, se
        atraso, dias de retraso, dias de atraso, dias de demora, dias tarde, no
        llegan a tiempo, no llegamos a tiempo, no cumplen el plazo, no cumplen
        plazo, no van a tiempo, no van en fecha, a destiempo, mal de plazo, mal de
        tiempo, con el plazo vencido, ya vencieron, ya deberian estar terminadas, ya
        tendrian que estar""",
    "shortage": """falta, faltan, faltara, faltaran, faltante+, faltar, hace falta,
        hacen falta, por falta de, falta de, rotura+ de stock, rotura+, quiebre+ de
        stock, quiebre+, desabastecid@, desabasto, desabastecimiento+, sin stock,
        sin existencias, sin inventario, agotad@, escasez, escas@, no hay stock, no
        hay existencias, no tenemos stock, no tenemos existencias, no tenemos,
        faltando, faltarian, no alcanza, no alcanzan, carencia+, insuficiente+, no
        hay suficiente, no hay suficientes, carece, carecen""",
    "shortage component": """esperando material, esperando materiales, esperando
        componentes, en espera de material, en espera de materiales, a la espera de
        material, material suficiente, suficiente material, suficientes materiales,
        materiales suficientes, suficientes componentes, componentes suficientes,
        hay material suficiente, hay suficiente material, tenemos material
        suficiente, tenemos suficiente material, hay material, tenemos material,
        tienen material, tenemos los materiales, tenemos los componentes, hay
        componentes, tenemos componentes, falta+ de material, por falta de material,
        por falta de materiales, sin material, sin materiales, sin componentes, sin
        piezas, por falta de componentes, por falta de piezas, falta de componentes,
        falta de piezas, no hay material, no tienen material, no tiene material, no
        tienen componentes, no tienen los componentes""",
    "reason": """pq, xq, por que, porque, que l@ frena, que l@ detiene, que l@
        bloquea, que l@ retiene, que l@ para, que l@ retrasa, que l@ traba, frena,
        frenan, frenando, detiene, detienen, deteniendo, retiene, retienen, bloquea,
        bloquean, bloqueando, motivo+, razon+, causa+, a que se debe, a que se
        deben, debido a que, que le pasa, que les pasa, que pasa con, que ocurre
        con, que problema+, por culpa de que""",
    "in_progress": """en curso, en marcha, en proceso, en ejecucion, en produccion,
        en fabricacion, en progreso, en elaboracion, haciendo, fabricando,
        produciendo, elaborando, trabajando, ejecutando, activ@, iniciad@, empezad@,
        comenzad@, arrancad@, corriendo, wip, procesando""",
    "planned": """confirmad@, planificad@, planead@, programad@, previst@, agendad@,
        proxim@, por empezar, sin empezar, sin iniciar, por iniciar, por arrancar,
        por comenzar, sin comenzar, no empezad@, no iniciad@, no han empezado, no ha
        empezado, no se han empezado, no han comenzado, no han arrancado, no se han
        iniciado, no comenzad@, pendiente+ de empezar, pendiente+ de iniciar""",
    "draft": """borrador, borradores, en borrador, sin confirmar, no confirmad@, por
        confirmar, para confirmar, pendiente+ de confirmar""",
    "done": """complet@, terminad@, finalizad@, hech@, completad@, acabad@,
        concluid@, cerrad@, fabricad@, producid@, realizad@, fabricamos, produjimos,
        terminamos, hicimos, acabamos, se terminaron, se termino, se fabricaron, se
        fabrico, se produjo, se produjeron, se hicieron, se hizo, se acabaron, se
        completaron, finalizaron, terminaron, hemos hecho, hemos fabricado, hemos
        producido, hemos terminado, se cerraron, se han terminado, se han fabricado,
        se han producido""",
    "cancelled": "cancelad@, anulad@, se cancelaron, se anularon",
    "to_close": """por cerrar, para cerrar, a cerrar, pendiente+ de cerrar, sin cerrar,
        por cerrarse""",
    "ready": """listo, listos, listas, list@ para, esta list@, estan list@,
        preparad@, list@ para empezar, pueden empezar, puede empezar, se pueden
        empezar, se puede empezar, podemos empezar, puedo empezar, pueden arrancar""",
    "blocked": """fuera de servicio, caid@, bloquead@, parad@, detenid@, frenad@,
        atascad@, trabad@, retenid@, no puede empezar, no pueden empezar, no se
        puede empezar, no se pueden empezar, no podemos empezar, no arranca, no
        arrancan, no empieza, no empiezan, no pueden arrancar, no avanza, no
        avanzan, estancad@, no puede iniciar, no pueden iniciar, no puede comenzar,
        no pueden comenzar, no se puede iniciar, no se puede fabricar, no se pueden
        fabricar""",
    "waiting": "en espera, esperando, a la espera, en cola, encolad@",
    "open": """abiert@, pendiente+, sin terminar, por terminar, por hacer, por
        fabricar, por producir, no terminad@, sin acabar, sin finalizar, no
        finalizad@, vigente+, no han terminado, no estan terminad@, por realizar,
        pendiente+ de terminar, pendiente+ de fabricar, pendiente+ de producir,
        quedan por""",
    "next": """toca, tocan, que sigue, que siguen, siguiente+, que viene despues,
        cola, que viene, que vienen, que va despues""",
    "start": """lanzar, empezar, empieza, empiezan, comenzar, comienza, comienzan,
        iniciar, inicia, inician, inicio, arrancar, arranca, arrancan, empezamos,
        comenzamos, empezaran, comenzaran, arrancamos, empezaron, comenzaron,
        iniciaron, arrancaron""",
    "due": """vence, vencen, vencer, venceran, vencimiento+, fecha limite, fechas
        limite, fecha tope, fecha comprometida, deadline, plazo+, caen, deben estar,
        vencia, vencian, vencio, vencieron, debia entregarse, debian entregarse, debia
        terminarse, debian terminarse, debian estar""",
    "finish": """terminar, termina, terminan, acabar, acaba, acaban, finalizar,
        finaliza, finalizan, completar, concluir, terminaran, terminara""",
    # figures and people
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
    # known, not served by every release
    "purchase": """compra+, comprar, compramos, comprad@, orden+ de compra, oc, ocs,
        pedido+ de compra, pedido+ a proveedor+, abastecimiento,
        reaprovisionamiento, aprovisionamiento, reabastecimiento, reabastecer, bajo
        minimo+, bajo minimos""",
    "vendor": "proveedor+, suministrador+",
    "sale": """venta+, orden+ de venta, pedido+, pedido+ de venta, pedido+ de
        cliente+, vendid@, vender, vendemos, vendimos, cotizacion+, presupuesto+,
        ingresos""",
    "customer": "cliente+, clienta+",
    "delivery": """entrega+, entregar, entregad@, envio+, expedicion+, despacho+,
        despachar, albaran+, remito+, remision+, salida+, salir, salen, picking+,
        recepcion+, recibir, recibid@, traslado+, transferencia+, camion+, llega,
        llegan, llegara, llegada+, transporte+""",
    "project": "proyecto+",
    "task": "tarea+",
    "maintenance": """mantenimiento+, averia+, averiad@, falla+, fallar, fallo+,
        fallan, fallando, reparacion+, reparar, preventiv@, correctiv@, mtbf, mttr""",
    "equipment": "equipo+, equipamiento+",
    "scrap": """desecho+, desperdicio+, merma+, scrap, chatarra, rechazo+,
        rechazad@, defectuos@, defecto+, desechad@""",
    "lot": """lote+, numero+ de serie, serie+, trazabilidad, caducan, caduca,
        caducidad, caducad@, caducar""",
    "oee": "oee, rendimiento+, eficiencia, eficacia, productividad",
    "cost": """coste+, costo+, cuesta, cuestan, costar, gasto+, valoracion, valor,
        valorad@, dinero, rentabilidad, margen, margenes""",
    "price": "precio+, tarifa+",
    "invoice": "factura+, facturar, facturacion, facturad@, contabilidad",
    "bom": """lista+ de materiales, ldm, bom+, receta+, formula+, estructura+,
        despiece+, explosion de materiales, escandallo+, de que se compone, que
        lleva""",
    "where_used": """se usa, se usan, se utiliza, se utilizan, donde se usa, en que
        productos, usa el componente, usan el componente, usa, usan, necesita,
        necesitan, consume, consumen""",
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
    "lead_time": """plazo+ de entrega, plazo+ de fabricacion, plazo+ de compra,
        tiempo+ de entrega, tiempo+ de fabricacion, tiempo+ de ciclo, lead time,
        cuanto tarda, cuanto tardan, cuanto tiempo, tarda, tardan, duracion+,
        tiempo+, hora+""",
    "capacity": """capacidad+, carga, cargas, carga de trabajo, saturacion,
        saturad@, ocupacion, sobrecargad@, ocupad@""",
    "bottleneck": "cuello+ de botella, cuellos de botella",
    "manual": """manual, manuales, instruccion+, procedimiento+, documento+, plano+,
        ficha+ tecnica+, hoja+ de trabajo, como se hace, como se monta, norma+""",
    "employee": """emplead@, operari@, operador+, trabajador+, persona+, personal,
        quien trabaja, quienes trabajan, fichaje+, nomina+""",
    "quality": """calidad, inspeccion+, control de calidad, controles de calidad, no
        conformidad, no conformidades, no conforme+""",
    "on_time": """a tiempo, en plazo, en fecha, puntual, puntuales, puntualidad,
        cumplimiento, otd, cumple, cumplen""",
    "producible": """puedo fabricar, puedo producir, puedo hacer, podemos fabricar,
        podemos producir, podemos hacer, podria fabricar, podriamos fabricar, se
        pueden fabricar, se puede fabricar, se pueden producir, se puede producir,
        se pueden hacer, podria hacer, puedo montar, podemos montar, alcanza para""",
    "subcontract": """subcontrata+, subcontratad@, subcontratacion+,
        subcontratista+, tercerizad@, maquila+, maquilad@""",
    "email": "correo+, email+, mail+, correo electronico, whatsapp",
    "company": "compania+, empresa+, sociedad, sociedades, filial, filiales, sucursal+",
    "shift": """turno+, turno de manana, turno de tarde, turno de noche, turno de la
        manana, turno de la tarde, turno de la noche, por la manana, por la tarde,
        por la noche, de la manana, de la tarde, de la noche, esta manana, esta
        tarde, esta noche, manana por la manana, manana por la tarde, al mediodia""",
    "mine": "mis, mi, mias, mia, mios",
    # turns of phrase that change what is meant
    "comparison": """bajo, baja, bajos, bajas, casi, mas de, mas que, menos de,
        menos que, mayor, mayores, menor, menores, superior, superiores, inferior,
        inferiores, al menos, por lo menos, como minimo, a lo sumo, como maximo,
        mas grande+, mas pequen@, mas larg@, mas cort@, mas antigu@, mas viej@,
        mas reciente+, mas nuev@, entre, <, >, <=, >=, =, ≤, ≥, -""",
    "negation": """no, sin, excepto, excepcion, salvo, menos, excluye, excluyendo,
        exceptuando, ni, nunca, tampoco, ningun, ningun@, aparte de, ignora,
        ignorando""",
    "recent": """mas reciente+, mas recientes, ultimo, ultima, ultimos, ultimas,
        recientes""",
    "aggregate": """ordenad@, agrupad@, desglosad@, desglose, compara, comparar,
        comparacion, comparativa, comparad@, evolucion, tendencia+, historico+, vs,
        versus, promedio+, media, porcentaje+, grafico+, grafica+, estadistica+,
        ranking, suma, sumar""",
    "whatif": """que pasa si, que pasaria si, que pasara si, que ocurre si, que
        ocurriria si, y si, que sucede si, si el, si la, si se, si un, si una""",
    # what only a writing assistant does
    "create": """crea^, crear, creame, creadme, genera^, generar, generame, nueva
        orden, nuevas ordenes, haz una orden, hazme una orden, abre una orden,
        registra^, registrar, agrega^, agregar, anade^, anadir, inserta^, insertar,
        da de alta, dar de alta, planifica^, planificar, lanza^, duplica^, duplicar""",
    "change": """cambia^, cambiar, cambiale, modifica^, modificar, actualiza^,
        actualizar, pon^, poner, ponle, reprograma^, reprogramar, programar,
        adelanta^, adelantar, mueve^, mover, aplaza^, aplazar, pospon^, posponer,
        confirma, confirmar, marca^, marcar, cierra^, asigna^, asignar, reserva^,
        reservar, valida^, validar, aprueba^, aprobar, envia^, enviar, enviale,
        manda^, mandar, mandale, desbloquea^, desbloquear, cancela^, cancelar,
        anula^, anular, ajusta^, ajustar, transfiere^, transferir, arregla^,
        ejecuta^, ejecutar, termina la orden, inicia la orden, empieza la orden,
        escribe, sube, baja, paga, firma, avisa, notifica, publica""",
    "delete": """borra^, borrar, borrame, borres, elimina^, eliminar, eliminame,
        elimines, suprime^, suprimir, quita^, quitar, vacia^, destruye^, destruir,
        deshaz^""",
    # social
    "greeting": """hola, buenas, buenos dias, buen dia, buenas tardes, buenas
        noches, que tal, como estas, que onda, saludos, hey""",
    "thanks": """gracias, muchas gracias, mil gracias, te agradezco, genial,
        perfecto, excelente, adios, hasta luego, chau, chao, vale gracias""",
    "help": """ayudar, ayudarme, me puedes ayudar, puedes ayudarme, ayuda, ayudame,
        que puedes hacer, que puedo preguntar, que sabes hacer, que podes hacer, que
        haces, que puedo hacer, como funcionas, como funciona esto, en que me puedes
        ayudar, en que puedes ayudarme, que sabes, para que sirves, que te puedo
        preguntar, que preguntas puedo hacer, ejemplos, que cosas puedes hacer""",
    "identity": """quien eres, quien sos, como te llamas, que eres, eres un robot,
        eres una ia, eres humano, quien te hizo""",
}

FILLER = """numero num xfa xfavor anda andan q k compa wey guey bro amiga a al algo
alguien algun alguna algunas alguno algunos ahi ahora ahorita alla alli ante aqui aca
asi aun aunque bien bueno cada caso como cosa cosas con cual cuales cualquier
cualquiera cuando cuyo cuya da dan de debe deben debemos deberia deberiamos debo del
dia dias donde durante e el ella ellas ello ellos en encuentra encuentran entonces era
eran eres es esa esas ese eso esos esta estaba estaban estamos estan estar este esto
estos estas estoy existe existen favor fin fue fueron gustaria ha habia haber hace
hacen hacer hacia haga han has hay haya hayan he hemos hizo hoja igual incluye
incluyendo incluso ir la las le les lo los luego mas me mediante mientras mismo misma
mismos mismas momento mucho mucha muchas muy necesitamos necesito nos nosotros nuestra
nuestras nuestro nuestros o oye os otra otras otro otros para parece pero poco podemos
podria podrian podrias puede pueden puedes puedo podes pues por porfa porfis please
pongas que queda quedan quede quedo queremos quiera quieres quiero quisiera saber
sabes sabe se sea sean segun ser sera seran si sido siempre siendo sigue siguen sigo
solo solamente unicamente solos somos son soy su sus sobre suyo tal tambien tan tanto
te tenemos tendria tendriamos tener tengan tengo tenga tiene tienen toda todas todavia
todo todos total totales tu tus u un una unas uno unos urge va vais vamos van vaya
vayan venga ver vez vienen viene voy y ya yo actual actuales actualmente realmente
estado estados situacion estatus estatuses status nombre nombres informacion info dato
datos resumen detalle detalles fecha fechas tema relacion correspondientes
correspondiente pertenece pertenecen corresponden corresponde registradas registrados
sistema odoo programa gente equipo chico chicos amigo jefe che sabrias ayudarias
dirias serias general acerca respecto cual lleva llevan llevamos vez veces hacemos
ocupo ocupamos requiero dejen favorcito mira fijate nomas igualmente reviso revisar
revisa conocer entender favor pasa paso pasen pasame haz hazme preparame prepara sacar
obten obtener obtenme responde contesta respondeme cuentame dado dada necesaria
necesario necesarias necesarios hagamos veo vemos mostrando acuerdo
via seria serian rapido rapidamente breve brevemente entero entera demas tipo tipos
parte haciendose comentar comentame comenta averigua averiguar nivel cierto cierta"""

FILLER_PHRASES = """desde cuando, por favor, en este momento, en estos momentos, ahora
mismo, hoy en dia, a dia de hoy, al dia de hoy, a fecha de hoy, a la fecha, en la
actualidad, hasta ahora, hasta el momento, de momento, por el momento, por ahora, en
la planta, en planta, en la fabrica, en fabrica, de la fabrica, de la planta, nuestra
fabrica, nuestra planta, mi planta, mi fabrica, la fabrica, la planta, en el taller,
del taller, el taller, nuestro taller, en la empresa, en nuestra empresa, de la
empresa, mi empresa, me confirmas, puedes confirmar, puedes confirmarme, me puedes
confirmar, podrias confirmar, confirmame, no se, o no, verdad, puedes decirme, me
puedes decir, podrias decirme, me podrias decir, me dices, quiero saber, quisiera
saber, necesito saber, necesito ver, me gustaria saber, me gustaria ver, quiero ver,
saber si, a ver, tenemos que, hay que, tengo que, tienen que, tiene que, se tienen
que, se tiene que, que tal va, que tal van, como va, como van, como esta, como estan,
en que estado, en que situacion, cual es el estado de, mas o menos, cuanto antes, lo
antes posible, el dia, del dia, los dias, de todas, de todos, en total, en general,
hacen falta saber, con que, por cada, por dia, fecha de, en relacion con, de cara a,
si hay, si tenemos, si existe, si existen, no olvides, al que, de los que, de las que,
como maximo detalle, tiempo real, en tiempo real, haciendo ahora mismo, la gente, para
cuando, es decir, mas detalle, con detalle, en detalle, pasa algo"""

"""How orders are, and why."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "late": """que vienen demorad@, que vienen atrasad@, que vienen retrasad@, que
        vienen con retraso, yendo de fecha, se van de fecha, se nos van de fecha, se
        pasaron de fecha, pasaron de fecha, se paso de fecha, pasaron su fecha,
        atrasad@, retrasad@, vencid@, demorad@, rezagad@, desfasad@, con retraso+, con
        atraso+, con demora+, retraso+, atraso+, demora+, tarde, tardi@, fuera de
        plazo, fuera de fecha, fuera de tiempo, fuera de termino, pasad@ de fecha,
        pasad@ de plazo, con fecha vencida, con fecha pasada, incumplid@, atrasandose,
        retrasandose, demorandose, se retrasa, se atrasa, retrasa, retrasando, se
        retrasan, se atrasan, se demoran, se retraso, se atraso, dias de retraso, dias
        de atraso, dias de demora, dias tarde, no llegan a tiempo, no llegamos a
        tiempo, no cumplen el plazo, no cumplen plazo, no van a tiempo, no van en
        fecha, a destiempo, mal de plazo, mal de tiempo, con el plazo vencido, ya
        vencieron, ya deberian estar terminadas, ya tendrian que estar""",
    "shortage": """suficiente+, falta, faltan, faltara, faltaran, faltante+, faltar,
        hace falta, hacen falta, por falta de, falta de, rotura+ de stock, rotura+,
        quiebre+ de stock, quiebre+, desabastecid@, desabasto, desabastecimiento+, sin
        stock, sin existencias, sin inventario, agotad@, escasez, escas@, no hay
        stock, no hay existencias, no tenemos stock, no tenemos existencias, no
        tenemos, faltando, faltarian, no alcanza, no alcanzan, carencia+,
        insuficiente+, no hay suficiente, no hay suficientes, carece, carecen""",
    "shortage component": """esperando material, esperando materiales, esperando
        componentes, en espera de material, en espera de materiales, a la espera de
        material, material suficiente, suficiente material, suficientes materiales,
        materiales suficientes, suficientes componentes, componentes suficientes, hay
        material suficiente, hay suficiente material, tenemos material suficiente,
        tenemos suficiente material, hay material, tenemos material,
        tenemos los materiales, tenemos los componentes, hay componentes, tenemos
        componentes, falta+ de material, por falta de material, por falta de
        materiales, sin material, sin materiales, sin componentes, sin piezas, por
        falta de componentes, por falta de piezas, falta de componentes, falta de
        piezas, no hay material, no tienen material, no tiene material, no tienen
        componentes, no tienen los componentes,
        sin todos los componentes, sin todos sus componentes, sin todo el
        material, sin todos los materiales""",
    "reason": """pq, xq, por que, porque, que l@ frena, que l@ detiene, que l@
        bloquea, que l@ retiene, que l@ para, que l@ retrasa, que l@ traba, frena,
        frenan, frenando, detiene, detienen, deteniendo, retiene, retienen, bloquea,
        bloquean, bloqueando, motivo+, razon+, causa+, a que se debe, a que se deben,
        debido a que, que le pasa, que les pasa, que pasa con, que ocurre con, que
        problema+, por culpa de que""",
    "in_progress": """en curso, en marcha, en proceso, en ejecucion, en produccion, en
        fabricacion, en progreso, en elaboracion, haciendo, fabricando, produciendo,
        elaborando, trabajando, ejecutando, activ@, iniciad@, empezad@, comenzad@,
        arrancad@, corriendo, wip, procesando""",
    "planned": """confirmad@, planificad@, planead@, programad@, previst@, agendad@,
        proxim@, por empezar, sin empezar, sin iniciar, por iniciar, por arrancar, por
        comenzar, sin comenzar, no empezad@, no iniciad@, no han empezado, no ha
        empezado, no se han empezado, no han comenzado, no han arrancado, no se han
        iniciado, no comenzad@, pendiente+ de empezar, pendiente+ de iniciar""",
    "draft": """borrador, borradores, en borrador, sin confirmar, no confirmad@, por
        confirmar, para confirmar, pendiente+ de confirmar""",
    "done": """complet@, terminad@, finalizad@, hech@, completad@, acabad@, concluid@,
        cerrad@, fabricad@, producid@, realizad@, fabricamos, produjimos, terminamos,
        cerramos, hicimos, acabamos, se terminaron, se termino, se fabricaron, se
        fabrico, se produjo, se produjeron, se hicieron, se hizo, se acabaron, se
        completaron, finalizaron, terminaron, hemos hecho, hemos fabricado, hemos
        producido, hemos terminado, se cerraron, se han terminado, se han fabricado, se
        han producido""",
    "cancelled": "cancelad@, anulad@, se cancelaron, se anularon",
    "to_close": """por cerrar, para cerrar, a cerrar, pendiente+ de cerrar, sin
        cerrar, por cerrarse""",
    "ready": """listo, listos, listas, list@ para, esta list@, estan list@, preparad@,
        list@ para empezar, pueden empezar, puede empezar, se pueden empezar, se puede
        empezar, podemos empezar, puedo empezar, pueden arrancar, puedo lanzar, podemos
        lanzar, se pueden lanzar, se puede lanzar, pueden lanzarse, puede lanzarse,
        puedo arrancar, podemos arrancar, puedo comenzar, podemos comenzar, puedo
        iniciar, podemos iniciar, se pueden arrancar, se puede arrancar, pueden
        comenzar, puede comenzar, puede arrancar, pueden iniciar, puede iniciar, pueden
        iniciarse, puede iniciarse""",
    "ready component": """tienen todo el material, tiene todo el material, tienen todos
        los componentes, tienen todos los materiales, ya tienen todo el material, ya
        tienen material, ya tienen los componentes, con todo el material, con todos los
        componentes, con material completo, con el material completo, con los materiales
        completos, tienen material, tiene material, tienen componentes, tienen los
        componentes, tienen el material, tiene el material, tienen los materiales,
        tienen material suficiente, tienen suficiente material, tienen suficientes
        componentes, con material suficiente, con suficiente material""",
    "blocked": """fuera de servicio, caid@, bloquead@, parad@, detenid@, frenad@,
        atascad@, trabad@, retenid@, no puede empezar, no pueden empezar, no se puede
        empezar, no se pueden empezar, no podemos empezar, no arranca, no arrancan, no
        empieza, no empiezan, no pueden arrancar, no avanza, no avanzan, estancad@, no
        puede iniciar, no pueden iniciar, no puede comenzar, no pueden comenzar, no se
        puede iniciar, no se puede fabricar, no se pueden fabricar""",
    "waiting": "esperan, espera, en espera, esperando, a la espera, en cola, encolad@",
    "open": """abiert@, pendiente+, sin terminar, por terminar, por hacer, por
        fabricar, por producir, no terminad@, sin acabar, sin finalizar, no
        finalizad@, vigente+, no han terminado, no estan terminad@, por realizar,
        pendiente+ de terminar, pendiente+ de fabricar, pendiente+ de producir, quedan
        por""",
    "next": """toca, tocan, que sigue, que siguen, siguiente+, que viene despues,
        cola, que viene, que vienen, que va despues""",
    "start": """lanzar, empezar, empieza, empiezan, comenzar, comienza, comienzan,
        iniciar, inicia, inician, inicio, arrancar, arranca, arrancan, empezamos,
        comenzamos, empezaran, comenzaran, arrancamos""",
    "started": """empezaron, comenzaron, iniciaron, arrancaron, empezo, comenzo,
        arranco, se empezaron, se empezo, se iniciaron, se inicio, se lanzaron, hemos
        empezado, hemos arrancado, hemos lanzado, han empezado, ha empezado, ya
        empezaron, ya han empezado, han arrancado, lanzamos""",
    "finish open": """tenemos que terminar, tengo que terminar, hay que terminar,
        tenemos que acabar, hay que acabar, tenemos que finalizar, hay que finalizar,
        tiene que terminar, tienen que terminar, debe terminar, que terminar, que
        acabar, que finalizar, que completar, debemos terminar, deben terminar, debemos
        acabar, nos toca terminar""",
    "manufacturing_order open": """tenemos que fabricar, hay que fabricar, tenemos que
        producir, hay que producir, tengo que fabricar, queda por fabricar, quedan por
        fabricar, nos queda por fabricar, nos quedan por fabricar""",
    "moved": """se movio, se movieron, hemos movido""",
    "due": """vence, vencen, vencer, venceran, vencimiento+, fecha limite, fechas
        limite, fecha tope, fecha comprometida, deadline, plazo+, caen, deben estar,
        vencia, vencian, vencio, vencieron, debia entregarse, debian entregarse, debia
        terminarse, debian terminarse, debian estar""",
    "finish": """se acaba la orden, se acaba la of, terminar, termina, terminan,
        acabar, acaba, acaban, finalizar, finaliza, finalizan, completar, concluir,
        terminaran, terminara, fecha+ de fin, fecha+ de finalizacion""",
    "next manufacturing_order": """proxima orden, proximas ordenes, proxima of, proximas
        of, siguiente orden, siguientes ordenes""",
}

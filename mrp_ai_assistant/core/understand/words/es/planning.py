"""What orders are asked about: which first, how far, whether in time, since when."""

from __future__ import annotations

from itertools import product


def _all(*parts: str) -> str:
    """Every way of saying ``parts`` one after the other; "/" parts what may stand in
    one place."""
    ways = product(*([each.strip() for each in part.split("/")] for part in parts))
    return ", ".join(" ".join(filter(None, way)) for way in ways)


_MAKE = """fabricar/hacer/producir/montar/empezar/arrancar/lanzar/sacar/meter/atacar/
priorizar/elaborar/armar/terminar/comenzar/iniciar/trabajar/correr"""
_SHOULD = """conviene/me conviene/nos conviene/convendria/me convendria/nos convendria/
deberia/deberiamos/debo/debemos/tengo que/tenemos que/hay que/toca/me toca/nos toca/
puedo/podemos/podria/quiero/recomiendas/recomienda/aconsejas"""
_TENSE = """no va a/no van a/no vamos a/no vaya a/no vayan a/no voy a/ya no va a/
ya no van a/ya no vamos a/no vayamos a"""
_IN_TIME = """llegar/llegar a tiempo/llegar en fecha/llegar a su fecha/
llegar a la fecha/
terminar a tiempo/terminarse a tiempo/acabar a tiempo/acabarse a tiempo/estar a tiempo/
estar en fecha/estar listas a tiempo/estar listos a tiempo/estar lista a tiempo/
salir a tiempo/salir en fecha/cumplir/cumplir la fecha/cumplir el plazo/
cumplir su plazo/
cumplir su fecha/cumplirse/alcanzar/alcanzar a entregar/alcanzar a terminar/
alcanzar a salir/alcanzar a hacer/poder terminar/dar tiempo/dar tiempo a terminar/
terminarse/entregar a tiempo/entregarse a tiempo/poder entregar/poder entregar a tiempo/
quedar a tiempo/quedar listas a tiempo"""
_WILL = "llegara/llegaran/llegaremos/estara/estaran/saldra/saldran/terminara/terminaran"
_BEGUN = """empezado/arrancado/comenzado/iniciado/salido/estar empezadas/
estar en marcha/estar iniciadas"""

CONCEPTS: dict[str, str] = {
    "do_first": ", ".join(
        (
            _all(_SHOULD, _MAKE, "primero/antes/antes que nada/en primer lugar"),
            _all("me conviene/nos conviene/conviene", _MAKE),
            _all(_MAKE, "primero/en primer lugar/antes que nada"),
            _all("primero", _MAKE),
            _all(
                "por cual/por que orden/por que of/con cual/con que orden/por donde",
                """empiezo/empezamos/empezar/arranco/arrancamos/arrancar/comienzo/
                comenzamos/comenzar/deberia empezar/deberiamos empezar/
                conviene empezar/tengo que empezar/debo empezar/me conviene empezar/
                nos conviene empezar/hay que empezar""",
            ),
            """hago primero, hacemos primero, fabrico primero, fabricamos primero, lanzo
            primero, lanzamos primero, saco primero, sacamos primero, va primero, van
            primero, meto primero, empiezo primero, priorizo, priorizamos, priorizar,
            priorizaria, priorizarias, habria que priorizar, orden de prioridad de
            fabricacion, tienen prioridad para fabricar, damos prioridad, doy prioridad,
            dar prioridad, dale prioridad, darle prioridad, darles prioridad""",
        )
    ),
    "progress": """avance, avances, progreso, porcentaje de avance, grado de avance,
        nivel de avance, avanzad@, que tan avanzad@, cuanto le falta para terminar,
        cuanto le falta para terminarse, cuanto le falta para acabar, cuanto falta para
        terminar, cuanto falta para acabar, cuanto falta para que termine, cuanto falta
        para que acabe, cuanto queda para terminar, cuanto le queda para terminar,
        cuanto queda para acabar, cuanto le queda, cuanto falta por hacer, cuanto queda
        por hacer, cuanto falta por fabricar, cuanto queda por fabricar, cuanto llevamos
        hecho, cuanto lleva hecho, cuanto va hecho, cuantas llevan hechas, cuantas
        llevamos hechas, cuantas van hechas, cuantas unidades llevan hechas, cuantas
        unidades lleva hechas, que porcentaje lleva, que porcentaje va, en que
        porcentaje va, en que porcentaje esta, a que porcentaje va, por que porcentaje
        va""",
    "late_start": ", ".join(
        (
            _all(
                """deberian/deberia/tendrian que/tendria que/tenian que/tenia
            que/debian/
                debia/deberian de/debieron/debio""",
                "/ya",
                "haber/ya haber",
                _BEGUN,
                "/ya",
                "/y no han empezado/y no han arrancado/y no/y siguen sin empezar",
            ),
            _all(
                "debieron/debio/tenian que/tenia que/debian/debia",
                "empezar/arrancar/comenzar/iniciar/salir",
                "/ya",
                "/y no han empezado/y no empezaron/y no han arrancado/y no",
            ),
            """ya deberian estar en marcha, ya deberian ir empezadas, con el inicio
            vencido, con inicio vencido, con fecha de inicio vencida, con la fecha de
            inicio vencida, con fecha de inicio pasada, con inicio atrasado, con el
            inicio atrasado, con inicio retrasado, no han empezado a tiempo, no
            empezaron a tiempo, se les paso la fecha de inicio, pasadas de su fecha de
            inicio, inicio atrasado, inicio retrasado""",
        )
    ),
    "risk": ", ".join(
        (
            _all(_TENSE, _IN_TIME),
            _all("/no", _WILL, "a tiempo/en fecha/a su fecha"),
            _all("va a/van a/vamos a", _IN_TIME.replace("llegar/", "", 1)),
            """no va a llegar, no van a llegar a su fecha, da tiempo, nos da tiempo,
            dara tiempo, nos dara tiempo, me da tiempo, no da tiempo, no nos da
            tiempo, se van a pasar de fecha, se va a pasar de fecha, van a ir tarde,
            vamos a llegar tarde, van a incumplir, incumpliran, van a salir tarde,
            va a salir tarde, van a terminar tarde, va a terminar tarde, terminaran
            tarde, terminara tarde, acabaran tarde, se nos van a pasar, se nos va a
            pasar, se nos van a ir de fecha, se va a ir de fecha, no llegan a su
            fecha, no llegan a la fecha, no llegan a su plazo, no llega a su fecha,
            no llega a tiempo, no llega a la fecha, no alcanzamos a entregar, no
            alcanzamos a terminar, no cumpliran, no cumplira, se van a demorar, se
            va a demorar""",
        )
    ),
    "due": "vence antes, vencen antes, que sacar si o si, que entregar si o si",
    "quantity": """de cuantas es, por cuantas es, de cuantas, por cuantas, de cuantas
        piezas, de cuantas unidades, cuantas piezas tiene, cuantas piezas son, cuantas
        piezas lleva la orden, cuantas unidades tiene""",
    "open": """sigue abiert@, siguen abiert@, que sigue abiert@, que siguen abiert@, que
        sigue pendiente, que siguen pendientes, sigue sin terminar, siguen sin terminar,
        que sigue sin terminar, que siguen sin terminar, sigue pendiente, siguen
        pendientes""",
    "late": """cuanto tiempo llevan atrasad@, cuanto tiempo llevan retrasad@, cuanto
        tiempo lleva atrasad@, cuanto tiempo lleva retrasad@, cuanto tiempo llevan de
        retraso, cuanto tiempo llevan de atraso, cuanto llevan de retraso, cuanto lleva
        de retraso, cuanto llevan de atraso""",
    "ready component": """no les falta nada, no le falta nada, porque no les falta nada,
        porque no le falta nada, no falta nada, sin que falte nada, que no les falte
        nada, que no le falte nada, sin que les falte nada, no le falte nada""",
    "no_customer": """no van para ningun pedido de venta, no van para ningun pedido, no
        son para ningun pedido, no son para ningun pedido de venta, no son para ningun
        cliente, no van para ningun cliente, no son de ningun pedido, no son de ningun
        cliente, no tienen pedido de venta, no tienen pedido, no tienen cliente, sin
        pedido de venta, sin cliente, no estan ligadas a ningun pedido, no estan ligadas
        a un pedido, no corresponden a ningun pedido, para stock, contra stock, no
        tienen pedido de cliente, sin pedido de cliente, no son para cliente""",
    "no_project": """no son de ningun proyecto, no tienen proyecto, sin proyecto, no van
        para ningun proyecto, no pertenecen a ningun proyecto, fuera de proyecto, no
        estan en ningun proyecto, no son de proyecto""",
    "reason": """quien tiene la culpa, de quien es la culpa, por culpa de quien, por
        culpa de que, la culpa de, culpa de que, a que se debe, que esta pasando con,
        que pasa con, que le pasa a, que paso con, que ocurre con, que frena a, que
        traba, que esta frenando, que esta parando, que esta bloqueando, que esta
        deteniendo, por que motivo, por que razon, cual es la causa, cual es el motivo,
        cuales son las causas, como es que, a causa de que""",
    "due oldest": "vence primero, vencen primero, vence antes, vencen antes",
    "manufacturing_order due": """ordenes tengo que sacar, ordenes tenemos que sacar,
        ordenes hay que sacar, ordenes debo sacar, ordenes debemos sacar, ordenes tienen
        que salir, ordenes deben salir, ordenes tengo que entregar, ordenes tenemos que
        entregar, ordenes hay que entregar, of hay que sacar, ofs hay que sacar""",
    "manufacturing_order finish open": """se va a terminar la orden, se va a acabar la
        orden, se van a terminar las ordenes, se van a acabar las ordenes, se termina la
        orden, se acaba la orden, va a estar la orden, estara la orden, tendremos la
        orden, vamos a tener la orden, va a estar lista la orden""",
    "shortage manufacturing_order": """frenando mas ordenes, parando mas ordenes,
        bloqueando mas ordenes, deteniendo mas ordenes, retrasando mas ordenes, trabando
        mas ordenes, retrasa mas ordenes, traba mas ordenes, frenando a mas ordenes""",
    "rush": """puedo prometer, podemos prometer, podria prometer, podriamos prometer,
        puedo comprometer, podemos comprometer, puedo comprometerme a, podemos
        comprometernos a, puedo comprometerme con, nos da tiempo a hacer, nos da tiempo
        a fabricar, nos da tiempo de hacer, da tiempo a hacer, da tiempo de hacer, da
        tiempo a fabricar, alcanzamos a hacer, alcanzamos a fabricar, alcanzo a hacer,
        alcanza a hacer, alcanzamos a producir""",
    "whatif": """mas que pasa, mas que pasaria, mas que ocurre, mas que sucede, que pasa
        con las ordenes si, que le pasa al plan si, como quedamos si, como nos afecta
        si, como nos afecta que, que impacto tiene que""",
    "dependent": """dependen de la orden, depende de la orden, dependen de la of,
        depende de la of, esperan a la orden, espera a la orden, esperando a la orden,
        esperan a la of, esperando a la of, esperando la orden, esperan la orden,
        dependen de otra orden, esperan a otra orden, dependen de la op, esperando la
        of""",
    "to_close": """terminad@ pero sin cerrar, terminad@ y sin cerrar, terminad@ sin
        cerrar, hech@ pero sin cerrar, hech@ y sin cerrar, acabad@ pero sin cerrar,
        acabad@ y sin cerrar, fabricad@ pero sin cerrar""",
    "manufacturing_order to_close": """ordenes sin cerrar, orden sin cerrar, ofs sin
        cerrar, ordenes estan sin cerrar, ordenes siguen sin cerrar, ordenes quedan sin
        cerrar, ordenes tenemos sin cerrar, ordenes hay sin cerrar""",
    "creator": """quien creo, quienes crearon, quien la creo, quien lo creo, quien ha
        creado, quien la ha creado, quien dio de alta, quien la dio de alta, por quien
        fue cread@, quien cre, cread@ por quien, quien genero, quien registro""",
    "draft": "sin liberar, por liberar, no liberad@, sin lanzar, pendiente+ de liberar",
    "priority": """prioridad alta, alta prioridad, maxima prioridad, prioridad maxima,
        la prioridad, que prioridad""",
    "manufacturing_order open": """pendiente+ de fabricar, pendiente+ de producir, por
        fabricar, por producir, pendiente+ de fabricacion, pendiente+ de montar, faltan
        por fabricar, falta por fabricar, faltan por producir, quedan por producir""",
    "manufacturing_order late": """vamos al dia con la produccion, vamos al dia con las
        ordenes, estamos al dia con la produccion, estamos al dia con las ordenes, vamos
        al dia en produccion, estamos al corriente con la produccion, vamos al corriente
        con la produccion, vamos bien con la produccion, vamos bien de plazos, vamos al
        dia, estamos al dia, vamos al corriente, estamos al corriente, vamos atrasados
        con la produccion, vamos en tiempo con la produccion, vamos en tiempo con las
        ordenes""",
}

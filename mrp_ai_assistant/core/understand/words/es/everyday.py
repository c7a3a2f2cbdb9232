"""How people say in passing what other files name: idioms of three countries.

Whole expressions only: their words alone mean something else, or nothing.
"""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "shortage manufacturing_order": """mas ordenes frena, mas ordenes frenan, mas
        ordenes detiene, mas ordenes bloquea, mas ordenes para""",
    "sale sold customer": """quien nos compra, quienes nos
        compran, quien nos compro, quienes nos compraron, quien nos ha comprado, cliente
        nos compra, clientes nos compran, cliente nos compro, cliente compra, cliente
        compro, clientes compran, cliente que compra, cliente que nos compra, mejores
        clientes, mejor cliente, principales clientes, clientes principales, mayores
        clientes""",
    "no_stock": """se agotaron, se agoto, se han agotado, se ha agotado, se nos
        agotaron, se nos han agotado, se nos agoto, productos sin stock, productos sin
        existencias, productos sin inventario, productos estan sin stock, productos
        estan sin existencias, productos no tienen stock, productos no tienen
        existencias, productos agotados, productos estan agotados, articulos sin stock,
        articulos sin existencias, articulos estan sin stock, articulos agotados,
        articulos estan agotados, stock cero, stock a cero, stock en cero, existencias a
        cero, existencias en cero, con cero existencias, con cero stock, referencias sin
        stock, materiales sin stock, materiales sin existencias, articulos no tienen
        stock""",
    "catalogue": """cuantos productos tenemos, cuantos productos hay, cuantos productos
        distintos, cuantos productos diferentes, numero de productos, cuantos articulos
        tenemos, cuantos articulos hay, cuantos articulos distintos, cuantas
        referencias, cuantos productos son""",
    "arrival truck": """camiones llegan, camiones vienen, camiones esperamos, camiones
        entran, camiones nos llegan, llegada de camiones""",
    "briefing": """lo mas gordo, lo mas gordo de hoy, lo mas gordo hoy, como pinta el
        dia, como pinta la cosa, como se ve el dia, como viene el dia, como viene la
        mano, como amanecimos, como amanecio la planta, como amanecio, ponme al
        corriente, ponme al corriente del turno, poneme al dia, al corriente del turno,
        tengo que atender, tenemos que atender, que tengo que atender primero, hay que
        atender primero, atender primero, panorama, panorama de la planta, panorama de
        hoy, que hay de urgente, hay algo urgente, algo urgente, resumen para la
        reunion, pasame un resumen, que me preocupa, que nos preocupa, me debe
        preocupar, nos debe preocupar, me deberia preocupar, me tiene que preocupar, que
        fuegos hay, que fuegos tenemos, fuegos que apagar, que incendios hay, que se
        cuece, como esta el patio, que tal pinta, que tal pinta la jornada, que tal
        pinta el dia, lo mas critico, que es lo mas critico, tengo que fijarme, en que
        tengo que fijarme, en que me fijo, en que debo fijarme, resume el dia, resumime
        el dia, resumeme el dia, resumen del dia, resumeme el turno, resumen de la
        jornada, algo grave, algo grave que deba saber, hay algo grave, que deba saber,
        que debo saber hoy""",
    "affected": """dejamos mal, dejariamos mal, quedamos mal, quedariamos mal, se ven
        tocad@, se veria tocad@, se verian tocad@, fastidia, fastidian, fastidiaria,
        fastidiamos, pega, les pega, le pega, nos pega, pegaria, les pegaria, deja
        colgad@, dejan colgad@, dejamos colgad@, dejaria colgad@, a quien retrasa, a
        quien retrasaria, a quienes retrasa, a quienes retrasaria, a quien retraso, que
        ordenes retrasa, que pedidos retrasa, que retrasa, salpica, salpican, a quien va
        a afectar, a quien van a afectar, a quienes va a afectar, dejamos mal, quedamos
        mal, hacemos quedar mal, dejo mal, dejariamos mal""",
    "stoppage": """deja de andar, dejan de andar, dejara de andar, dejase de andar, se
        descompone, se nos descompone, se nos para, se nos paran, se nos cae""",
    "whatif stoppage": """que consecuencias tiene parar, que consecuencias tendria
        parar, que supone parar, que supondria parar, que implica parar, si se
        descompone, si se nos para, si se nos cae, si se nos descompone, si deja de
        andar, y si cerramos, y si cierro, si cerrasemos, y si detenemos""",
    "whatif": """si las lanzo, si los lanzo, si la lanzo, si lo lanzo, si lanzo, si las
        lanzamos, si los lanzamos, si la lanzamos, si lo lanzamos, si lanzamos""",
    "rush": """me piden, nos piden, me encargan, nos encargan, me pide un cliente, nos
        pide un cliente, un cliente me pide, un cliente nos pide, un cliente quiere,
        el cliente quiere, da tiempo a hacer, da tiempo a fabricar, me da tiempo a
        fabricar, nos da tiempo a fabricar, da tiempo a producir, me da tiempo a
        producir, nos da tiempo a producir, llego a tiempo con, llegamos a tiempo con,
        llegaria a tiempo con, llegariamos a tiempo con, da tiempo de
        hacer, da tiempo para hacer, nos da tiempo, me da tiempo, da tiempo a,
        cuando se las podemos dar, cuando se los podemos dar, cuando se lo podemos
        dar, cuando se la podemos dar, cuando se las podriamos dar, cuando se los
        podriamos dar, cabe, cabria, nos cabe, nos cabria""",
    "shortage": """estamos sin, andamos sin, seguimos sin, no tengamos, no haya stock,
        falten, falte, escasea, escasean, deberiamos comprar para, deberia comprar
        para, que hay que comprar para, que tenemos que comprar para, que tengo que
        comprar para, hay que pedir para, tenemos que pedir para, tengo que pedir
        para""",
    "shortage component": """andan cort@, estan cort@, estamos cort@, andamos cort@,
        vamos cort@, tengo todo para, tenemos todo para, tengo todo lo necesario
        para, tenemos todo lo necesario para, esta todo para, hay todo para, nos
        falta todo para""",
    "reason": """que tiene parad@, que tiene detenid@, que tiene frenad@, que tiene
        trabad@, que tiene varad@, que l@ tiene parad@, que l@ tiene detenid@, que l@
        tiene frenad@, que l@ tiene trabad@, que esta frenando, que esta deteniendo, que
        esta parando, que esta trabando, que esta retrasando, traba, traban, que l@
        traba, a que obedece, a que obedecen, que le esta pasando a, que les esta
        pasando a, que esta pasando con, que le esta pasando a la, explicame la demora
        de, explicame el retraso de, explicame el atraso de, explica la demora de, como
        se explica""",
    "blocked": """que no sale, que no salen, varad@, no estan jalando, no esta jalando,
        no jala, no jalan, no estan funcionando, no esta funcionando, no estan andando,
        no esta andando, no andan, no avance, no avancen, no camina, no caminan, no
        marcha, no marchan""",
    "bom": """con que se arma, con que se arman, con que se monta, con que se montan,
        con que se ensambla, con que armamos, con que hacemos, que ocupo para hacer,
        que materiales ocupo para hacer, que ocupamos para hacer, que lleva adentro,
        de que esta compuest@, de que consta, que piezas tiene, que material entra
        en, que materiales entran en, que piezas entran en, que componentes entran
        en, que lleva dentro, que llevan dentro, que tiene dentro, que trae dentro""",
    "lead_time": """cuanto tardamos en hacer, cuanto tardamos en fabricar, cuanto
        tardamos en producir, cuanto nos lleva hacer, cuanto nos lleva fabricar,
        cuanto nos toma hacer, cuanto nos toma fabricar, cuanto toma hacer, cuanto
        toma fabricar, cuanto demora hacer, cuanto demora fabricar, cuanto demoramos
        en hacer, cuanto demoramos en fabricar, en cuanto tiempo, cuantos dias hacen
        falta, cuantos dias hacen falta para hacer, cuantos dias hacen falta para
        fabricar, cuantos dias hacen falta para producir, cuantos dias lleva,
        cuantos dias lleva hacer, cuantos dias lleva fabricar, cuantos dias tarda,
        cuantos dias tardamos, cuantos dias tardamos en hacer, cuantos dias se
        tarda, cuantos dias nos lleva hacer, que tanto tarda, que tanto demora, que
        tanto tardamos, cuanto tiempo toma, cuanto tiempo nos toma, cuanto tiempo
        lleva hacer, cuanto tiempo lleva fabricar, en cuantos dias nos entregan, en
        cuantos dias entregan, en cuantos dias nos surten, en cuantos dias nos
        sirven""",
    "where_used": """que muebles llevan, que muebles usan, que modelos llevan, que
        modelos usan, donde metemos, donde se mete, donde se meten, donde ponemos,
        donde lleva, productos dependen de, articulos dependen de, muebles dependen
        de, que depende de, para que se gasta, para que se gastan, para que usamos,
        en que usamos, en que gastamos, a que productos va, a que productos van, a
        que muebles va, en que productos entra, en que productos entran, en que
        articulos entra, en que articulos entran, en que muebles entra, en que
        muebles va, en que productos va, en que productos van, en que muebles se
        usa, en que muebles, en que modelos, en que articulos, donde usamos, donde
        utilizamos, donde gastamos""",
    "product": "mueble+, modelo+, mercancia+, mercaderia+",
    "failure": """da mas guerra, dan mas guerra, mas guerra da, mas guerra dan, nos da
        mas guerra, nos dan mas guerra, da mas lata, nos da mas lata, mas se descompone,
        mas se descomponen, se descompone mas, se descomponen mas, mas se rompe, mas se
        averia, mas se estropea, mas se para, mas se malogra, cada cuanto se rompe, cada
        cuanto se averia, cada cuanto se descompone, cada cuanto se estropea, cada
        cuanto falla, cada cuanto se para, cuanto se tarda en reparar, cuanto tardamos
        en reparar, cuanto se tarda en arreglar, cuanto tardamos en arreglar, cuanto
        demoran en reparar, cuanto tardan en reparar, tiempo de reparacion, averias
        lleva, averias llevan, averias llevamos, cuando se va a romper, se volvera a
        romper, se vuelve a romper, se ha roto mas, se han roto mas, se ha roto, se han
        roto, se ha averiado, se han averiado, se rompio mas, se averio mas, se estropea
        mas seguido, se averia mas seguido, se rompe mas seguido, se descompone mas
        seguido, falla mas seguido, se para mas seguido, historial de fallos, historial
        de averias, historial de fallas, historico de fallos, historico de averias, que
        mas se nos descompone, que mas se nos descomponen, que mas se nos averia, que
        mas se nos rompe, que mas se nos estropea, que mas se nos para, se nos
        descompone, se nos descomponen, se nos averia mas, se nos rompe mas, se nos
        estropea mas, se nos para mas, que mas falla, que mas se descompone, que mas se
        averia, que mas se rompe, que mas se estropea, que mas se para""",
    "failure equipment": """equipo menos fiable, equipo menos confiable, equipos menos
        fiables, equipos menos confiables""",
    "failure work_center": """maquina menos fiable, maquina menos confiable, maquinas
        menos fiables, maquinas menos confiables""",
    "maintenance": """revision, revisiones, arreglar, arreglo+, mantenimientos hay que
        hacer""",
    "maintenance open": "por arreglar, sin arreglar, para arreglar, por reparar",
    "maintenance planned": """que revisiones tocan, que mantenimientos tocan, revisiones
        nos tocan, mantenimientos nos tocan, que mantenimiento toca, le toca
        mantenimiento, les toca mantenimiento, cuando le toca mantenimiento, cuando toca
        mantenimiento, cuando le toca revision, le toca revision""",
    "late": """vamos colgad@, andamos colgad@, vamos pillad@, vamos apurad@, deberian
        estar hech@, deberian estar terminad@, deberian estar list@, deberian estar
        acabad@, deberian haber salido, deberian haberse terminado, tendrian que estar
        hech@, tendrian que estar terminad@, tendrian que estar list@, tendrian que
        haber salido, ya deberian estar hech@, ya deberian estar list@, ya tendrian que
        estar hech@, ya tendrian que estar list@, nos estan quedando mal, nos quedan
        mal, nos queda mal, nos esta quedando mal, nos han quedado mal, van pasad@, van
        mal de fecha, vamos con retraso, va con retraso, van peor, va peor, peor van,
        peor va, se nos fue de fecha, se nos fueron de fecha, se nos fue de plazo, se
        nos fueron de plazo, se fue de fecha, se fueron de fecha, se fue de plazo, se
        fueron de plazo, se nos ha ido de fecha, se nos han ido de fecha, se han ido de
        fecha, se han ido de plazo, se paso del plazo, se pasaron del plazo, se paso de
        plazo, se pasaron de plazo, se paso de fecha, se pasaron de fecha, se pasaron de
        la fecha, se han pasado de fecha, se han pasado del plazo, pasad@ de fecha,
        pasad@ de plazo, fuera de plazo, fuera de fecha, tendrian que haberse acabado,
        tendrian que haberse terminado, deberian haberse acabado, deberia haberse
        terminado, tendria que haberse terminado, ya tendrian que haberse acabado""",
    "priority": """urgen, mas urge, mas urgen, urge mas, urgen mas, que urge, mas urge
        sacar, mas urgen sacar, mas urge terminar, mas urge hacer, urge sacar, urge
        terminar, urge entregar, corren prisa, corre prisa, corren mas prisa, corre mas
        prisa, mas prisa corre, mas prisa corren, con prisa, meten prisa, marcad@ como
        urgente+, marcad@ como prioritari@, marcad@ urgente+""",
    "open": "en el aire",
    "in_progress": "a medias, a medio hacer",
    "to_close": """falta por cerrar, faltan por cerrar, queda por cerrar, quedan por
        cerrar, nos falta por cerrar, nos faltan por cerrar, falta cerrar, faltan
        cerrar""",
    "manufacturing_order planned": """que tenemos programado, que hay programado, que
        tenemos planificado, que hay planificado, que tenemos planeado, que hay
        planeado""",
    "manufacturing_order open": """que estamos haciendo para, que estamos fabricando
        para, que se esta haciendo para, que se esta fabricando para, que hacemos para,
        que hay por fabricar, que hay por fabricar de, que queda por fabricar de, que
        hay por hacer de, que hay que fabricar de, lo lanzado, todo lo lanzado""",
    "task mine": "me toca de tareas, me tocan de tareas, tareas me tocan",
    "project": "dependen del proyecto, depende del proyecto, penden del proyecto",
    "arrival": """cargamento+, remesa+, que viene en camino, que vienen en camino, viene
        de camino, vienen de camino, cuando cae, cuando aparece, cuando asoma, ya
        viene, ya vienen, por entrar, envio llega, envios llegan, que envios llegan,
        que viene de, entregue, entreguen, cargamentos esperamos, remesas esperamos,
        entregas esperamos, material esperamos, materiales esperamos, esperamos
        recibir, cuando nos cae, cuando nos cae el, cuando traen, cuando nos traen,
        cuando trae, cuando nos mandan, cuando mandan""",
    "purchase": """le tenemos pedido, les tenemos pedido, tenemos pedido a, le hemos
        pedido, les hemos pedido, le pedimos, les pedimos, tenemos encargado a, le
        encargamos a, le hemos encargado a""",
    "bought": "compras hicimos, compras se hicieron, compras hemos hecho",
    "unreceived": """nos debe el proveedor, nos deben los proveedores, que nos deben los
        proveedores, nos falta recibir, nos faltan recibir, nos falta por recibir, nos
        faltan por recibir, falta recibir, faltan recibir, nos adeuda, nos adeudan, que
        nos adeuda, que nos adeudan""",
    "on_time": """fiar, fiar mas, me puedo fiar, me puedo fiar mas, nos podemos fiar, de
        fiar, mas de fiar, menos de fiar, suele retrasarse, suelen retrasarse, se
        suele retrasar, se suelen retrasar, suele entregar tarde, suelen entregar
        tarde, suele llegar tarde, suelen llegar tarde, suele tardar, cumplidor,
        cumplidores, cumplidora, que tan cumplidor es, que tan cumplidor, que tan
        puntual es, que tan puntual, que tan confiable es, que tan fiable es,
        cumpliendo, cumpliendo las fechas, cumpliendo los plazos, cumpliendo plazos,
        cumpliendo fechas, que tan puntuales fuimos, que tan puntuales somos,
        puntuales fuimos, puntuales hemos sido""",
    "vendor on_time": """proveedor mas incumplido, proveedores mas incumplidos,
        proveedor que mas incumple, proveedores que mas incumplen, proveedor que mas
        falla, proveedor incumple mas, peor proveedor, peores proveedores, quien entrega
        mas tarde, quien nos entrega mas tarde, quien nos entrega peor, quien nos cumple
        mejor, quien nos cumple peor, quien se retrasa mas entregando, quien nos falla
        mas entregando, que proveedor falla mas, que proveedores fallan mas, que
        proveedor nos falla mas, que proveedor nos falla, que proveedores nos fallan,
        que proveedores nos fallan mas, menos serio con las fechas, menos serio con los
        plazos, mas serio con las fechas, mas serio con los plazos, menos formal, mas
        formal, despacha mas tarde, despachan mas tarde, mas incumplid@, incumple mas,
        incumplen mas, mas incumple, mas incumplen""",
    "vendor price": """de donde sacamos, de donde saco, de donde compramos, de donde
        traemos, a cuanto compramos, a cuanto nos venden, a cuanto nos lo venden, a
        cuanto lo compramos, a cuanto la compramos, a cuanto los compramos, a cuanto nos
        sale comprar, cuanto nos cobran por, cuanto nos cobran, a cuanto esta, cuesta
        comprar, sale comprar, cuanto cuesta comprar, cuanto vale comprar, cuanto nos
        cuesta comprar, a quien le puedo comprar, a quien le podemos comprar, a quien
        puedo comprar, a quien podemos comprar, cobra el proveedor, cobran los
        proveedores, cuanto cobra el proveedor por, cuanto cobra, cuanto cobran""",
    "on_time done": """sacamos en fecha, sacamos a tiempo, sacamos en plazo, hemos
        sacado a tiempo, hemos sacado en fecha""",
    "produced": """cuanto hemos sacado, cuanto sacamos, cuanto se saco, cuanto llevamos
        sacado, cuanto llevamos hecho, que tanto fabricamos, que tanto produjimos,
        que tanto hicimos, que tanto llevamos hecho, cuantas unidades salieron,
        cuantas piezas salieron, cuantas unidades sacamos, cuantas piezas sacamos,
        cuantas unidades hemos sacado, cuantas piezas hemos sacado""",
    "cost against_plan": """se han ido de coste, se han ido de costo, se fueron de
        coste, se fueron de costo, se nos fueron de coste, se nos fueron de costo, se
        nos han ido de coste, se nos han ido de costo, se dispararon de coste, se
        dispararon de costo, se han disparado de coste, se han disparado de costo, se
        nos dispararon de costo, se pasaron del coste, se pasaron del costo, costaron
        mas de lo planeado, costaron mas de lo previsto, costaron mas de lo estimado,
        costo mas de lo planeado, costo mas de lo previsto, costo mas de lo estimado,
        salieron mas car@ de lo planeado, nos pasamos de presupuesto, nos pasamos del
        presupuesto, nos hemos pasado de presupuesto, se pasaron de presupuesto, se
        pasaron del presupuesto, fuera de presupuesto, por encima del presupuesto, por
        encima de presupuesto""",
    "against_plan": """contra el teorico, contra teorico, contra lo teorico, frente al
        teorico, frente a lo teorico, mas de lo planeado, de lo planeado, que lo
        planeado""",
    "scrap": """se ha echado a perder, se han echado a perder, echado a perder, se echo
        a perder, se echaron a perder, salieron mal@, salio mal@, han salido mal@,
        ha salido mal@, botamos, hemos botado, botaron, se boto, se botaron, botado,
        tiramos a la basura, hemos tirado a la basura, fue a la basura, fueron a la
        basura, acabo en la basura, se arruino, se arruinaron, se ha arruinado,
        descartamos, hemos descartado, descartad@, tuvimos que tirar, hubo que
        tirar, se tiro, se tiraron, se ha tirado, se han tirado, defectuos@ salieron,
        pieza+ mala+, unidades malas, pieza+ defectuosa+, unidades defectuosas, pieza+
        rechazada+""",
    "slower": """se alargan mas de la cuenta, se alarga mas de la cuenta, se alargaron
        mas de la cuenta, tardamos mas de lo previsto, tardamos mas de la cuenta,
        donde tardamos mas de lo previsto, donde tardamos mas, donde se tarda mas,
        en que tardamos mas, en que tardamos mas de lo previsto, llevan mas de lo
        previsto, lleva mas de lo previsto, llevan mas de lo estimado, lleva mas de
        lo estimado, llevaron mas de lo previsto, llevaron mas de lo estimado, nos
        llevan mas de lo previsto, nos llevan mas de lo estimado, tardan mas de lo
        estimado, tarda mas de lo estimado, tardan mas de lo que deberian, se comen
        mas tiempo""",
    "work_order": "faena+",
    "loss": """se nos va el tiempo, se va el tiempo, se nos va mas tiempo, se va mas
        tiempo, perdemos tanto tiempo, se nos escapa el tiempo""",
    "delivery": """hay que mandar, tenemos que mandar, tengo que mandar, toca mandar,
        debemos mandar, hay que enviar, tenemos que enviar, tengo que enviar, toca
        enviar, debemos enviar, hay que despachar, toca despachar, toca entregar,
        embarque+, embarcar, le debemos a, le debemos al, les debemos a""",
    "delivery open": """sin entregar, no entregad@, por entregar, pendiente+ de
        entregar, sin servir, por servir, pendiente+ de servir, sin enviar, por
        enviar, sin despachar, por despachar, nos quedan por servir, quedan por
        servir, nos quedan por entregar, quedan por entregar, nos queda por
        entregar, queda por entregar, nos queda por servir""",
    "risk": """les vamos a fallar, le vamos a fallar, vamos a fallar, quedar mal, vamos
        a quedar mal, le vamos a quedar mal, les vamos a quedar mal, no vamos a
        poder cumplir, no podremos cumplir, no podremos entregar, no vamos a poder
        entregar, no podemos cumplir, no le podemos entregar, no les podemos
        entregar, se nos van a caer, pinta mal, pintan mal, vamos a cumplir con,
        vamos a cumplirle a, le vamos a cumplir a, vamos a cumplirle""",
    "customer risk": """a quien le vamos a quedar mal, a quien vamos a quedar mal, a
        quien le vamos a fallar, a quien vamos a fallar, a quien no le vamos a
        cumplir, con quien vamos a quedar mal""",
    "sale": """nos han encargado, nos ha encargado, nos encargo, nos encargaron, nos ha
        pedido, nos han pedido, nos pidio, nos pidieron""",
    "sale due": """que le prometimos a, que les prometimos a, que le prometimos al, que
        le hemos prometido a, que le hemos prometido al""",
    "sale sold": """nos compra, nos compran, nos compro, nos compraron, nos ha comprado,
        nos han comprado""",
    "customer": """para quien es, para quien son, para quien va, para quien van, para
        quien estamos haciendo, para quien hacemos, para quien fabricamos, a quien
        va, a quien van, a quien va destinad@""",
    "customer waiting": """quien nos ha pedido, quien nos pidio, quien nos pide, quienes
        nos piden, quienes nos han pedido, quien ha pedido, quien pidio, quien ha
        encargado, quien nos ha encargado, quien nos encargo, quien esta esperando,
        quienes estan esperando, quien espera, quienes esperan""",
    "capacity": """agobiad@,
        sobrad@, hueco, huecos, apretad@, ahogad@, holgura, holgad@, hasta arriba, a
        tope, hasta el tope, tiene mas trabajo, tienen mas trabajo, con mas trabajo, mas
        trabajo tiene, mas trabajo tienen""",
    "manual": """que pasos tiene, que pasos lleva, paso a paso, como hay que hacer, como
        hay que montar, como se fabrica, como se fabrican, como se arma, como se
        arman, como se ensambla, como se hacen, como se montan, como hacemos""",
    "oee": """peor oee, menor oee, oee mas bajo, menos eficiente, menos eficientes, mas
        eficiente, mas eficientes, mas ineficiente, menos rinde, rinde menos, rinden
        menos, rinde mas, peor rinde""",
    "working": """que esta haciendo, que estan haciendo, en que anda, en que andan, en
        que trae, en que esta metid@, en que estan metid@, que anda haciendo, que andan
        haciendo, que trae entre manos, que lleva entre manos, que hace ahora, en que
        esta trabajando, quien anda trabajando, quienes andan trabajando, que esta
        haciendo cada uno, que esta haciendo cada quien, que hace cada uno, que hace
        cada quien, en que anda cada uno, en que anda cada quien, en que esta cada uno,
        en que esta cada quien, quien anda en, quienes andan en""",
    "hours working": """cuantas horas echo, cuantas horas ha echado, cuantas horas han
        echado, cuantas horas echaron, cuantas horas metio, cuantas horas lleva la
        gente, cuantas horas llevan los chicos, cuantas horas lleva cada uno,
        cuantas horas lleva cada quien, cuantas horas hizo, horas echo, horas ha
        echado, horas han echado, horas echaron, horas metio, horas ha metido, horas
        hizo, horas lleva la gente, horas llevan los chicos, horas lleva cada uno,
        horas lleva cada quien, horas lleva trabajad@""",
    "consumption": """a que ritmo se va, a que ritmo se gasta, a que ritmo gastamos, a
        que ritmo consumimos, a que ritmo usamos, que tanto gastamos, que tanto
        usamos, que tanto se gasta, que tanto consumimos""",
    "coverage": """para cuantos dias nos queda, para cuantos dias queda, para cuanto nos
        queda, para cuanto tiempo nos queda, para cuanto tiempo tenemos, cuantos dias
        nos quedan de, hasta cuando nos llega, hasta cuando llega el stock, hasta cuando
        nos alcanza, hasta cuando tenemos, hasta cuando nos dura, para cuanto nos
        alcanza, para cuantos dias nos alcanza, para cuantos dias alcanza, cuantos dias
        de stock hay, cuantos dias de stock tenemos, cuantos dias de stock, dias de
        stock, cuantos dias nos aguanta, cuantos dias aguanta, cuanto nos aguanta,
        cuanto aguanta, hasta cuando aguanta, hasta cuando nos aguanta, para cuanto da,
        para cuanto nos da""",
    "trace lot": """en que se uso el lote, donde se uso el lote, en que se utilizo el
        lote, en que se gasto el lote, donde se gasto el lote, en que se empleo el lote,
        se uso el lote, se utilizo el lote, se gasto el lote, se empleo el lote, se
        consumio el lote, fue a parar el lote, acabo el lote""",
    "reordering": """cual es el minimo y el maximo, cual es el maximo y el minimo, cual
        es el minimo, cual es el maximo, minimo de reposicion, que minimo tiene, que
        maximo tiene, cuanto hay que pedir, cuanto hay que comprar, cuanto tenemos que
        pedir, cuanto tengo que pedir, cuanto pedir, toca pedir, hay que pedir, tenemos
        que pedir, tengo que pedir, debo pedir, deberia pedir, deberiamos pedir, deberia
        comprar, deberiamos comprar, toca comprar, toca encargar, tengo que encargar,
        hay que encargar, tenemos que encargar, conviene pedir, conviene comprar, que
        minimo tiene, cual es el minimo de, que minimo, bajo de stock, bajos de stock,
        bajo en stock, por pedir, reordenar, que tengo que comprar, que tenemos que
        comprar, que hay que comprar, que toca reponer, toca reponer, hay que reponer,
        que repongo, que reponemos, que hay que resurtir, toca resurtir""",
    "stock": "disponemos, de cuanto disponemos, de cuantas disponemos",
    "location": """en que estanteria, en que estanterias, en que estante, en que
        pasillo, en que almacen, en que bodega, en que deposito, en que ubicacion,
        guardamos, se guarda, se guardan""",
    "run_out": """va a alcanzar, nos va a alcanzar, alcanzara, nos alcanzara, se nos
        termina, se nos terminan, se nos va a terminar, se nos van a terminar, se nos
        terminara, nos vamos quedando sin, se esta terminando, cuando se acaba, cuando
        se acaban, cuando se acabara, se acaba antes, se acaban antes, se agota antes,
        se agotan antes, se acabara antes, se agotara antes, se termina antes, se acaba
        primero, se agota primero, se nos acaba primero, se nos agota primero, se nos
        acaban primero, se nos agotan primero, se acaban primero, se agotan primero, se
        acabara primero, se agotara primero, se nos acabara primero, se nos agotara
        primero, se nos va a acabar primero, se nos van a acabar primero, se nos va a
        agotar primero, se nos van a agotar primero, se va a acabar primero, se va a
        agotar primero, se nos termina primero""",
    "producible": """cantidad maxima de, puedo armar, podemos armar, se
        pueden armar, podria armar, podriamos armar, nos salen con lo que tenemos, nos
        salen con lo que hay, salen con lo que tenemos, salen con lo que hay""",
    "component arrival": """que material viene, que materiales vienen, que material nos
        viene, que material entra""",
    "cost": """cuanto nos salio, cuanto salio, cuanto nos ha salido, en cuanto nos
        salio, en cuanto salio""",
    "customer sale": """cliente pidio, clientes pidieron, cliente encargo, cliente ha
        pedido, cliente nos pidio""",
    "work_center blocked": """puestos no funcionan, maquinas no funcionan, centros no
        funcionan, lineas no funcionan, maquina no funciona, puesto no funciona,
        centro no funciona""",
    "reason blocked": "por que no trabaja, por que no funciona",
    "consumption month": """gastamos por mes, usamos por mes, consumimos por mes, se
        gasta por mes, se usa por mes""",
    "trace": """fue a parar, a donde fue a parar, adonde fue a parar, donde fue a parar,
        rastreame, trazame""",
    "finish manufacturing_order": """cuando se acaba la orden, cuando se acaba la of,
        cuando termina la orden, cuando termina la of""",
    "finish": "cuando termina, cuando terminan",
    "manufacturing_order start": "que ordenes entran, ordenes entran",
    "reason priority": "por que urge, por que urgen",
    "responsible": """comprador, compradora, compradores, compradoras, agente de
        compras, agentes de compras""",
}

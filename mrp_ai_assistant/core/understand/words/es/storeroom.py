"""What a storekeeper asks: what is free, still, needed, enough, at nought, ordered."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "stock free": """quedan sin reservar, queda sin reservar, nos quedan sin reservar,
        nos queda sin reservar, quedan sin asignar, queda sin asignar, quedan sin
        comprometer, queda sin comprometer, hay sin reservar, hay sin asignar, tenemos
        sin reservar, tenemos sin asignar, stock sin reservar, stock sin asignar, stock
        no reservado, existencias sin reservar, esta sin reservar, estan sin
        reservar""",
    "free": """sobra, sobran, sobraria, sobrarian, sobrara, sobraran, de sobra,
        sobrante, sobrantes, sin reservar, sin reserva, sin reservas, no reservad@, sin
        asignar, sin comprometer, no comprometid@, sin apartar, no apartad@, no esta
        reservad@, no estan reservad@, no este reservad@, no esten reservad@, sin
        destino, por reservar""",
    "no_stock": """en cero, a cero, en 0, a 0, stock cero, stock 0, existencias cero,
        inventario cero, en ceros, agotad@, componentes sin stock, componentes sin
        existencias, componentes sin inventario, piezas sin stock, piezas sin
        existencias, insumos sin stock, insumos sin existencias, materia prima sin
        stock, materias primas sin stock, material sin existencias, articulos sin
        inventario, productos con stock cero, de lo que no hay stock, de que no hay
        stock, de que no tenemos stock, de que no tenemos existencias, de que no hay
        existencias, no tienen stock, no tienen existencias, no tienen inventario, no
        tiene stock, no tiene existencias, se encuentran sin stock, estan sin stock,
        estan sin existencias""",
    "idle": """no se han movido, no se ha movido, que no se mueven, productos no se
        mueven, componentes no se mueven, materiales no se mueven, articulos no se
        mueven, referencias no se mueven, piezas no se mueven, no se movieron, sin
        moverse, sin mover, sin movimiento, sin movimientos, sin rotacion, sin rotar, no
        rota, no rotan, que no rota, que no rotan, no han rotado, no ha rotado, no han
        tenido movimiento, no han tenido movimientos, no ha tenido movimiento, no tienen
        movimiento, no tienen movimientos, no tuvieron movimiento, ningun movimiento,
        poca rotacion, baja rotacion, menor rotacion, menos rotacion, lenta rotacion,
        rotacion lenta, lento movimiento, movimiento lento, stock muerto, inventario
        muerto, material muerto, stock parado, inventario parado, material parado,
        materiales parados, stock detenido, stock inmovilizado, inventario inmovilizado,
        material inmovilizado, inmovilizad@, obsolet@, estancad@, parado en almacen,
        parado en el almacen, parados en almacen, parados en el almacen, parada en el
        almacen, parado en stock, cogiendo polvo, juntando polvo, muerto de risa, no se
        han usado, no se ha usado, no hemos usado, no se han utilizado, no se ha
        utilizado, no hemos utilizado, no se han consumido, no se ha consumido, no hemos
        consumido, no hemos gastado, no se han gastado, no se han tocado, no se ha
        tocado, no se usaron, no se consumieron, no se utilizaron, llevan sin usarse,
        lleva sin usarse, llevan sin moverse, lleva sin moverse, sin usar, sin usarse,
        sin consumo, sin consumos, sin salida, sin salidas""",
    "needs": """vamos a necesitar, vamos a ocupar, necesitaremos, voy a necesitar, van a
        necesitar, va a necesitar, necesitaran, necesitara, necesitare, necesidades,
        necesidad, necesidades de material, necesidades de materiales, necesidades de
        componentes, necesidad de material, requerimiento, requerimientos, requerimiento
        de material, requerimiento de materiales, requerimientos de material,
        requerimientos de materiales, requeriremos, vamos a requerir, se requiere, se
        requieren, demandan las ordenes, material comprometido por, lista de picking,
        picking, hoja de picking, lista de surtido, hoja de surtido, lista de
        preparacion, hoja de preparacion, material que preparar, material hay que
        preparar, material tengo que preparar, material tenemos que preparar,
        componentes hay que preparar, componentes tengo que preparar, material hay que
        surtir, material tengo que surtir, material hay que sacar, material tengo que
        sacar, hay que sacar del almacen, tengo que sacar del almacen, hay que bajar a
        planta, material hay que bajar, material hay que alistar, componentes hay que
        sacar, componentes tengo que sacar, componentes se necesitan, material se
        necesita, materiales se necesitan, se van a ocupar, que componentes necesitamos,
        que materiales necesitamos, que material necesitamos, cuanto necesitamos, cuanta
        necesitamos, cuantos necesitamos, cuantas necesitamos""",
    "unordered": """no esta pedid@, no estan pedid@, no hemos pedido, nadie ha pedido,
        nadie pidio, nadie las pidio, nadie los pidio, nadie lo pidio, nadie la pidio,
        nadie ha encargado, no hemos encargado, no hemos comprado, no se ha pedido, no
        se han pedido, no se pidio, no se pidieron, no han sido pedid@, no han pedido,
        no se ha comprado, no se han comprado, no compramos, no pedimos, aun sin pedir,
        todavia sin pedir, sin pedir, sin encargar, sin comprar, sin compra, sin
        compras, sin compra asociada, sin pedido asociado, sin pedido de compra, sin
        pedidos de compra, sin orden de compra, sin ordenes de compra, sin oc, no tienen
        compra, no tiene compra, no tienen compra asociada, no tiene compra asociada, no
        tienen compras, no tienen pedido de compra, no tiene pedido de compra, no tienen
        orden de compra, no tiene orden de compra, no tienen oc, no hay compra, no hay
        compra hecha, no hay pedido de compra, no hay orden de compra, nada en camino,
        no hay nada en camino, no hay nada pedido, no viene nada, no viene en camino, no
        vienen en camino, no esta en camino, no estan en camino""",
    "arrival purchase": """ya pidieron, ya pedimos, ya se pidio, ya se pidieron, ya
        hemos pedido, ya han pedido, ya se ha pedido, ya se han pedido, ya esta pedid@,
        ya estan pedid@, esta pedid@, estan pedid@, alguien pidio, alguien ha pedido,
        alguien ha pedido ya, alguien ya pidio, alguien compro, alguien ha comprado,
        alguien encargo, alguien ha encargado, ya compraron, ya compramos, ya se compro,
        ya se compraron, ya encargaron, ya encargamos, esta encargad@, estan encargad@,
        ya esta encargad@, ya estan encargad@, pidieron ya, pedimos ya, pedid@ ya, hemos
        pedido ya, hay pedido de, hay algun pedido de, hay algo pedido de, hay alguna
        compra de, hay compra de""",
    "reordering": """tenemos que comprar, tengo que comprar, hay que comprar, debemos
        comprar, necesito comprar, necesitamos comprar, toca comprar, conviene comprar,
        habria que comprar, recomiendas pedir, me recomiendas pedir, recomiendas
        comprar, me recomiendas comprar, sugieres pedir, me sugieres pedir, sugieres
        comprar, deberiamos pedir, deberia pedir, deberiamos comprar, deberia comprar,
        conviene pedir, nos conviene pedir, me conviene pedir, sugiere el sistema,
        sugiere odoo, recomienda el sistema, recomienda odoo, sugerido de pedido,
        cantidad sugerida, cantidad a pedir, punto de pedido, punto de reorden, punto de
        reposicion, punto de reabastecimiento, punto de resurtido, nivel de reorden,
        nivel de reposicion, stock de seguridad, por debajo de su minimo, por debajo de
        su stock minimo, por debajo del punto de pedido, por debajo del punto de
        reorden, estan por debajo de su minimo, tocando el minimo, en el minimo, bajo su
        minimo, debajo del minimo, debajo de su minimo, llegaron al minimo, porque esta
        bajo minimo, porque esta bajo minimos, porque estan bajo minimo, porque estan
        bajo minimos, porque este bajo minimos""",
    "consumption month": """se nos van al mes, se nos va al mes, se van al mes, se va al
        mes, se nos van por mes, se nos va por mes, nos gastamos al mes, se usan al mes,
        se usa al mes, usamos al mes, consumimos al mes, ocupamos al mes, ocupamos por
        mes""",
    "consumption": """ocupamos, se nos van, se nos fue, se nos fueron, se fueron en, se
        uso, se usaron, se gasto, se gastaron, mas consumid@, mas usad@, mas gastad@,
        mas utilizad@, que mas consumimos, que mas usamos, que mas gastamos""",
    "run_out": """se acaba mas pronto, se agota mas pronto, se acabara antes, se nos
        acaba antes, se nos acabara antes, se nos va a acabar antes, se va a acabar
        antes, lo primero que se nos va a acabar, lo primero que se va a acabar, lo
        primero que se acaba, lo primero que se nos acaba, lo primero que se agota, lo
        primero que se nos agota, lo primero en acabarse, lo primero en agotarse, se va
        a acabar primero, se nos va a acabar primero, va a acabarse primero, se
        terminara primero, se va a terminar primero""",
    "bom": """ficha de materiales, ficha de producto, ficha de fabricacion, lista de
        componentes, lista de piezas, listado de materiales, listado de componentes,
        hoja de materiales, arbol de materiales, arbol de componentes, explosion del,
        explosion de, como esta compuest@, como se compone, de que se hace, de que se
        hacen, que trae, que piezas trae, que componentes trae""",
    "producible": """con lo que hay, con lo que hay en almacen, con lo que hay en el
        almacen, con lo que hay en stock, con lo que tenemos, con lo que tengo, con el
        stock que hay, con el stock que tenemos, con el stock actual, con el material
        que hay, con el material que tenemos, con lo disponible, con el stock libre, con
        el stock disponible, cuantas salen, cuantos salen, salen con lo que hay, me
        salen, nos salen, da el material, da el stock, me da el material, nos da el
        material, para cuantas mesas da, da para cuant@, me da para cuant@, nos da para
        cuant@, puedo armar, podemos armar, se pueden armar, se podrian armar, podria
        armar, podriamos armar, puedo ensamblar, podemos ensamblar, se pueden ensamblar,
        puedo completar, podemos completar, podria sacar, podriamos sacar, se podrian
        sacar, se podran fabricar, podremos fabricar, podremos hacer, podre fabricar,
        seria posible fabricar, es posible fabricar, es posible hacer, hay para hacer,
        hay para fabricar, hay para armar, tenemos para hacer, tenemos para fabricar,
        tenemos para armar, tengo para hacer, tengo para fabricar, que nos limita, que
        nos impide hacer, que nos impide fabricar""",
    "shortage": """suficiente, suficientes, bastante, bastantes, insuficiente,
        insuficientes, lo suficiente""",
    "value stock": """valor del inventario, valor del stock, valor de las existencias,
        valor de inventario, valor de stock, valor del almacen, cuanto vale el
        inventario, cuanto vale el stock, cuanto vale el almacen, cuanto valen las
        existencias, cuanto vale lo que hay, cuanto vale lo que tenemos, inventario
        valorizado, inventario valorado, stock valorado, stock valorizado, valorizacion
        del inventario, valoracion del inventario, valoracion del stock, dinero parado
        en, dinero en stock, dinero en inventario, dinero en almacen, dinero en el
        almacen, dinero tenemos en stock, dinero tenemos en el almacen, dinero tenemos
        en inventario, dinero hay en el almacen, capital parado, capital inmovilizado,
        plata en stock, plata tenemos en stock, lana en inventario""",
    "both": """ambos, ambas""",
    "common": """a la vez, al mismo tiempo, coinciden, coincide, en comun, comparten,
        comparte, los dos a la vez, las dos a la vez, simultaneamente""",
    "where_used": """que muebles llevan, que muebles usan, que
        muebles tienen, que productos contienen, que muebles contienen, que articulos
        usan, productos que llevan, productos que usan, muebles que llevan, muebles que
        usan, productos que contienen, contiene, contienen, incluye, incluyen, se ocupa,
        se ocupan, en que se ocupa, para que ocupamos, para que usamos""",
    "no_bom": """sin lista de materiales, sin ldm, sin bom, sin receta, sin despiece,
        sin escandallo, no tienen lista de materiales, no tiene lista de materiales, no
        tienen ldm, no tienen receta, no tienen despiece, no tienen bom, no tienen
        escandallo, no tienen definida la lista de materiales, les falta la lista de
        materiales, que no tengan lista de materiales""",
    "no_rule": """sin regla de reabastecimiento, sin reglas de reabastecimiento, sin
        regla de reposicion, sin regla de reorden, sin regla, sin reglas, sin minimo
        definido, sin minimos definidos, sin minimo, sin minimos, sin punto de pedido,
        sin punto de reorden, no tienen regla, no tienen reglas, no tienen regla de
        reabastecimiento, no tiene regla de reabastecimiento, no tienen reglas de
        reabastecimiento, no tienen regla de reposicion, no tienen minimo, no tienen
        minimos, no tienen punto de pedido, no tienen minimo definido, que no tengan
        regla de reabastecimiento""",
    "stock": """inventario completo, todo el inventario, inventario general, inventario
        total, stock completo, todo el stock, stock total, stok, estock, stoc,
        existensias, existencias totales, todas las existencias, inbentario, ay en
        stock, ay en almacen""",
    "rule": """reglas de minimos y maximos, regla de minimos y maximos, minimos y
        maximos, minimo y maximo, reglas de minimo y maximo""",
    "count": """cuantos metros, cuantos metros cuadrados, cuantos kilos, cuantos kg,
        cuantos litros, cuantas planchas de, cuantas hojas de, cuantas cajas de, cuantos
        m2, cuantos m""",
    "product finished_goods stock": """producto terminado hay en almacen, productos
        terminados hay en almacen, producto terminado queda, productos terminados
        quedan, productos terminados disponibles, producto terminado disponible,
        terminados disponibles, producto acabado hay, productos acabados hay, productos
        acabados tenemos, productos terminados en stock, terminados en stock, stock de
        terminados, stock de producto terminado, stock de productos terminados,
        terminados tenemos en stock, inventario de producto terminado, inventario de
        productos terminados, terminados hay en stock, producto terminado tenemos,
        producto terminado hay, productos terminados tenemos, productos terminados hay,
        producto terminado en stock, producto terminado en almacen, producto acabado en
        stock, productos acabados en stock, stock de producto acabado, stock de
        productos acabados""",
    "material_of": """material necesario, materiales necesarios, componentes necesarios,
        material requerido, materiales requeridos, componentes requeridos, componentes
        de la orden, componentes de la of, componentes de la, materiales de la orden,
        materiales de la of, material para la orden, material para la of, material para
        la, materiales para la, componentes para la""",
    "prediction demand": """venderemos, vamos a vender, se venderan, se van a vender,
        voy a vender, van a vender, se vendera, se va a vender, prevision de demanda,
        previsiones de demanda, pronostico de demanda, prevision de ventas, previsiones
        de ventas, pronostico de ventas, pronosticos de ventas, ventas previstas, ventas
        esperadas, ventas estimadas, estimacion de ventas, proyeccion de ventas""",
}

"""Who buys and who sells: offers, what is owed, what is spent, who is to be told."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "quotation": """presupuesto+, cotizacion+, oferta+, proforma+, presupuesto+ de
        venta, presupuesto+ a cliente+, presupuesto+ a los clientes, presupuesto+ para
        cliente+, cotizacion+ a cliente+, cotizacion+ a los clientes, oferta+ a
        cliente+, oferta+ a los clientes, oferta+ comercial, ofertas comerciales""",
    "rfq": """peticion+ de presupuesto+, peticion+ de precio+, oferta+ de proveedor+,
        oferta+ del proveedor, oferta+ de los proveedores, cotizacion+ de proveedor+,
        cotizacion+ del proveedor, cotizacion+ de los proveedores, presupuesto+ del
        proveedor, presupuesto+ de los proveedores, cotizacion+ de compra, oferta+ de
        compra, presupuesto+ a proveedor+, presupuesto+ pedid@, cotizacion+ pedid@,
        presupuesto+ que pedimos, presupuesto+ que hemos pedido, solicitud+ de oferta+,
        solicitud+ de precio+""",
    "draft": """pendiente+ de respuesta, sin respuesta, sin contestar, sin responder, no
        contestad@, no respondid@, pendiente+ de contestar, pendiente+ de contestacion,
        por contestar, pendiente+ de aprobar, pendiente+ de aprobacion, pendiente+ de
        aceptar, pendiente+ de aceptacion, pendiente+ de confirmacion, pendiente+ de que
        confirmen, pendiente+ de que acepten, sin aceptar, por aceptar, no aceptad@, sin
        aprobar, por aprobar, no aprobad@, en espera de respuesta, a la espera de
        respuesta, esperando respuesta, esperando confirmacion, en espera de
        confirmacion, esperan respuesta, esperan confirmacion, nadie ha contestado,
        nadie contesto, nadie ha respondido, nadie respondio, no han contestado, no ha
        contestado, no contestaron, no contesto, no han respondido, no ha respondido, no
        respondieron, no nos han contestado, no nos han respondido, no han confirmado,
        no nos han confirmado, no ha confirmado, no confirmaron, no han aceptado, no
        aceptaron, siguen sin confirmar, sigue sin confirmar, no estan confirmad@, no
        esta confirmad@, todavia sin confirmar, aun sin confirmar""",
    "value": """a cuanto asciende, a cuanto ascienden, asciende, ascienden, cuanto suma,
        cuanto suman, suman, cuanto dinero, cuanta plata, cuanta lana, cuanta guita, en
        plata, en dinero, en euros, en pesos, en dolares, en total dinero, valor total,
        monto+, monto total, montos totales, de cuanto es, de cuanto son, por cuanto es,
        por cuanto son, de cuanto dinero, y de cuanto, importe medio, cuanto importan,
        cuanto importa, cuanto representan, cuanto representa, facturamos por
        pedidos, valen los pedidos, vale el pedido, cuanto vale el pedido, cuanto valen
        los pedidos, vale la compra, valen las compras, valen las ofertas""",
    "sale open": """cartera de pedidos, cartera, pedidos en cartera, libro de pedidos,
        pedidos vivos, cartera viva, pedido+ sin servir, pedido+ sin entregar, pedido+
        por servir, pedido+ por entregar, pedido+ por surtir, pedido+ sin surtir,
        pedido+ pendiente+ de servir, pedido+ pendiente+ de entregar, pedido+ pendiente+
        de surtir, pedido+ pendiente+ de entrega""",
    "sale": "encargo+, encargo+ de cliente+",
    "to_warn": """avisar, avisarle, avisarles, aviso a, avisamos, llamar, llamarle,
        llamarles, llamo, llamamos, notificar, notificarle, notificarles, advertir,
        advertirle, disculparme, disculparnos, pedir disculpas, dar explicaciones, dar
        la cara, dar la mala noticia, reclamar, reclamarle, reclamarles, reclamo a,
        apretar, apretarle, perseguir, presionar, presionarle, meter
        prisa, meterle prisa, meter presion, meterle presion, echarle la bronca""",
    "unreceived": """pedido y no recibido, pedido y sin recibir, pedido y no ha llegado,
        pedida y no recibida, pedidas y no recibidas, pedidos y no recibidos, hay pedido
        de, hay pedido y no recibido de, nos debe, nos deben, nos adeuda, nos adeudan,
        nos debe aun, nos debe todavia, nos tiene que traer, nos tienen que traer, nos
        tiene que entregar, nos tienen que entregar, nos tiene que mandar, nos tienen
        que mandar, nos tiene que enviar, nos tienen que enviar, nos tiene pendiente,
        nos tienen pendiente""",
    "delivery": """le debemos, les debemos, le adeudamos, debemos servir, tenemos que
        servir, hay que servir, tenemos que mandar, hay que mandar, le tenemos que
        mandar, les tenemos que mandar""",
    "late": """nos falla, nos fallan, nos esta fallando, nos estan fallando, nos queda
        mal, nos quedan mal, nos esta quedando mal, nos estan quedando mal, nos
        incumple, nos incumplen, nos tiene colgad@, nos tienen colgad@, nos trae de
        cabeza, va peor, van peor, peor va, peor van, mas atrasad@, mas retrasad@, va
        mas tarde, va tarde, van tarde""",
    "on_time": """tasa de entregas a tiempo, porcentaje de entregas a tiempo, tasa de
        entrega a tiempo, tasa de cumplimiento, indice de cumplimiento, ratio de
        entregas a tiempo, porcentaje de cumplimiento, tasa de puntualidad, normalmente
        se retrasa, se retrasa normalmente, se retrasa habitualmente, se retrasa de
        media, se retrasa en promedio, suele tardar de mas, retraso medio de los
        proveedores, retraso medio del proveedor, retraso promedio del proveedor,
        retraso habitual, no cumple nunca, nunca cumple, no cumplen nunca, nunca
        cumplen, siempre llega tarde, siempre llegan tarde, siempre se retrasa, siempre
        se retrasan, siempre entrega tarde, siempre entregan tarde, siempre tarde, nunca
        llega a tiempo, nunca entrega a tiempo, nunca entregan a tiempo, entrega a
        tiempo, entregan a tiempo, suele retrasarse, suelen retrasarse, suele llegar
        tarde, suelen llegar tarde, suele cumplir, suelen cumplir, se puede confiar, nos
        podemos fiar, me puedo fiar, es de fiar, son de fiar""",
    "sale content": """contiene el pedido, contiene la venta, lleva el pedido, incluye
        el pedido, trae el pedido, contenido del pedido, lineas del pedido, lineas de la
        venta, hay en el pedido, va en el pedido, articulos del pedido, productos del
        pedido, se pidio en el pedido, pidieron en el pedido, entra en el pedido,
        detalle del pedido, desglose del pedido""",
    "purchase content": """contiene la compra, lleva la compra, incluye la compra,
        contenido de la compra, lineas de la compra, contiene la orden de compra, hay en
        la compra, va en la compra, viene en la compra, trae la compra""",
    "sale sold": """pedidos entraron, pedidos han entrado, pedidos nos entraron, pedidos
        nos han entrado, pedidos entran, pedidos recibimos, pedidos hemos recibido,
        pedidos nos hicieron, pedidos nos han hecho, pedidos nuevos, nuevos pedidos,
        pedidos cerramos, pedidos hemos cerrado, pedidos tomamos, pedidos levantamos,
        pedidos metimos, se vende, se venden, mejor se vende, mejor se venden, tiene mas
        salida, tienen mas salida, pedidas por clientes, pedidos por clientes, pedidas
        por los clientes, tienen pedid@, tiene pedid@, nos han pedido, nos ha pedido,
        nos pidieron, nos pidio, nos tienen pedid@, nos tiene pedid@, nos encargaron,
        nos encargo, nos han encargado, nos ha encargado""",
    "purchase value": """gastamos en proveedores, gastado en proveedores, gasto en
        proveedores, gasto de compras, gastos de compras, gasto en
        material, gastamos en material, gastado en material, gastos en material, se nos
        va el dinero, se nos va la plata, se nos va la lana""",
    "vendor purchase value": """gasto por proveedor, gastos por proveedor, proveedor
        gastamos, proveedores gastamos, proveedor hemos gastado, proveedores por gasto,
        proveedores por volumen, proveedores por compras, proveedores por importe,
        proveedor por volumen, proveedores mas importantes, principales proveedores,
        proveedores principales, mayores proveedores, proveedores mas grandes, proveedor
        mas grande, mayor proveedor, proveedor principal, principal proveedor, proveedor
        mas importante, nos gastamos mas""",
    "sole": """un solo proveedor, un unico proveedor, unico proveedor, proveedor unico,
        proveedores unicos, un proveedor nada mas, solo un proveedor, solamente un
        proveedor, un proveedor solo, sin proveedor alternativo, sin alternativa,
        no tienen otro proveedor, no tiene otro proveedor""",
    "several_vendors": """mas de un proveedor, varios proveedores, dos o mas
        proveedores, mas proveedores de uno, proveedores alternativos, proveedor
        alternativo, segundo proveedor, otro proveedor, doble proveedor""",
    "vendor price": """cuanto pagamos por, cuanto pague por, cuanto pagamos, cuanto se
        paga por, a cuanto pagamos, cuanto nos cobran por, cuanto nos cobra, a como nos
        cobran, cuanto nos costo comprar, cuanto nos cuesta comprar, cuanto nos cuestan,
        a cuanto nos sale comprar, pagamos por, productos compramos a, productos le
        compramos a, productos les compramos a, materiales compramos a, materiales le
        compramos a, articulos compramos a, articulos le compramos a, componentes
        compramos a, componentes le compramos a, cosas le compramos a, cosas compramos
        a, material compramos a, material le compramos a, material nos vende, materiales
        nos vende, productos nos vende, articulos nos vende, componentes nos vende,
        productos nos suministra, materiales nos suministra, material nos suministra,
        productos nos surte, materiales nos surte, material nos surte, productos vende,
        materiales vende, que le podemos comprar a, que se le compra a, que se compra a,
        catalogo de, lista de precios de, precios de compra de, tarifas de compra de""",
    "responsible": """vendedor, vendedora, vendedores, comercial, comerciales, ejecutivo
        de ventas, ejecutiva de ventas, comprador, compradora, compradores, agente de
        compras, quien vendio""",
    "sale sold customer": """quien es el que mas compra, quien es el que mas nos compra,
        quien es quien mas compra, quien es el que compra mas, quien le vendimos, quien
        vendimos, quienes vendimos, quienes le vendimos, quienes les vendimos, quien le
        hemos vendido, quien hemos vendido, quienes hemos vendido, quien se vendio,
        quien se vendieron, quien le vendemos, quien vendemos, quienes vendemos, quienes
        les vendemos, que mas compra, que mas nos compra, quien compra, quienes compran,
        quien compro, quienes compraron, cliente que mas compra""",
    "newest": """la ultima vez, ultima vez, la vez pasada, la vez anterior, por ultima
        vez""",
    "lead_time": """mas rapid@, mas veloz, menor plazo, plazo mas corto, antes nos
        entrega, entrega antes, entrega mas rapido, tarda menos, tardan menos, tarda
        mas, tardan mas""",
    "delivery moved": """mandamos, mandaron, se mando, se mandaron, hemos mandado, le
        mandamos, les mandamos, servimos, hemos servido, se sirvio, surtimos, hemos
        surtido, llevamos a, le llevamos, le entregamos, les entregamos, le enviamos,
        les enviamos, le despachamos""",
    "bought": """llevamos comprado, llevo comprado, llevamos comprad@, hemos comprado a,
        hemos comprado, comprado este, comprado este ano, comprado este mes, comprado
        en, total comprado, se le ha comprado, le hemos comprado, les hemos comprado,
        comprado a, le compramos este, le compramos en""",
    "waiting": """se quedan sin, se queda sin, se quedaran sin, se quedaria sin, se
        quedarian sin, esperan por, dependen de, dependen del, depende de, depende
        del""",
    "list": """dame^, pasame^, muestrame^, ensename^, listame^, dime^, mandame^,
        sacame^""",
    "due": """fecha de entrega, fechas de entrega, dia de entrega""",
}

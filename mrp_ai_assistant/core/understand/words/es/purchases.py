"""Purchases, vendors and subcontracting."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "purchase": """compra+, comprar, comprad@, orden+ de compra, oc, ocs,
        pedido+ de compra, pedido+ a proveedor+, pedido+ al proveedor, pedido+ a los
        proveedores, de que pedido, en que pedido, con que pedido, abastecimiento,
        aprovisionamiento""",
    "vendor": """proveedor+, suministrador+, suministra, suministran, provee, proveen,
        surte, surten, abastece, abastecen""",
    "vendor price": """nos vende, nos venden, nos suministra, nos suministran, que le
        compramos a, que les compramos a, que compramos a, proveedor mas barato,
        proveedor mas economico, proveedores mas baratos, a quien compramos, a como
        compramos, a como lo compramos, a como nos sale, a quien le compramos, a
        quienes compramos, a quien se compra, quien vende, quien nos vende, quienes
        venden, quienes nos venden, quien suministra, quien nos suministra, quien
        provee, quien nos provee, quien surte, quien nos surte, a que precio
        compramos, a que precio lo compramos, a quien y a que precio compramos,
        precio+ de compra, mejor precio, mejores precios, precio mas bajo, mas barat@,
        tarifa+ de compra, tarifa+ de proveedor+, tarifa+ del proveedor""",
    "on_time": """cumple mejor, cumplen mejor, mejor cumple, mejor cumplen, cumple
        peor, cumplen peor, peor cumple, peor cumplen, mas puntual, mas puntuales,
        menos puntual, menos puntuales, mas fiable, mas fiables, menos fiable, menos
        fiables, mas confiable, mas confiables, mas cumplidor, mas cumplidores,
        fiabilidad, peor plazo, mejor plazo, cumple mas, cumplen mas, cumple menos,
        cumplen menos, se retrasa mas, se retrasan mas, mas se retrasa, mas se
        retrasan, mas tarde entrega""",
    "vendor on_time": """mejor proveedor, peor proveedor, mejores proveedores, peores
        proveedores""",
    "rfq": """solicitud+ de presupuesto+, solicitud+ de cotizacion, solicitudes de
        cotizacion, solicitud+ de compra, peticion+ de oferta+, pedido+ de cotizacion,
        presupuesto+ de compra, presupuesto+ de proveedor+, rfq+""",
    "bought": """compramos, compraron, hemos comprado, se ha comprado, se han
        comprado, hemos pedido, se ha
        pedido, se han pedido, compra+ confirmad@, compra+ realizad@, compra+ hech@""",
    "received": """compra+ recibid@, pedido+ de compra recibid@, ya recibid@, hemos
        recibido, se ha recibido, se han recibido""",
    "unreceived": """no han llegado, no ha llegado, sin recibir, no recibid@, por
        recibir, por llegar, pendiente+ de recibir, pendiente+ de recepcion,
        pendiente+ de llegar, pendiente+ de entrega, sin llegar, no se han recibido,
        no se ha recibido, no hemos recibido, falta+ por recibir, falta+ por llegar,
        faltan por recibir, faltan por llegar, tiene que llegar, tienen que llegar""",
    "rule": """el minimo y el maximo, minimo y maximo, min y max, maximo y minimo,
        maximos y minimos, minimos y maximos, regla+ de reabastecimiento, regla+ de
        reaprovisionamiento, regla+ de stock, regla+ de stock minimo, regla+ de
        reposicion, regla+ de abastecimiento, regla+ de inventario, regla+ de minimos,
        regla+ de minimo, punto+ de pedido, punto+ de reorden, regla, reglas""",
    "reordering": """reaprovisionamiento, reabastecimiento, reabastecer, resurtido,
        resurtir, reposicion+, reponer, hay que reponer, tenemos que reponer, por debajo
        del punto de pedido, bajo el punto de pedido, stock maximo, reorden, bajo
        minimo+, bajo minimos, bajo el minimo, bajo su minimo, debajo del minimo, por
        debajo del minimo, por debajo de su minimo, por debajo de minimos, por debajo
        del stock minimo, stock minimo, minimo de stock, stock de seguridad, minimo+ de
        stock, inventario minimo, existencia+ minima+""",
    "subcontract": """subcontrata+, subcontratad@, subcontratar, subcontratamos,
        subcontratacion+, subcontratista+, tercerizad@, tercerizacion, maquila+,
        maquilad@, maquilador+, trabajo+ externo+, externalizad@""",
}

"""What there is in a plant."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "manufacturing_order": """orden+, orden+ de fabricacion, orden+ de produccion,
        orden+ de manufactura, orden+ de elaboracion, orden+ de montaje, of, ofs, op,
        ops, mo, mos, o f, fabricacion+, produccion, producciones, fabricar, producir,
        elaborar, armar, ensamblar, montar, manufacturar, manufactura, plan de
        produccion, plan de fabricacion, programa de produccion, programacion,
        programa de fabricacion, plan semanal, se fabrica, se fabrican, se produce, se
        producen, elaboracion""",
    "work_order": """orden+ de trabajo, chamba+, laburo+, ot, ots, wo, wos,
        operacion+, trabajo+, fase+, orden+ de taller""",
    "work_center": """centro+ de trabajo, centro+, puesto+ de trabajo, puesto+,
        maquina+, maquina+ de trabajo, linea+, linea+ de produccion, estacion+,
        estacion+ de trabajo, celula+, celda+, centro+ productivo+, centro+ de
        produccion""",
    "component": """componente+, material, materiales, materia+ prima+, pieza+,
        insumo+, partes, refaccion+, repuesto+, ingrediente+,
        componentes distintos, distintos componentes, componentes diferentes""",
    "product": """producto+, articulo+, referencia+, producto+ terminado+, item+,
        sku+, producto+ final+, productos finales, producto+ acabado+""",
    "stock": """stock, en stock, en existencia, en existencias, en inventario,
        existencia+, inventario+, a mano, en mano, stock actual, cuanto hay, cuanta
        hay, cuanto queda, cuanta queda, cuanto tenemos, cuanta tenemos, cuanto nos
        queda, cuanta nos queda, cuanto stock hay, nivel+ de stock, niveles de stock,
        stock disponible""",
    "location": """ubicacion+, almacen+, deposito+, bodega+, localizacion+, estante+,
        pasillo+, donde, lugar+, sitio+, ubicad@, almacenad@, guardad@""",
}

"""How a product is made."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "bom": """lista+ de materiales, lista+ de material, ldm, bom+, receta+, formula+,
        estructura+, despiece+, explosion de materiales, escandallo+, composicion, de
        que se compone, de que esta hech@, de que estan hech@, que lleva, que
        componentes lleva, que componentes tiene, que materiales lleva, que piezas
        lleva, que material lleva, que partes lleva, por que centros pasa, por que
        centros pasan, por que centros de trabajo pasa, por que maquinas pasa, por que
        operaciones pasa, ruta de fabricacion, ruta de produccion, hoja de ruta, que
        operaciones lleva, que operaciones tiene, componentes de la lista, con que se
        fabrica, con que se fabrican, con que se hace, con que esta hech@, que necesito
        para hacer, que necesito para fabricar, que necesito para producir, que
        necesitamos para hacer, que necesitamos para fabricar, que se necesita para
        hacer, que se necesita para fabricar, cuanto material necesito para, cuanto
        material necesito para hacer, cuanto material necesito para fabricar, cuanto
        material se necesita para, cuanto material se necesita para hacer, cuanto
        material se necesita para fabricar, que material necesito para, que material
        necesito para hacer, que material necesito para fabricar, que materiales
        necesito para, que materiales necesito para hacer, que materiales necesito para
        fabricar""",
    "where_used": """en que bom, en que boms, en que ldm, en que lista de materiales, en
        que listas de materiales, en que despiece+, en que escandallo+, se usa, se usan,
        se utiliza, se utilizan, se emplea, se emplean, donde se usa, en que productos,
        en que listas, usa el componente, usan el componente, usa, usan, utilizan,
        utiliza, que productos llevan, que articulos llevan, necesita, necesitan,
        consume, consumen, forma parte de, en que se usa, en que se utiliza, para que se
        usa, para que sirve""",
    "lead_time": """plazo+ de entrega, plazo+ de fabricacion, plazo+ de compra,
        plazo+ de produccion, plazo+ de reposicion, plazo+ de suministro, plazo+ de
        aprovisionamiento, que plazo, que plazos, que plazo tiene, cual es el plazo,
        tiempo+ de entrega, tiempo+ de fabricacion, tiempo+ de produccion, tiempo+ de
        reposicion, tiempo+ de ciclo, lead time, lead times, cuanto tarda, cuanto
        tardan, cuanto se tarda, cuanto tardamos, cuanto tardariamos, cuanto demora,
        cuanto demoran, cuanto se demora, cuanto demoramos, cuanto lleva fabricar,
        cuanto lleva hacer, cuanto tiempo, tarda, tardan, se tarda, duracion+,
        tiempo+""",
    "producible": """puedo fabricar, puedo producir, puedo hacer, podemos fabricar,
        podemos producir, podemos hacer, podria fabricar, podria producir, podriamos
        fabricar, podriamos producir, podriamos hacer, se pueden fabricar, se puede
        fabricar, se pueden producir, se puede producir, se pueden hacer, se puede
        hacer, se podrian fabricar, se podria fabricar, se podrian hacer, podria
        hacer, puedo montar, podemos montar, se pueden montar, puedo sacar, podemos
        sacar, se pueden sacar, soy capaz de fabricar, somos capaces de fabricar,
        alcanza, alcanzan, alcanza para, alcanza para hacer, alcanza para fabricar, me
        alcanza para, nos alcanza para, me alcanza, nos alcanza, da para, me da para,
        nos da para, da para hacer, da para fabricar, hay material para hacer, hay
        material para fabricar, tengo material para hacer, tengo material para fabricar,
        tenemos material para hacer, tenemos material para fabricar, hay componentes
        para fabricar, hay componentes para hacer, hay stock
        para fabricar, hay stock para hacer, tenemos stock para fabricar, llega para
        fabricar, llega para hacer, me da el stock para, nos da el stock para, alcanza
        el stock para, me alcanza el stock para, que limita, limita""",
    "manual": """manual, manuales, instruccion+, procedimiento+, documento+, plano+,
        ficha+ tecnica+, hoja+ de trabajo, como se hace, como se monta, norma+""",
}

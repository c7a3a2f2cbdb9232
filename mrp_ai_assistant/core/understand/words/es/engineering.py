"""How a product is made."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "bom": """lista+ de materiales, ldm, bom+, receta+, formula+, estructura+,
        despiece+, explosion de materiales, escandallo+, de que se compone, que
        lleva""",
    "where_used": """se usa, se usan, se utiliza, se utilizan, donde se usa, en que
        productos, usa el componente, usan el componente, usa, usan, necesita,
        necesitan, consume, consumen""",
    "lead_time": """plazo+ de entrega, plazo+ de fabricacion, plazo+ de compra,
        tiempo+ de entrega, tiempo+ de fabricacion, tiempo+ de ciclo, lead time,
        cuanto tarda, cuanto tardan, cuanto tiempo, tarda, tardan, duracion+,
        tiempo+""",
    "producible": """puedo fabricar, puedo producir, puedo hacer, podemos fabricar,
        podemos producir, podemos hacer, podria fabricar, podriamos fabricar, se
        pueden fabricar, se puede fabricar, se pueden producir, se puede producir,
        se pueden hacer, podria hacer, puedo montar, podemos montar, alcanza para""",
    "manual": """manual, manuales, instruccion+, procedimiento+, documento+, plano+,
        ficha+ tecnica+, hoja+ de trabajo, como se hace, como se monta, norma+""",
}

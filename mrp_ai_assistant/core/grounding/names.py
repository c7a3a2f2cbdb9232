"""Words with a capital: names that the evidence must know.

>>> capitalised("El componente lo suministra Maderas Pérez.")
['Maderas', 'Pérez']
>>> capitalised("Ikea suministra el tablero.")
['Ikea']
"""

from __future__ import annotations

import re

from .characters import fold
from .vocabulary import TELLING

_WORD = re.compile(r"[^\W\d_][\w'’-]*", re.UNICODE)

_VERB = re.compile(r"\w{4}(?:aron|ieron|aban|ian|ar|er|ir)$")

# What a sentence may begin with, and letters that name no thing of the plant's.
_STARTERS = frozenset(
    # es
    "a al actualmente ademas ahora alli antes aqui asi aun aunque bajo cada como "
    "con cual cuando cuanto cuya cuyo de del desde despues dicha dicho donde "
    "durante e el ella ellas ellos empieza empiezan en encuentra entre esa esas ese "
    "eso esos esta estan estas este esto estos existe existen falta faltan "
    "finalmente fue fueron ha han hasta hay hoy la las le les llega llegan lleva "
    "llevan lo los mas mientras necesita ninguna ninguno no o otra otras otro otros "
    "para pero por primero puede pueden que queda quedan se segun según sin sobre "
    "solo son su sus suministra tambien tampoco tarda tiene tienen toda todas todo "
    "todos tras un una unas uno unos va van y ya acumula acumulan afecta aparece "
    "aparecen arroja cuenta cuentan corresponde espera esperan fabrica faltante "
    "figura figuran incluye inicia lista listas muestra muestran pertenece produce "
    "proviene registra registran requiere suma suman trabaja vence vencen actual "
    "cantidad componente componentes centro disponible disponibles entrega "
    "fabricacion fecha llegada material materiales numero orden ordenes pedido "
    "pedidos peor plazo prioridad producto productos proveedor resumen retraso "
    "situacion stock total trabajo ubicacion unidades urgente responsable operacion "
    "operaciones estado inicio fin dos tres cuatro cinco seis siete ocho nueve diez"
    # en
    "about according after all also although among an and are as at available be "
    "because before below besides both but by component components currently date "
    "delay delivery due each every expected finally first five for four from has "
    "have here how however if in is it its item items last late lacks location main "
    "manufacturing material materials missing most no none not now number of on "
    "once one only operation operations order orders other out overall over part "
    "parts product production products quantity responsible right seven since six "
    "so some start state status still stock summary supplier ten that the their "
    "them then there these they this those three to today total two under until up "
    "urgent vendor waiting was were what when where which while who with work worst "
    "yes currently eight nine arrival arrives overdue delayed longest another".split()
)
_KNOWN = frozenset("of op om lm ldm bom mo mos wo wos ot ots odoo ok".split())


def capitalised(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    """The names in a cleaned ``text``: words with a capital that are not ``known``
    (folded) and not a usual first word of a sentence."""
    found = []
    first = True
    for hit in _WORD.finditer(text):
        word, folded = hit[0], fold(hit[0])
        starts = first or text[: hit.start()].rstrip()[-1:] in (".", "!", "?", ":", "•")
        first = False
        if word[0].islower() or folded in known or folded in _KNOWN:
            continue
        usual = folded in _STARTERS or folded in TELLING
        if starts and (usual or _is_verb(folded, known)):
            continue
        found.append(word)
    return found


def _is_verb(folded: str, known: frozenset[str]) -> bool:
    """A Spanish verb of a root that the evidence has: "Terminaron", "Fabricar"."""
    return bool(_VERB.search(folded)) and any(
        word.startswith(folded[:5]) for word in known
    )

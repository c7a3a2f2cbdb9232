"""Words that say nothing of what is looked for in documents, in Spanish and English.

Of a question they are left out wherever documents are searched: where rows are found
(core/stores) and where they are ranked (core/knowledge/retrieve).
"""

from __future__ import annotations

import unicodedata

_STOP = frozenset(
    # es
    """a al algo alguna alguno algun ante antes aqui asi aun aunque bajo bien cada como
    con
    cosa cosas cual cuales cuando cuanta cuantas cuanto cuantos cuya cuyo da dan de
    debe deben debo del desde despues dice dicen dime di donde dos e el ella ellas
    ellos en entre era es esa esas ese eso esos esta estan estas este esto estos
    estoy fue ha hace hacen hacer haces hago han hasta hay he la las le les lo los
    mas me mi mis mismo mucho muy nada ni no nos nuestra nuestro o os otra otras
    otro otros para pero poco por porque pues puede pueden puedo que quien quiero
    saber se sea segun ser si sin sobre son soy su sus tal tambien tan tanto te
    tengo tenemos tiene tienen toda todas todo todos tras tu un una unas uno unos
    usa usar va vaya y ya yo necesito hacerlo sirve sirven significa significan
    quiere decir existe existen manual manuales documento documentos documentacion
    podria podrian dame favor adonde llama llaman explica explicame muestra
    muestrame busca buscame encuentra encuentro""".split()
    # en
    + """about after all also an and any are as at be been before being but by can could
    did
    do does doing for from get gets had has have having here how i if in into is it
    its just let like make may me mean means might more most my near need of off on
    one only or other our out over please same say says shall she should show so
    some such tell than that the their them then there these they this those through
    to too under until up us use used using very was we were what when where which
    while who whose why will with would you your find look manual manuals document
    documents documentation called explain""".split()
)


def folded(text: str) -> str:
    """``text`` in lower case without accents and ligatures."""
    flat = unicodedata.normalize("NFKD", text)
    return "".join(mark for mark in flat if not unicodedata.combining(mark)).lower()


def is_stop(token: str) -> bool:
    """Whether ``token`` says nothing of what is looked for."""
    return token in _STOP or (len(token) == 1 and not token.isdigit())

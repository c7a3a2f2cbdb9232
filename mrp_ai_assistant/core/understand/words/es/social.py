"""Small talk."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "greeting": """hola, buenas, buenos dias, buen dia, buenas tardes, buenas noches,
        que tal, como estas, que onda, saludos, hey""",
    "thanks": """gracias, muchas gracias, mil gracias, te agradezco, genial, perfecto,
        excelente, adios, hasta luego, chau, chao, vale gracias, vale, ok, okey,
        entendido, de acuerdo""",
    "help": """ayudar, ayudarme, me puedes ayudar, puedes ayudarme, ayuda, ayudame,
        que puedes hacer, que puedo preguntar, que sabes hacer, que podes hacer, que
        haces, que puedo hacer, como funcionas, como funciona esto, en que me puedes
        ayudar, en que puedes ayudarme, que sabes, para que sirves, que te puedo
        preguntar, que preguntas puedo hacer, ejemplos, que cosas puedes hacer""",
    "identity": """quien eres, quien sos, como te llamas, que eres, eres un robot,
        eres una ia, eres humano, quien te hizo""",
}

"""Turns of phrase that change what is meant."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "email": "correo+, email+, mail+, correo electronico, whatsapp",
    "company": "compania+, empresa+, sociedad, sociedades, filial, filiales, sucursal+",
    "mine": "mis, mi, mias, mia, mios",
    "comparison": """bajo, baja, bajos, bajas, casi, mas de, mas que, menos de,
        menos que, mayor, mayores, menor, menores, superior, superiores, inferior,
        inferiores, al menos, por lo menos, como minimo, a lo sumo, como maximo,
        mas grande+, mas pequen@, mas larg@, mas cort@, mas antigu@, mas viej@,
        mas reciente+, mas nuev@, entre, <, >, <=, >=, =, ≤, ≥, -""",
    "negation": """no, sin, excepto, excepcion, salvo, menos, excluye, excluyendo,
        exceptuando, ni, nunca, tampoco, ningun, ningun@, aparte de, ignora,
        ignorando""",
    "recent": """mas reciente+, mas recientes, ultimo, ultima, ultimos, ultimas,
        recientes""",
    "aggregate": """ordenad@, agrupad@, desglosad@, desglose, compara, comparar,
        comparacion, comparativa, comparad@, evolucion, tendencia+, historico+, vs,
        versus, promedio+, media, porcentaje+, grafico+, grafica+, estadistica+,
        ranking, suma, sumar""",
    "whatif": """que pasa si, que pasaria si, que pasara si, que ocurre si, que
        ocurriria si, y si, que sucede si, si el, si la, si se, si un, si una""",
}

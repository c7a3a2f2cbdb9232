"""Turns of phrase that change what is meant."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "email": "correo+, email+, mail+, correo electronico, whatsapp",
    "company": "compania+, empresa+, sociedad, sociedades, filial, filiales, sucursal+",
    "weather": "que tiempo hace, que tiempo hara, que clima, clima",
    "export": """exporta^, exportar, excel, csv, descarga^, descargar, imprime^,
        imprimir, hoja+ de calculo""",
    "mine": "mis, mi, mias, mia, mios",
    "comparison": """bajo, baja, bajos, bajas, casi, mas de, mas que, menos de, menos
        que, mayor, mayores, menor, menores, superior, superiores, inferior,
        inferiores, al menos, por lo menos, como minimo, a lo sumo, como maximo, mas
        larg@, mas cort@, entre, <, >, <=, >=, =, ≤, ≥, -""",
    "negation": """no, sin, excepto, excepcion, salvo, menos, excluye, excluyendo,
        exceptuando, ni, nunca, tampoco, ningun, ningun@, aparte de, ignora,
        ignorando""",
    "latest": "mas tardi@",
    "recent": "ultimo, ultima, ultimos, ultimas, recientes",
    "aggregate": """ordenad@, agrupad@, desglosad@, desglose, compara, comparar,
        comparacion, comparativa, comparad@, evolucion, tendencia+, historico+, vs,
        versus, promedio+, media, porcentaje+, proporcion, grafico+, grafica+,
        estadistica+, ranking, suma, sumar""",
    "whatif": """que pasa si, que pasaria si, que pasara si, que ocurre si, que
        ocurriria si, que ocurrira si, y si, que sucede si, que sucederia si, si el,
        si la, si los, si las, si se, si un, si una, si llega, si llegan, si llegara,
        si llegase, si nos, si retrasa, si retrasan, si tarda, si tardan, si meto, si
        metemos, y si meto, y si metemos, si acepto, si aceptamos, si entra, en caso
        de que, suponiendo que, supon que, supongamos que, imagina que, imaginemos
        que, que consecuencias tiene, que consecuencias tendria""",
    "whatif stoppage": """si paro, si paramos, si para, si paran, si parase, si
        parasemos, si se para, si se paran, si se parase, si se parara, si se detiene,
        si detenemos, si se averia, si se estropea, si se rompe, si se cae, si falla,
        si cierro, si cerramos, si no funciona, si no trabaja, y si paro, y si
        paramos, y si para, y si se para, y si se averia, y si se rompe, y si falla,
        que pasa si para, que pasa si paro, que pasa si paramos, que pasaria si para,
        que pasaria si paro, que pasaria si paramos""",
    "stoppage": """no trabaja, no trabajara, no trabajase, no funciona, no funcionara,
        se para, se paran, se parase, se parara, parase, parara, paramos, se detiene,
        se detienen, se averia, se averiase, se estropea, se rompe, se cae, deja de
        funcionar, dejase de funcionar""",
}

"""Verbs of a plant, of which every form is understood (``understand/verbs.py``).

A line is "the word for now | the word for before", of the other files, and the verbs
that say it; commas part those that are no synonyms. What other files say of one form
goes first.
"""

from __future__ import annotations

from ...conjugation import Irregular

MEANS: dict[str, str] = {
    "retrasa | retrasado": "retrasar atrasar demorar rezagar",
    "falta | falta": "faltar escasear",
    "llega | llego": "llegar arribar",
    "entra | llego": "traer",
    "servir | enviamos": "servir",
    "recibir | recibieron": "recibir",
    "entrega | entregaron": "entregar despachar expedir enviar embarcar",
    "fabricar | fabricaron": """fabricar producir elaborar manufacturar ensamblar
        construir armar""",
    "termina | terminaron": """terminar acabar finalizar concluir
        completar resolver solucionar, cerrar""",
    "empieza | empezaron": "empezar comenzar arrancar iniciar",
    "vence | vencieron": "vencer",
    "caduca | caducaron": "caducar expirar",
    "compra | compramos": "comprar adquirir",
    "vendemos | vendieron": "vender",
    "necesita | usa": "usar utilizar emplear requerir",
    "consumo | consumieron": "consumir gastar",
    "averiado | averiado": """averiar romper descomponer estropear escacharrar
        malograr""",
    "parado | parado": "detener frenar atascar trabar atorar estancar bloquear",
    "falla | falla": "fallar",
    "agotarse | agotado": "agotar",
    "alcanza | alcanza": "alcanzar",
    "tarda | tarda": "tardar",
    "cuesta | costaron": "costar",
    "cumple | cumple": "cumplir",
    "peligra | peligra": "peligrar",
    "afecta | afecta": "afectar perjudicar impactar repercutir fastidiar",
    "prometido | prometido": "prometer comprometer",
    "trabaja | trabajaron": "trabajar laborar",
    "espera | espera": "esperar aguardar",
    "desechado | desechado": "desechar tirar botar desperdiciar descartar",
    "satura | satura": "saturar desbordar colapsar sobrecargar",
    "reparar | reparar": "reparar arreglar",
    "reponer | reponer": "reponer reabastecer resurtir reaprovisionar",
    "guardado | guardado": "guardar almacenar ubicar",
    "proveedor | proveedor": "suministrar proveer surtir abastecer",
    "muestrame | muestrame": "mostrar ensenar listar detallar",
    # They say that something is asked, or only help another verb. Those whose forms are
    # common words otherwise ("de", "este", "para") are not here.
    "saber | saber": """saber decir contar explicar informar comentar preguntar
        averiguar consultar confirmar confiar""",
    "ver | ver": "ver mirar fijar checar chequear revisar",
    "tiene | tiene": """tener, poder, deber, querer, venir, hacer, quedar, llevar,
        soler, parecer, encontrar, existir, seguir, andar""",
    # Requests to change something: refused in any form.
    "crear | crear": "crear generar duplicar registrar insertar agregar anadir",
    "borrar | borrar": "borrar eliminar suprimir",
    "modificar | modificar": """modificar cambiar actualizar reprogramar posponer
        aplazar validar aprobar asignar reservar cancelar anular""",
}

# The stem changes under stress: cierra, cuesta, pide.
CHANGES: dict[str, str] = {
    "ie": """cerrar empezar comenzar querer tener detener venir requerir
        adquirir""",
    "ue": "costar mostrar encontrar contar poder soler aprobar resolver",
    "i": "servir seguir decir expedir",
}

IRREGULAR: dict[str, Irregular] = {
    "hacer": Irregular("hag", "hic", "har", "hech", "haz"),
    "tener": Irregular("teng", "tuv", "tendr", "", "ten"),
    "detener": Irregular("deteng", "detuv", "detendr", "", "deten"),
    "venir": Irregular("veng", "vin", "vendr", "", "ven"),
    "reponer": Irregular("repong", "repus", "repondr", "repuest", "repon"),
    "posponer": Irregular("pospong", "pospus", "pospondr", "pospuest", "pospon"),
    "descomponer": Irregular("descompong", "descompus", "descompondr", "descompuest"),
    "decir": Irregular("dig", "dij", "dir", "dich", "di"),
    "querer": Irregular("", "quis", "querr"),
    "poder": Irregular("", "pud", "podr"),
    "saber": Irregular("sep", "sup", "sabr"),
    "andar": Irregular("", "anduv"),
    "producir": Irregular("", "produj"),
    "ver": Irregular("ve", "", "", "vist"),
    "romper": Irregular("", "", "", "rot"),
    "resolver": Irregular("", "", "", "resuelt"),
    "traer": Irregular("traig", "traj"),
}

"""How a request to act begins. Folded; commas part the ways of saying it.

The verbs are commands, infinitives and what follows "quiero que"; the nouns are what
is to be made. What joins them is in ``request/acts.py``.
"""

from __future__ import annotations

OPENERS = """hola, buenas, buenos dias, buenas tardes, buenas noches, oye, oiga, mira,
    por favor, porfa, porfavor, porfi, vale, ok, okey, y, ahora, bueno, pues, entonces,
    bien, venga, gracias, asistente, tambien, ademas, luego, me, nos, te pido que, os
    pido que, le pido que, haz el favor de, haga el favor de, se tan amable de, serias
    tan amable de, te importa, te importaria, necesito ayuda para, ayudame a, ayudeme a,
    puedes, me puedes, puede, me puede, podes, me podes, podrias, me podrias, podeis,
    podriais, serias capaz de, hazme el favor de, vamos a, vayan, ve, dale"""
WISHES = """quiero, quiero que, quiero que me, quisiera, quisiera que, querria, querria
    que, me gustaria, me gustaria que, queremos, queremos que, necesito, necesito que,
    necesito que me, necesitamos, necesitamos que, ocupo, ocupo que, ocupamos, deseo,
    hay que, tenemos que, tengo que, habria que"""
ASKING_HOW = """como, como puedo, como se puede, como hago para, como se hace para, como
    podria, como podemos, que hago para, que tengo que hacer para, que hay que hacer
    para, que necesito para, de que manera puedo, donde, donde puedo, donde se puede,
    puedo, se puede, podemos, podria, podriamos, se podria, es posible, seria posible,
    deberia, deberiamos, debo, debemos, conviene, tiene sentido, me conviene, merece la
    pena, sabes, sabes como, puedes decirme como, me explicas como, explicame como, dime
    como, quien puede, sirves para, eres capaz de, tu puedes, quien debe"""
CREATE = """crea, cree, crear, creame, creeme, creadme, creas, crees, genera, genere,
    generar, generame, generas, generes, haz, haga, hacer, hazme, hagame, haganme,
    haceme, hace, haces, hagas, hazle, hacerle, prepara, prepare, preparar, preparame,
    prepareme, preparas, prepares, abre, abra, abrir, abreme, abrime, abrame, abres,
    abras, lanza, lance, lanzar, lanzame, lances, registra, registre, registrar,
    registrame, emite, emitir, mete, mete me, meteme, meter, pon, ponga, poner, ponme,
    poneme, pongame, ponle, ponerle, da de alta, dame de alta, dar de alta, de de alta,
    demos de alta, programa, programe, programar, programame, planifica, planificar,
    planificame, levanta, levantar, levantame, redacta, redactar, redactame, agrega,
    agregar, agregame, anade, anadir, anademe, inserta, insertar, arma, armar, armame,
    arranca, inicia, iniciar, nueva, nuevo, monta, montame, duplica, agenda, agendar,
    agendame, agende, apunta, apuntar, apuntame, anota, anotar, anotame, reporta,
    reportar, reporte, notifica, notificar, comunica, comunicar"""
I_DO = """creo, genero, hago, preparo, abro, lanzo, registro, pongo, reporto, meto, doy
    de alta, creamos, hacemos, generamos, abrimos, muevo, cambio, reprogramo, aplazo,
    adelanto"""
ORDER = """orden de fabricacion, ordenes de fabricacion, orden de produccion, ordenes de
    produccion, orden de manufactura, ordenes de manufactura, orden de montaje, of, ofs,
    op, ops, mo, mos, orden, ordenes, fabricacion, produccion, lote de produccion"""
OTHER_ORDER = """orden de venta, ordenes de venta, orden de trabajo, ordenes de trabajo,
    orden de entrega, orden de envio, orden de desmontaje, orden de desecho"""
PURCHASE = """orden de compra, ordenes de compra, pedido de compra, pedidos de compra,
    solicitud de presupuesto, solicitud de compra, solicitud de cotizacion, peticion de
    oferta, peticion de presupuesto, presupuesto de compra, presupuesto al proveedor,
    rfq, sdp, oc, po, compra, pedido al proveedor, pedido a proveedor, pedido,
    requisicion, requisicion de compra"""
DRAFT = "borrador, borradores, propuesta"
MAKE = """manda fabricar, manda a fabricar, manda hacer, manda a hacer, fabrica,
    fabrique, fabriquen, fabriquemos, fabricar, fabricame, fabricas, produce, produzca,
    produzcan, producir, produceme, produzcamos, manufactura, ensambla, ensamblar,
    ensamblame, elabora, elaborar, confecciona, confeccionar"""
MAKE_SO_MANY = """haz, haga, hagan, hagamos, hacer, hazme, hagame, haceme, hace, monta,
    montame, montar, prepara, preparame, preparar, arma, armame, armar, lanza, lanzame,
    lanzar, crea, creame, crear, genera, generar, programa, programar, planifica,
    planificar, mete, meteme, meter"""
BUY = """compra, compre, compren, comprar, comprame, comprale, comprales, comprarle,
    compramos, encarga, encargue, encargar, encargame, encargale, encargales,
    encargarle, pide, pida, pidan, pedir, pideme, pedime, pidele, pideles, pedirle,
    pedile, pidamos, solicita, solicitar, solicitale, solicitarle, recompra"""
# Never the noun "compra".
# Before a plural never the noun either.
BUY_SOME = "compra, compre, compren, compremos"
BUY_VERB = "comprar, comprarme, comprame, encarga, encargar, encargame"
ORDER_FROM = "recompra, recomprar"
COVER = "cubre, cubra, cubrir, cubreme, resuelve, resolver, soluciona, solucionar"
REFILL = """repon, reponga, reponer, repongamos, reabastece, reabastecer, reaprovisiona,
    reaprovisionar, resurte, resurtir"""
ASK = "pide, pidele, pideles, pedirle, pedile, pedir, solicita, solicitale, dile"
LISTS = """lista, listado, informe, reporte, resumen, tabla, copia, relacion, cita,
    oferta, cotizacion, presupuesto, precio, explicacion"""
QUOTE = """presupuesto, un presupuesto, oferta, una oferta, cotizacion, una cotizacion,
    precio, precios"""
SHORT = """faltantes, faltante, lo que falta, lo que falte, lo que va a faltar, lo que
    faltara, lo que nos falta, roturas, roturas de stock, rotura, rotura de stock,
    stock, existencias, material que falta, materiales que faltan, componentes que
    faltan, quiebres, quiebres de stock, desabasto, desabastos, necesidades, minimos"""
PLAN = """planifica, planificar, planificame, planea, planear, planeame, planifique,
    prepara, preparar, preparame, programa, programar, programame, organiza, organizar,
    organizame, propon, proponme, proponer, lanza, lanzar, crea, crear, genera, generar,
    haz, hacer"""
PLAN_OF = "planifica, planificar, planificame, planea, planear, organiza, organizar"
NEEDED = """lo que hay que lanzar, lo que hay que fabricar, lo que hay que hacer, lo que
    hay que producir, lo que haya que fabricar, lo que haya que hacer, lo que hace
    falta, lo que haga falta, lo que hara falta, lo que se necesita, lo que se necesite,
    lo necesario, todo lo necesario, todo lo que hace falta, todo lo que haga falta, lo
    que falta, lo que falte, lo que necesita, lo que requiere, la produccion necesaria,
    la fabricacion necesaria, las ordenes necesarias, las ordenes que hacen falta, las
    ordenes que hagan falta"""
MOVE = """mueve, mueva, muevan, mover, mueveme, move, moveme, movamos, muevela, pasa,
    pase, pasar, reprograma, reprograme, reprogramar, reprogramame, replanifica,
    replanificar, traslada, trasladar, recorre, recorrer, desplaza, desplazar, pon,
    ponga, poner, ponme, programa, programar, planifica, planificar"""
LATER = """retrasa, retrase, retrasar, retrasame, aplaza, aplace, aplazar, aplazame,
    pospon, posponga, posponer, posponme, posterga, postergue, postergar, atrasa,
    atrasar, corre, correr, corra"""
EARLIER = "adelanta, adelante, adelantar, adelantame, anticipa, anticipar"
SET = """cambia, cambie, cambiar, cambiame, fija, fijar, modifica, modificar, actualiza,
    actualizar, corrige, corregir"""
DATE = """fecha, fechas, fecha de inicio, fecha de comienzo, fecha de fin, fecha de
    entrega, fecha limite, fecha tope, fecha prevista, fecha planificada, fecha
    programada, plazo, plazo de entrega, inicio, comienzo, arranque, entrega, dia,
    vencimiento"""
URGENT = """pon urgente, ponme urgente, poner urgente, pon como urgente, poner como
    urgente, ponga urgente, pon en urgente, marca urgente, marca como urgente, marcar
    como urgente, marque como urgente, marcame como urgente, prioriza, priorizar,
    priorice, priorizame, da prioridad, dale prioridad, darle prioridad, dar prioridad,
    da maxima prioridad, dale maxima prioridad, da prioridad maxima, dale prioridad
    maxima, da prioridad alta, dale prioridad alta, da mas prioridad, dale mas
    prioridad, sube la prioridad, subir la prioridad, subele la prioridad, aumenta la
    prioridad, aumentar la prioridad, pon prioridad, ponle prioridad, pon prioridad
    alta, ponle prioridad alta, poner prioridad, pon prioridad urgente, ponle urgencia,
    pon la prioridad, declara urgente, haz urgente, pon la estrella, ponle la estrella,
    marca con la estrella, pon en prioridad alta"""
NOT_URGENT = """quita la prioridad, quitale la prioridad, quitar la prioridad, quita
    prioridad, quitale prioridad, quita la urgencia, quitale la urgencia, quitar la
    urgencia, quita urgencia, quita lo urgente, quitale lo urgente, quita lo de urgente,
    baja la prioridad, bajale la prioridad, bajar la prioridad, desprioriza,
    despriorizar, desmarca como urgente, pon prioridad normal, ponle prioridad normal,
    pon la prioridad normal, pon normal, quita la estrella, quitale la estrella, pon sin
    urgencia"""
MARK = """pon, ponga, poner, ponme, marca, marcar, marque, marcame, deja, dejar, pasa,
    pasar"""
AS_URGENT = """como urgente, en urgente, a urgente, urgente, como prioritaria, como
    prioritario, prioritaria, prioritario, con prioridad alta, en prioridad alta, con
    prioridad, a prioridad alta, con prioridad urgente, con urgencia"""
AS_NORMAL = """como normal, en normal, a normal, normal, como no urgente, no urgente, en
    prioridad normal, con prioridad normal, a prioridad normal, sin prioridad, sin
    urgencia, en prioridad baja, a prioridad baja, con prioridad baja"""
FAULT = """parte de mantenimiento, parte de averia, parte de reparacion, parte de
    trabajo de mantenimiento, peticion de mantenimiento, solicitud de mantenimiento,
    orden de mantenimiento, aviso de mantenimiento, aviso de averia, ticket de
    mantenimiento, ticket de averia, incidencia de mantenimiento, solicitud de
    reparacion, peticion de reparacion, mantenimiento preventivo, mantenimiento
    correctivo, mantenimiento, averia, fallo, falla, incidencia, rotura de maquina,
    parte"""
PREVENTIVE = "preventivo, preventiva"
BREAKDOWN = """averia, fallo, falla, reparacion, incidencia, rotura, correctivo,
    correctiva"""
REMINDER = """recordatorio, actividad, tarea pendiente, llamada, reunion, aviso, nota,
    alarma, actividad pendiente"""
PLACES = "room, rooms"
REMIND = """recuerdame, recordame, recuerdeme, recuerdale, recordale, recuerdales,
    recordarme, recuerdanos, avisame, avisenme, apuntame, anotame, acuerdame, hazme
    acordar, haceme acordar, agendame"""
THE = "la, las, el, los, esa, ese, esta, este, mi, nuestra, su, a la"
INDEFINITE = "una, un, otra, otro, una nueva, un nuevo"
ARTICLES = """un, una, unas, unos, el, la, los, las, otra, otro, nueva, nuevo, nuevas,
    mi, nuestra, este, esta, ese, esa, su, al, posible, primer, primera, pequena, puta,
    puto, putas, jodida, jodido, maldita, maldito, dichosa, condenada, urgente"""
OF = "de, del, con, por"
SOME = """unas, unos, como, cerca de, alrededor de, aproximadamente, aprox, casi, entre,
    al menos, como minimo, mas de, menos de, un par de, una docena, media docena,
    varias, varios, algunas, algunos, unas cuantas, unos cuantos, mas"""
SCRAP = """desecha, desechar, deseche, desechame, tira a la basura, tirar a la basura,
    manda a chatarra, mandar a chatarra, achatarra, achatarrar, da de baja, dar de
    baja"""

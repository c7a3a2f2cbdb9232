"""What only a writing assistant does."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "create": """crea^, crear, creame, creadme, genera^, generar, generame, nueva
        orden, nuevas ordenes, haz una orden, hazme una orden, abre una orden,
        registra^, registrar, agrega^, agregar, anade^, anadir, inserta^, insertar, da
        de alta, dar de alta, planifica^, planificar, lanza^, duplica^, duplicar""",
    "change": """cambia^, cambiar, cambiale, modifica^, modificar, actualiza^,
        actualizar, pon^, poner, ponle, reprograma^, reprogramar, programar, adelanta^,
        adelantar, mueve^, mover, aplaza^, aplazar, pospon^, posponer, confirma,
        confirmar, marca^, marcar, cierra^, asigna^, asignar, reserva^, reservar,
        valida^, validar, aprueba^, aprobar, envia, envialo, enviala, envialos,
        envialas, enviar, enviale, enviales, manda, mandalo, mandala, mandalos,
        mandalas, mandar, mandale, mandales, desbloquea^, desbloquear, cancela^,
        cancelar, anula^, anular, ajusta^, ajustar, transfiere^, transferir, arregla^,
        ejecuta^, ejecutar, termina la orden, inicia la orden, empieza la orden, pasala
        a, pasalo a, pasalas a, pasalos a, pasasela, pasaselo, pasaselas, pasaselos,
        pasa la orden, pasa la of, pasa esta orden, pasa esa orden, dasela, daselo,
        daselas, daselos, encargasela, encargaselo, encargale, reasigna^, reasignar,
        ponla a nombre, ponlo a nombre, ponsela, ponselo, cargasela, cargasela,
        dejasela, delega^, delegar, escribe, sube, baja, paga, firma, avisa, notifica,
        publica""",
    "delete": """borra^, borrar, borrame, borres, elimina^, eliminar, eliminame,
        elimines, suprime^, suprimir, quita^, quitar, vacia^, destruye^, destruir,
        deshaz^""",
}

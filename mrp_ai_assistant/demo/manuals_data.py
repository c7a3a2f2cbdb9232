"""What stands in the plant's manuals: plain data.

A manual is a list of sections; a section is (title, body), a body a list of paragraphs
(text) and tables (tuples of rows, the first one the header).
"""

PRESS_ALARMS = (
    ("Código", "Causa", "Acción"),
    ("E-215", "Temperatura del aceite por encima de 65 °C", "Parar y ver el apartado 3.2"),
    ("E-217", "Presión auxiliar por debajo de {limit} bar durante más de 5 s", "Comprobar nivel de aceite y filtro F2"),
    ("E-219", "Nivel de aceite mínimo", "Rellenar con ISO VG 46 hasta la marca superior"),
    ("E-224", "Barrera fotoeléctrica interrumpida", "Despejar la zona y rearmar en el pupitre"),
    ("E-231", "Final de carrera superior sin señal", "Revisar el detector B4 y su conector"),
)
PRESS_PERIODS = (
    ("Tarea", "Cada", "Quién"),
    ("Limpiar la mesa y engrasar las guías", "8 horas", "Operario"),
    ("Comprobar el nivel de aceite", "40 horas", "Operario"),
    ("Sustituir el filtro F2", "500 horas", "Mantenimiento"),
    ("Cambiar el aceite hidráulico (48 l)", "2.000 horas", "Mantenimiento"),
    ("Verificar las barreras fotoeléctricas", "1 mes", "Mantenimiento"),
)


def press(revision: str, limit: int, day: str) -> dict:
    """The press manual; its two revisions differ in one limit."""
    alarms = tuple(tuple(cell.format(limit=limit) for cell in row) for row in PRESS_ALARMS)
    return {
        "title": f"Prensa de montaje PH-400. Manual de uso y mantenimiento. Revisión {revision}",
        "file": f"Manual prensa PH-400 rev {revision}.pdf",
        "sections": (
            ("1 Datos técnicos", [f"Revisión {revision}, {day}. Fuerza máxima 400 kN, carrera 320 mm, motor de 7,5 kW, presión de trabajo 160 bar, peso 2.850 kg. La máquina lleva el número de serie PR-2018-009.", "La prensa monta cajones y puertas a escuadra. Nadie la usa sin haber leído el apartado 2."]),
            ("2 Seguridad", ["Las dos manos en el mando bimanual durante todo el descenso. No se anula nunca la barrera fotoeléctrica. Antes de meter las manos en la zona de prensado se pulsa la parada de emergencia y se coloca el calzo de seguridad.", "El bloqueo y etiquetado se hace en el seccionador Q1, con candado personal."]),
            ("3 Circuito hidráulico", ["El grupo trabaja con aceite ISO VG 46. La capacidad del depósito es de 48 litros."]),
            ("3.1 Cambio del filtro F2", ["Parar la bomba y esperar a que el manómetro marque 0 bar. Aflojar la tapa con llave de 32 mm, sacar el cartucho, limpiar el asiento y montar el nuevo con la junta aceitada. Apretar la tapa a 45 Nm. El recambio es el FH-2210.", "Purgar el aire abriendo el tornillo P1 media vuelta hasta que salga aceite sin burbujas."]),
            ("3.2 Temperatura del aceite", ["La temperatura normal está entre 35 y 55 °C. Por encima de 65 °C la máquina se para con la alarma E-215: limpiar el radiador, comprobar el ventilador y esperar a que baje de 50 °C."]),
            ("4 Alarmas", ["Las alarmas de este grupo detienen el ciclo y mantienen la bomba en vacío hasta que el operario rearma. No rearmar más de dos veces seguidas.", alarms]),
            ("5 Mantenimiento periódico", ["Las horas son las del contador del pupitre.", PRESS_PERIODS]),
        ),
    }


BOOTH = {
    "title": "Spray booth CB-200. Operation and maintenance manual",
    "file": "CB-200 spray booth manual.pdf",
    "sections": (
        ("1 Overview", ["The CB-200 is a pressurised dry-filter booth with a heated air supply of 18,000 m³/h. Serial number CB-2017-002. Nominal voltage 400 V, three phases."]),
        ("2 Daily start", ["Open the main air valve, switch on the extraction, and wait until the differential pressure gauge shows between 120 and 250 Pa. Do not spray below 120 Pa or above 250 Pa."]),
        ("3 Filters", ["Ceiling filters are replaced every 1,200 hours, floor filters every 150 hours or when the gauge shows more than 250 Pa, whichever comes first. Use class M5 for the ceiling and glass fibre PA-50 for the floor."]),
        ("4 Compressor", ["The compressor delivers 10 bar. When it does not start, check the thermal relay F7 first: let it cool for ten minutes, then press the blue reset button once. If it trips again, measure the motor current (nominal 14.8 A) and call service."]),
        ("5 Spray guns", ["Clean the nozzle after every batch. A blocked gun is soaked in thinner D-40 for 20 minutes; never use a wire.", (("Material", "Nozzle (mm)", "Pressure (bar)", "Distance (cm)"), ("Primer", "1.8", "3.0", "20"), ("White lacquer", "1.3", "2.2", "18"), ("Clear varnish", "1.4", "2.5", "18"), ("Stain", "1.0", "1.8", "25"))]),
        ("6 Faults", [(("Symptom", "Likely cause", "Remedy"), ("Orange peel", "Lacquer too thick or pressure too low", "Thin by 5 % and raise the pressure by 0.3 bar"), ("Dust in the finish", "Ceiling filters exhausted", "Replace the ceiling filters"), ("Runs", "Gun too near or too slow", "Keep 18 to 20 cm"), ("Fish eyes", "Silicone or oil in the air line", "Drain the separator and change its cartridge"))]),
    ),
}

# file, sheet, rows: the first row is the header.
SHEETS = (
    (
        "Pares de apriete.xlsx",
        "Tornillería",
        (
            ("Rosca", "Calidad", "Par seco (Nm)", "Par con aceite (Nm)", "Llave (mm)"),
            ("M5", "8.8", 5.5, 4.4, 8), ("M6", "8.8", 9.5, 7.6, 10), ("M8", "8.8", 23, 18.4, 13), ("M10", "8.8", 46, 36.8, 17), ("M12", "8.8", 79, 63.2, 19),
            ("M8", "10.9", 33, 26.4, 13), ("M10", "10.9", 65, 52, 17), ("M12", "10.9", 112, 89.6, 19),
        ),
    ),
    (
        "Avances fresadora CNC.xlsx",
        "Avances",
        (
            ("Material", "Herramienta", "Diámetro (mm)", "Giro (rpm)", "Avance (m/min)", "Pasada (mm)"),
            ("Roble", "Fresa recta Z2", 8, 18000, 4.5, 6), ("Roble", "Fresa recta Z2", 12, 16000, 5.5, 8), ("Nogal", "Fresa recta Z2", 8, 18000, 5.0, 6), ("Nogal", "Fresa recta Z2", 12, 16000, 6.0, 9),
            ("MDF", "Fresa compresión Z3", 12, 18000, 12.0, 19), ("Contrachapado", "Fresa compresión Z3", 10, 18000, 9.0, 15), ("Pino", "Fresa recta Z2", 12, 18000, 7.0, 10),
        ),
    ),
)  # fmt: skip

"""What Muebles Roble makes, and of what: plain data.

Recipes are for one piece. An operation is (name, work centre, minutes a piece).
"""

# reference: (Spanish name, English name, cost, shelf, lines, operations)
SUBASSEMBLIES = {
    "SUB-BAS-MES": (
        "Bastidor de mesa", "Table frame", 36.0,
        {"LIS-ROB-40": 5, "ESC-MET-30": 4, "TOR-M6": 8, "COL-BLA": 0.1},
        [("Cortar listones", "corte", 6), ("Taladrar bastidor", "mecanizado", 8)],
    ),
    "SUB-CAJ-LAC": (
        "Cajón lacado", "Lacquered drawer", 22.0,
        {"CON-10": 0.6, "GUI-450": 1, "TIR-NEG-128": 1, "LAC-BLA": 0.12, "TOR-M4": 8},
        [("Cortar cajón", "corte", 4), ("Montar cajón", "montaje", 5),
         ("Lacar cajón", "acabado", 6)],
    ),
    "SUB-CUE-ARM": (
        "Cuerpo de armario", "Wardrobe body", 68.0,
        {"TAB-MDF-16": 3, "CAN-ABS-22": 12, "EXC-15": 16, "ESP-0840": 24},
        [("Cortar cuerpo", "corte", 14), ("Cantear y taladrar", "mecanizado", 16)],
    ),
    "SUB-PUE-NOG": (
        "Puerta de nogal", "Walnut door", 49.0,
        {"TAB-MDF-16": 1, "CHA-NOG-06": 1.6, "BIS-35": 3, "BAR-MAT": 0.25},
        [("Cortar puerta", "corte", 6), ("Chapar puerta", "mecanizado", 8),
         ("Barnizar puerta", "acabado", 12)],
    ),
    "SUB-PUE-LAC": (
        "Puerta lacada", "Lacquered door", 31.0,
        {"TAB-MDF-16": 1, "CAN-ABS-22": 4, "BIS-35": 3, "LAC-BLA": 0.3},
        [("Cortar puerta", "corte", 6), ("Cantear puerta", "mecanizado", 5),
         ("Lacar puerta", "acabado", 10)],
    ),
    "SUB-EST-SIL": (
        "Estructura de silla", "Chair frame", 19.0,
        {"LIS-HAY-25": 4.5, "ESP-0840": 12, "COL-BLA": 0.05},
        [("Cortar listones", "corte", 4), ("Fresar estructura", "mecanizado", 5),
         ("Encolar estructura", "montaje", 4)],
    ),
    "SUB-ASI-TAP": (
        "Asiento tapizado", "Upholstered seat", 18.0,
        {"CON-10": 0.25, "ESP-TAP-40": 0.3, "TEJ-GRI": 0.6, "GRA-TAP": 40},
        [("Tapizar asiento", "montaje", 6)],
    ),
    "SUB-MOD-EST": (
        "Módulo de estante", "Shelf module", 44.0,
        {"TAB-ROB-18": 1, "CAN-ROB-22": 3.2, "SOP-EST": 8},
        [("Cortar estante", "corte", 5), ("Cantear estante", "mecanizado", 4)],
    ),
}

FINISHED = {
    "MES-AZT": (
        "Mesa Azteca", "Azteca table", 215.0,
        {"TAB-ROB-18": 2, "SUB-BAS-MES": 1, "PAT-MET-710": 4, "TOR-M6": 16,
         "BAR-MAT": 0.35, "CAR-EMB": 1},
        [("Cortar tapa", "corte", 8), ("Mecanizar tapa", "mecanizado", 10),
         ("Montar mesa", "montaje", 15), ("Barnizar mesa", "acabado", 20)],
    ),
    "MES-OLI": (
        "Mesa Olivo extensible", "Olivo extending table", 198.0,
        {"TAB-MDF-16": 2, "CHA-ROB-06": 3.2, "SUB-BAS-MES": 1, "GUI-EXT": 1,
         "TOR-M6": 20, "BAR-MAT": 0.4, "CAR-EMB": 1},
        [("Cortar tapa", "corte", 9), ("Chapar tapa", "mecanizado", 14),
         ("Montar mesa", "montaje", 20), ("Barnizar mesa", "acabado", 18)],
    ),
    "ESC-NOR": (
        "Escritorio Norte", "Norte desk", 142.0,
        {"TAB-ROB-18": 1, "SUB-CAJ-LAC": 2, "PAT-MET-710": 4, "PAS-CAB": 1,
         "TOR-M5": 12, "CAR-EMB": 1},
        [("Cortar tablero", "corte", 7), ("Montar escritorio", "montaje", 16)],
    ),
    "ARM-NOG": (
        "Armario Nogal", "Nogal wardrobe", 330.0,
        {"SUB-CUE-ARM": 1, "SUB-PUE-NOG": 2, "TAB-NOG-18": 1, "BAR-COL": 0.95,
         "TIR-LAT-096": 2, "PAT-REG-100": 4, "CER-LLA": 1, "TIN-NOG": 0.3,
         "TOR-M5": 24, "CAR-EMB": 2},
        [("Cortar fondo", "corte", 10), ("Montar armario", "montaje", 35),
         ("Teñir armario", "acabado", 25)],
    ),
    "ARM-ALB": (
        "Armario Alba", "Alba wardrobe", 298.0,
        {"SUB-CUE-ARM": 1, "SUB-PUE-LAC": 2, "SUB-CAJ-LAC": 2, "ESJ-04": 0.8,
         "TIR-NEG-128": 2, "PAT-REG-100": 4, "TOR-M5": 24, "CAR-EMB": 2},
        [("Montar armario", "montaje", 40), ("Retocar laca", "acabado", 12)],
    ),
    "SIL-CLA": (
        "Silla Clásica", "Clásica chair", 41.0,
        {"SUB-EST-SIL": 1, "CON-10": 0.25, "TOR-M5": 8, "BAR-MAT": 0.12, "FIL-EST": 0.1},
        [("Montar silla", "montaje", 7), ("Barnizar silla", "acabado", 6)],
    ),
    "SIL-LUN": (
        "Silla Luna", "Luna chair", 56.0,
        {"SUB-EST-SIL": 1, "SUB-ASI-TAP": 1, "TOR-M5": 8, "TIN-NOG": 0.08, "FIL-EST": 0.1},
        [("Montar silla", "montaje", 8), ("Teñir silla", "acabado", 7)],
    ),
    "COM-SER": (
        "Cómoda Serena", "Serena chest of drawers", 205.0,
        {"TAB-MDF-16": 2, "SUB-CAJ-LAC": 4, "PAT-REG-100": 4, "EXC-15": 12,
         "TOR-M5": 16, "LAC-BLA": 0.4, "CAR-EMB": 1},
        [("Cortar cuerpo", "corte", 12), ("Montar cómoda", "montaje", 25),
         ("Lacar cómoda", "acabado", 18)],
    ),
    "LIB-RIB": (
        "Librería Ribera", "Ribera bookcase", 312.0,
        {"SUB-MOD-EST": 5, "LIS-PIN-30": 8, "ESC-MET-30": 10, "LED-12V": 2.5,
         "TOR-M5": 20, "CAR-EMB": 1},
        [("Mecanizar laterales", "mecanizado", 15), ("Montar librería", "montaje", 30)],
    ),
    "APA-MAR": (
        "Aparador Marina", "Marina sideboard", 289.0,
        {"TAB-ROB-18": 2, "SUB-PUE-LAC": 2, "SUB-CAJ-LAC": 3, "VID-TEM-06": 0.6,
         "RUE-050": 4, "TOR-M5": 18, "CAR-EMB": 1},
        [("Cortar cuerpo", "corte", 12), ("Mecanizar cuerpo", "mecanizado", 12),
         ("Montar aparador", "montaje", 28), ("Barnizar aparador", "acabado", 16)],
    ),
}

# Finished goods: (pieces sold a week, pieces made at a time, growth over the year,
# days between two deliveries). Far apart means rare, big orders.
DEMAND = {
    "MES-AZT": (8, 24, 0.25, 4),
    "MES-OLI": (4, 15, 0.10, 6),
    "ESC-NOR": (6, 22, 0.40, 5),
    "ARM-NOG": (3, 12, 0.05, 7),
    "ARM-ALB": (4, 15, 0.15, 6),
    "SIL-CLA": (24, 72, 0.20, 3),
    "SIL-LUN": (16, 60, 0.30, 4),
    "COM-SER": (5, 18, 0.00, 6),
    "LIB-RIB": (3, 14, -0.15, 16),
    "APA-MAR": (2, 10, 0.10, 21),
}

# Subassemblies: pieces made at a time.
LOT_SIZES = {
    "SUB-BAS-MES": 60,
    "SUB-CAJ-LAC": 180,
    "SUB-CUE-ARM": 36,
    "SUB-PUE-NOG": 40,
    "SUB-PUE-LAC": 70,
    "SUB-EST-SIL": 220,
    "SUB-ASI-TAP": 110,
    "SUB-MOD-EST": 90,
}


def recipe(reference: str) -> dict[str, float]:
    """Parts of one piece: reference of the part to its quantity."""
    return (SUBASSEMBLIES.get(reference) or FINISHED[reference])[3]

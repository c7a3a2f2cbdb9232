"""What is asked by its unit, or by a verb, and stands in a manual as the name of a
quantity: "¿cuántos amperios…?" is under "Intensidad (A)". See ``glossary``."""

from __future__ import annotations

PAIRS = """
amperios = intensidad, corriente, current, amps, amperage; amperio = intensidad,
corriente, current; voltios = tension, voltaje, voltage, volts; voltio = tension,
voltaje, voltage; vatios = potencia, power, watts; kilovatios = potencia, power;
decibelios = ruido, noise, sound; bares = presion, pressure; aceite lleva = carga de
aceite, capacidad de aceite, oil charge, oil capacity; aceite cabe = carga de aceite,
capacidad de aceite, oil charge, oil capacity; gas lleva = carga de gas, gas charge;
agua lleva = carga de agua, capacidad, water capacity; parpadea = parpadeo, parpadeos,
flashes, flashing, blinks; parpadean = parpadeo, parpadeos, flashes, flashing; pesa =
peso, weight, mass; pesan = peso, weight; mide = medidas, dimensiones, dimensions, size;
how many amps = intensidad, corriente, current; how many volts = tension, voltage; oil
does = oil charge, oil capacity, carga de aceite
"""

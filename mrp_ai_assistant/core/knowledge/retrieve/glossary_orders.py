"""Words of orders and deadlines: how people say what a record's card says. In both
languages, and in other words of the same one."""

PAIRS = """
urge = urgente, urgent, rush, urgency; urgencia = urgente, urgent; corre prisa =
urgente, urgent; corria prisa = urgente, urgent; prisa = urgente, urgent;
prioritario = urgente, urgent, prioridad, priority; prioridad = urgente, urgent; rush =
urgente; hurry = urgente, urgent; asap = urgente, urgent;
atrasado = retraso, late, overdue, delayed; retrasado = retraso, late, overdue, delayed;
retraso = late, overdue, delayed, delay; tarde = retraso, late;
vence = fecha limite, deadline, due; vencimiento = fecha limite, deadline, due date;
plazo = fecha limite, deadline; due = fecha limite, deadline, entrega;
entrega = delivery, deliver; entregar = delivery, deliver, entrega;
cliente = customer, client; pedido = order; proyecto = project;
colegio = school; hospital = hospital; residencia = residence, home; oficina = office;
restaurante = restaurant; hotel = hotel; escuela = school; tienda = shop, store;
ayuntamiento = town hall, council; armario = wardrobe, cabinet, cupboard; silla = chair;
mesa = table; estanteria = shelf, shelving, bookcase; libreria = bookcase, bookshelf;
comoda = chest of drawers, dresser; nogal = walnut; roble = oak; pino = pine;
barniz = varnish; laca = lacquer; lacado = lacquered, lacquer; mate = matt, matte;
brillo = gloss; muestra = sample; color = colour, color; aula = classroom;
transporte = transport; cabina = booth, cabin; compresor = compressor;
pistola = gun; fuga = leak; husillo = spindle; engrase = greasing, lubrication;
recalentado = overheated, overheating; recalentamiento = overheating
"""

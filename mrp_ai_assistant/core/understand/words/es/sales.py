"""Sales, customers and deliveries."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "sale": """venta+, orden+ de venta, pedido+, pedido+ de venta, pedido+ de
        cliente+, vendid@, vender, vendemos, vendimos, cotizacion+, presupuesto+,
        ingresos""",
    "customer": "cliente+, clienta+",
    "delivery": """entrega+, entregar, entregad@, envio+, expedicion+, despacho+,
        despachar, albaran+, remito+, remision+, salida+, salir, salen, picking+,
        recepcion+, recibir, recibid@, traslado+, transferencia+, camion+, llega,
        llegan, llegara, llegada+, transporte+""",
}

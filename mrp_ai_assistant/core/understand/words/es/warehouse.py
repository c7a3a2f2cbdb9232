"""What arrives, lots, consumption and what will run out."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "arrival": """llega, llegan, llegara, llegaran, llegad@, llegada+, nos entrega, nos
        entregan, nos entregara, nos entregaran, nos trae, nos traen, nos traera, nos
        traeran, nos debe traer, nos deben traer, nos tiene que traer, nos tienen que
        traer, cuando viene, cuando vienen, cuando vendra, cuando vendran, va a llegar,
        van a llegar, esta por llegar, viene en camino, vienen en camino, en camino, en
        transito, llegar, llegue, lleguen, recibir, recibiremos, recibid@, se recibe, se
        reciben, se recibira, se recibiran, nos llega, nos llegan, recepcion+, entra,
        entran, entrara, entraran, para cuando tenemos, para cuando tendremos, para
        cuando tendriamos, cuando tendremos, para cuando lo tenemos, para cuando la
        tenemos, para cuando los tenemos, para cuando las tenemos, cuando vamos a tener,
        cuando dispondremos de, para cuando esperamos""",
    "arrival late": """llega tarde, llegan tarde, llega con retraso, llegan con
        retraso, llega retrasad@, llegan retrasad@""",
    "arrival moved": """llego, llegaron, ha llegado, han llegado, recibimos, recibieron,
        se recibio, se recibieron, hemos recibido, nos llego, nos llegaron, nos ha
        llegado, nos han llegado, entro, entraron, ha entrado, han entrado, nos entrego,
        nos entregaron, nos trajo, nos trajeron""",
    "lot": "lote+, numero+ de serie, serie+, numero+ de lote, partida+",
    "trace": """trazabilidad, de donde viene, de donde vino, de donde sale, de donde
        procede, a donde fue, adonde fue, donde acabo, a donde se fue, rastro, trazar,
        traza, rastrear, rastreo, rastreabilidad, genealogia, de que lote+, en que
        lote+, que lote+ se consumio, que lote+ se consumieron, que lote+ se uso, que
        lote+ se usaron, que lote+ lleva, que lote+ llevan""",
    "expiry past_expiry": """caducad@, ya caducad@, expirad@, que han caducado, que ya
        caducaron, caducaron, caduco""",
    "expiry": """caducan, caduca, caducidad, caducar, caducaran, caducara,
        caducidades, proximas caducidades, proxima caducidad, expiran, expira,
        expirar, fecha+ de caducidad, fecha+ de vencimiento, fecha+ de expiracion,
        proxim@ a caducar, a punto de caducar, por caducar""",
    "run_out": """se quedaran sin stock, se quedara sin stock, se quedan sin stock, se
        queda sin stock, quedarse sin stock, quedaran sin, quedara sin, nos quedaremos
        sin, nos quedamos sin, nos vamos a quedar sin, quedaremos sin, se quedara en
        cero, se quedaran en cero, se agotara, se agotaran, se agota, se agotan,
        agotarse, agotarnos, se van a agotar, se va a agotar, se nos va a agotar, se
        nos van a agotar, se nos agota, se nos agotan, se nos agotara, se nos
        agotaran, se acabara, se acabaran, se va a acabar, se van a acabar, se nos va
        a acabar, se nos van a acabar, se nos acaba, se nos acaban, se nos acabara, se
        nos acabaran, va a faltar, van a faltar, nos va a faltar, nos van a faltar,
        rotura+ prevista+, stock proyectado, existencias proyectadas, stock previsto,
        existencias previstas, evolucion del stock, evolucion de las existencias""",
    "consumption": """usamos, hemos usado, gastamos, consumo+, consumimos, consumir,
        consumid@, consumieron, consumio, se consume, se consumen, se consumio, se
        consumieron, se ha consumido, se han consumido, hemos consumido, consumo
        mensual, consumo medio, consumo promedio, gastamos al mes, gastamos de, se
        gasta al mes, se gastan al mes, hemos gastado, gastad@""",
    "coverage": """cobertura, coberturas, menos cobertura, menor cobertura, poca
        cobertura, baja cobertura, cobertura mas baja, cuanto durara, cuanto duraran,
        cuanto nos durara, cuanto nos dura, cuanto dura el stock, cuanto tiempo nos
        dura, cuantos dias nos dura, para cuanto tenemos, para cuantos dias tenemos,
        para cuantos dias hay, cubre, cubren, cubrimos, cuantos dias cubre, cuantos
        dias cubrimos""",
    "forecast": """se retrasara, se retrasaran, se atrasara, se atrasaran, se demorara,
        se demoraran, se va a retrasar, se van a retrasar, se va a atrasar, se van a
        atrasar, va a retrasarse, van a retrasarse, van a atrasarse, va a llegar tarde,
        van a llegar tarde, llegara tarde, llegaran tarde""",
}

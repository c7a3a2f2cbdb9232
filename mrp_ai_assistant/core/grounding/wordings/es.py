"""Spanish: kinds, what a fact is called, and how it is told as well."""

ES = (
    (
        "amount",
        "mano existencias queda stock",
        "hay queda quedan quedaban restan tenemos tiene almacen inventario existen "
        "disponemos cuenta contamos guarda actualmente",
    ),
    ("amount", "reservado", "reservadas apartado apartadas comprometido comprometidas"),
    (
        "amount",
        "libre",
        "disponible disponibles reservar utilizable utilizables sobran queda quedan "
        "usar",
    ),
    (
        "amount",
        "consumido consumo",
        "gastado gastados gastan gasta gastaron gastamos consumieron consumen consume "
        "consumimos usado usados usaron usamos utilizado utilizados utilizaron salido",
    ),
    (
        "amount",
        "demanda",
        "consume consumen consumo gasta gastan ritmo salen necesita necesitan usan "
        "usamos diario diaria diarias",
    ),
    (
        "amount",
        "producida producido fabricado fabricada",
        "hecho hechas hicieron produjeron fabricaron produjo fabrico produccion "
        "salido salieron unidades terminaron suma suman",
    ),
    (
        "amount",
        "pedir",
        "reponer comprar encargar solicitar reposicion compra pedido necesario "
        "necesarias",
    ),
    (
        "amount",
        "falta",
        "faltan necesita necesitan carece hacen faltante faltantes menos",
    ),
    (
        "amount",
        "camino llega",
        "llegar llegaran viene vienen vendran recibir espera esperan esperaban "
        "esperado "
        "esperadas pedido pedidas pendientes prometio prometieron entregar trae traen",
    ),
    (
        "amount",
        "desecho desechada desechado",
        "tiraron perdieron perdido tirado desecharon desecho merma baja",
    ),
    ("amount", "pieza", "usa usan utiliza requiere piezas hacen"),
    ("amount", "urgente", "unidades piezas pedido"),
    ("amount", "fabricar", "hacer armar montar producir alcanza sacar llega salen"),
    ("amount", "minimo", "menos debajo inferior"),
    ("amount", "previsto", "prevision habra quedaria quedarian"),
    ("amount", "importe", "gasto gastado gastaron total compro compraron valor suma"),
    ("amount", "precio", "cuesta vende venden cobra sale"),
    ("amount", "vendida", "vendieron vendio ventas"),
    (
        "amount",
        "horas",
        "carga trabajo suma suman lleva llevan trabajando dedicado previsto "
        "previstas tiempo",
    ),
    ("amount", "encima", "perdio perdido tardo desvio exceso retraso tardado demas"),
    (
        "money",
        "coste",
        "costo costaron cuesta cuestan gasto valor sale salio supone suponen costado "
        "total precio importe",
    ),
    ("money", "material", "materiales componentes piezas"),
    ("money", "trabajo", "mano obra operaciones"),
    ("money", "diferencia", "desvio ahorro menos mas sobrecoste barata cara"),
    ("percent", "desviacion", "desvio desviado menos mas encima debajo respecto"),
    ("percent", "cambio", "mas menos subida bajada frente respecto aumento variacion"),
    ("percent", "ocupacion carga", "ocupado cargado capacidad saturado uso lleno"),
    (
        "percent",
        "tiempo puntual",
        "puntuales puntualmente puntualidad plazo fecha cumplio cumple cumplen "
        "cumplido "
        "terminaron terminadas termino entrega entrego entregado entregan llegaron "
        "llego veces",
    ),
    ("percent", "oee", "eficiencia rendimiento"),
    (
        "days",
        "retraso tarde",
        "demora tarde atraso retrasa retrasan retraso retrasaron retrasada retrasarse "
        "vencido vencida vencidas suele suelen adicional lleva llevan",
    ),
    ("days", "tarde", "retrasaria retrasarian acabaria acabarian terminaria despues"),
    (
        "days",
        "plazo",
        "tarda tardan tardar demora esperar espera entrega tiempo requiere fabrica "
        "fabricarse llegar",
    ),
    ("days", "fabricacion", "fabrica fabricar fabricarse fabricarla fabricarlo hace"),
    (
        "days",
        "cobertura dura",
        "suficiente suficientes alcanza alcanzan bastan cubre cubren duran durar "
        "durara "
        "duraria queda quedan stock llega stock",
    ),
    ("days", "entre", "cada falla media promedio fallo averia"),
    (
        "date",
        "llegada prevista",
        "llegue lleguen llegara llegaran llegar recibe recibir recibira espera esperan "
        "entra entrada viene vendra previsto entregaran entrega",
    ),
    (
        "date",
        "prometida prometido promesa",
        "prometio prometieron esperaba esperaban espera comprometido comprometida "
        "compromiso entregar entrega entregarse cliente quedo debia deberia",
    ),
    ("date", "limite", "vence vencia vencen vencimiento tope plazo terminar entregar"),
    (
        "date",
        "listo",
        "lista listos listas estaria estarian terminado terminada acabada acabado "
        "terminaria acabaria preparado preparada disponible estara terminara acabara",
    ),
    (
        "date",
        "agota agotamiento",
        "acaba acabara acabaria agotara agotaria terminara quedaremos sin rotura "
        "agotarse acabarse agote acabe",
    ),
    ("date", "pedir", "comprar reponer encargar pedirse pida pidan antes"),
    ("date", "fallo", "falle fallar fallara averia espera esperado prevista proxima"),
    (
        "text",
        "probabilidad",
        "riesgo probable rotura agotarse acabarse agote quedarse",
    ),
    ("text", "perdida", "perdio perdido pierde pierden tiempo motivo"),
    ("count", "minutos", "perdio perdido perdieron perdida tiempo pierde"),
    ("count", "fallos", "averias fallado fallo averiado roto veces estropeado"),
    (
        "count",
        "ordenes orden",
        "hicieron hizo fabricaron fabrico hay terminaron of ofs fabricacion",
    ),
    ("count", "tarde retraso", "atrasadas retrasadas vencidas tarde retrasaron"),
    ("count", "terminadas tiempo", "terminaron acabaron cumplieron plazo puntuales"),
    ("count", "entregas lineas", "entregar entregas lineas envios salidas"),
    ("count", "esperan", "esperando espera paradas pendientes dependen depende"),
    ("count", "bloqueados bloqueado", "parado parados detenido detenidos bloqueadas"),
    ("count", "pendiente", "pendientes hacer esperando espera"),
    ("count", "proceso", "marcha curso empezadas activas"),
    ("count", "personas", "gente operarios trabajadores empleados trabajando"),
    ("count", "ubicacion ubicaciones", "sitio sitios lugar lugares almacen estanteria"),
    ("count", "usan", "lleva llevan utilizan utiliza incorporan productos total"),
    ("count", "reglas", "productos reponer pedir articulos"),
    ("count", "proveedores", "venden vende suministran suministradores"),
    ("count", "recepciones", "entregas llegadas entrego entregado"),
    ("count", "peticiones", "solicitudes averias intervenciones avisos ordenes"),
    ("count", "peligro", "riesgo vencido vencidos retrasado retrasados"),
    ("count", "pedidos", "ventas clientes entregar vencido vencidos"),
    ("count", "desechos", "veces tiradas mermas perdidas"),
    ("count", "componentes", "piezas materiales partes lineas"),
    ("count", "faltan", "falta faltantes necesitan"),
    ("count", "compras", "pedidos ordenes proveedores comprado"),
    ("record", "componente material", "pieza falta faltan usa lleva espera esperan"),
    ("record", "proveedor", "compra compran viene vende trae suministra promete"),
    ("record", "centro", "frena para parado bloquea retiene cuello"),
    ("record", "producto", "articulo fabrica fabricar contiene lleva"),
    ("record", "pedido", "depende espera esperando cliente afecta"),
    ("record", "orden", "afectada afectado peor grave espera depende"),
    ("record", "cliente", "espera esperando destino pertenece"),
    ("record", "operacion", "desvia desvio tarda pierde"),
    ("record", "entrega", "envio salida pendiente"),
    ("record", "limita limite", "impide frena cuello"),
)

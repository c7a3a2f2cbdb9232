"""More words of manuals, Spanish and English: see ``glossary``."""

from __future__ import annotations

PAIRS = """
puesta en marcha = start-up, commissioning, starting; puesta a tierra = grounding,
earthing, ground; puesta a punto = setup, tuning; llave = wrench, spanner, key; llave
dinamometrica = torque wrench; llave allen = allen key, hex key; destornillador =
screwdriver; martillo = hammer; alicates = pliers; corriente alterna = alternating
current, ac; corriente continua = direct current, dc; cuadro electrico = electrical
cabinet, switchboard, panel; armario = cabinet; interruptor general = main switch;
interruptor automatico = circuit breaker; disyuntor = circuit breaker, breaker;
contactor = contactor; enchufe = plug, socket; toma = socket, outlet, intake; bateria =
battery; pila = battery, stack; cargador = charger; fuente de alimentacion = power
supply; alimentacion = power supply, supply, power, feed; consumo = consumption;
rendimiento = performance, efficiency; capacidad = capacity; resistencia = resistance,
resistor, strength; bobina = coil; iman = magnet; antena = antenna; pantallas = screens,
displays; impresora = printer; papel = paper; cartucho = cartridge; tinta = ink; escaner
= scanner; camara = camera, chamber; altavoz = speaker; microfono = microphone;
auriculares = headphones, headset; telefono = phone, telephone; red inalambrica =
wireless network, wi-fi; inalambrico = wireless; contraseñas = passwords; copia de
seguridad = backup, back up; respaldo = backup; restaurar = restore, reset; restablecer
= reset, restore; reiniciar = restart, reboot, reset; reinicio = restart, reboot, reset;
firmware = firmware; permiso = permission; permisos = permissions; cuenta = account;
sesion = session, login; acceso = access; acceder = access; bloquear = lock, block;
bloqueo = lock, lockout, interlock; desbloquear = unlock; enclavamiento = interlock,
latch; candado = padlock, lock; dispositivo = device; aparato = device, appliance;
unidad de disco = drive; disco = disk, disc; memoria = memory; procesador = processor;
puertos = ports; raiz = root; hoja = sheet, blade; grafico = graph, chart; consulta =
query; campo = field; registro = register, record, log; registros = logs, records,
registers; informe = report; mensaje = message; lista = list; opcion = option; opciones
= options, settings; ajustes = settings, adjustments; casilla = checkbox, box; pestaña =
tab; icono = icon; barra = bar; rueda = wheel; ruedas = wheels; neumatico = tire, tyre,
pneumatic; direccion = direction, address, steering; volantes = handwheels; pedal =
pedal; asiento = seat; cinturon = belt; espejo = mirror; luz = light; luces = lights,
lamps; lampara = lamp; piloto = pilot light, indicator; indicador = indicator, gauge;
testigo = indicator, warning light; parpadea = blinks, flashes, flashing; parpadear =
blink, flash; parpadeo = blinking, flashing; encendido = on, ignition, lit; apagado =
off, shutdown; bujia = spark plug; carburador = carburetor; combustible = fuel; gasolina
= gasoline, petrol; gasoil = diesel; deposito = tank, reservoir; tapon = plug, cap; tapa
= cover, lid, cap; cubierta = cover; carcasa = housing, casing; bastidor = frame,
chassis; chasis = chassis, frame; soporte = support, bracket, mount; abrazadera = clamp;
mordaza = jaw, clamp; plato = chuck, plate; pinza = collet, clamp, gripper; contrapunto
= tailstock; bancada = bed; carro = carriage, slide; guia = guide, rail; guias = guides,
rails, guideways; guiado = guiding; rodillo = roller; polea = pulley; piñon = pinion,
sprocket; corona = ring gear, crown; cojinete = bearing, bushing; casquillo = bushing,
sleeve; pasador = pin; chaveta = key; anillo = ring; junta torica = o-ring;
empaquetadura = packing, gasket; racor = fitting; acoplamiento = coupling; amortiguador
= damper, shock absorber; tensor = tensioner; tensar = tension, tighten; ventilador =
fan; aspas = blades; aspiracion = suction, extraction; extraccion = extraction; escape =
exhaust, leak; chimenea = chimney, flue; quemador = burner; llama = flame; encender =
light, ignite, turn on; calefaccion = heating; calentar = heat, warm up; calentador =
heater; calor = heat; enfriar = cool; enfriamiento = cooling; refrigeracion = cooling,
refrigeration; frio = cold; caliente = hot; congelador = freezer; humedad = humidity,
moisture; seco = dry; secar = dry; secado = drying; vapor = steam, vapor; gas = gas;
liquido = liquid, fluid; fluido = fluid; nivel = level; llenar = fill; llenado =
filling, fill; vaciar = drain, empty; vaciado = draining; drenar = drain; drenaje =
drain, drainage; purgar = bleed, purge; purga = bleeding, purge, drain; mezcla =
mixture, mix; viscosidad = viscosity; boquilla = nozzle; inyector = injector, nozzle;
pistola = gun; pintura = paint; barniz = varnish, lacquer; recubrimiento = coating;
polvo = dust, powder; viruta = chip, swarf; virutas = chips, swarf; suciedad = dirt;
sucio = dirty; residuo = waste, residue; residuos = waste; desecho = disposal, waste;
eliminar = remove, delete, dispose; oxido = rust, oxide; corrosion = corrosion; grieta =
crack; rotura = breakage, break; roto = broken; romper = break; dañado = damaged; daño =
damage; golpe = impact, blow; choque = shock, collision; colision = collision, crash;
riesgo = risk, hazard; peligro = danger, hazard; peligroso = dangerous, hazardous;
lesion = injury; lesiones = injuries, injury; guantes = gloves; gafas = goggles,
glasses; casco = helmet; mascarilla = mask, respirator; ropa = clothing; incendio =
fire; fuego = fire; extintor = extinguisher; explosion = explosion; emergencia =
emergency; auxilios = aid; niño = child; niños = children; personal = personnel, staff;
operario = operator; tecnico = technician, technical; cualificado = qualified; formacion
= training; norma = standard; normas = standards, regulations; requisito = requirement;
requisitos = requirements; especificaciones = specifications; caracteristicas =
features, specifications, characteristics; datos = data; dimensiones = dimensions;
tamaño = size; espesor = thickness; grosor = thickness; anchura = width; largo = long,
length; corto = short; cortocircuito = short circuit; separacion = gap, clearance;
distancia = distance; hueco = gap, slot; ranura = slot, groove; orificio = hole,
orifice; abertura = opening; borde = edge; cara = face; lado = side; esquina = corner;
centro = center, centre; extremo = end; punta = tip; cabeza = head; cuello = neck;
cuerpo = body; mango = handle; asa = handle; empuñadura = handle, grip; gancho = hook;
cuerda = rope; cadenas = chains; grua = crane; carretilla = forklift, truck; elevador =
lift, elevator; elevar = lift, raise; levantar = lift, raise; subir = raise, upload,
climb; bajar = lower; empujar = push; tirar = pull; mover = move; desplazar = move,
shift; deslizar = slide; sujetar = hold, clamp, secure; sujecion = clamping, fixture;
fijar = fix, fasten, secure; fijacion = fixing, fastening; colocar = place, put,
install; insertar = insert; introducir = insert, enter; extraer = extract, remove; sacar
= remove, take out; abrir = open; abierto = open; cerrar = close; cerrado = closed;
pulsar = press, push; presionar = press; mantener pulsado = hold down, press and hold;
mantener = keep, maintain, hold; soltar = release; aplicar = apply; conectado =
connected; desconectar = disconnect, unplug; enchufar = plug in, plug; probar = test,
try; prueba = test, trial; pruebas = tests; ensayo = test; vigilar = monitor; supervisar
= monitor, supervise; supervision = monitoring; monitorizar = monitor; detectar =
detect; deteccion = detection; resolver = solve, troubleshoot; solucion = solution,
remedy; solucion de problemas = troubleshooting; problema = problem, issue; problemas =
problems, troubleshooting; causa = cause; remedio = remedy; reparar = repair, fix;
reparacion = repair; reponer = refill, replace; rellenar = refill, fill; frecuencia =
frequency; periodo = period, interval; periodicidad = interval, frequency; intervalo =
interval; plazo = period, term, deadline; vida util = service life, lifetime; duracion =
duration, life; cada = every, each; veces = times; numero = number; cantidad = quantity,
amount; porcentaje = percentage, percent; promedio = average; medio = average, medium,
half; bajo = low, under; baja = low; alto = high; alta = high; elevada = high; demasiado
= too; lento = slow; lenta = slow; rapida = fast, rapid, quick; fuerte = strong; debil =
weak; suave = soft, smooth; duro = hard; limpio = clean; vacio = empty, vacuum; lleno =
full; correcto = correct, right; incorrecto = wrong, incorrect; necesario = necessary,
required; recomendado = recommended; adecuado = suitable, proper; propio = own; primero
= first; primera = first; ultimo = last; siguiente = next, following; anterior =
previous; antes = before; despues = after; durante = during; mientras = while; almacenar
= store; almacenamiento = storage; almacen = warehouse, storage; transporte = transport,
transportation; transportar = transport, carry; embalaje = packaging; desembalar =
unpack; envio = shipment, shipping; entrega = delivery; pedido = order; cliente =
customer, client; factura = invoice; precio = price; coste = cost; compra = purchase;
venta = sale; referencias = references, part numbers; etiqueta = label, tag; marca =
mark, brand; marcar = mark, dial; simbolo = symbol; color = color, colour; rojo = red;
verde = green; amarillo = yellow; azul = blue; negro = black; blanco = white; madera =
wood; metal = metal; acero = steel; acero inoxidable = stainless steel; aluminio =
aluminum, aluminium; cobre = copper; plastico = plastic; goma = rubber; caucho = rubber;
vidrio = glass; cristal = glass, crystal; hormigon = concrete; suelo = floor, ground;
pared = wall; techo = ceiling, roof; cimentacion = foundation; nivelar = level;
nivelacion = leveling, levelling; alinear = align; alineacion = alignment; centrar =
center; equilibrar = balance; equilibrado = balancing, balanced; rotor = rotor; turbina
= turbine; generador = generator; transformador = transformer; convertidor = converter,
inverter; rectificador = rectifier; aislamiento = insulation, isolation; tierra =
ground, earth; masa = ground, mass; fase = phase; fases = phases; onda = wave; ruidos =
noises; señales = signals; canal = channel; enlace = link; nodo = node; servidor de
nombres = name server, dns; cortafuegos = firewall; correo = mail, email; nucleo =
kernel, core; paquete = package, packet; biblioteca = library; consola = console;
terminal = terminal; escritorio = desktop; directorio = directory; ruta = path, route;
particion = partition; arbol = tree, shaft; rama = branch; version = version, release;
parche = patch; compilar = compile, build; depurar = debug; variable = variable; cadena
de texto = string; matriz = array, matrix; vector = vector; clase = class; objeto =
object; evento = event; hilo de ejecucion = thread; tarea = task; proceso = process;
prioridad = priority; cola = queue; temporizador = timer; reloj = clock; contador =
counter; sumar = add; restar = subtract; multiplicar = multiply; dividir = divide;
redondear = round; comparar = compare; buscar = search, find; ordenar = sort, order;
filtrar = filter; imprimir = print; exportar = export; importar = import; copiar = copy;
pegar = paste; enviar = send; recibir = receive; leer = read; escribir = write;
escritura = writing, write; comunicacion = communication; protocolo = protocol; maestro
= master; esclavo = slave; remoto = remote; local = local; perfil = profile; modo =
mode; estado = status, state; condicion = condition; ambiente = environment, ambient;
entorno = environment; exterior = outdoor, external, outside; interior = indoor, inside,
internal; superior = upper, top; inferior = lower, bottom; delantero = front; frontal =
front; trasero = rear, back; lateral = side; arrastre = drag, feed; empuje = thrust,
push; fuerza = force; esfuerzo = stress, effort; torsion = torsion, torque; flexion =
bending; tolerancias = tolerances; rugosidad = roughness; acabado = finish, finishing;
desbaste = roughing; rectificado = grinding; rectificadora = grinder; amoladora =
grinder; muela = grinding wheel; lijar = sand; lijado = sanding; pulido = polishing;
plegado = bending, folding; plegadora = press brake; troquel = die; molde = mold, mould;
inyeccion = injection; extrusion = extrusion; fundicion = casting, foundry; forja =
forging; temple = hardening, quenching; soldador = welder, soldering iron; electrodo =
electrode; chispa = spark; arco = arc; perforacion = piercing, drilling; cebado =
priming; corte por plasma = plasma cutting; mesa de corte = cutting table; altura de la
antorcha = torch height; interpolacion = interpolation; retroceso = retract, backoff;
retirada = retract, withdrawal; bobinado = winding;
rasqueta = scraper; husillo de bolas = ball screw, ballscrew; aire comprimido =
compressed air; nitrogeno = nitrogen; oxigeno = oxygen; acero dulce = mild steel; laton
= brass; chapa = sheet, plate, veneer; litros = litres, liters; litro = litre, liter;
guarda = store, keep, guard; sobretemperatura = overtemperature, high temperature;
desionizada = deionised, deionized; enfriadora = chiller; ventana de proteccion =
protective window; lente = lens; lentes = lenses; evacuacion = evacuation; punto de
encuentro = assembly point, meeting point; canteadora = edgebander, edge bander;
chapadora = edgebander, edge bander; cantos = edges; canto = edge; escuadradora = panel
saw, sliding table saw; tronzadora = crosscut saw; cepilladora = planer; regruesadora =
thicknesser; lijadora = sander; encoladora = glue spreader; encolado = gluing; astillado
= chipped, chipping; carga de aceite = oil charge, oil capacity; disco de corte = blade;
separador = separator; secador = dryer; horas de trabajo = running hours, operating
hours; trimestral = quarterly; semestral = half yearly; recambios = spares, spare parts;
ventosa = suction cup; brida = flange; presostato = pressure switch; termopar =
thermocouple; manometro = gauge, pressure gauge; electrovalvula = solenoid valve;
seccionador = isolator, disconnector; acometida = supply; gatillo = trigger; bandeja =
tray; cinta transportadora = conveyor, conveyor belt; prensa de platos = platen press;
cabina de pintura = spray booth; curado = curing; caduca = expires; caducidad = expiry,
shelf life
"""

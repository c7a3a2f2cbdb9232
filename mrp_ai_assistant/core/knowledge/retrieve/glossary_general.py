"""Words of every manual, Spanish and English: what one does, asks and finds, whatever
the machine; months and days. See ``glossary``."""

from __future__ import annotations

PAIRS = """
por defecto = default, by default; predeterminado = default; predeterminada = default;
omision = default, omission; numero de serie = serial number; linea de ordenes = command
line; linea de comandos = command line; nombre de usuario = user name, username;
variable de entorno = environment variable; direccion ip = ip address; disco duro = hard
disk, hard drive; tarjeta de sonido = sound card; tarjeta de red = network card; salto
de linea = newline, line break; barra invertida = backslash; comillas = quotes,
quotation marks; comilla = quote, quotation mark; parentesis = parenthesis, parentheses,
brackets; corchete = bracket; corchetes = brackets; llaves = braces, keys; coma = comma;
punto = point, dot, period; puntos = points, dots; guion = hyphen, dash, script;
mayuscula = uppercase, capital; mayusculas = uppercase, capital letters; minuscula =
lowercase; minusculas = lowercase; letra = letter, character; letras = letters,
characters; caracter = character; caracteres = characters; palabra = word; palabras =
words; frase = sentence, phrase; texto = text; nombre = name; nombres = names; apellido
= surname; titulo = title; signo = sign; simbolo = symbol; cifra = figure, digit; cifras
= figures, digits; numero = number; numeros = numbers; cantidad = amount, quantity; suma
= sum; resta = subtraction; media = average, mean; mitad = half; doble = double, twice;
tercio = third; cuarto = quarter, fourth, room; quinto = fifth; veces = times; vez =
time, once; primero = first; primera = first; primer = first; ultimo = last, latest;
ultima = last, latest; segunda = second; tercera = third; siguiente = next, following;
siguientes = next, following; anterior = previous, former; anteriores = previous;
principal = main, primary; secundario = secondary; propio = own; propia = own; comun =
common; especial = special; unico = single, only, unique; unica = single, only, unique;
doblar = bend, fold; distinto = different; distinta = different; diferente = different;
diferencia = difference; parecido = similar; mejor = better, best; peor = worse, worst;
mayor = greater, larger, higher; menor = lower, smaller, less; grande = large, big;
grandes = large, big; pequeño = small; pequeña = small; alto = high, tall; alta = high;
bajo = low; baja = low; largo = long; larga = long; corto = short; corta = short; ancha
= wide; estrecho = narrow; grueso = thick, coarse; gruesa = thick, coarse; fino = fine,
thin; fina = fine, thin; espesor = thickness; grosor = thickness; duro = hard; dureza =
hardness; blando = soft; blanda = soft; suave = smooth, soft; rigido = rigid, solid,
stiff; rigida = rigid, stiff; fuerte = strong; debil = weak; lento = slow; lenta = slow;
despacio = slowly, slow; deprisa = fast, quickly; rapidez = speed; caliente = hot; calor
= heat; calentar = heat, warm up, preheat; calienta = heats, warms up; frio = cold;
enfriar = cool; enfriamiento = cooling; refrigeracion = cooling; humedad = humidity,
moisture; humedo = wet, moist; seco = dry; seca = dry; secar = dry; secado = drying;
mojado = wet; limpio = clean; sucio = dirty; suciedad = dirt; polvo = dust, powder; humo
= smoke, fume; humos = fumes, flue gas; llama = flame; fuego = fire; incendio = fire;
vacio = vacuum, empty; vacia = empty; vaciar = empty, drain; lleno = full; llena = full;
llenar = fill; llenado = filling; rellenar = refill, top up, fill; nivel = level;
niveles = levels; purgar = bleed, purge, drain; purga = bleeding, purge; drenar = drain;
drenaje = drain; fugas = leaks; gotear = drip; gota = drop; liquido = liquid, fluid;
fluido = fluid; vapor = steam, vapour, vapor; hielo = ice; sal = salt; acido = acid;
abierto = open; abierta = open; abrir = open; abre = opens, open; apertura = opening;
cerrar = close, shut; cierra = closes, close; cierre = closing, closure, lock, clamp;
cerrado = closed; cerrada = closed; tapar = cover; cubrir = cover; cubierta = cover;
carcasa = housing, case, enclosure; caja = box, case; bandeja = tray; estante = shelf;
estanteria = rack, shelf; pasillo = aisle; almacen = warehouse, store; deposito = tank;
bolsa = bag; bolsas = bags; sobre = envelope, sachet; botella = bottle; tapon = cap,
plug; tapones = caps, plugs; cubo = bucket, cube; cubos = buckets; asa = handle; asas =
handles; mango = handle; embudo = funnel; embudos = funnels; cajon = crate, drawer;
cajones = crates, drawers; palet = pallet; palets = pallets; carretilla = forklift,
truck; grua = crane; polipasto = hoist; eslinga = sling; gancho = hook; cuerda = rope;
escalera = ladder, stairs; guante = glove; guantes = gloves; gafas = goggles, glasses;
casco = helmet; mascarilla = mask; cuchillo = knife; tijera = scissors; lima = file;
lija = sandpaper; pincel = brush; cepillo = brush; trapo = cloth, rag; pintura = paint;
pintar = paint; barniz = varnish; pegamento = glue, adhesive; adhesivo = adhesive; pegar
= paste, glue; etiqueta = label, tag; etiquetas = labels, tags; marca = mark, brand;
marcar = mark; raya = line, stripe; color = colour, color; colores = colours, colors;
rojo = red; roja = red; verde = green; azul = blue; amarillo = yellow; amarilla =
yellow; negro = black; negra = black; blanco = white; blanca = white; gris = grey, gray;
naranja = orange; marron = brown; morado = purple; violeta = purple, violet; claro =
light, clear; oscuro = dark; brillo = brightness; sonido = sound; suena = sounds, beeps;
sonar = sound, ring; voz = voice, speech; pitido = beep; zumbador = buzzer; oir = hear;
ver = see, view, show; mirar = look; oculto = hidden; ocultar = hide; aparecer = appear;
aparece = appears; desaparecer = disappear; desaparece = disappears; encontrar = find;
buscar = search, find; busqueda = search; hallar = find; perdida = loss, lost; perdido =
lost; faltar = missing, lack; falta = missing, lack; sobra = excess; necesario =
necessary, required, needed; necesaria = necessary, required, needed; necesitar = need,
require; requerir = require; requisito = requirement; requisitos = requirements;
obligatorio = mandatory, required; opcional = optional; posible = possible; imposible =
impossible; disponible = available; disponibles = available; compatible = compatible,
supported; admite = supports, accepts, supported; admitido = supported, allowed;
soportado = supported; soporte = support, bracket, holder; aceptar = accept; acepta =
accepts; rechazar = reject, refuse; rechazo = rejection; prohibir = forbid, disallow;
prohibido = forbidden, prohibited; impedir = prevent, inhibit, disallow; impide =
prevents, inhibits; evitar = avoid, prevent; proteger = protect; protegido = protected;
obligar = force; forzar = force; fuerza = force; empujar = push; tirar = pull, throw;
presionar = press; pulsar = press, click; pulse = press; soltar = release, loosen;
suelta = release; sujetar = clamp, hold, fasten; sujecion = clamping, fixture; fijar =
fix, set, fasten; fijo = fixed; fija = fixed; mover = move; mueve = moves; desplazar =
move, shift; subir = raise, upload, go up; sube = raises; bajar = lower, download;
elevar = raise, lift; levantar = lift, raise; izar = hoist, lift; caer = fall, drop;
caida = fall, drop; golpe = blow, shock, hit; choque = crash, collision; colision =
collision; chocar = crash, collide; romper = break; roto = broken; rota = broken; rotura
= break, breakage; dañado = damaged; daño = damage; daños = damage; grieta = crack;
desgastado = worn; gastado = worn; viejo = old; vieja = old; antiguo = old, former;
antigua = old, former; nueva = new; nuevos = new; nuevas = new; reciente = recent;
actual = current, present; real = actual, real; reparar = repair, fix; reparacion =
repair; arreglar = fix, repair; solucion = solution, remedy, fix; solucionar = solve,
fix; resolver = solve, resolve; problema = problem, trouble; problemas = problems,
troubleshooting, trouble; causa = cause; causas = causes; motivo = reason, cause; razon
= reason, ratio; consecuencia = consequence; efecto = effect; resultado = result; prueba
= test; pruebas = tests, testing; probar = test, try; ensayo = test, trial; intentar =
try, attempt; intento = attempt, retry; intentos = attempts, retries; repetir = repeat;
repetido = repeated; repetidos = repeated; repeticion = repetition; flexion = bending;
seguir = follow, continue; continuar = continue, resume; reanudar = resume, continue;
pausa = pause; pausar = pause; interrumpir = interrupt, abort; interrupcion = interrupt,
interruption; abortar = abort; salir = exit, leave, quit; sale = comes out, exits;
entrar = enter; entra = enters; introducir = enter, insert, introduce; insertar =
insert; meter = insert, put; poner = put, set, place; colocar = place, position, put;
situar = place, locate; sacar = remove, take out, extract; extraer = extract, remove;
extraccion = extraction, removal; eliminar = remove, delete, drop; elimino = removed,
dropped; elimina = removes, deletes; suprimir = delete, remove, suppress; descartar =
discard; desechar = discard, scrap; desecho = scrap, waste; residuo = waste, residue;
residuos = waste; reciclar = recycle; copiar = copy; copia = copy; mandar = send; enviar
= send, submit; envia = sends; recibir = receive; recibe = receives; transmitir =
transmit; transmision = transmission; compartir = share; compartido = shared; traer =
bring; llevar = carry, take; lleva = has, takes, carries; tomar = take; coger = take,
pick; dar = give; pedir = ask, request, order; pide = asks, requests; preguntar = ask,
prompt; pregunta = question; respuesta = answer, response, reply; responder = answer,
respond, reply; contestar = answer; avisar = notify, warn; notificar = notify;
notificacion = notification; informar = report, inform; informacion = information; dato
= data; datos = data; nota = note; notas = notes; escribir = write, type; escribo =
write, type; escrito = written; escribe = write, writes; leer = read; lee = reads;
grabar = write, burn, record, program, save; grabacion = recording; imprimir = print;
impresion = printing, print; dibujar = draw; dibujo = drawing; firmar = sign; firma =
signature; contar = count; cuenta = count, account; calcular = calculate, compute;
calculo = calculation; formula = formula, equation; sumar = add; restar = subtract;
multiplicar = multiply; dividir = divide, split; separar = separate; separacion =
spacing, separation, gap; unir = join, connect; union = joint, union; juntar = join;
agrupar = group; grupo = group; grupos = groups; conjunto = set, assembly; parte = part;
partes = parts; trozo = piece; capa = layer; capas = layers; lado = side; lados = sides;
cara = face, side; frente = front; delante = front, ahead; detras = behind, rear;
trasero = rear, back; atras = back, backward; adelante = forward; encima = above, top;
debajo = below, under; interior = inner, inside, interior; exterior = outer, outside,
external; externo = external; externa = external; interno = internal; interna =
internal; centro = center, centre; borde = edge; extremo = end; esquina = corner; punta
= tip, end; parte superior = top, upper; superior = upper, top; inferior = lower,
bottom; lateral = side, lateral; recto = straight; recta = straight; curva = curve;
circulo = circle; arco = arc; cuadrado = square; redondo = round; paralelo = parallel;
paralela = parallel; inclinacion = tilt, slope; pendiente = slope, pending; inverso =
reverse, inverse; invertir = reverse, invert; invertido = inverted, reversed; sentido =
direction; horario = clockwise, schedule; antihorario = counterclockwise; cerca = near,
close; lejos = far; distancia = distance; lugar = place, location; sitio = place, site;
ubicacion = location; zona = zone, area; espacio = space; espacios = spaces; ruta =
path, route; camino = path, way; carpetas = folders, directories; directorio =
directory; archivos = files; ficheros = files; paquete = package; paquetes = packages;
version = version, release; programador = programmer; programar = program, schedule;
programacion = programming; desarrollar = develop; compilar = compile, build;
compilacion = compilation, build; compilador = compiler; biblioteca = library; libreria
= library; modulo = module; modulos = modules; nucleo = kernel, core; proceso = process;
procesos = processes; hilos = threads, wires; memoria = memory; pila = stack, battery;
temporal = temporary; temporizador = timer; reloj = clock; fecha = date; dia = day;
semana = week; mes = month; año = year; años = years; hoy = today; ayer = yesterday;
mañana = morning, tomorrow; tarde = afternoon, late; noche = night; turno = shift;
duracion = duration, length; durar = last, take; tardar = take, delay; tarda = takes;
plazo = deadline, lead time, term; periodo = period; frecuencia = frequency; siempre =
always; nunca = never; despues = after, later; antes = before; mientras = while; durante
= during; cada = every, each; servicio = service; servicios = services; cliente =
client, customer; clientes = clients, customers; administrador = administrator, admin;
operario = operator, worker; operador = operator; tecnico = technician, technical;
encargado = foreman, supervisor; jefe = head, manager, chief; persona = person; personas
= people, persons; responsable = responsible, owner, person in charge; autor = author;
dirigir = lead, manage; lider = leader; empresa = company; planta = plant, floor;
oficina = office; taller = workshop; puesto = station, workplace; licencia = license,
licence; derecho = right; derechos = rights; precio = price; coste = cost; costo = cost;
gratis = free; libre = free; comprar = buy, purchase; vender = sell; compra = purchase;
venta = sale; clave = key, password; claves = keys, passwords; cifrar = encrypt; cifrado
= encrypted, encryption; certificado = certificate; certificados = certificates;
cortafuegos = firewall; enlace = link; enlaces = links; pagina = page; capitulo =
chapter; seccion = section; apendice = appendix; indice = index; figura = figure; cuadro
= table, frame, panel; fila = row; columna = column; celda = cell; escuchar = listen;
escucha = listen, listening, listens; direcciones = addresses, directions; inicio =
start, home, beginning; inicial = initial; comenzar = start, begin; comienzo = start,
beginning; final = end, final; acabar = finish, end; acabado = finish, finished;
completar = complete; completo = complete, full; parcial = partial; cargar = load,
charge, upload; recargar = reload, recharge; recarga = reload, recharge; instalador =
installer; desinstalar = uninstall; gestor = manager; gestionar = manage; gestion =
management; controlar = control; manejar = handle, drive, operate; funcionar = work,
run, operate; funciona = works, runs; funcionamiento = operation; utilizar = use; uso =
use, usage; emplear = use; aplicar = apply; realizar = perform, carry out; permite =
allows, lets, enables; ajustado = adjusted, tight; alinear = align; alineacion =
alignment; nivelar = level; centrar = center, centre; girado = rotated; rotacion =
rotation; vuelta = turn, revolution; vueltas = turns, revolutions; revoluciones = rpm,
revolutions; aumentar = increase; aumento = increase; disminuir = decrease, reduce;
reducir = reduce; reduce = reduces; reduccion = reduction; mejorar = improve; empeorar =
worsen; superar = exceed; exceso = excess; maxima = maximum, max; minima = minimum, min;
limitar = limit; rango = range; intervalo = interval, range; margen = margin; escala =
scale; porcentaje = percentage, percent; exacto = exact, accurate; precision = accuracy,
precision; muestra = sample; muestras = samples; curso = course; ayuda = help; consejo =
tip, advice; recomendar = recommend; recomendado = recommended; sugerir = suggest;
conviene = should, recommended; peligro = danger, hazard; peligroso = dangerous; riesgo
= risk, hazard; seguro = safe, insurance; herida = injury; lesion = injury; emergencia =
emergency; accidente = accident; descarga electrica = electric shock; red electrica =
mains, power grid; vuelve la corriente = power returns, power restored, back on power,
online; corte de luz = power failure, power outage, blackout; corte de corriente = power
failure, power outage; apagon = power failure, blackout, outage; sai = ups; autonomia =
runtime, autonomy; microcontrolador = microcontroller, mcu; tarjetas = cards, boards;
circuito = circuit; placas = boards, plates; patilla = pin; patillas = pins; masa =
ground, mass; tierra = ground, earth; polo = pole; fase = phase; cables = cables, wires;
multifilar = stranded; unifilar = solid; trenzado = stranded, twisted, braided;
apantallado = shielded; blindado = shielded; aislante = insulation; aislamiento =
insulation; borne = terminal; bornes = terminals; conductor = conductor, driver; clavija
= plug, pin; adaptador = adapter; convertidor = converter; transformador = transformer;
rectificador = rectifier; diodo = diode; condensador = capacitor, condenser; oscilador =
oscillator; onda = wave; ancho de banda = bandwidth; teclas = keys; atajo = shortcut;
atajos = shortcuts; flecha = arrow; flechas = arrows; deslizador = slider; control
deslizante = slider; doble clic = double click; arrastrar = drag; imagenes = images,
pictures; foto = photo, picture; camaras = cameras; resolucion = resolution; idioma =
language; ingles = english; español = spanish; pais = country; mundo = world; ciudad =
city; calle = street; correo = mail, email; llamada = call; llamar = call; mensajes =
messages; anuncio = announcement; publicar = publish, release; publicado = released,
published; salio = released, came out; aparecio = appeared, released; historia =
history; historial = history; origen = origin, source; fuente = source, font; destino =
target, destination; objetivo = target, goal; tarea = task; tareas = tasks; trabajo =
work, job; trabajos = jobs; ayudante = assistant, helper; asistente = wizard, assistant;
plantilla = template; plantillas = templates; regla = rule; reglas = rules; norma =
standard, norm; normas = standards; estandar = standard; metodo = method; metodos =
methods; modo = mode; modos = modes; manera = way; forma = shape, form, way; tipo =
type, kind; tipos = types, kinds; clase = class, kind; categoria = category; estado =
state, status; estados = states; cambios = changes; constantes = constants; valores =
values; parametros = parameters; argumento = argument; argumentos = arguments; atributo
= attribute; propiedad = property; propiedades = properties; objeto = object; evento =
event; eventos = events; señales = signals; lector = reader; escritura = writing, write;
salidas = outputs; entradas = inputs; binario = binary; entero = integer, whole; texto
plano = plain text; comprimir = compress; comprimido = compressed; descomprimir =
decompress, unpack, extract; depurar = debug; depuracion = debug, debugging; traza =
trace; trazas = traces; registrar = register, log, record; simular = simulate;
simulacion = simulation; analisis = analysis; analizar = analyze; comparar = compare;
comparacion = comparison; estimar = estimate; prever = foresee, expect; planificar =
plan, schedule; aprender = learn; conocer = know; entender = understand; significado =
meaning; definicion = definition; concepto = concept; ejemplos = examples; dura = hard,
lasts; cola = queue, glue, tail; fabrica = factory, plant, works; igual = equal, equals,
same, equal sign; enero = january, jan; febrero = february, feb; marzo = march, mar;
abril = april, apr; mayo = may; junio = june, jun; julio = july, jul; agosto = august,
aug; septiembre = september, sep; octubre = october, oct; noviembre = november, nov;
diciembre = december, dec; lunes = monday; martes = tuesday; miercoles = wednesday;
jueves = thursday; viernes = friday; sabado = saturday; domingo = sunday
"""

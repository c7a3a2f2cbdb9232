"""Words of workshops in the other language, so that a Spanish question finds an English
manual by its words too. General ones only: machines, their parts, what is done to them.

What a word may be called in the other language stands beside it, by roots; expressions
of two or three words come first.
"""

from __future__ import annotations

from functools import lru_cache

from .cognates import cognates
from .glossary_general import PAIRS as _GENERAL
from .glossary_measures import PAIRS as _MEASURES
from .glossary_more import PAIRS as _MORE
from .glossary_orders import PAIRS as _ORDERS
from .words import roots, tokens

_PAIRS = """
par de apriete = torque, tightening torque, pares, par,
apriete; final de carrera = limit switch; parada de
emergencia = emergency stop, e-stop, estop; paso a paso = stepper; mesa = table, bench;
husillo = spindle, leadscrew, ballscrew; cabezal = spindle, head; portaherramientas =
toolholder, tool holder; herramienta = tool; torno = lathe, turning; fresadora = mill,
milling; taladro = drill; taladrado = drilling, drill; roscado = threading, tapping,
thread; rosca = thread; macho = tap; broca = drill; fresa = cutter, mill; pasada = pass;
avance = feed, feedrate; velocidad = speed, velocity; aceleracion = acceleration; eje =
axis, shaft; ejes = axes; articulacion = joint; husillos = spindles; holgura = backlash,
play, clearance; juego = play, backlash, set; recorrido = travel, stroke; limite =
limit; interruptor = switch; pulsador = button, pushbutton; boton = button; palanca =
lever; palpador = probe; palpar = probe; sonda = probe; contacto = contact; referencia =
part number, home, homing, reference; cero = zero, home, origin; origen = origin, home;
desplazamiento = offset, displacement; compensacion = compensation, offset; radio =
radius; diametro = diameter; longitud = length; ancho = width; altura = height;
profundidad = depth; angulo = angle; giro = rotation, turn; girar = rotate, turn; plano
= plane, drawing; trayectoria = path, trajectory; tolerancia = tolerance; error = error,
fault; fallo = fault, failure, error; averia = fault, breakdown, failure; alarma =
alarm; aviso = warning; advertencia = warning; seguimiento = following, tracking; señal
= signal; entrada = input; salida = output; pin = pin; puerto = port; tarjeta = card,
board; placa = board, plate; cable = cable, wire; cableado = wiring; conectar = connect,
wire; conector = connector; conexion = connection; tension = voltage, tension; voltaje =
voltage; corriente = current; potencia = power; fusible = fuse; rele = relay; variador =
vfd, drive, inverter; accionamiento = drive; motor = motor, engine; codificador =
encoder; regla = scale, ruler; sensor = sensor; pulso = pulse, step; pulsos = pulses,
steps; hilo = thread, wire; lazo = loop; bucle = loop; ganancia = gain; ajuste =
adjustment, tuning, setting; ajustar = adjust, tune, set; calibrar = calibrate;
calibracion = calibration; medir = measure; medicion = measurement; medida =
measurement, size; configurar = configure, set up, setup; configuracion = configuration,
setup; parametro = parameter; valor = value; unidad = unit; instalar = install;
instalacion = installation; actualizar = update, upgrade; actualizacion = update,
upgrade; descargar = download; descarga = download; archivo = file; fichero = file;
carpeta = directory, folder; ordenador = computer, pc; equipo = machine, equipment,
computer; maquina = machine; pantalla = screen, display; ventana = window; teclado =
keyboard; tecla = key; raton = mouse; panel = panel; mando = control, pendant; volante =
handwheel, jog wheel, mpg; menu = menu; interfaz = interface; programa = program;
subrutina = subroutine; ciclo = cycle; codigo = code, g-code; linea = line; bloque =
block; comando = command; orden = command, order; imagen = image, picture; suma = sum;
verificar = verify, check; verificacion = verification, checksum, check; comprobar =
check, verify; comprobacion = check; red = network; servidor = server; usuario = user;
contraseña = password; arrancar = start, boot; arranque = startup, boot, start; iniciar
= start; parar = stop; parada = stop, shutdown; apagar = shutdown, turn off, power off;
encender = turn on, power on; activar = enable, activate; desactivar = disable, turn
off, cancel; habilitar = enable; cancelar = cancel; cambiar = change, replace, switch;
cambio = change, replacement; sustituir = replace; sustitucion = replacement; reemplazar
= replace; quitar = remove; retirar = remove; montar = mount, assemble, install;
desmontar = remove, disassemble; limpiar = clean; limpieza = cleaning; engrasar =
grease, lubricate; grasa = grease; lubricar = lubricate; lubricacion = lubrication;
lubricante = lubricant; aceite = oil; refrigerante = coolant; taladrina = coolant;
niebla = mist; agua = water; aire = air; presion = pressure; temperatura = temperature;
caudal = flow; bomba = pump; carga = charge, load; valvula = valve; filtro = filter;
manguera = hose; tuberia = pipe; junta = gasket, seal, joint; reten = seal; rodamiento =
bearing; correa = belt; cadena = chain; engranaje = gear; reductor = gearbox, reducer;
embrague = clutch; freno = brake; muelle = spring; resorte = spring; tornillo = screw,
bolt; perno = bolt; tuerca = nut; arandela = washer; apretar = tighten; apriete =
tightening, torque; aflojar = loosen; cilindro = cylinder; prensa = press; cuchilla =
blade; sierra = saw; soldadura = welding; soldar = weld; corte = cut, cutting; cortar =
cut; plasma = plasma; antorcha = torch; laser = laser; cinta = conveyor, tape;
transportador = conveyor; horno = oven, furnace; caldera = boiler; compresor =
compressor; robot = robot; brazo = arm; pieza = part, workpiece; pieza de trabajo =
workpiece; material = material; recambio = spare part, spare; repuesto = spare part,
spare; mantenimiento = maintenance, service; revision = inspection, revision, service;
inspeccion = inspection; seguridad = safety; proteccion = guard, protection; puerta =
door; habitual = usual; semanal = weekly; diario = daily; mensual = monthly; anual =
annual, yearly; hora = hour, time; minuto = minute; segundo = second; peso = weight;
ruido = noise; vibracion = vibration; fuga = leak; atasco = jam; desgaste = wear; grado
= degree, grade; libertad = freedom; latencia = latency; retardo = delay, latency;
espera = dwell, wait; esperar = wait; tiempo = time; tabla = table; posicion = position;
movimiento = motion, move, movement; maximo = maximum, max; minimo = minimum, min;
constante = constant; rapido = rapid, fast; manual = manual; automatico = automatic,
auto; automaticamente = automatically, automatic; digital = digital; analogico = analog,
analogue; lectura = reading; pasos = steps; perder = lose, lost; fondo = bottom;
izquierda = left; derecha = right; derechas = right-hand, right; izquierdas = left-hand,
left; dentro = inside; fuera = outside; arriba = up; abajo = down; nuevo = new; crear =
create, make; añadir = add; borrar = delete, erase; guardar = save; ejecutar = run,
execute; funcion = function; componente = component; controlador = controller, driver;
control = control; ejemplo = example; convertir = convert; seleccionar = select;
seleccion = selection; elegir = select, choose; definir = define; mostrar = show,
display; detener = stop; devolver = return; volver = return; terminar = end, finish; fin
= end; empezar = start, begin; mecanizado = machining; mecanizar = machine; agujero =
hole; cajera = pocket; superficie = surface; coordenada = coordinate; coordenadas =
coordinates; sistema = system; permitir = allow; permitido = permitted, allowed,
maximum; agencia = agency; garantia = warranty; proveedor = supplier, vendor; fabricante
= manufacturer; modelo = model; serie = serial, series
"""


@lru_cache(maxsize=1)
def _entries() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The words of an expression, by root: what it may be called instead, as words."""
    found: dict[tuple[str, ...], list[str]] = {}
    for entry in f"{_PAIRS};{_MORE};{_ORDERS};{_MEASURES};{_GENERAL}".split(";"):
        spanish, _equals, others = " ".join(entry.split()).partition(" = ")
        for english in (other.strip() for other in others.split(",")):
            found.setdefault(_key(spanish), []).append(english)
            found.setdefault(_key(english), []).append(spanish.strip())
    return {key: tuple(dict.fromkeys(said)) for key, said in found.items()}


def translated(words: tuple[str, ...]) -> tuple[str, ...]:
    """What the folded ``words`` may be called in the other language, as expressions.

    >>> translated(("husillos",))
    ('spindle', 'leadscrew', 'ballscrew', 'spindles')
    >>> translated(("par", "de", "apriete"))
    ('torque', 'tightening torque', 'pares', 'par', 'apriete')
    """
    known = _entries().get(tuple(roots(word)[-1] for word in words), ())
    guessed = cognates(words[0]) if len(words) == 1 and not known else ()
    return known or guessed


def _key(expression: str) -> tuple[str, ...]:
    return tuple(roots(token)[-1] for token in tokens(expression))


LONGEST = 3  # words of an expression

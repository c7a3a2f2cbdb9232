"""Small words, which say nothing of a plant."""

from __future__ import annotations

FILLER = """registrado registrada registrados registradas generado generada generados
generadas cn mero xa tb tmb traemos traen traes checa checame chequea chequeame echame
pasame regalame tirame aventame fijense vean llevamos andamos venimos estaremos estara
necesitaria numero num xfa xfavor anda andan q k compa wey guey bro amiga a al algo
alguien algun alguna algunas alguno algunos ahi ahora ahorita alla alli ante aqui aca
asi aun aunque bien bueno cada caso como cosa cosas con cual cuales cualquier cualquiera
cuando cuyo cuya da dan de debe deben debemos deberia deberiamos debo del dia dias donde
durante e el ella ellas ello ellos en encuentra encuentran entonces era eran eres es esa
esas ese eso esos esta estaba estaban estamos estan estar este esto estos estas estoy
existe existen favor fin fue fueron gustaria ha habia haber hace hacen hacer hacia haga
han has hay haya hayan he hemos hizo hoja igual incluye incluyendo incluso ir la las le
les lo los luego mas me mediante mientras mismo misma mismos mismas momento mucho mucha
muchas muy necesitamos necesito nos nosotros nuestra nuestras nuestro nuestros o oye os
otra otras otro otros para parece pero poco podemos podria podrian podrias puede pueden
puedes puedo podes pues por porfa porfis please pongas que queda quedan quede quedo
queremos quiera quieres quiero quisiera saber sabes sabe se sea sean segun ser sera
seran si sido siempre siendo sigue siguen sigo solo solamente unicamente solos somos son
soy su sus sobre suyo tal tambien tan tanto te tenemos tendria tendriamos tener tengan
tengo tuvo tuvieron tuvimos tenido hubo tenga tiene tienen toda todas todavia todo todos
total totales tu tus u un una unas uno unos urge va vais vamos van vaya vayan venga ver
vez vienen viene voy y ya yo actual actuales actualmente realmente estado estados
situacion estatus estatuses status nombre nombres informacion info dato datos resumen
detalle detalles fecha fechas tema relacion correspondientes correspondiente pertenece
pertenecen cuelga cuelgan corresponden corresponde registradas registrados sistema odoo
programa gente equipo chico chicos amigo jefe che sabrias ayudarias dirias serias
general acerca respecto cual lleva llevan llevamos vez veces hacemos ocupo ocupamos
requiero dejen favorcito mira fijate nomas igualmente reviso revisar revisa conocer
entender favor pasa paso pasen pasame haz hazme preparame prepara sacar obten obtener
obtenme responde contesta respondeme cuentame dado dada necesaria necesario necesarias
necesarios hagamos veo vemos mostrando acuerdo via seria serian rapido rapidamente breve
brevemente entero entera demas tipo tipos parte haciendose comentar comentame comenta
averigua averiguar nivel cierto cierta llegamos fuimos pronto enseguida ojo vale ok tio
acaso suele suelen sueles traigo trae demasiado demasiada bastante bastantes apenas
justo justamente exactamente concretamente finalmente tantos tantas tanta cuantito
tantito poquito diablos demonios rayos narices carajo caray caramba bendito bendita
benditos benditas dichoso dichosa dichosos dichosas maldito maldita malditos malditas
mentado mentada mentados mentadas pinche pinches susodicho susodicha obvio claro quiza
quizas ademas colega maestro maestra carnal cuate parce pana ingeniero inge jefa patron
patrona lic licenciado profe senor senora muchachos muchachas chavos chicas estimado
estimada estimados saludos agradeceria agradezco molestia molestar disculpa disculpe
disculpen perdona perdone perdonen oiga oigan escucha escuche regaleme hagame platicame
platiqueme facilitame facilitenme proporcioname proporcioneme brindame ayudame ayudeme
ayudenme quisieramos deseo deseamos desearia interesa interesaria curiosidad duda
preguntita cosita ratito momentito segundito rapidito ahoritita tranquilamente fatal
bestia monton montones pelin"""

FILLER_PHRASES = """la mayoria de, la mayor parte de,
que tenga que ver con, que tiene que ver con, todo lo
relacionado con, desde cuando, por favor, en este momento, en estos momentos, ahora
mismo, hoy en dia, a dia de hoy, al dia de hoy, a fecha de hoy, a la fecha, en la
actualidad, hasta ahora, hasta el momento, de momento, por el momento, por ahora, en
la planta, en planta, en la fabrica, en fabrica, de la fabrica, de la planta, nuestra
fabrica, nuestra planta, mi planta, mi fabrica, la fabrica, la planta, en el taller,
del taller, el taller, nuestro taller, en la empresa, en nuestra empresa, de la
empresa, mi empresa, me confirmas, puedes confirmar, puedes confirmarme, me puedes
confirmar, podrias confirmar, confirmame, no se, o no, verdad, puedes decirme, me
puedes decir, podrias decirme, me podrias decir, me dices, quiero saber, quisiera
saber, necesito saber, necesito ver, me gustaria saber, me gustaria ver, quiero ver,
saber si, a ver, tenemos que, hay que, tengo que, tienen que, tiene que, se tienen
que, se tiene que, que tal va, que tal van, como va, como van, como esta, como estan,
en que estado, en que situacion, cual es el estado de, mas o menos, cuanto antes, lo
antes posible, el dia, del dia, los dias, de todas, de todos, en total, en general,
hacen falta saber, con que, fecha de, en relacion con, de cara a, si hay, si tenemos,
si existe, si existen, no olvides, al que, de los que, de las que, como maximo
detalle, tiempo real, en tiempo real, haciendo ahora mismo, la gente, para cuando, es
decir, mas detalle, con detalle, en detalle, pasa algo, como
vas de, por donde va, por donde van, en que punto, en que punto esta, en que punto
estan, en que punto va, en que punto van, detras de, detras del, hay detras de, hay
detras del, dentro de poco, en breve, desde que la pedimos, desde que lo pedimos,
desde que los pedimos, desde que se pide, desde que pedimos, entre manos, haberse,
haberlo, haberla, nada mas, y nada mas, en particular, en concreto, en especial,
que ban, del codigo, con codigo, con el codigo"""

"""Words that no figure carries: causes, promises, guesses, deeds, orders. es and en.

Regular expressions over folded text: no accents, no capitals.
"""

from __future__ import annotations

import re

from .states import any_of

NEGATION = any_of(
    "no|ni|sin|ningun[oa]?|nada|nadie|nunca|jamas|tampoco|not|without|none|nothing|"
    r"nobody|never|neither|nor|cannot|\w+n't|\w+n’t"
)
CAUSE = any_of(
    "porque|debid[oa]s? a|se deben? a|deb(?:e|en|io)se a|a causa de|a raiz de|"
    "por culpa de|por falta de|por la falta|gracias a|ya que|puesto que|dado que|"
    "como consecuencia|por (?:lo|el) (?:que|cual)|por (?:eso|ello|tanto)|"
    r"a consecuencia de|caus\w+|provoc\w+|ocasion\w+|motiv\w+|responsable de|because|"
    r"due to|owing to|as a result|result\w* (?:in|from)|leads? to|led to|thanks to|"
    r"since it|therefore|reason\w*"
)
# Accents matter here: "llegará" is a promise, "llegara" hardly ever written.
FUTURE_ACCENTED = re.compile(
    r"\b\w+(?:ará|erá|irá|drá|brá|rrá|arán|erán|irán|drán|brán|rrán|aremos|eremos|"
    "iremos"
    r"|aré|eré|iré)\b",
    re.IGNORECASE,
)
FUTURE = any_of(
    r"va a|van a|vamos a|will|\w+'ll|\w+’ll|shall|going to|pronto|proximamente|soon"
)
GUESS = any_of(
    r"podria[ns]?|podriamos|puede que|quizas?|tal vez|probable\w*|posible\w*|"
    r"seguramente|parece[n]?|deberia[ns]?|creo|supon(?:go|emos|gamos)|supone[n]? que|"
    r"se supone|estim\w+|might|may be|maybe|"
    r"perhaps|probabl\w+|possibl\w+|likely|should|seems?|appears?|presum\w+|"
    "apparently"
)
DEED = any_of(
    r"(?:he|hemos|hube) \w+|se (?:ha|han|habia) \w+|"
    "se (?:envio|creo|cambio|actualizo|aviso|notifico|reprogramo|pidio|compro)|"
    "(?:contacte|envie|cree|reprograme|avise|programe|ajuste|actualice|cambie|pedi|"
    "compre|notifique|modifique|anadi|confirme|solicite)|"
    "i|i'm|i've|we|we're|we've|my|our|us|me|yo|mi|mis|nosotr[oa]s|nuestr[oa]s?|"
    "(?:has|have) been (?:created|sent|ordered|rescheduled|updated|notified|contacted|"
    "changed|placed|informed|escalated|reported)|"
    "(?:soy|estoy|estamos|somos|puedo|podemos|quiero|espero)"
)
# "Se han producido {A}": what the evidence's own words tell is nobody's deed here,
# unless it is what an assistant could have done.
PASSIVE = re.compile(r"\bse (?:ha|han|habian?) ([^\W\d_]+)", re.IGNORECASE)
OWN_DEED = re.compile(
    r"(?:envi|cre|cambi|actualiz|avis|notific|reprogram|ped|compr|solicit|confirm|"
    r"cancel|modific|anad|ajust|orden|contact|inform)[aei]?d"
)
ORDER = any_of(
    r"haga|haz|hagan|clic|click|pulse|pulsa|ignor\w+|olvid\w+|visit[ae]|llam[ae] a|"
    r"contact[ae]|escrib[ae]|por favor|please|debe[ns]?|hay que|recomiend\w+|"
    r"recomend\w+|sugier\w+|conviene|asegur\w+|consider[ae]|revis[ae]|recuerd[ae]|"
    r"must|recommend\w*|suggest\w*|make sure|ensure|consider|contact|call|check|"
    r"visit|forget|disregard|password|contrasena|instruc\w+|prompt|usted(?:es)?|you|"
    "your"
)

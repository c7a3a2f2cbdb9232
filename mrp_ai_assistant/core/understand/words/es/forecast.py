"""What is to come of stock: how it looks, when to order, how good forecasts are."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "prediction": """venderemos, vamos a vender, se venderan, se van a vender,
        consumiremos, gastaremos, usaremos, se consumira, se consumiran, prevision+,
        pronostico+, prediccion+, proyeccion+, predecir, predices, predicen,
        pronosticar, pronosticas, demanda prevista, demanda esperada, demanda futura,
        prevision de demanda, previsiones de demanda, pronostico de demanda, pronosticos
        de demanda, prevision de stock, pronostico de stock, pronostico de inventario,
        prevision de consumo, consumo previsto, consumo esperado, vamos a consumir,
        vamos a gastar, vamos a usar, se va a consumir, se va a gastar""",
    "demand": "demanda, demandas",
    "outlook": """q tal vamos d, q tal andamos d, como vamos d, como andamos d, como
        estamos d, como vamos de, como vamos con, como vamos en, como andamos de, como
        andamos con, como estamos de, como estamos con, que tal vamos de, que tal
        andamos de, que tal estamos de, como nos vemos de, como nos vemos con, como anda
        el stock de, como viene el stock de, como va el stock de, como esta el stock de,
        como venimos de, como venimos con, como pinta el stock de, como se ve el stock
        de, perspectiva de, perspectivas de""",
    "run_out": """se acaba, se acaban, se acabaria, se acabarian, se acaba el, se acaba
        la, se acaban los, se acaban las, se me acaba, se me acaban, se nos acaba, se
        nos acaban, se me va a acabar, se me van a acabar, se me acabara, se esta
        acabando, se estan acabando, se nos esta acabando, se nos estan acabando,
        acabarse, acabarsenos, se me agota, se me agotan, se esta agotando, se estan
        agotando, agotamiento, fecha de agotamiento, fecha de rotura, dia de rotura,
        rotura de stock prevista, riesgo de rotura, riesgo de rotura de stock, riesgos
        de rotura, riesgo de quiebre, riesgo de quiebre de stock, riesgo de desabasto,
        riesgo de stock, riesgo de agotarse, riesgo de agotamiento, riesgo de quedarnos
        sin, riesgo de quedarse sin, riesgo de quedarnos sin stock, en riesgo de rotura,
        en riesgo de agotarse, en riesgo de acabarse, quedarnos sin, quedarnos sin
        stock, quedarme sin, me quedo sin, me quedare sin, me voy a quedar sin, nos
        quedemos sin, nos quedariamos sin, se queda sin, se quedan sin, vamos a
        quedarnos sin, vamos a quedarnos cortos, vamos a quedarnos cortos de, nos vamos
        a quedar cortos, nos vamos a quedar cortos de, nos quedaremos cortos, nos
        quedamos cortos de, probabilidad de rotura, probabilidad de rotura de stock,
        probabilidad de quiebre, se va a terminar, se van a terminar, se termina el
        stock, se termina el stock de, se nos va a ir, agotandose, romperemos stock,
        vamos a romper stock, romper stock, quebrar stock""",
    "coverage": """dias de cobertura, cuanto nos va a durar, cuanto nos van a durar,
        cuanto me dura, cuanto me va a durar, cuanto va a durar, cuanto dura, cuanto
        duran, para cuantos dias tengo, para cuantos dias nos alcanza, para cuantos dias
        me alcanza, para cuanto tengo, para cuantas semanas tenemos, para cuantas
        semanas hay, para cuantos meses tenemos, cuantos dias de cobertura, cuantas
        semanas de stock, cuantos dias tenemos de, cuantos dias tengo de, hasta cuando
        tengo, nos
        llega el stock de""",
    "chance": """probabilidad, probabilidades, que probabilidad hay, que probabilidad
        tenemos, que probabilidad tiene, que tan probable, que tan probable es, como de
        probable, como de probable es, cuan probable, cuan probable es, posibilidad+,
        chance+, que chance hay, que chances hay, que riesgo hay, que riesgo tiene, que
        riesgo tenemos, que riesgo corremos""",
    "order_by": """que compro, que pido, que pedimos, para no
        quedarme parado, para no quedarnos parados, para no quedarme sin material, para
        no quedarnos sin material, para no parar, para no pararnos, para que no falte
        nada, para que no falte, para no quedarnos sin stock, para no quedarme sin
        stock, para no romper stock, cuando pedir, cuando pido, cuando pedimos, cuando
        tengo que pedir, cuando tenemos que pedir, cuando hay que pedir, cuando debo
        pedir, cuando debemos pedir, cuando deberia pedir, cuando deberiamos pedir,
        cuando toca pedir, cuando conviene pedir, cuando me conviene pedir, cuando nos
        conviene pedir, cuando habria que pedir, cuando se debe pedir, cuando se tiene
        que pedir, cuando comprar, cuando compro, cuando tengo que comprar, cuando
        tenemos que comprar, cuando hay que comprar, cuando debo comprar, cuando debemos
        comprar, cuando deberia comprar, cuando deberiamos comprar, cuando toca comprar,
        cuando conviene comprar, cuando habria que comprar, cuando encargar, cuando
        tengo que encargar, cuando tenemos que encargar, cuando hay que encargar, cuando
        debo encargar, cuando deberiamos encargar, cuando reponer, cuando tengo que
        reponer, cuando tenemos que reponer, cuando hay que reponer, cuando debo
        reponer, cuando toca reponer, cuando resurtir, cuando tengo que resurtir, cuando
        tenemos que resurtir, cuando hay que resurtir, cuando lanzar el pedido de,
        cuando hago el pedido de, cuando hacemos el pedido de, cuando hay que lanzar el
        pedido de, para cuando tengo que pedir, para cuando hay que pedir, para cuando
        tenemos que pedir, hasta cuando puedo esperar para pedir, hasta cuando podemos
        esperar para pedir, hasta cuando se puede esperar para pedir, hasta que dia
        puedo esperar para pedir, cuanto puedo esperar para pedir, cuanto podemos
        esperar para pedir, antes de que dia hay que pedir, antes de que fecha hay que
        pedir, antes de cuando hay que pedir, que dia hay que pedir, que dia tengo que
        pedir, que dia pido, fecha limite de pedido, fecha limite para pedir, fecha
        limite de compra, fecha tope para pedir, fecha de pedido, fechas de pedido,
        ultimo dia para pedir, ultimo dia para comprar, punto de pedido, cuanto pido,
        cuanto pedimos, cuantos pido, cuantas pido, cuanto pido y cuando, que cantidad
        pido, que cantidad hay que pedir, que cantidad debo pedir, cuanto compro, cuanto
        pedir y cuando, cuanto y cuando pedir, cuando y cuanto pedir, cuando y cuanto
        hay que pedir, cuanto y cuando hay que pedir, cuanto hay que pedir y cuando,
        cuanto tengo que pedir y cuando, lo tengo que pedir ya, urge pedir, hay que
        pedir ya, tengo que pedir ya, me da tiempo a pedir, nos da tiempo a pedir""",
    "accuracy": """puedo fiarme de, podemos fiarnos de, me puedo fiar de, nos podemos
        fiar de, me fio de, fiarme de, fiarnos de, puedo confiar en, podemos confiar en,
        confiar en, se cumplen, se cumplio, se cumplieron, se han cumplido, acierta,
        aciertan, aciertas, acerto, acertaron, acertado, acertada, acertados, acertadas,
        acertaste, acertasteis, ha acertado, han acertado, has acertado, acierto+,
        atina, atinan, atinaron, atinad@, le atina, le atinan, da en el clavo,
        precision, exactitud, que tan fiables son, que tan confiables son, que tan
        exactas son, que tan buen@ es, que tan buen@ son, que tan bien predice, que tan
        bien pronostica, como de fiable, como de fiable es, como de fiables son, como de
        buena es, como de buenas son, se equivoca, se equivocan, se ha equivocado, se
        han equivocado, te equivocas, se equivoco, error de prevision, error de
        pronostico, error de la prevision, error del pronostico, errores de prevision,
        calibracion, calibrad@, fiabilidad de la prevision, fiabilidad de las
        previsiones, fiabilidad del pronostico, confiabilidad, confiabilidad del
        pronostico, me puedo fiar de la prevision, nos podemos fiar de la prevision, me
        puedo fiar de las previsiones, puedo confiar en la prevision, podemos confiar en
        la prevision, puedo confiar en el pronostico, podemos confiar en el pronostico,
        puedo confiar en las previsiones, que tal funcionan, que tal funciona, backtest,
        back test, brier""",
    "rise": """aumenta, aumentan, aumentase, aumentara, aumentaran, aumente, crece,
        crecen, creciera, crecieran, creciese, crezca, incrementa, se incrementa, se
        incrementara, se incrementase, incremento de, incremento del, aumento de,
        aumento del, subida de, subida del, subiera, subiese, subieran, suba, suben, se
        dispara, se disparara""",
    "fall": """disminuye, disminuyen, disminuyera, disminuyese, se reduce, se redujera,
        se redujese, cae, cayera, cayese, bajara, bajase, bajan, caida de, caida
        del, bajada de, bajada del, descenso de, descenso del""",
    "double": """se duplica, se duplican, se duplicara, se duplicase, se duplique, se
        dobla, se doblara, se doblase, el doble, al doble, el doble de""",
    "halve": "la mitad, a la mitad, la mitad de, se reduce a la mitad, cae a la mitad",
}

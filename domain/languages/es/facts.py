"""The words that ask for what a business tells of itself, in Spanish."""

# Beginnings of the words that ask for a fact the business has told, by the fact's key.
FACT_STEMS = {
    "parking": "estaciona, estaciono, aparca, parqueo, cochera",
    "address": "direccion, donde, ubica, queda, como llego, llegar",
    "hours": "horario, abre, abri, abiert, cierra, cerra, atiend, que horas",
    "services": "servicio, ofrece, tramite, que hacen, a que se dedica",
    "prices": "precio, cuesta, cuanto es, cuanto vale, costo, coste, tarifa, cobra, gratis, "
    "gratuit, paga",
    "bring": "traer, traigo, que necesito, que se necesita, llevar, llevo, documento, papeles, "
    "requisito",
    "website": "sitio, pagina, en linea",
}
EMPTY_WORDS = (
    "el la los las un una de del que se es en y o para por con mi su como cual cuando hay son "
    "me lo le te al a si no ya muy debe deben tiene tienen tambien solo nada mas"
)
NOT_ABOUT_FACTS = (
    "puedo llevar, puedo traer, podemos llevar, podria llevar, podria traer, puede llevar, "
    "que hora debo llegar, que hora tengo que llegar, que hora hay que llegar, llevar a mi, "
    "traer a mi, hora llego"
)
MEANS = "tarjeta, efectivo, cheque, transferencia, credito, debito"  # de pago
AND = "y, e, o"
# Who is none of the minors that a fact tells of; an age is a number before these.
ADULTS = "adulto, adulta, mayor de edad, mayores de edad, ya es grande, ya es mayor"
AGES = "anos, anitos"
# Words that mean the same to who asks; begun so, in every language under the same name.
ALIKE = {
    "child": "nino, nina, menor, hijo, hija, bebe, chamac, chiquit, adolescente, peque",
    "parent": "padre, madre, papa , papas, mama , mamas, papi, mami, tutor",
    "come": "venir, ir , ira , van , vamos, vaya, vengo, venga, viene, asistir, presentar, acudir, "
    "estar presente",
    "same day": "mismo dia, ese dia, ahi mismo, al momento, en el momento, luego luego, "
    "ese rato, que tan rapido, en cuanto tiempo, cuanto se tard, cuando me lo, cuando esta, listo",
    "hand over": "entreg, dan , da , darme, darmelo, me lo dan, me lo da, sale , salen, recib, "
    "recog, recoj, listo, lista , regresar, volver, me lo llevo",
    "pet": "mascota, perr, gat, animal",
}
# What people come for: the price of one is not that of another.
SERVICES = {
    "passport": "pasaporte",
    "visa": "visa",
    "power of attorney": "poder notarial, poderes notariales, carta poder, un poder, el poder , "
    "poder general, poder simple",
    "birth": "acta de nacimiento, registro de nacimiento, registrar a mi, registrar un nacimiento, "
    "registrar al, nacimiento de mi, recien nacid",
    "marriage": "matrimonio, casarme, casarnos, acta de matrimonio",
    "civil registry": "registro civil",
    "citizenship": "nacionalidad, ciudadania",
    "identity card": "matricula, credencial, ine ",
    "apostille": "apostill, legalizacion, legalizar",
    "death": "defuncion",
    "rental": "renta , rentar, alquil, arrend",
    "purchase": "comprar, compra , hipoteca, venta , ventas",
    "valuation": "tasacion, tasar, avaluo, valuacion",
    "viewing": "visita a, visitas, recorrido, ver la casa, ver el depa",
    "cleaning": "limpieza",
    "filling": "caries, amalgama, resina",
    "root canal": "endodoncia",
    "extraction": "extraccion, sacar la muela, sacar una muela",
    "whitening": "blanqueamiento",
    "braces": "frenos, brackets, ortodonc",
    "crown": "corona",
    "implant": "implante",
    "haircut": "corte de pelo",
}
# What is asked of the receptionist itself, by the key of what it answers.
ABOUT_US: dict[str, tuple[str, ...]] = {
    "robot": (
        "eres un robot",
        "eres robot",
        "eres un bot",
        "eres bot",
        "eres una maquina",
        "eres humano",
        "eres una persona",
        "eres real",
        "es un robot",
        "es un bot",
        "es una maquina",
        "es usted un robot",
        "es usted una persona",
        "es usted una maquina",
        "es una persona",
        "hablo con una persona",
        "hablo con un robot",
        "hablando con una persona",
        "hablando con un robot",
        "hablando con una maquina",
        "inteligencia artificial",
    ),
    "languages": (
        "habla ingles",
        "hablan ingles",
        "hablas ingles",
        "habla espanol",
        "hablan espanol",
        "hablas espanol",
        "en ingles por favor",
        "en espanol por favor",
        "escribir en ingles",
        "escribir en espanol",
    ),
    "privacy": (
        "confidencial",
        "es privado",
        "es privada",
        "quien lee",
        "quien ve",
        "quien mas ve",
        "mis datos",
        "mi informacion",
        "privacidad",
        "proteccion de datos",
    ),
}

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
    "el la los las un una de del que se es en y o para por con mi su como cual cuando hay son"
)
NOT_ABOUT_FACTS = (
    "puedo llevar, puedo traer, podemos llevar, podria llevar, podria traer, puede llevar"
)

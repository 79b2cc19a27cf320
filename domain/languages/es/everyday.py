"""The commonest words of the language that nobody is called: no names, even where one is asked."""

WORDS = """
abajo abandonar abierta abiertas abiertos abogada abogado abogados aborto abrazo abre abrio
absoluta absolutamente absoluto abuela abuelo abuso aca acaba acabado acaban acabar acabo academia
academico acceder acceso accidente accidentes accion acciones aceite acepta aceptar acerca acido
acompanado acontecimientos acta actas actitud activa actividad actividades activo activos acto
actor actores actos actriz actuacion actuaciones actuales actualidad actualizacion actualmente
actuar acuerdos acusado adecuada adecuado ademas adentro adicional administracion administrativa
administrativo adolescente adolescentes adquirir adultos aeropuerto afecta afectados afirma afirmo
africa afuera agencia agentes agosto agradable agricultura agua aguas ah ahorro aire aires aja ala
alas album alcance alcanza alcanzar alcohol aldea alemanes alemania alerta aliados alianza
alimentacion alimentos alquiler alrededor alta altamente altas alternativa alternativas alto altos
altura alumnos ama amable amante amar amarillo ambas ambiental ambiente ambito amenaza amenazas
america americana americano americanos amiga amigas amigos amistad amplia amplio anade analisis
analizar ancho andale andalucia andar andele android angeles animal animales animo aniversario ano
anoche anos ante antecedentes anterior anteriores anteriormente anti antigua antiguas antiguo
antiguos anual anuncio anuncios aparato aparece aparecen aparecer aparecio aparentemente aparicion
apariencia apartamento aparte apenas apertura aplica aplicacion aplicaciones aplicar apostilla
apoya apoyar apoyo app apple aprende aprender aprendido aprendizaje aprobacion aprobado aprovechar
aproximadamente apuesta apurate apurele apurense apurese aquella aquellas aquello aquellos arabe
arbol arboles archivo archivos area areas arena argentina argentino argentinos argumento
argumentos arma armada armadas armado arquitectura arreglar arriba arroz art arte artes articulo
articulos artista artistas asamblea asco asegura asegurar asesinado asesinato asesino asia asiento
asimismo asistencia asistir asociacion asociaciones aspecto aspectos asumir atacar ataque ataques
atras audiencia audio aumenta aumentar aumento ausencia australia auto autobus autonoma autonomia
autor autores autoridad autoridades autorizacion autos avance avanzar avenida aventura aves avion
aviones aviso ay ayer ayudan ayudas ayudo ayuntamiento azucar azul bailar baile baja bajar bajas
bajo bajos banca banco bancos banda bandas bandera bano bar barato barcelona barcos barra basa
basada basado base bases basica basicamente basico basicos basta bastante basura bateria bebe
beber bella bellas belleza beneficio beneficios beso biblia biblioteca bicicleta bienes bienestar
bienvenido big blancos blog bloque boca boda bogota bola bolas bolivar bolivia bolsa bolsillo
bomba bombas bonita bonito borde bordo bosque bosques brasil brazo brazos breve brillante
britanico broma busca buscan buscando buscar buscas busco busqueda ca caballeros caballo caballos
cabe cable cae caer cafe caida caido caja cajas calendario calidad caliente california calle
calles calma calor cama camaras cambiado cambiando cambios caminando caminar caminos camiseta
campamento campana campanas campeon campeonato canada canal cancer cancha cancion canciones
candidato candidatos candidatura cansado cantante cantar cantidad cantidades canto caos capa
capaces capacidad capaz capital capitan capitulo captura cara caracas caracter caracteristica
caracteristicas carajo caras carcel carga cargo cargos caribe carino carnaval carne carretera
carreteras carta cartas cartel casada casado caso casos castigo casualidad cataluna catedral
categoria categorias catolica causa causar causas cayo caza cc cd cedula celebra celebracion
celebrar celulas cena censo censura central centrales centro centros cercana cercano cerebro
ceremonia cero cerrada cerrar cerveza chale charla chica chicas chicos chile chilena chileno china
chino chinos chiste chocolate ciclo cielo cien ciencia ciencias cientifica cientifico cientificos
ciento cientos cierra cierre cierta ciertamente ciertas cierto ciertos cifra cifras cinco
cincuenta cine cinta circuito circulacion circular circulo circunstancias cirugia ciudad ciudadana
ciudadania ciudadano ciudadanos ciudades civil civiles claramente clase clases clasico
clasificacion clave cliente clientes clima clinica club cm co coalicion cobertura cobre coche
coches cocina coger cola colaboracion coleccion colectiva colectivo colegio colegios colombia
colombiano colonia color colores columna comandante combate combatir combinacion combustible
comentario comentarios comenzar comenzaron comenzo comer comercial comerciales comercio cometido
comida comiendo comienza comienzo comienzos comision comite companera companero companeros
compania companias comparacion comparte compartir competencia complejo completa completamente
completo complicado componentes comportamiento composicion compra comprar compras comprende
comprender comprension comprobar compromiso compuesto computadora comun comunes comunicacion
comunicaciones comunicado comunidad comunidades comunista concentracion concepto conceptos
conciencia concierto conclusion concreto concurso condena condenado condicion condiciones conducir
conducta conductor conexion conferencia conferencias confianza confiar conflicto conflictos
conforme congreso conjunto cono conoce conocemos conocen conocer conoces conoci conocia conocida
conocido conocidos conocimiento conocimientos conozco conquista consciente consecuencia
consecuencias conseguido conseguir consejo consejos conservacion considera considerado consideran
considerando considerar consigo consigue consiguio consiste consta constante constantemente
constitucion constitucional constituye construccion construido construir consulado consular
consumo contacto contactos contador contadora contando contar contenido contenidos contento
contexto contiene contigo continente continua continuacion continuar conto contra contrario
contratos control controlar convencion convenio conversacion conversaciones convertido convertir
convertirse conviene convierte convirtio convocatoria cooperacion coordinacion copa copia corazon
corazones corea coronel corre correcta correr corresponde correspondiente corriendo corriente
corrientes corrupcion corta cortar corte corto cosa costo costos costumbre costumbres crea
creacion creada creado creador crean creando crear crece crecer creciendo creciente crecimiento
credito creditos cree creemos creen creer crees creia crimen crimenes criminal criminales crisis
cristiana cristiano cristianos cristo criterio criterios critica criticas critico criticos cronica
cruel cruzar cuadro cuadros cualquiera cuarta cuarto cuatro cuba cubierta cubrir cuello cuentas
cuento cuentos cuerpo cuerpos cuestion cuestiones cuidado cuidar culo culpa culpable cultivo culto
cultura cultural culturales culturas cumbre cumple cumpleanos cumplimiento cumplir cura curiosidad
curioso curp curso cursos cuya cuyas cuyo cuyos da daba dada dado dama damos dando dano danos dara
daria darle darles darme darse darte das data debajo debate debemos deben deber debera deberan
deberiamos deberian deberias debes debia debido debil debio decada decadas decia decian decide
decidido decidio decidir decimos decirle decirlo decirte decision decisiones declaracion
declaraciones declarado declaro decreto dedica dedicada dedicado dedo dedos defender defensa
defiende define definicion definir definitiva definitivamente deja dejado dejamos dejan dejando
dejaron dejas deje dejen dejes delante delegacion delito delitos demanda demasiado democracia
democratica democratico demostrado demostrar demuestra den denuncia depa departamento
departamentos depende dependiendo deporte deportes deportivo depresion derecha derecho derechos
derrota des desaparecer desaparecido desaparicion desarrolla desarrollado desarrollar desarrollo
desastre desayuno descanso descarga desconocido describe descripcion descubierto descubre
descubrimiento descubrir desea desempleada deseo deseos desgracia desierto despacho despertar
despierta destaca destacado destacar destino destruccion destruir detalle detalles detener
detenido determinado determinar detras deuda di diabetica diabetico diablo dialogo diario diarios
dibujo dibujos dicen dices dicha dichas dicho dichos diciembre diciendo dictadura dientes dieron
dieta diferencia diferencias diferente diferentes dificil dificiles dificultad dificultades
difundir difusion diga digame digan diganme digas digital digitales dignidad digo dijeron dijiste
dijo dinamica dinero dio dios dioses diputado diputados directa directamente directo director
directora diria dirige dirigentes dirigida dirigido dirigir disciplina disco discos discriminacion
disculpas discurso discusion discutir disenado diseno disfruta disfrutar dispone disposicion
dispuesto distancia distinta distintas distinto distintos distribucion distrito diversas
diversidad diversos divertido division divorciada doble doce docente documentacion documental
documento documentos dolar dolares dolor domicilio dominicana dominio don dormir dosis doy dr
drama droga drogas dudo duele dueno duenos dulces dura duracion durante duro echar echo eco
economia economica economicas economico economicos ecuador edad edicion ediciones edificio
edificios editor editorial educacion educativo ee eeuu efectiva efectivamente efectivo efecto
efectos egipto eh eje ejecucion ejecutivo ejemplo ejemplos ejercer ejercicio ejercicios ejercito
elaboracion eleccion elecciones electoral electorales electrica electricidad electronica
electronico elegido elegir elemento elementos eliminacion eliminar ello embajada embajador
embarazada embargo emergencia emision emocion emociones empece emperador empezado empezamos
empezando empezar empezaron empezo empieza empiezan empleado empleados empleo empresa empresario
empresarios empresas enamorado encanta encargado encima encontraba encontrado encontramos
encontrar encontraron encontre encontro encuentra encuentran encuentras encuentre encuentro
encuesta enemigo enemigos energia enero enfermedad enfermedades enfermera enfermero enfermo
enfoque enfrentar enlace enlaces enorme ensayo ensenanza ensenar entender entera entero entidad
entidades entiende entienden entorno entra entrada entradas entrar entrega entregar entrenador
entrenamiento entrevista entrevistas entro envia enviado enviar envio episodio epoca equilibrio
equipo equipos equivalente equivocado eras eres error errores escala escandalo escapar escena
escenario escenas esclavos escolar escribe escribiendo escribio escribir escrita escrito escritor
escritores escritos escritura escucha escuchado escuchando escuchar escuche escucho escuela
escuelas esencia esencial esfuerzo esfuerzos espacio espacios espalda espanola espanolas espanoles
especial especiales especialmente especie especies especificamente especifico espectaculo esperaba
esperamos esperan esperando esperanzas esperar espero espiritu espiritual esquina estabamos
estaban estabilidad estable establece establecer establecido establecimiento estacion estaciones
estadio estadisticas estados estadounidense estadounidenses estamos estando estara estaran
estaremos estatal estatales esten estilo estima estrategia estrategias estrellas estreno
estructura estructuras estudiante estudiantes estudiar estudio estudios estuve estuviera
estuvieron estuvo et etapa etc etica europa europea europeo europeos euros evaluacion evento
eventos evidencia evidente evitar evolucion ex exactamente examen examenes excelencia excepcion
excepto exceso exclusivamente excusa exige exigir existe existen existencia existentes existir
exito expansion expectativas experiencia experiencias experto expertos explica explicacion
explicar explico explosion explotacion exposicion expresa expresar expresion extension exterior
exteriores extra extrana extranjera extranjero extranjeros extrano extrema extremadamente extremo
fabrica fabricacion facebook facil facilidad facilitar facilmente factor factores facultad falla
fallo falsa falso falta faltan fama familia familiar familiares familias famosa famoso famosos
fans fase favorito favoritos fe febrero federacion federal federales felices felicidades
felicitaciones feliz femenina femenino fenomeno feo feria festival ficcion fiel fiesta fiestas
fifa figura figuras fijo fila filosofia final finales finalidad finalmente financiacion financiera
financiero financieros finanzas fines firma firmado firmar firmas firme fiscal fiscales fisica
fisico flujo fondo fondos forma formacion formado formal forman formar formas formato formula foro
fortaleza fortuna foto fotografia fotografias fotos fracaso francesa franceses francia frase
frases fraude frecuencia frente fria frio frontera fronteras fruto fuego fueran fueron fuerte
fuerza fuerzas fuese fui fuimos fuiste fumar funcion funciona funcionamiento funcionar funcionario
funcionarios funciones fundacion fundador fundamental fundamentales futbol futuro gabinete galeria
gana ganado ganador ganadores ganancias ganando ganar ganas gano garantia garantizar gas gasolina
gasto gastos gato gatos genera generacion generaciones general generales generalmente generar
genero genio gente gerente gestion gesto gigante gira giro global gobernador gobierno gobiernos
gol goles golpe golpes google gordo grabar gracioso grado grados grafico granada grandes gratis
gratuita grave grax grecia gris grito gritos grupo grupos guadalajara guarda guardar guatemala
guerras guey guia guitarra gustaba gustado guste gusto habana habeis haber haberse habia habian
habido habiendo habilidad habilidades habitacion habitantes habitual hablaba hablado hablamos
hablan hablando hablas hable habra habria hacemos hacerle hacerlo hacerse hacerte haces hacian
hacienda haciendo haga hagamos hagan hagas hago hambre hara haran hare haria hayan hayas haz hecha
hechas hechos hemos herida heridas herido heridos hermana hermanas hermano hermanos hermosa
hermoso heroe heroes herramienta herramientas hice hiciera hicieron hicimos hiciste hielo hijas
hijos hilo historia historias historica historico historicos hizo hogar hogares hoja hojas holi
hombre hombres homenaje honduras honor horrible hospital hospitales hotel http https hubiera
hubieran hubiese hubo huelga huevo huevos humana humanidad humanos humilde humo humor iba ideal
ideas identidad identificacion identificar ideologia idioma idiomas idiota ido ignorancia igualdad
iguales ii iii ilegal ilusion imagen imagenes imaginacion imaginar imagino impacto impedir imperio
implica importancia importante importantes importar importe imposible impresion impresionante
impuesto impuestos impulso incendio incidente incluido incluidos incluir incluye incluyen
incluyendo increible incremento independencia independiente independientemente independientes
india indica indice indigena indigenas indio indios individual individuales individuo individuos
industria industrial ine infancia infantil inferior infierno inflacion influencia informa
informado informar informe informes informo infraestructura ingenieria ingeniero ingenieros
inglaterra ingreso ingresos inicia inicial iniciar iniciativa inicio inmediata inmediatamente
inmediato inmigrantes inocente inscripcion inspiracion instagram instalacion instalaciones
instancia instante institucion institucional instituciones instituto instrucciones instrumento
instrumentos integracion integral integrantes intelectual inteligencia inteligente intencion
intenciones intensidad intenta intentando intentar intento intercambio interes interesa interesado
interesados interesante interesantes intereses interior interna internacional internacionales
internet interno internos interpretacion intervencion introduccion inutil inversion inversiones
invertir investigacion investigaciones investigadores investigar invierno invitacion invitado
invitados ira iran irse isla islas italia italiano iv izquierda ja jaja jajaja jajajaja jamas
japon japones jardin jefe jefes jejeje joda joder jornada joven jovenes jubilada judicial judios
jueces juega juego juegos juez jugador jugadores jugando jugar juicio junio junta juntas juntos
juro justa justicia justo juvenil juventud juzgado juzgar kilometros kilos km labios labor laboral
laborales laboratorio lado lados lagrimas lanza lanzado lanzamiento lanzar lanzo larga largas
largo largos lastima latina latinoamerica leccion leche lector lectores lectura leer legado legal
legales legislacion legislativo lei leido lejos lengua lenguaje lenguas lentamente lento letra
letras levanta levantar ley leyenda leyendo leyes liberacion liberal liberales libertad libre
libres libro libros lider liderazgo lideres liga lima limitado limite limites limpia limpiar
limpieza limpio lindo linea lineas link lista listas listos literalmente literatura llamaba
llamada llamadas llamado llamados llaman llave llegada llegado llegamos llegan llegando llegara
llegaron llego llegue llena llenar lleno lleva llevaba llevado llevamos llevan llevando llevar
llevara llevaron lleve llevo llorando llorar lluvia lluvias loca local locales localidad loco
locos locura logica logra logrado lograr logro londres longitud luces lucha luchando luchar
lugares lujo ma macri madres maduro maestra maestro maestros magia mala malaga malas maldita malos
man mancha manda mandato mande manejar manejo manera maneras manga manifestacion manifestaciones
mano manos mantener mantenimiento mantiene mantienen manual mapa maquina maquinas mar maravilloso
marca marcas marcha margen marido marzo masa masas matar matematicas materia material materiales
materias mato matricula matrimonio maxima maximo mayor mayores mayoria mecanismo mecanismos
medalla media mediados mediante medias medica medicina medico medicos medida medidas medio medios
mejora mejorar mejores memoria mencion menciona mencionado mencionar menor menores mental mente
mentira mentiras menudo mercados merece merecen meses meta metal metas meter metodo metodos metro
metros mexicana mexicano mexicanos mexico mezcla miami miedo miembro miembros miercoles mierda mil
milagro militar militares millon millones min mina minas minima minimo ministerio ministro
ministros minuto minutos mira mirada mirando mirar miren mision mismas mismos misterio mitad mm
mmm moda modelo modelos moderna moderno modo modos molesta momentos moneda monedas montanas monte
montevideo monton moral morir moscu mostrar mostro motivo motivos moto motor movil moviles
movimiento movimientos mr muchacho muchachos muchisimo muere muerta muerte muertes muerto muertos
muestra muestran muestras mueve mujer mujeres multa multiples multitud mundial mundo municipal
municipales municipio municipios murieron murio museo musica musical na nace nacido nacimiento
nacio nacion nacional nacionales nacionalidad naciones naranja nariz natural naturales naturaleza
nave navidad necesaria necesariamente necesarias necesario necesarios necesidad necesidades
necesitaba necesitan necesitas negativa negativo negociaciones negocio negocios negra negras negro
negros nel nena neta nicaragua niega nieve ninas ninguno ninos nivel niveles noche noches nombrado
nombres nop normal normales normalmente normas norte nosotras nota notable notas noticia noticias
novela novia noviembre novio ntp nuclear nuestras nuestros nueva nuevamente nuevas nueve nuevos
numeros numerosas numerosos obama obispo objetivo objetivos objeto objetos obliga obligacion
obligaciones obligado obra obras observa observar obstante obtener obtenido obtuvo obviamente
obvio ocasion ocasiones occidental occidente oceano ocho octubre ocupa ocupacion ocupada ocupar
ocupo ocurre ocurrido ocurrio odio oeste oferta oficial oficiales oficialmente oficinas ofrece
ofrecen ofrecer ofrecio oido oiga oir ojala ojo ojos okis olor olvidado olvidar olvides olvido
onda onu operacion operaciones opinion opiniones oportunidad oportunidades oposicion oracion orale
orden ordeno organismo organismos organizacion organizaciones organizado organizar organo organos
orgullo orgulloso orientacion oriental oriente origen original originales originalmente oro orto
os oscuridad oscuro otono oye pa paciencia paciente pacientes pacifico pacto padres paga pagado
pagan pagar pagina paginas pago pagos pais paisaje paises paja palabra palabras palo pan panama
panorama pantalla papel papeles parada paraguay parar parcial parecen parecer parecia parecido
parecio pared parejas parezca paris parlamento paro parque parte partes participa participacion
participantes participar participaron participo particular particulares particularmente partido
partidos partir pasa pasaba pasada pasado pasajeros pasamos pasan pasando pasaporte pasaportes
pasar pasara pasaron pase paseo pasion paso pasos pasta patio patria patrimonio patron pc pecado
peces pecho pedazo pedo pelea pelear pelicula peliculas peligro peligroso pelo pelota penal
pendejo pendiente pensaba pensado pensamiento pensamientos pensamos pensando pensar pense
pensiones penso peor peores pequena pequenas pequeno pequenos per percepcion perder perdida
perdido perdiendo perdio perdon perfecta perfectamente perfil periodico periodicos periodismo
periodista periodistas periodo permanecer permanente permiso permita permite permiten permitido
permitio permitir perro perros personaje personajes personal personales personalidad personalmente
perspectiva pertenece pertenecen peru pesar pesca pese peso pesos peticion petroleo pico pide
piden pidiendo pidio pido pie piedra piedras piel piensa piensan piensas pienso pierde piernas
pies pieza piezas piloto pinta pintura piso pista placa placer plan planes planeta planificacion
plano planta plantas plantea plata plataforma plato playa plazas plazo plena pleno pm poblacion
poblaciones pobre pobres pobreza poca pocas poco pocos podamos poderes poderoso podes podia podian
podido podra podran podras podremos podrias poema poemas poesia poeta polemica policia policial
policias politica politicas politico politicos pollo polvo pone ponen ponerse pones ponga pongan
pongo poniendo pop popular populares poquito porcentaje porfas porno portada portal portugal pos
posee posesion posibilidad posibilidades posiblemente posibles posicion posiciones positiva
positivo post posterior posteriormente postura potencia potencial pp practica practicamente
practicas pre precio precios preciosa precisamente pregunto premio premios prensa preocupa
preocupacion preparacion preparado preparar presencia presenta presentacion presentado presentan
presentar presente presentes presento presidencia presidencial presidenta presidente presidentes
presion preso presos presupuesto pretende prevencion prevenir previa previamente previo pri prima
primaria primavera primer primeras primeros primo princesa principal principales principalmente
principe principio principios prioridad prision prisioneros privacidad privada privadas privado
privados pro probable probablemente probar procedimiento procedimientos proceso procesos
produccion produce producen producido producir producto productor productores productos produjo
profesion profesional profesionales profesor profesora profesores profunda profundamente
profundidad profundo programa programacion programas progreso prohibido promedio promesa promesas
promocion promover propaganda propia propias propiedad propiedades propietario propietarios propio
propios propone proposito propuesta propuestas protagonista proteccion proteger protesta protestas
provincia provincial provincias proxima proximos proyecto proyectos prueba pruebas ps psicologia
psoe publica publicacion publicaciones publicada publicado publicar publicas publicidad publico
publicos pude pudiera pudieran pudieron pudo puebla pueblo pueblos pueda puedan puedas puertas
puerto puesta puesto puestos punta punto puntos pura puro pus puse pusieron puso puta putas puto
queda quedaba quedado quedamos quedan quedando quedaron quedarse quedo queja queremos querer
querian querida querido queso quienes quiera quieran quieras quieres quimica quince quinta quinto
quiso quita quitar quito quiza quizas rabia radical radio raices raiz rama rango rapida
rapidamente rapido rara raro rayos raza razon razones re reaccion reales realidad realiza
realizacion realizada realizadas realizado realizan realizar realizo realmente recepcion rechazo
recibe reciben recibido recibio recibir recien reciente recientemente recientes recoger recomiendo
reconoce reconocer reconocido reconocimiento recorrido recuerda recuerdo recuerdos recuperacion
recuperar recurso recursos red redaccion redes reduccion reducido reducir referencia referencias
refiere refiero refleja reflexion reforma reformas refugio regalo regalos regimen region regional
regionales regiones registro registros regla reglamento reglas regresa regresar regreso regulacion
regular reino relacion relacionadas relacionado relacionados relaciones relativamente relato
religion religiosa religiosas religioso religiosos reloj rendimiento renovacion renovar renta
renuncia renunciar repente representa representacion representan representante representantes
representar represion reproduccion republica requiere requisitos rescate reservas residencia
residente resistencia resolucion resolver respectivamente respecto respetar respeto responde
responder respondio responsabilidad responsable responsables respuesta respuestas restaurante
restaurantes resto restos resulta resultado resultados resulto resumen retiro reto reunion
reuniones revela revisar revision revista revistas revolucion revolucionario rica ricos ridiculo
riesgo riesgos riqueza risa ritmo river robar robo rock roja rol rompe romper ronda ropa rostro
roto ruedas ruido rumbo rural rurales rusa rusia ruso rusos ruta sa sabado sabemos saben sabes
sabia sabido sabiendo sabor saca sacerdote saco sal salario salarios salen salga salida salido
saliendo salieron salio salon salsa salta salto salud saludo salvar salvo san sangre sanidad santa
santander santo seamos seas seccion secretaria secretario secreto secretos sector sectores
secundaria sede seguia seguido seguidores seguimiento seguimos seguir seguira segun segunda
segundo segundos seguramente seguridad seguros seis seleccion semillas senado senador senal senala
senales senalo sencillo senores sensacion sensible sentado sentencia senti sentia sentido
sentimiento sentimientos sentimos sentir sentirse sepa separacion septiembre sera seran seres
serian serie series serio serlo servir sesion sesiones sexo sexual sexuales siendo sienta siente
sienten sientes siete siga sigan siglo siglos significa significado signo sigo sigue siguen sigues
siguiendo siguiente siguientes siguio silencio silla simbolo similar similares simple simplemente
simples sindicato sip siquiera siria sirven sistema sistemas sitio sitios situacion situaciones
situado soberania sobrevivir social sociales socialista sociedad sociedades socio socios software
sois solar soldado soldados solidaridad solos soltera solucion soluciones sombra somos sonido
sonrisa soporte sorprende sorpresa sos sostiene sr suave sub sube subir sucede sucedido sucedio
sueldo suele suelen suelo suena sueno suenos suerte suficiente suficientemente suficientes sufre
sufrido sufrimiento sufrio sufrir suiza sujeto suma super superar superficie superior superiores
supo supone supongo suprema supremo supuestamente supuesto sur suspension suya suyo ta tabla
talento tales taller talleres tamano tanta tantas tantos tardes tarea tareas tarjetas tasa tasas
taxi teatro techo tecnica tecnicas tecnico tecnicos tecnologia tecnologias tele television tema
temor temperatura templo temporada temporal ten tendencia tendencias tendran tendras tendremos
tendria teneis tenemos tenes tenga tengamos tengan tengas teniamos tenian tenido teniendo teniente
tension teoria tercer tercera tercero termina terminado terminar termine termino terminos terreno
terrenos terrible territorial territorio territorios terror terrorismo terroristas tesis tesoro
testigo testigos testimonio texto textos ti tia tiempo tiempos tienda tiendas tierra tierras tio
tipico tipo tipos tira tirar tiro titulado titular titulo titulos toca tocar toma tomado toman
tomando tomaron tomo toneladas tono tonto top toque tormenta torneo torno total totalidad
totalmente tour trabaja trabajado trabajador trabajadores trabajan trabajando trabajar trabajos
tradicion tradicional tradicionales tradiciones traduccion trae traer trafico tragedia traje trajo
tranquila tranquilo transformacion transicion transito transmision transparencia transporte tras
trata trataba tratado tratados tratamiento tratan tratando trato traves treinta tren tres tribunal
tribunales triste tristeza triunfo tropas trump turismo turistas turno tuve tuviera tuvieron
tuvimos tuvo tuya tuyo tv twitter ubicacion ubicado ud ue ultimamente ultimas ultimos une unica
unicamente unico unicos unidad unidades unidas unido unidos uniforme union universal universidad
universidades universitaria universitario universo ups urbana urge urgente uruguay usa usado usan
usando usar uso usuario usuarios util utiliza utilizada utilizado utilizan utilizando utilizar uu
uy vacaciones vacio valiente valor valores varias variedad varios vas vaso vayan vayas ve vea vean
vease vecino vecinos vehiculo vehiculos veia veinte velocidad vemos ven vende vender venezolana
venezolano venezolanos venezuela venga vengan venganza venia venido venta ventaja ventajas ventana
ventanas ventas veo veracruz verano verdadera verdaderamente verdadero verdaderos verde verdes
veremos verga verguenza verlo verse version versiones verte ves vestido vi via viajar viaje viajes
vias vicepresidente victima victimas vida vidas video videos vieja viejas viejo viejos viendo
vienen viento viernes vieron vigente vigilancia vimos vino vio violacion violencia virgen virtual
virus visa visas vision visita visitantes visitar visitas vista viste visto vital viva vive viven
vivia vivido vivienda viviendas viviendo vivimos vivir vivo vivos voces volar volumen voluntad
volver volviendo volvio vos vosotros votacion votantes votar voto votos voz vs vueltas vuelto
vuelva vuelve vuelven vuestra vuestro we web wey whatsapp world xd xfa xfavor xix xvi xx yendo
youtube zapatos zona zonas
"""

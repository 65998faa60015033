import type { FigureWords } from './words.ts';

/** Every Spanish string of a figure, written by a machine and not yet checked by a speaker. */
export const spanish: FigureWords = {
  onePlace: 'lugar',
  manyPlaces: 'lugares',
  withheld: 'no se muestra',
  simulated: 'Simulado',
  listMark: ';',
  simulatedSaid: 'Todos los lugares y números de esta figura son simulados.',
  wholeNamed: 'todo {community}',
  wholeUnnamed: 'el conjunto',
  range: '{lower}–{upper}',
  end: '{end} ({value})',
  line: 'La línea va de {low} ({lowEnd}) a {high} ({highEnd}).',
  scaleLine: '{scale}: la línea va de {low} ({lowEnd}) a {high} ({highEnd}).',

  stripTitle: '{scale}',
  stripSaid: '{scale}: {value}, muy probablemente entre {lower} y {upper}.',
  referenceSaid: 'Punteado: {whole}, {value}.',
  stripCaption: 'Grueso: lo más probable. Pálido: podría estar así de lejos.',

  differenceTitle: '{scale}: {first} y {second}',
  differenceEnd: '{place}: {end}',
  differenceNone: 'iguales',
  differenceCaption: 'Punteado: iguales.',
  differenceSaid:
    '{scale}: {second} menos {first} es {value}, muy probablemente entre {lower} y {upper}; 0 querría decir iguales.',

  orderReader: 'en el orden de la lista',
  orderValue: 'de menos a más, porque así se pidió',
  placeByPlace: '{scale}, {one} por {one}, {order}',
  placeByPlaceBoth: '{first} y {second}, {one} por {one}, {order}',
  placeSaid: '{place}: {value}, muy probablemente entre {lower} y {upper}.',
  placeSaidBoth: '{place}: {first}; {second}.',
  scaleSaid: '{scale} {value}, entre {lower} y {upper}',
  scaleWithheldSaid: '{scale}: no se muestra',
  placeWithheldSaid: '{place}: no se muestra.',
  placesShown: '{count, plural, one {# {one}} other {# {many}}}.',
  placesWithheld:
    '{count, plural, =0 {Se muestra todo.} one {Un lugar no se muestra: va con rayas y sin número.} other {# {many} no se muestran: van con rayas y sin número.}}',
  caterpillarCaption:
    'Grueso es donde más probablemente está cada {one}; pálido es lo lejos que podría estar de ahí.',
  orderWarning:
    'Muchos de estos lugares cambiarían de sitio si se preguntara otra vez a las mismas personas.',
  more: '{count, plural, one {Un lugar más está} other {# {many} más están}} {where}.',
  moreWhere: 'en la tabla de números',

  keyLikely: 'lo más probable',
  keyCould: 'podría estar así de lejos',

  planeTitle: '{first} y {second}, a la vez',
  planeCaption: 'Cada cruz es un lugar; la nube es donde más probablemente está. Punteado: {whole}.',
  planeChosen: 'A trazos: donde está {place} con 95 posibilidades en 100.',
  planeSaid:
    '{count, plural, one {Se dibuja # {one}} other {Se dibujan # {many}}}: {first} a lo ancho, {second} hacia arriba, con la zona donde más probablemente está cada lugar.',
  planeMiddleSaid: 'Las líneas del medio están en {across} a lo ancho y {up} hacia arriba.',
  planeChances:
    '{count, plural, =0 {En ningún lugar} one {En un lugar} other {En # {many}}} es probable que ambas cosas estén por encima del medio.',
  planeCaptionPlain: 'Cada cruz es un lugar; la nube es donde más probablemente está.',
  planePlaceSaid: '{place}: {first} {across}, {second} {up}.',
  planeNoPosition:
    '{count, plural, one {Un lugar no tiene} other {# {many} no tienen}} respuestas a una de las dos cosas y no se puede dibujar.',
  under: 'menos de {value}',
  over: 'más de {value}',
  planeChosenSaid:
    '{place}: {first} {across}, {second} {up}. De 100 posibilidades, {both} de que ambas cosas estén por encima del medio, {firstOnly} de que solo {first}, {secondOnly} de que solo {second}, {neither} de que ninguna.',
  planeNotDrawn:
    '{count, plural, one {Un lugar no se muestra ni se dibuja} other {# {many} no se muestran ni se dibujan}}.',
  cornerBoth: 'ambos hilos',
  cornerFirst: 'confianza, menos acción',
  cornerSecond: 'acción, menos confianza',
  cornerNeither: 'todavía ninguno',
  cornerBothPlain: 'por encima en ambas',
  cornerFirstPlain: 'solo {scale}',

  reliabilityTitle: '{scale}: con cuánta claridad se ve cada {one}, según cuántas personas respondieron',
  reliabilityAcross: 'personas que respondieron, en cada {one}',
  reliabilityTop: 'lo propio de cada {one}',
  reliabilityBottom: 'casi todo azar',
  reliabilityLevel: 'se llama claro: {level}',
  reliabilityCaption:
    'Cuantas más personas responden en cada {one}, más de lo que vemos allí es propio y no azar.',
  reliabilityBand: 'Pálido: la curva podría estar así de lejos.',
  reliabilitySaid:
    'Con cuánta claridad se ve cada {one}, de 1: {first} si responden {fewest} personas, {last} si responden {most}.',
  reliabilityClear:
    'Llega por primera vez a {level}, el nivel que se llama claro, con unas {respondents} personas.',
  reliabilityNever: 'No llega a {level}, el nivel que se llama claro, ni con {most} personas.',

  separabilityTitle: 'Se distinguen, o no',
  separabilityTitleScale: '{scale}: se distinguen, o no',
  separabilityCaption: 'Cada cuadrado es un par de {many}. Los cuadrados vacíos son la parte honesta.',
  separabilitySummaryCaption:
    '{count} {many} dan demasiados pares para dibujarlos uno por uno, así que la barra los cuenta. La parte vacía es la parte honesta.',
  separabilitySaid:
    'De {pairs} pares de {many}, {differ} difieren casi con certeza, {likely} difieren probablemente y {same} no se pueden distinguir.',
  separabilityHundred:
    'De 100 pares de {many}, {differ} difieren casi con certeza, {likely} probablemente, {same} no se pueden distinguir.',
  separabilityWithheld: '{count, plural, =0 {} one {Un par no se muestra.} other {# pares no se muestran.}}',
  separabilityDirection: 'No se dibuja cuál de los dos está más arriba.',
  keyDiffer: 'difieren casi con certeza',
  keyLikelyDiffer: 'difieren probablemente',
  keyCannotTell: 'no podemos saber',

  agreementTitle: '{scale}: cuánto coincide la gente de cada {one}',
  agreementUp: 'cuántos lugares',
  agreementLow: 'tan distintas como al azar',
  agreementHigh: 'todas iguales',
  agreementCaption: 'Cada barra cuenta {many}. Punteado: el lugar del medio.',
  agreementNull:
    'Respuestas al azar: {name, select, uniform {cada una tan probable como otra} slight_skew {inclinadas un poco hacia el extremo alto} moderate_skew {inclinadas hacia el extremo alto} heavy_skew {muy inclinadas hacia el extremo alto} triangular {la mayoría en el medio, y bajando por igual} normal_like {juntas en el medio como una campana} other {repartidas como se pidió: {variance}}}.',
  agreementSaid:
    'De {places} {many}, en {above} la gente coincide más que unas respuestas al azar. El lugar del medio está en {median} de 1; van de {least} a {most}.',
  keyAgree: 'coinciden más que al azar',
  keyNotAgree: 'no coinciden más que eso',

  meanVarianceTitle: '{scale}: qué tan lejos están unas personas de otras, al lado de dónde está su {one}',
  meanVarianceUp: 'qué tan lejos está la gente del medio de su {one}',
  meanVarianceAcross: '{scale}: dónde está cada {one}',
  meanVarianceCaption:
    'Cada marca es un lugar; sus líneas muestran lo lejos que podría estar, y se desvanece donde eso es mucho. Punteado: lo que hacen por sí solos los extremos de la línea, pues cerca de un extremo hay poco espacio para diferir.',
  meanVarianceRoom: 'Línea continua: lo máximo a lo que la línea deja espacio.',
  meanVarianceSaid:
    '{count, plural, one {Se dibuja # {one}} other {Se dibujan # {many}}}. Lo usual es que la gente esté a {usual} del medio de su {one}.',
  meanVariancePlace:
    '{place}: {level}; la gente está a {value} de ahí, muy probablemente entre {lower} y {upper}.',
  meanVarianceAbsent:
    '{count, plural, =0 {} one {Un lugar no se dibuja: no se muestra, o muy pocas personas respondieron todas las preguntas.} other {# {many} no se dibujan: no se muestran, o muy pocas personas respondieron todas las preguntas.}}',

  comparisonTitle: '{scale}: {many} para comparar a ojo, de dos en dos',
  comparisonCaption:
    'Donde las barras de dos lugares no se superponen, los dos difieren casi con certeza. Las barras están hechas para pares: no dicen lo lejos que podría estar cada {one}, y la lista está en el orden de quien lee.',
  comparisonSaid: '{place}: barra de {lower} a {upper}.',
  keyApartBars: 'estos dos difieren',

  stepsTitle: '{scale}: lo que está entre {many}, paso a paso',
  stepsCaption:
    'De cada 100 partes de la diferencia entre personas, tantas están entre {many}. La línea muestra lo lejos que podría estar cada número.',
  stepRaw: 'Las respuestas como están',
  stepComposition: 'Entre personas parecidas',
  stepStructure: 'Entre {many} de igual carga',
  stepValue: '{value} ({lower}–{upper})',
  stepSaid: '{step}: {value} de 100, muy probablemente entre {lower} y {upper}.',
  pathsTitle: '{from}, {through} y «{to}»: qué va con qué',
  pathsCaption:
    'Cada línea une dos cosas que van juntas entre {many}, con su número y lo lejos que podría estar. A trazos: no es seguro. Ninguna línea dice qué lleva a qué.',
  pathRange: 'de {lower} a {upper}',
  pathSaid: '{first} y {second}: {value}, muy probablemente entre {lower} y {upper}.',
  pathUnsureSaid: '{first} y {second}, no seguro: {value}, muy probablemente entre {lower} y {upper}.',

  changeTitle: '{scale}: {from} y {to}, {one} por {one}',
  changeCaption:
    'La caja a trazos es lo que no se distingue de que nada cambie. El anillo dentro es {from}, la barra es {to}; pálido es lo lejos que podría estar el cambio.',
  changeSaid:
    '{place}: de {before} a {after}. El cambio está muy probablemente entre {lower} y {upper}; menos de {smallest} no se podría ver.',
  changeOnce: 'se preguntó una vez',
  changeOnceSaid:
    '{count, plural, one {Un lugar tiene respuestas solo de una de las dos veces.} other {# {many} tienen respuestas solo de una de las dos veces.}}',
  changeKeyBox: 'no se distingue de que nada cambie',

  taskTitle: 'Lo que se aparta, {one} por {one}',
  taskCaption:
    'Cada tira pone una tarea frente a las demás en el mismo lugar. Punteado: igual disposición que para las demás. Grueso es lo más probable; pálido es lo lejos que podría estar.',
  taskLess: 'menos que para las demás',
  taskMore: 'más que para las demás',
  taskSaid: '{place}, frente a las demás tareas allí: {tasks}.',

  fieldworkTitle: 'Con cuánta claridad se lee cada {one}',
  fieldworkCaption: 'En el orden de la lista. Diez hilos son una lectura perfecta.',
  fieldworkSaid:
    '{place}: {laid} de 10 hilos ahora, {later} de 10 para el último día; {count} personas{more}.',
  fieldworkUnderSaid: '{place}: muy pocas para decir algo todavía; {count} personas{more}.',
  fieldworkUnknownSaid: '{place}: {count} personas; con cuánta claridad se lee no se sabe todavía.',
  fieldworkMarkSaid: 'Se llama claro en {clear} de 10.',
  keyLaid: 'puestos hasta ahora',
  keyToCome: 'para el último día, si siguen llegando respuestas',
  keyTooFew: 'muy pocas para decir algo',
  keyClear: 'bastante claro',
  mapTitle: '{scale} en el mapa',
  mapCaption:
    'Un color fuerte quiere decir que lo sabemos con certeza. Donde hay menos certeza el color se apaga, para que el azar nunca parezca una diferencia. Los tonos se separan en {levels}. Los números son los de la lista.',
  mapSaid:
    'Con certeza: {sure}; con menos certeza: {less}; sin certeza: {unsure}; no se muestra y va rayado: {held}. La tabla de al lado da cada número.',
  mapLess: 'menos',
  mapMore: 'más',
  mapKeySure: 'con certeza: muy probable, a {sure} o menos',
  mapKeyLess: 'con menos certeza: {lessSure} o menos',
  mapKeyUnsure: 'sin certeza: más que eso',
  mapPlaceSaid:
    '{place}: {scale} {value}, muy probablemente entre {lower} y {upper}; {sure, select, sure {con certeza} less {con menos certeza} other {sin certeza}}.',
  mapLaid: 'Círculos: {name} ({source}, {year}).',
  mapLaidCaption:
    'Cuanto más grande es un círculo, mayor es el número; sin círculo: no se sabe. Las dos cosas están una al lado de la otra, y no se dice más que eso.',
  mapLaidSaid: 'Encima, como círculos: {name}, de {least} a {most} ({source}, {year}).',
  clothTitle: '{first} y {second} en un solo mapa',
  clothCaption:
    'El azul es {first}, el ocre es {second}; donde las dos son fuertes la tela se cierra. Los tercios se separan alrededor del medio de {whole}: en {firstCuts} y en {secondCuts}.',
  clothSaid:
    'Por encima del tercio medio en las dos: {both}. Solo en {first}: {onlyFirst}. Solo en {second}: {onlySecond}. En ninguna: {neither}. Entre medio: {between}. Sin certeza: {unsure}. No se muestra y va rayado: {held}. La tabla de al lado da cada número.',
  clothPlaceSaid:
    '{place}: {kind, select, both {fuerte en las dos} first {fuerte en {first}, menos en {second}} second {fuerte en {second}, menos en {first}} neither {menos de las dos} between {cerca del medio en una o en las dos} other {sin certeza}}.',
  clothKeyUnsure: 'sin certeza en una o en las dos',
};

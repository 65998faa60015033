import type { english } from './english.ts';

/** Spanish sentences on change between two waves, written by a machine. */
export const changeSpanish: Readonly<Record<keyof typeof english, string>> = {
  'change.detectable':
    'En cuanto a {topic}, {hedge} ver en estas respuestas un cambio de {whole} de menos de {whole_smallest}{places, select, none {} other {, ni un cambio de {aOne} de menos de unos {place_smallest}}}.',
  'change.detectableGround':
    'En la línea de {minimum} a {maximum}. Respondieron {people_from} personas en {from} y {people_to} en {to}; {both} {many} tienen respuestas de las dos veces.',
  'change.detectable.method':
    'Menor cambio detectable: 1,96 errores estándar del cambio. Para {aOne} es el valor medio de {allMany} con respuestas en ambas rondas; con sus propias respuestas por sí solas, sin las demás, sería {alone} (1,96 · √2 · error estándar de medida donde las rondas son del mismo tamaño).',
  'change.more':
    'Entre {from} y {to}, las respuestas en cuanto a {topic} en {whole} {hedge} se movieron hacia «{end}».',
  'change.open': '{hedge} si algo cambió en cuanto a {topic} en {whole} entre {from} y {to}.',
  'change.ground':
    'De {before} a {after} en la línea de {minimum} a {maximum}: un cambio de {value} (de {lower} a {upper}).',
  'change.method':
    'Dos rondas como dos escalas de un modelo multinivel ({method}), cada ítem con su propio nivel en cada ronda; por eso un nivel puede diferir un poco del que se basa solo en {to}; el cambio es la media de la diferencia sobre los ítems; cada {one} cuenta según lo que sus respuestas pueden decir. {panel, select, yes {Quien respondió las dos veces cuenta como una sola persona con dos juegos de respuestas.} other {Cada vez respondieron personas distintas.}}',
  'change.items':
    'Los ítems en cuanto a {topic} {hedge} no se movieron todos igual, así que conviene mirarlos uno por uno.',
  'change.itemsGround': 'De {items} ítems, el que más subió se movió {most}; el del otro extremo, {least}.',
  'change.items.method':
    'Prueba de Wald de que todos los ítems cambiaron lo mismo: {statistic} con {freedom} grados de libertad.',
  'change.stays': '{theMany} donde {more} en {from} {hedge} son {many} donde también es así en {to}.',
  'change.staysOpen': '{hedge} si {theMany} donde {more} en {from} son también {many} donde es así en {to}.',
  'change.staysGround':
    'Entre {theMany} las dos veces van juntas en {value} de 1; la verdad podría estar en cualquier punto de {lower} a {upper}.',
  'change.stays.method':
    'Correlación de las posiciones verdaderas {ofTheMany} en las dos rondas (estabilidad latente), libre del azar de quién respondió y de cada respuesta; verosimilitud perfilada.',
  'change.apart': 'En cuanto a {topic}, {theMany} {hedge} cambiaron de maneras distintas.',
  'change.apartGround':
    'De {shown} {many} que se pueden mostrar, {moved} cambiaron casi con certeza; del resto no podemos saberlo. Con cuánta claridad muestra {aOne} su propio cambio: {reliability} de 1.',
  'change.apart.method':
    'Confianza en que un solo efecto para cada {one} no basta para las dos rondas: {confidence} en 100 (razón de verosimilitudes {ratio}; mezcla de ji cuadrado con 1 y 2 grados de libertad). Fiabilidad del cambio según el modelo {reliability}, según la fórmula clásica {classical}.',
  'change.alike': 'En cuanto a {topic}, {hedge} si {aOne} cambió de manera distinta al resto.',
  'change.alikeGround':
    'Las respuestas encajan casi igual de bien cuando {allMany} cambian por igual. Con cuánta claridad muestra {aOne} su propio cambio: {reliability} de 1.',
  'change.alike.why':
    'El cambio de {aOne} es una pequeña diferencia entre dos números poco seguros. Aquí no se distingue del azar.',
  'change.alike.change': 'Más personas en cada {one} las dos veces, y las mismas personas donde sea posible.',
  'change.alike.meanwhile': 'Lo que se dice del cambio de {whole} vale para el conjunto.',
  'change.people':
    '{stayed} personas respondieron tanto en {from} como en {to}. {left} respondieron solo en {from}, {joined} solo en {to}.',
  'change.peopleOpen': 'Muchas de las mismas personas respondieron en {from} y en {to}.',
  'change.peopleApart': 'Las personas que respondieron en {from} y en {to} se toman como personas distintas.',
  'change.peopleGround':
    '{both} {many} tienen respuestas de las dos veces, {onlyFrom} solo de {from}, {onlyTo} solo de {to}. Todo lo que se dice antes de esta parte trata de {to}.',
  'change.people.method':
    'Las personas se enlazan por la columna que las nombra, dentro de cada {one}. Quienes se fueron y quienes llegaron pueden ser distintos de quienes se quedaron; un cambio de respuestas y un cambio de personas se distinguen solo en quienes se quedaron.',
  'change.peopleApart.method':
    'Cortes transversales repetidos: un cambio puede ser de las respuestas o de quién vive aquí y responde; estos datos no pueden distinguir lo uno de lo otro.',
  'change.placeMore':
    'En cuanto a {topic}, las respuestas en {place} {hedge} se movieron hacia «{end}» entre {from} y {to}.',
  'change.placeOpen': 'En cuanto a {topic}, {hedge} si {place} cambió entre {from} y {to}.',
  'change.placeGround':
    'De {before} a {after}: un cambio de {value} (de {lower} a {upper}). Un cambio de menos de {smallest} no se podría ver aquí. Respondieron {people_from} personas en {from} y {people_to} en {to}.',
  'change.place.method':
    'Se acerca más al cambio de {allMany} cuantas menos respuestas tiene; con la incertidumbre de los niveles de los ítems y de las varianzas. Se dice solo cuando el rango de 95 en 100 deja fuera que no haya cambio.',

  'change.refused': '{hedge} si algo cambió en cuanto a {topic} entre {from} y {to}.',
  'change.refusedGround': 'Respondieron {people_from} personas en {from} y {people_to} en {to}.',
  'change.refused.method': 'No se ajustó ningún modelo de cambio ({says}).',
  'change.refusedAll': '{hedge} si algo cambió.',
  'change.refusedAllGround': 'Respondieron {respondents} personas en {places} {many}.',
  'change.refused.meanwhile': 'Lo que se dice de {to} por sí solo vale.',
  'change.refusedAll.meanwhile': 'Lo que se dice de las respuestas tal como están vale.',
  'change.why.oneWave': 'Todas las respuestas vienen de una sola ronda.',
  'change.do.oneWave': 'Respuestas a los mismos ítems de un momento anterior, en los mismos lugares.',
  'change.why.column': 'El archivo no tiene la columna «{column}», o en ella no hay nada de nadie.',
  'change.do.column': 'Nombre la columna que distingue las rondas.',
  'change.why.items': 'Ningún ítem en cuanto a {topic} se respondió en las dos rondas.',
  'change.do.items':
    'Pregunte otra vez los mismos ítems, con las mismas palabras. Un ítem con otras palabras es otro ítem.',
  'change.why.options':
    'Las respuestas a {items} tienen otras opciones en {to} que en {from}, así que no significan lo mismo.',
  'change.do.options': 'Deje fuera estos ítems, o pregúntelos otra vez con las opciones de {from}.',
  'change.why.polarity':
    'Las respuestas a {items} van en un sentido en {from} y en el otro en {to}, como si en una de las dos estuvieran al revés.',
  'change.do.polarity': 'Invierta estos ítems en una ronda, o déjelos fuera.',
  'change.why.places': 'Menos de dos {many} tienen respuestas tanto de {from} como de {to}.',
  'change.do.places':
    'Los mismos lugares, con los mismos nombres y los mismos límites en las dos rondas, o una lista de cuál es cuál.',
  'change.why.few': 'En una de las rondas respondieron menos de {limit} personas.',
  'change.do.few': 'Al menos {limit} personas en cada ronda, y preferiblemente en cada {one}.',
  'change.why.repeated':
    'Algunas personas tienen más de una fila en una ronda, así que no se puede saber cuál es la suya.',
  'change.do.repeated': 'Conserve una fila por persona y ronda, o deje fuera la columna de personas.',
  'change.why.model':
    'Las respuestas de las dos rondas son demasiado pocas para distinguir entre personas, {many} y azar.',
  'change.do.model': 'Al menos dos ítems, y varias personas en cada {one}, en las dos rondas.',
};

import type { consensusEnglish } from './english.ts';

/** Spanish sentences of the part on consensus, written by a machine. */
export const consensusSpanish: Readonly<Record<keyof typeof consensusEnglish, string>> = {
  'consensus.said':
    'En cuanto a {topic}, {theMany} {hedge} difieren en cuánto se parece la manera en que su gente ve las cosas.',
  'consensus.open':
    'En cuanto a {topic}, {hedge} si {theMany} difieren en cuánto se parece la manera en que su gente ve las cosas.',
  'consensus.refused':
    'En cuanto a {topic}, todavía {hedge} mirar cuánto se parece la manera en que la gente de cada {one} ve las cosas.',
  'consensus.ground':
    'Lo usual es que las respuestas de la gente de {aOne} estén a unos {usual} de su medio, en la línea de {minimum} a {maximum}. En una sexta parte {ofTheMany} están al menos {more} en 100 más lejos que eso (de {lower} a {upper}). De {respondents} personas en {places} {many} que respondieron todas las preguntas.',
  'consensus.groundZero':
    'Lo usual es que las respuestas de la gente de {aOne} estén a unos {usual} de su medio, en la línea de {minimum} a {maximum}. No se encontró en eso ninguna diferencia entre {many}; en una sexta parte podría ser hasta {upper} en 100 más. De {respondents} personas en {places} {many} que respondieron todas las preguntas.',
  'consensus.groundNone': 'De {respondents} personas en {places} {many}.',
  'consensus.method':
    'Modelo de posición y escala de la media de cada persona sobre los ítems (máxima verosimilitud, {nodes} nodos de cuadratura adaptativa): el logaritmo de la varianza dentro de {theMany} tiene entre sí una varianza de {variance} (de {varianceLower} a {varianceUpper}, verosimilitud perfilada). Razón de verosimilitudes {ratio} frente a que no haya tal varianza, con su mezcla de χ² en el límite. Lo que varía dentro de {theMany} incluye quiénes son las personas y el error de cada respuesta.',
  'consensus.none.method':
    'Modelo de posición y escala de la media de cada persona sobre los ítems. Necesita al menos {fewest} {many} con dos o más personas que respondieron todos los ítems.',
  'consensus.refusal.why':
    'Qué tan lejos están unas personas de otras puede desviarse mucho donde respondieron pocas. Lo que vemos aquí podría ser azar.',
  'consensus.refusal.whyPlaces':
    'Para ver si {theMany} difieren en esto hacen falta al menos {fewest}, con varias personas en cada caso que hayan respondido todas las preguntas.',
  'consensus.refusal.whyAlike':
    'Dentro de cada {one} todas las personas dieron las mismas respuestas, así que no hay nada que comparar.',
  'consensus.refusal.whyOther': 'Las respuestas no encajan con lo que necesita esta imagen.',
  'consensus.refusal.change': 'Más personas en cada {one}, treinta o más si puede ser, o más {many}.',
  'consensus.refusal.meanwhile':
    'Qué tan lejos suelen estar las personas: a unos {usual} del medio de su {one}, en la línea de {minimum} a {maximum}.',
  'consensus.refusal.meanwhileLevel':
    'Lo que dicen en conjunto: el nivel de {whole} es {level}, en la línea de {minimum} a {maximum}.',

  'consensus.tiedLess':
    'En {theMany} cuyas respuestas en cuanto a {topic} están más cerca de «{high}», la gente {hedge} ve las cosas de manera más parecida.',
  'consensus.tiedMore':
    'En {theMany} cuyas respuestas en cuanto a {topic} están más cerca de «{high}», la gente {hedge} ve las cosas de manera más distinta.',
  'consensus.tiedOpen':
    '{hedge} si la gente ve las cosas de manera más parecida en {theMany} cuyas respuestas en cuanto a {topic} están más cerca de «{high}».',
  'consensus.tiedGround':
    'Las dos cosas van juntas en {value} (de {lower} a {upper}), de −1 a 1. Los extremos de la línea hacen parte de esto por sí solos: cerca de un extremo hay poco espacio para diferir. Así que parecerse más no es un mérito.',
  'consensus.tied.method':
    'Correlación de las medias verdaderas {ofTheMany} y los logaritmos de sus varianzas en el mismo modelo; rango por la z de Fisher, o por el perfil de la verosimilitud donde es ±1. En una línea acotada la varianza no puede pasar de (media − mínimo)(máximo − media).',

  'consensus.placesRefused':
    'En cuanto a {topic}, todavía {hedge} decir de {noOne} cuánto se parece la manera en que su gente ve las cosas.',
  'consensus.placesWhy':
    'Para eso hacen falta al menos {needed} personas en {aOne} que hayan respondido todas las preguntas, y {many} que se distingan del azar.',
  'consensus.placesChange': 'Al menos {needed} personas en {aOne}, que respondan todas las preguntas.',

  'consensus.placeCloser':
    'En cuanto a {topic}, la gente de {place} {hedge} ve las cosas de manera más parecida de lo usual.',
  'consensus.placeApart':
    'En cuanto a {topic}, la gente de {place} {hedge} ve las cosas de manera más distinta de lo usual.',
  'consensus.placeOpen':
    'En cuanto a {topic}, {hedge} si la gente de {place} ve las cosas de manera más parecida de lo usual, o menos.',
  'consensus.placeGround':
    'Las respuestas están a unos {value} del medio de {place} (de {lower} a {upper}), donde lo usual es {usual}; en ese medio la línea deja espacio para {largest} a lo sumo. De {respondents} personas; cuentan quienes respondieron todas las preguntas.',
  'consensus.place.method':
    'Desviación estándar posterior de las medias de las personas dentro {ofTheOne}, que se acerca más a lo usual cuantas menos respuestas tiene, con la incertidumbre del modelo; su rango contiene la verdad 95 de cada 100 veces.',
};

import type { censusEnglish } from './english.ts';

/** Spanish sentences on groups of which nearly everybody answered, written by a machine. */
export const censusSpanish: Readonly<Record<keyof typeof censusEnglish, string>> = {
  'census.said':
    '{count, plural, one {En {aOne}} other {En # {many}}} respondió más de la mitad de las personas de la lista. Dónde están estas mismas personas en cuanto a {topic} se sabe {hedge} con un margen de {these} a cada lado; dónde estarían personas como ellas, con un margen de {like}.',
  'census.open': '{hedge} más de las mismas personas de {aOne} que de personas como ellas.',
  'census.ground':
    'Respondieron {answered} de las {roster} personas de las listas de estos lugares. Si fueran todas, para estas mismas personas solo quedaría el azar de cada respuesta: a lo sumo {item} a cada lado. Para personas como ellas queda más, pues podrían estar otras.',
  'census.openGround': 'De las listas de cuántas personas hay en cada {one}.',
  'census.method':
    'Corrección por población finita. Media de quienes respondieron: error estándar √((1 − n/N) s²/n) para estas mismas personas, √(s²/n) para personas como ellas. Estimación {ofTheOne}: la distribución posterior {ofTheOne} junto con la media de sus N personas, frente a la posterior {ofTheOne} por sí sola. Ambas suponen que quienes no respondieron son como quienes sí. Los rangos son de 95 en 100, promediados sobre {theMany}.',
  'census.openMethod':
    'La corrección por población finita se calcula donde respondió más de la mitad de una lista.',
  'census.refusal.why':
    'En {noOne} que se pueda mostrar respondió más de la mitad de las personas de su lista.',
  'census.refusal.change': 'Respuestas de más de la mitad de las personas de la lista de {aOne}.',
  'census.refusal.whyRoster':
    'En al menos {aOne} la lista tiene menos personas de las que respondieron, así que la lista o las respuestas no son correctas.',
  'census.refusal.changeRoster':
    'Una lista que cuente a todas las personas que podían responder, en cada {one}.',
  'census.refusal.meanwhile': 'Lo que se dice de cada {one} vale para personas como las que respondieron.',
};

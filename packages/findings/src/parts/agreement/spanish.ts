import type { agreementEnglish } from './english.ts';

/** Spanish sentences on agreement, written by a machine. */
export const agreementSpanish: Readonly<Record<keyof typeof agreementEnglish, string>> = {
  'agreement.said':
    'En cuanto a {topic}, {hedge} tiene sentido hablar de {aOne} como un todo: en {agree} de {places} {many} las respuestas de la gente están más cerca unas de otras que unas respuestas al azar, y {theMany} difieren entre sí.',
  'agreement.open':
    'En cuanto a {topic}, todavía {hedge} si tiene sentido hablar de {aOne} como un todo. En {agree} de {places} {many} las respuestas de la gente están más cerca unas de otras que unas respuestas al azar.',
  'agreement.fewOpen': 'En cuanto a {topic}, {hedge} cuánto coincide la gente de {aOne}.',
  'agreement.ground':
    '{null} Solo por suerte pasarían la prueba cerca de {chance} de cada 100 {many}. En la línea de 0 (tan distintas como al azar) a 1 (todas iguales), {theOne} del medio está en {median}, y la mitad {ofTheMany} está entre {lower} y {upper}. De {places} {many} que se pueden mostrar.',
  'agreement.fewGround':
    '{null} Aquí solo cuentan {many} que se pueden mostrar y donde bastantes personas respondieron todas las preguntas.',
  'agreement.null.uniform':
    'Al azar significa aquí que cualquier respuesta es tan probable como otra (la hipótesis uniforme).',
  'agreement.null.slight-skew':
    'Al azar significa aquí respuestas que se inclinan un poco hacia el extremo alto (la hipótesis de sesgo leve).',
  'agreement.null.moderate-skew':
    'Al azar significa aquí respuestas que se inclinan hacia el extremo alto (la hipótesis de sesgo moderado).',
  'agreement.null.heavy-skew':
    'Al azar significa aquí respuestas que se inclinan mucho hacia el extremo alto (la hipótesis de sesgo fuerte).',
  'agreement.null.triangular':
    'Al azar significa aquí respuestas con su punto más alto en el medio, que bajan por igual a ambos lados (la hipótesis triangular).',
  'agreement.null.normal-like':
    'Al azar significa aquí respuestas que se juntan en el medio como una campana (la hipótesis casi normal).',
  'agreement.null.given':
    'Al azar significa aquí respuestas repartidas como se pidió: {variance} (una hipótesis dada).',
  'agreement.name.uniform': 'uniforme',
  'agreement.name.slight-skew': 'de sesgo leve',
  'agreement.name.moderate-skew': 'de sesgo moderado',
  'agreement.name.heavy-skew': 'de sesgo fuerte',
  'agreement.name.triangular': 'triangular',
  'agreement.name.normal-like': 'casi normal',
  'agreement.name.given': 'dada',
  'agreement.method':
    '¿Se pueden sumar las respuestas por {one}? Por {index} de James, Demaree y Wolf frente a la hipótesis {name}, varianza {variance}; pasa {aOne} por encima de lo que alcanzan 95 de 100 grupos al azar de su tamaño, simulados con ítems de correlación {correlation}. Entre {many}, por análisis de varianza de un factor: ICC(1) {icc1} (de {lowerIcc} a {upperIcc}), ICC(2) {icc2}; por REML: {icc1Reml} y {icc2Reml}; prueba F, p {p}.',
  'agreement.fewMethod':
    'La distribución de la coincidencia entre {many} se dice a partir de {needed}, frente a la hipótesis {name}, varianza {variance}.',
  'agreement.refusal.whyFew':
    'En la mayor parte {ofTheMany} la gente no coincide más de lo que lo harían unas respuestas al azar. Un solo número escondería que la gente de allí lo ve de maneras distintas.',
  'agreement.refusal.whySame':
    'La gente coincide, pero más o menos tanto con la gente de otros lugares como con la del suyo. Un número para {aOne} diría poco de ese lugar.',
  'agreement.refusal.whyPlaces':
    'Hacen falta al menos {needed} {many} que se puedan mostrar. Con menos no se sabe qué es lo usual.',
  'agreement.refusal.change':
    'Más personas en cada {one}, o preguntas sobre cosas que la gente de {aOne} ve y vive en común.',
  'agreement.refusal.changePlaces':
    'Más {many}, con al menos {limit} personas en cada lugar que respondan todas las preguntas.',
  'agreement.refusal.meanwhile':
    'Lo que dice en conjunto la gente de {whole} se puede decir, porque allí cada persona cuenta por sí misma.',
};

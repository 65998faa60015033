import type { comparisonEnglish } from './english.ts';

/** Spanish sentences that compare places without putting them in order, written by a machine. */
export const comparisonSpanish: Readonly<Record<keyof typeof comparisonEnglish, string>> = {
  'comparison.open':
    'Si {theMany} se pusieran en fila según {topic}, {aOne} {gender, select, f {típica} other {típico}} podría ocupar cualquiera de {width} de los {shown} sitios. Así que {hedge} su orden verdadero.',
  'comparison.clear':
    'Si {theMany} se pusieran en fila según {topic}, su orden verdadero {hedge} sería el que se ve aquí. Aun así no se muestra: estar más adelante no es mérito, y estar más atrás no es falta.',
  'comparison.ground':
    'En la mitad central {ofTheMany}, cada {one} podría ocupar de {lower} a {upper} de los {shown} sitios. Dos {many} {gender, select, f {típicas} other {típicos}} difieren casi con certeza cuando hay entre ellos {clear} en la línea de {minimum} a {maximum}.',
  'comparison.method':
    'Los sitios son posiciones en el orden de los efectos verdaderos de lugar, con intervalos del 95 % de {draws} extracciones con semilla de su posterior conjunta, incluida la incertidumbre compartida de los efectos fijos, entre {shown} {many} que se pueden mostrar.{bars, select, drawn { Las barras para comparar a ojo miden {multiplier} errores estándar a cada lado (Goldstein y Healy 1995).} other {}}',
  'comparison.few':
    '{hedge} decir cómo quedarían {theMany} en fila según {topic}: se pueden mostrar menos de {least}.',
  'comparison.fewGround': 'De {respondents} personas en {places} {many}.',
  'comparison.fewMethod':
    'Los intervalos de posiciones se dan a partir de {least} lugares; por debajo se comparan los pares uno por uno.',
  'comparison.refusal.why':
    'Con tan pocos lugares, una fila no diría más que sus pares, y parecería decir más.',
  'comparison.refusal.change': 'Al menos {least} {many} con {limit} personas o más en cada lugar.',
  'comparison.refusal.meanwhile':
    'Lo que dicen en conjunto. Donde se muestran dos o más {many}, también cuáles difieren.',
  'comparison.reference':
    'En cuanto a {topic}, {above, plural, =0 {{noOne} está} one {{aOne} está} other {# {many} están}} {hedge} por encima de {reference}.',
  'comparison.referenceGround':
    'De {shown} {many} que se muestran, {below} están probablemente por debajo de {reference} en la línea de {minimum} a {maximum}; de {open} no podemos saberlo.',
  'comparison.referenceMethod':
    'Para cada {one} por separado, la probabilidad de que su respuesta esperada esté por encima de {reference}, dadas todas las respuestas. Se cuenta cuando esa probabilidad es de al menos 80 en 100.',
};

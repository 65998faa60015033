import { fieldworkSpanish } from '../fieldwork/spanish.ts';
import { agreementSpanish } from '../parts/agreement/spanish.ts';
import { censusSpanish } from '../parts/census/spanish.ts';
import { changeSpanish } from '../parts/change/spanish.ts';
import { comparisonSpanish } from '../parts/comparison/spanish.ts';
import { consensusSpanish } from '../parts/consensus/spanish.ts';
import { itemsSpanish } from '../parts/items/spanish.ts';
import { mechanismSpanish } from '../parts/mechanism/spanish.ts';
import { planningSpanish } from '../parts/planning/spanish.ts';
import { tasksSpanish } from '../parts/tasks/spanish.ts';
import type { Words } from './english.ts';

/**
 * Every Spanish sentence of a finding, written by a machine and not yet checked by a speaker. Beside `{one}`
 * and `{many}` the kind of place comes with its article: `{theOne}`, `{theMany}`, `{ofTheMany}`, `{aOne}`,
 * `{noOne}`, `{allMany}`.
 */
export const spanish: Words = {
  'list.mark': ',',
  'hedge.almost-certainly': 'casi con certeza',
  'hedge.likely': 'probablemente',
  'hedge.perhaps': 'quizás',
  'hedge.cannot-tell': 'no podemos saber',
  'hedge.cannot': 'no se puede',

  'role.trust.more': 'las personas confían más unas en otras',
  'role.action.more': 'la gente está más dispuesta a actuar',
  'role.trust.less': 'las personas confían menos unas en otras',
  'role.action.less': 'la gente está menos dispuesta a actuar',
  'role.other.less': 'las respuestas sobre {title} están más cerca de «{lowEnd}»',
  'role.other.more': 'las respuestas sobre {title} están más cerca de «{highEnd}»',
  'role.trust.topic': 'confianza',
  'role.action.topic': 'disposición a actuar',
  'role.other.topic': '{title}',

  'whole.unnamed': '{allMany}',

  'collective.said':
    'En cuanto a {topic}, {theMany} {hedge} difieren entre sí, así que tiene sentido hablar de {many} y no solo de personas.',
  'collective.likely':
    'En cuanto a {topic}, {theMany} {hedge} difieren entre sí. Lo que se dice más abajo de cada {one} es una primera pista.',
  'collective.faint':
    'En cuanto a {topic}, {theMany} {hedge} difieren entre sí, pero cada {one} por separado se ve con tan poca claridad que no podemos hablar de ello.',
  'collective.perhaps':
    'En cuanto a {topic}, {theMany} {hedge} difieren entre sí. Eso no es lo bastante seguro para hablar de {aOne} por separado.',
  'collective.open': 'En cuanto a {topic}, {hedge} si {theMany} difieren entre sí.',
  'collective.ground':
    'De {respondents} personas en {places} {many}. Unas {share} de cada 100 partes de la diferencia entre personas están entre {theMany} (de {lower} a {upper}). Con cuánta claridad se ve {aOne}, en promedio: {reliability} de 1.',
  'collective.groundZero':
    'De {respondents} personas en {places} {many}. De la diferencia entre personas no se encontró nada entre {theMany}; se nos podrían escapar hasta {upper} partes de cada 100.',
  'collective.method':
    'Modelo multinivel de respuestas dentro de personas dentro de {many} ({method}). La parte es la varianza entre {many} sobre la varianza entre personas, libre del azar de cada respuesta; el rango es de 95 en 100. La palabra descansa en una prueba de razón de verosimilitudes con confianza {confidence}.',
  'collective.refusal.why':
    'Las personas de {aOne} difieren entre sí más o menos tanto como las personas de lugares diferentes. Un número para {aOne} sería casi todo azar.',
  'collective.refusal.whyFaint':
    'Respondieron tan pocas personas en cada {one}, en comparación con lo que difieren entre sí, que un número para {aOne} sería casi todo azar.',
  'collective.refusal.change':
    'Más personas en cada {one}: unas {needed} en cada caso bastarían para que se viera con claridad, si {theMany} difieren como parece aquí.',
  'collective.refusal.changePlaces':
    'Más {many}. Entre tan pocos casos, lo que parece una diferencia podría ser azar.',
  'collective.refusal.changeUnknown':
    'Más personas en cada {one}, o más {many}. No se puede calcular cuántas mientras no se encuentre ninguna diferencia.',
  'collective.refusal.meanwhile':
    'Lo que dicen en conjunto: el nivel de {whole} es {level}, en la línea de {minimum} a {maximum}.',

  'level.above': 'En cuanto a {topic}, la gente de {whole} {hedge} se inclina hacia «{end}».',
  'level.open':
    'En cuanto a {topic}, {hedge} hacia dónde se inclina la gente de {whole}, entre «{low}» y «{high}».',
  'level.ground':
    '{title}: {value} en la línea de {minimum} a {maximum} (de {lower} a {upper}). De {respondents} personas.',
  'level.method':
    'Media de las respuestas esperadas de los ítems en {allMany}; cada {one} cuenta según lo que sus respuestas pueden decir; rango de 95 en 100.',

  'together.likely': '{theMany} donde {first} {hedge} son {many} donde {second}.',
  'together.almost-certainly': '{theMany} donde {first} {hedge} son {many} donde {second}.',
  'together.perhaps': '{theMany} donde {first} {hedge} son también {many} donde {second}.',
  'together.opposite': '{theMany} donde {first} {hedge} coinciden con {many} donde {less}.',
  'together.open': '{hedge} si {theMany} donde {first} son también {many} donde {second}.',
  'together.ground':
    'Entre {theMany} las dos cosas van juntas en {value} de 1; la verdad podría estar en cualquier punto de {lower} a {upper}.',
  'together.method':
    'Correlación de las posiciones verdaderas {ofTheMany} en un solo modelo de ambas escalas ({method}), libre del azar de quién respondió y de cada respuesta.',

  'joint.almost-certainly':
    '{both, plural, =0 {{noOne} está} one {{aOne} está} other {# {many} están}} {hedge} por encima del punto medio de {whole} tanto en {first} como en {second}.',
  'joint.likely':
    '{both, plural, =0 {{noOne} está} one {{aOne} está} other {# {many} están}} {hedge} por encima del punto medio de {whole} tanto en {first} como en {second}.',
  'joint.none':
    'Todavía {hedge} de {noOne} si está por encima del punto medio de {whole} tanto en {first} como en {second}.',
  'joint.ground':
    'Por encima solo en {first}: {firstOnly}. Solo en {second}: {secondOnly}. En ninguna de las dos cosas: {neither}. De {open} de {places} {many} no podemos saberlo.',
  'joint.method':
    'Para cada {one}, la probabilidad de que ambas cosas estén por encima del punto medio de {allMany}, según la distribución conjunta de las dos dadas las respuestas. Se cuenta cuando esa probabilidad es de al menos 80 en 100.',
  'joint.same':
    'Aquí {hedge} distinguir entre {first} y {second} comparando {many}: donde hay más de lo uno hay más de lo otro.',
  'joint.sameGround':
    'Entre {theMany} las dos cosas van juntas en {value} (al menos {lower}). Se muestran una al lado de la otra y se dicen como una sola.',
  'joint.sameGroundWhole':
    'Entre {theMany} las dos cosas van tan juntas como es posible. Cuánto podría desviarse eso no se puede calcular aquí. Se muestran una al lado de la otra y se dicen como una sola.',

  'apart.said':
    'De cada 100 pares de {many}, {differ} {hedge} difieren en cuanto a {topic}, {open} no se pueden distinguir y {maybe} quedan en medio. Así que nada de esto es una clasificación.',
  'apart.ground':
    '{pairs} pares de {many} que se pueden mostrar: {certain} difieren casi con certeza, {likely} probablemente, {rest} no se pueden distinguir.',
  'apart.method':
    'Para cada par, la probabilidad de que uno esté por encima del otro, dadas las respuestas y lo que los dos comparten. «Casi con certeza» significa al menos 95 en 100 de que difieran.',

  'withheld.said':
    'Hay {held, plural, one {{aOne}} other {# {many}}} que {hedge}, para que las respuestas de cada persona sigan siendo privadas.',
  'withheld.notShown': 'no mostramos',
  'withheld.ground':
    'Cada {one} necesita al menos {limit} personas, y respuestas que no sean todas iguales. Puede que otros lugares tampoco se muestren, para que nada se pueda calcular restando los demás del total.',
  'withheld.method': 'Cada respuesta de estos lugares cuenta en lo que se dice de {whole}.',
  'withheld.refusal.why':
    'Donde responden menos de {limit} personas, o todas responden igual, un número diría quién dijo qué. Con tan pocas sería además casi todo azar.',
  'withheld.refusal.change': 'Al menos {limit} personas de cada lugar que respondan al mismo tiempo.',
  'withheld.refusal.meanwhile': 'Todas sus respuestas cuentan en lo que se dice de {whole}.',

  'composition.less':
    'Parte de la diferencia entre {many} en cuanto a {topic} {hedge} tiene que ver con quiénes son las personas ({covariates}).',
  'composition.same':
    'Quiénes son las personas ({covariates}) {hedge} explica solo poco de la diferencia entre {many} en cuanto a {topic}.',
  'composition.open':
    '{hedge} cuánto de la diferencia entre {many} en cuanto a {topic} tiene que ver con quiénes son las personas ({covariates}).',
  'composition.ground':
    'De cada 100 partes de la diferencia entre personas, {before} están entre {theMany}; {after} (de {lower} a {upper}) cuando se comparan personas iguales en {covariates}.',
  'composition.method':
    'El mismo modelo con {covariates} añadido, con las {respondents} personas de las que se sabe todo eso.',

  'structure.more':
    '{theMany} con más {covariate} {hedge} tienen respuestas mayores, entre {many} que se parecen en lo demás.',
  'structure.less':
    '{theMany} con más {covariate} {hedge} tienen respuestas menores, entre {many} que se parecen en lo demás. Eso habla de la carga {ofTheMany}, no de la gente que vive allí.',
  'structure.open': '{hedge} si las respuestas van con {covariate}, entre {many} que se parecen en lo demás.',
  'structure.ground':
    'Cada paso de uno en {covariate} va con {value} en la línea de respuestas (de {lower} a {upper}).',
  'structure.method':
    'Efecto fijo de un dato sobre {theMany} en el modelo multinivel. Va con las respuestas; no tiene por qué causarlas.',

  'place.above': 'En cuanto a {topic}, {place} {hedge} está por encima del punto medio de {whole}.',
  'place.below':
    'En cuanto a {topic}, {place} {hedge} está más cerca de «{end}» que el punto medio de {whole}.',
  'place.open': 'En cuanto a {topic}, {hedge} de qué lado del punto medio de {whole} está {place}.',
  'place.ground':
    '{value} en la línea de {minimum} a {maximum} (de {lower} a {upper}), de {respondents} personas. Con cuánta claridad se ve {place}: {reliability} de 1.',
  'place.method':
    'Estimación que se acerca más al medio cuantas menos respuestas tiene; su rango contiene la verdad 95 de cada 100 veces.',

  ...fieldworkSpanish,
  ...tasksSpanish,
  ...changeSpanish,
  ...agreementSpanish,
  ...consensusSpanish,
  ...censusSpanish,
  ...comparisonSpanish,
  ...itemsSpanish,
  ...planningSpanish,
  ...mechanismSpanish,
};

import type { mechanismEnglish } from './english.ts';

/** Spanish sentences on structure and mechanism, written by a machine. "Va con", never "lleva a". */
export const mechanismSpanish: Readonly<Record<keyof typeof mechanismEnglish, string>> = {
  'mechanism.efficacy.both': 'confianza y disposición a actuar',
  'mechanism.efficacy.given': 'eficacia colectiva',

  'mechanism.steps.less':
    'Parte de cómo difieren {theMany} en cuanto a {topic} {hedge} va con su carga ({structure}) y con quién vive allí.',
  'mechanism.steps.same':
    'La carga {ofTheMany} ({structure}) y quién vive allí {hedge} van con poco de cómo difieren en cuanto a {topic}.',
  'mechanism.steps.open':
    '{hedge} cuánto de la diferencia entre {many} en cuanto a {topic} va con su carga ({structure}).',
  'mechanism.steps.people.less':
    'Parte de cómo difieren {theMany} en cuanto a {topic} {hedge} va con quién vive allí ({structure}).',
  'mechanism.steps.people.same':
    'Quién vive allí ({structure}) {hedge} va con poco de cómo difieren {theMany} en cuanto a {topic}.',
  'mechanism.steps.people.open':
    '{hedge} cuánto de la diferencia entre {many} en cuanto a {topic} va con quién vive allí ({structure}).',
  'mechanism.steps.ground':
    'De cada 100 partes de la diferencia entre personas, {raw} están entre {theMany}. {steps} De {respondents} personas.',
  'mechanism.steps.composition': 'Entre personas iguales en {names}: {share} (de {lower} a {upper}).',
  'mechanism.steps.structure':
    'Entre {many} que se parecen además en {names}: {share} (de {lower} a {upper}).',
  'mechanism.steps.method':
    'Parte de la varianza entre personas que está entre {theMany}, en tres modelos con las mismas {respondents} personas: sin añadir nada, con datos de las personas, con datos {ofTheMany}. Rangos de 95 en 100 en la escala logit.',

  'mechanism.a.less':
    '{theMany} con más carga de {from} {hedge} tienen menos {efficacy}, entre {many} que se parecen en lo demás. Eso habla de la carga {ofTheMany}, no de la gente que vive allí.',
  'mechanism.a.more':
    '{theMany} con más carga de {from} {hedge} tienen más {efficacy}, entre {many} que se parecen en lo demás.',
  'mechanism.a.open': '{hedge} si {efficacy} va con {from}, entre {many} que se parecen en lo demás.',
  'mechanism.b.less': 'Entre {many} de igual carga, más {efficacy} {hedge} va con menos «{outcome}».',
  'mechanism.b.more': 'Entre {many} de igual carga, más {efficacy} {hedge} va con más «{outcome}».',
  'mechanism.b.open': '{hedge} si {efficacy} va con «{outcome}», entre {many} de igual carga.',
  'mechanism.indirect.said': 'Parte de cómo {from} va con «{outcome}» {hedge} va también con {efficacy}.',
  'mechanism.indirect.open': '{hedge} si {efficacy} tiene parte en cómo {from} va con «{outcome}».',
  'mechanism.path.ground':
    'Un paso usual entre {many} va con {value} (de {lower} a {upper}) {unit}. De {places} {many}.',
  'mechanism.path.groundStep':
    'Un paso de uno va con {value} (de {lower} a {upper}) {unit}. De {places} {many}.',
  'mechanism.unit.line': 'en la línea de respuestas sobre {efficacy}',
  'mechanism.unit.efficacy': 'pasos usuales de {efficacy}',
  'mechanism.unit.gaussian': 'en unidades de «{outcome}»',
  'mechanism.unit.scale': 'en la línea de respuestas sobre «{outcome}»',
  'mechanism.unit.binary': 'en el logaritmo de las posibilidades de «{outcome}»',
  'mechanism.unit.count': 'en el logaritmo de la tasa de «{outcome}»',
  'mechanism.indirect.ground':
    'Producto de los dos caminos: {value} (de {lower} a {upper}). Por sí solos, {from} y «{outcome}»: {without}; entre {many} con igual {efficacy}: {direct}.{proportion, select, none {} other { Eso es {proportion} de cada 100 partes.}} Un dato que nadie midió tendría que valer por {robust} de cada 100 partes de lo que queda, en ambos lados, para deshacer el más tenue de los dos caminos.',
  'mechanism.method.latent':
    'Ambas ecuaciones en una sola verosimilitud ({family}); la eficacia es una cualidad latente de los lugares cuyo error de medida se conoce por las respuestas.',
  'mechanism.method.given':
    'Dos regresiones ({family}); las estimaciones de eficacia del archivo se toman como están, así que su error no se corrige. Donde están acercadas al medio, el primer camino sale demasiado pequeño.',
  'mechanism.method.half':
    'La eficacia y el resultado vienen de mitades distintas, tomadas al azar, de las personas de cada {one}, en ambos sentidos, promediadas sobre las particiones; las dos están libres de su error de medida.',
  'mechanism.method.paths':
    '{method} Un paso usual es una desviación estándar entre {many}. Todo se vio más o menos al mismo tiempo: qué va con qué, no qué lleva a qué.',
  'mechanism.method.indirect':
    '{method} Rango según la distribución exacta del producto de dos estimaciones normales; con {draws} extracciones: de {lower} a {upper}. Una correlación de errores de {correlation} entre las dos ecuaciones lo dejaría en cero.',
  'mechanism.family.gaussian': 'normal',
  'mechanism.family.binary': 'logística',
  'mechanism.family.negative-binomial': 'binomial negativa',
  'mechanism.family.poisson': 'Poisson',
  'mechanism.family.poisson-lognormal': 'Poisson-lognormal',
  'mechanism.correlation.none': 'ningún tamaño conocido',

  'mechanism.carried.said':
    'Cómo difiere la {efficacy} entre {theMany} {hedge} va con su carga: {structure}.',
  'mechanism.carried.open': '{hedge} si la {efficacy} va con la carga {ofTheMany}: {structure}.',
  'mechanism.carried.ground':
    'Juntos valen por {share} de cada 100 partes de la diferencia entre {places} {many}.',
  'mechanism.carried.method':
    'Mínimos cuadrados de la eficacia dada sobre datos {ofTheMany}, todos en desviaciones estándar; R cuadrado, con su prueba F.',

  'mechanism.refused': '{hedge} qué parte tiene {efficacy} en «{outcome}».',
  'mechanism.refused.ground': 'Hay {places} {many} con todo lo que hace falta.',
  'mechanism.refused.method':
    'Un mecanismo necesita datos {ofTheMany}, un resultado {ofTheMany} y {many} en número bastante para distinguir tres caminos.',
  'mechanism.why.structure': 'No se da nada sobre la carga {ofTheMany}. Esa carga se debe mirar primero.',
  'mechanism.change.structure': 'Un archivo con datos {ofTheMany}, como mudanzas o dinero.',
  'mechanism.why.places':
    'Con {places} {many} no se pueden distinguir tres cosas. Lo que se viera sería azar.',
  'mechanism.change.places': 'Al menos {needed} {many} con respuestas, datos y un resultado.',
  'mechanism.why.same':
    'Aquello por lo que se pregunta es igual en cada {one}, así que nada puede ir con ello.',
  'mechanism.change.same': 'Un resultado que difiera entre {many}.',
  'mechanism.why.collinear': 'Un dato {ofTheMany}, «{name}», no dice nada que los demás no digan ya.',
  'mechanism.change.collinear': 'Dejar fuera «{name}».',
  'mechanism.why.separated':
    'Un dato, «{name}», separa del todo {theMany} con el resultado de {theMany} sin él, así que no hay fin para lo mucho que van juntos.',
  'mechanism.change.separated': 'Dejar fuera «{name}», o más {many}.',
  'mechanism.why.events': 'Ocurrió muy pocas veces: {events} en total.',
  'mechanism.change.events': 'Al menos {needed} sucesos, en más tiempo o en más {many}.',
  'mechanism.why.numbers': 'El resultado no es lo que se dijo: «{detail}».',
  'mechanism.change.numbers': 'Otra clase de resultado, o un archivo corregido.',
  'mechanism.why.variance':
    'Entre {many} de igual carga, las respuestas no distinguen {aOne} del resto. Así que no se puede ver que nada vaya con cómo difieren.',
  'mechanism.change.variance': 'Más personas en cada {one}, o más {many}.',
  'mechanism.why.search': 'Los números no se asientan en una sola respuesta.',
  'mechanism.change.search': 'Más {many}, o menos datos a la vez.',
  'mechanism.meanwhile': 'La carga {ofTheMany}, y lo que se dice más arriba de {whole}.',
};

import type { itemsEnglish } from './english.ts';

/** Spanish sentences on items and domains, written by a machine. */
export const itemsSpanish: Readonly<Record<keyof typeof itemsEnglish, string>> = {
  'items.hold': 'Las {count} preguntas sobre {topic} {hedge} preguntan por una y la misma cosa.',
  'items.loose':
    'Las {count} preguntas sobre {topic} {hedge} preguntan por más de una cosa, o de maneras que la gente entiende distinto.',
  'items.holdOpen': '{hedge} si las {count} preguntas sobre {topic} preguntan por una y la misma cosa.',
  'items.holdGround':
    'Cuánto van juntas las preguntas entre la gente de {aOne}: {within} de 1 (de {lower} a {upper}). De {people} personas en {places} {many} que respondieron las {count}.{between, select, none {} other { Entre {theMany}: {between} de 1.}}',
  'items.holdMethod':
    'ω de McDonald de un factor en cada nivel de un modelo de dos niveles, máxima verosimilitud completa, respuestas completas; α (dentro) {alpha}. {bounded, select, none {} other {Varianza residual entre {many} fijada en 0: {bounded}. }}La palabra trata de que ω dentro de {theMany} sea al menos {bound}. ω y α dicen cómo van juntas las preguntas; con cuánta claridad se ve {aOne} es λ.',

  'items.alike': 'En cuanto a {topic}, las preguntas {hedge} funcionan de modo muy parecido en cada {one}.',
  'items.differ':
    'En cuanto a {topic}, las preguntas {hedge} no funcionan todas igual en cada {one}. Así que ninguna pregunta debería valer por el conjunto.',
  'items.alikeOpen': 'En cuanto a {topic}, {hedge} si las preguntas funcionan igual en cada {one}.',
  'items.alikeGround':
    'De lo que en una pregunta está entre {theMany}, {share} de cada 100 partes son solo suyas y no compartidas con las demás{range, select, none {} other { (de {lower} a {upper})}}. Dicho de otras preguntas sobre lo mismo, {aOne} se ve en {other} de 1, no en {these}.',
  'items.alikeMethod':
    'Varianza γ de ítem por lugar, por REML, en y = α_i + u_k + g_ik + r_jk + e_ijk, con {people} personas que respondieron todos los ítems. La parte es γ/(γ + τ_β); la palabra trata de que sea más de {bound} de 100. El λ medio cuenta γ/p como propio {ofTheOne} para estas mismas preguntas, y como error para la idea que hay detrás.',

  'items.group':
    'Entre personas iguales en el resto de {topic}, las de «{group}» ({grouping}) {hedge} responden «{item}» más cerca de «{end}» que las demás.',
  'items.groupLess':
    'La pregunta «{item}» {hedge} dice menos sobre {topic} entre las personas de «{group}» ({grouping}) que entre las demás.',
  'items.groupMore':
    'La pregunta «{item}» {hedge} dice más sobre {topic} entre las personas de «{group}» ({grouping}) que entre las demás.',
  'items.groupGround':
    'La diferencia es {value} de la distancia usual entre las respuestas de dos personas (de {lower} a {upper}). De {people} personas; se descuenta lo que comparte la gente de un mismo lugar. Compare los grupos sin esta pregunta, o pregunte qué significan sus palabras para cada grupo.',
  'items.groupMethod':
    'Diferencia del grupo en el ítem más allá de lo que el resto de la escala deja esperar (resto libre de error por su α, dentro de {theMany}); errores estándar robustos a {theMany}; p de Holm {p} sobre todos los ítems, grupos y ambas clases. Se marca solo donde el tamaño es además de al menos {moderate} desviaciones estándar, lo que añade 0,035 a R² en dos grupos iguales (Jodoin y Gierl 2001); es {size, select, large {grande} other {moderada}} y {kind, select, nonuniform {no uniforme} other {uniforme}}.',
  'items.groupsNone':
    'Todas las preguntas {hedge} funcionan de modo muy parecido para los grupos de «{grouping}» ({groups}), entre personas de un mismo lugar.',
  'items.groupsOpen':
    'Ninguna pregunta se destacó, pero {hedge} si todas funcionan igual para los grupos de «{grouping}» ({groups}).',
  'items.groupsRest':
    'Las demás preguntas {hedge} funcionan de modo muy parecido para los grupos de «{grouping}» ({groups}).',
  'items.groupsRestOpen':
    'De las demás preguntas ninguna se destacó, pero {hedge} si funcionan igual para los grupos de «{grouping}» ({groups}).',
  'items.groupsGround':
    '{tested} comparaciones, de {people} personas que respondieron una escala entera. La mayor diferencia entre ellas es {largest} de la distancia usual entre las respuestas de dos personas.',
  'items.groupsMethod':
    'Diferencias uniformes y no uniformes de cada grupo en cada ítem más allá de lo que el resto de su escala deja esperar, dentro de {theMany}, con errores estándar robustos a {theMany}. La palabra trata de que todas estén por debajo de {moderate} desviaciones estándar (lo que añade 0,035 a R² en dos grupos iguales; Jodoin y Gierl 2001), por la cota de Bonferroni.',

  'items.groupsRefused': '{hedge} si las preguntas funcionan igual para los grupos de «{grouping}».',
  'items.groupsWhy':
    '{why, select, unknown {No hay ninguna columna «{grouping}» entre las que se leyeron.} one_group {Todas las personas que respondieron están en un solo grupo.} few_people {Menos de {least} personas de un grupo respondieron una escala entera, así que sus respuestas no se pueden comparar con las de las demás.} few_mixed_places {En muy pocos lugares respondieron personas de varios grupos. Los grupos que viven aparte no se distinguen de los lugares donde viven.} few_items {Una escala de menos de tres preguntas deja muy poco con qué comparar una pregunta.} other {Las demás preguntas van muy poco juntas para comparar una pregunta con ellas.}}',
  'items.groupsChange':
    '{why, select, unknown {Nombre la columna tal como está en el archivo.} few_people {Al menos {least} personas de cada grupo que respondan todas las preguntas de una escala.} few_mixed_places {Al menos diez {many} donde respondan personas de varios grupos.} few_items {Tres preguntas o más sobre un mismo asunto.} one_group {Respuestas de personas de otro grupo.} other {Preguntas que pregunten por una y la misma cosa.}}',
  'items.groupsMeanwhile': 'Lo que dicen todos los grupos en conjunto está más arriba.',

  'items.refused': '{hedge} cómo funcionan las preguntas sobre {topic}.',
  'items.why':
    '{why, select, one_item {Una pregunta sola no tiene con qué compararse.} few_places {Muy pocos lugares: con {found} no se puede distinguir del azar lo que las preguntas comparten entre {theMany}.} few_respondents {Muy pocas personas respondieron todas las preguntas sobre {topic}.} no_complete_answers {Muy pocas personas respondieron todas las preguntas sobre {topic}.} item_constant {La gente de {aOne} responde toda igual a «{item}».} other {Las preguntas no se juntan en una sola imagen.}}',
  'items.change':
    '{why, select, one_item {Al menos tres preguntas sobre {topic}.} few_places {Al menos {needed} {many}.} few_respondents {Más personas que las respondan todas.} no_complete_answers {Más personas que las respondan todas.} item_constant {Dejar fuera «{item}», o más respuestas.} other {Más personas en más {many}.}}',
  'items.refusedGround': 'De {respondents} personas en {places} {many}.',
  'items.refusedMethod':
    'Las covarianzas de dos niveles con respuestas completas necesitan más {many} que preguntas, varias personas en cada {one} y preguntas que varíen.',
  'items.meanwhile':
    'Cuántas veces se dio cada respuesta está en la tabla, donde respondieron bastantes personas.',

  'domains.within.two':
    'Entre personas que viven en un mismo lugar, {first} y {second} {hedge} son dos cosas distintas.',
  'domains.within.one':
    'Entre personas que viven en un mismo lugar, {first} y {second} {hedge} son una y la misma cosa.',
  'domains.within.open':
    'Entre personas que viven en un mismo lugar, {hedge} si {first} y {second} son una cosa o dos.',
  'domains.between.two': 'De {one} a {one}, {first} y {second} {hedge} son dos cosas distintas.',
  'domains.between.one': 'De {one} a {one}, {first} y {second} {hedge} son una y la misma cosa.',
  'domains.between.open': 'De {one} a {one}, {hedge} si {first} y {second} son una cosa o dos.',
  'domains.ground':
    'Las dos van juntas en {value} de 1{range, select, none {} other { (de {lower} a {upper})}}. De {people} personas en {places} {many} que respondieron todo.',
  'domains.method':
    'Análisis factorial confirmatorio de dos niveles, máxima verosimilitud completa, respuestas completas. Dos dominios en ambos niveles: χ² {chi} con {df}, CFI {cfi}, RMSEA {rmsea}, SRMR {srmr}. Con un solo dominio en este nivel, el BIC sube {bic}. La palabra trata de que la correlación sea menor que 0,90.{bounded, select, none {} other { Varianzas residuales fijadas en 0: {bounded}.}} Los dos niveles no tienen por qué coincidir.',
  'domains.refused': '{hedge} si {first} y {second} son una cosa o dos.',
};

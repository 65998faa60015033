import type { english } from './english.ts';

/** Spanish sentences on tasks, written by a machine. */
export const tasksSpanish: Readonly<Record<keyof typeof english, string>> = {
  'tasks.level': '{task}: la gente de {whole} {hedge} se inclina hacia «{end}».',
  'tasks.levelOpen': '{task}: {hedge} hacia dónde se inclina la gente de {whole}, entre «{low}» y «{high}».',
  'tasks.levelGround':
    '{value} en la línea de {minimum} a {maximum} (de {lower} a {upper}). {items, plural, one {Se hizo una pregunta} other {Se hicieron # preguntas}} a {respondents} personas.',
  'tasks.level.method':
    'Media de las respuestas esperadas a los ítems de la tarea en {allMany}, en el modelo de toda su escala; rango de 95 en 100. Por cada tarea se pregunta con situaciones propias, así que dos tareas puestas una al lado de la otra dicen también lo difíciles que son esas situaciones.',
  'tasks.differ':
    '{theMany} {hedge} difieren en aquello por lo que la gente actuaría en conjunto, y no solo en cuánto está dispuesta.',
  'tasks.ground':
    '{tasks} clases de tarea, {items} ítems. En {apart} de {shown} {many} al menos una tarea se aparta de las demás. Con cuánta claridad muestra eso {aOne}: {reliability} de 1 a lo sumo.',
  'tasks.method':
    'Cada tarea como una escala de un modelo multinivel. Confianza en que una sola desviación por {one} para todas las tareas no basta: {confidence} en 100 (razón de verosimilitudes {ratio}; ji cuadrado prudente). Una tarea se aparta donde su desviación respecto de {allMany}, menos la media de las desviaciones de las demás tareas allí, está a un lado del cero con al menos 95 posibilidades en 100.',
  'tasks.open': '{hedge} de {noOne} si la gente de allí está más dispuesta para una tarea que para otra.',
  'tasks.openGround':
    '{tasks} clases de tarea, {items} ítems, {respondents} personas en {places} {many}. Con cuánta claridad muestra {aOne} qué tarea se aparta: {reliability} de 1 a lo sumo.',
  'tasks.refusal.why':
    'Las respuestas encajan casi igual de bien si la gente de cada {one} está tan dispuesta para una tarea como para otra, o si la mezcla propia de cada lugar se ve con muy poca claridad.',
  'tasks.refusal.change': 'Más personas en cada {one}, y más ítems para cada tarea.',
  'tasks.refusal.meanwhile': 'Vale lo que se dice de la disposición en conjunto y de cada tarea en {whole}.',
  'tasks.same':
    'Aquí {hedge} distinguir {first} y {second} como tareas: donde hay más disposición para la una también la hay para la otra.',
  'tasks.sameGround': 'Entre {theMany} las dos van juntas en {value} (de {lower} a {upper}).',
  'tasks.sameGroundWhole': 'Entre {theMany} las dos van tan juntas como es posible.',
  'tasks.same.method':
    'Correlación de las posiciones verdaderas {ofTheMany} en las dos tareas, libre de azar. Se dicen como una sola a partir de {from}.',
  'tasks.alone': '{hedge} cuánto difieren {theMany} en estas tareas: {names}.',
  'tasks.aloneGround': 'Solo una pregunta trata de cada una de ellas.',
  'tasks.alone.method':
    'Con una respuesta por persona, las diferencias entre personas no se distinguen del azar de esa respuesta, y por eso no se conocen ni la fiabilidad de {aOne} en la tarea ni su correlación con otras.',
  'tasks.aloneRefusal.why':
    'Una respuesta puede ser un descuido. Con un solo ítem no podemos saber cuánto de ella es azar.',
  'tasks.aloneRefusal.change': 'Al menos un ítem más sobre cada una de estas tareas.',
  'tasks.aloneRefusal.meanwhile':
    'Estos ítems cuentan en lo que se dice de la disposición en conjunto, y de cada tarea en {whole}.',
  'tasks.wrong': '{hedge} de {noOne} para qué tareas está más dispuesta la gente de allí.',
  'tasks.wrongGround': 'Respondieron {respondents} personas en {places} {many}.',
  'tasks.wrong.method': 'Cada tarea sería una escala de un modelo multinivel ({says}).',
  'tasks.few.method':
    'Cada tarea sería una escala de un modelo multinivel; menos de dos tareas tienen dos ítems.',
  'tasks.wrongRefusal.why': 'Hay muy pocas tareas con dos ítems o más, o muy pocas respuestas a cada una.',
  'tasks.wrongRefusal.change':
    'Al menos dos tareas con dos ítems cada una, respondidas por varias personas en cada {one}.',
  'tasks.wrongRefusal.meanwhile':
    'Vale lo que se dice de la disposición en conjunto y de cada tarea en {whole}.',
  'tasks.placeMore':
    'En comparación con {whole}, la gente de {place} {hedge} está más dispuesta para esta tarea que para las demás: {task}.',
  'tasks.placeLess':
    'En comparación con {whole}, la gente de {place} {hedge} está menos dispuesta para esta tarea que para las demás: {task}.',
  'tasks.placeGround':
    'Frente a las demás tareas allí: {value} en la línea de respuestas (de {lower} a {upper}), de {respondents} personas.',
  'tasks.place.method':
    'Desviación de la tarea respecto de {allMany}, menos la desviación media de las demás tareas en este lugar; se acerca más a cero cuantas menos respuestas hay.',
};

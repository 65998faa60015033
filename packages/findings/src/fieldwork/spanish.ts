import type { fieldworkEnglish } from './english.ts';

/** Spanish sentences of the page that steers a wave, written by a machine. */
export const fieldworkSpanish: Readonly<Record<keyof typeof fieldworkEnglish, string>> = {
  'fieldwork.headline.nobody': 'Todavía no se ha contado a nadie',
  'fieldwork.headline.gathering': 'Van llegando respuestas',
  'fieldwork.headline.faint': 'Todavía no se puede distinguir entre {theMany}',
  'fieldwork.headline.clear':
    '{clear, plural, =0 {Todavía no se lee con claridad {noOne}} one {Ya se lee con claridad {aOne}} other {Ya se leen con claridad # {many}}}',
  'fieldwork.headline.all': 'Cada {one} se lee con claridad',

  'fieldwork.lead.nobody': 'El primer paso se verá cuando hayan respondido {step} personas.',
  'fieldwork.lead.gathering':
    'Con cuánta claridad se leen {theMany} se verá cuando hayan respondido {step} personas en dos lugares.',
  'fieldwork.lead.oneAlone':
    'Hay {aOne} y nada más. Con cuánta claridad se lee solo se ve al lado de otros lugares.',
  'fieldwork.lead.faint':
    'Hasta ahora no se encontró entre {theMany} ninguna diferencia mayor que el azar. Así que nadie puede decir cuántas personas hacen falta. Más respuestas lo dirán.',
  'fieldwork.lead.more':
    '{open, plural, =1 {En un lugar más todavía hacen falta algunas personas.} other {En {openWords} lugares más todavía hacen falta algunas personas.}} La lista dice dónde ayudaría más llamar a la puerta.',
  'fieldwork.lead.none':
    'En todas partes se necesitan más personas. La lista dice dónde ayudaría más llamar a la puerta.',
  'fieldwork.lead.all':
    'Puede parar aquí, o seguir para escuchar a más personas. Cada respuesta nueva añade poco.',
  'fieldwork.open':
    '{open, plural, =2 {dos} =3 {tres} =4 {cuatro} =5 {cinco} =6 {seis} =7 {siete} =8 {ocho} =9 {nueve} =10 {diez} =11 {once} =12 {doce} other {#}}',

  'fieldwork.people.under': 'menos de {step}',
  'fieldwork.people.over': 'más de {count}',
  'fieldwork.count.under': 'menos de {step}',
  'fieldwork.count.over': '{count}+',
  'fieldwork.named': '{name} {count}',
  'fieldwork.named.under': 'otros, menos de {step} cada uno',
  'fieldwork.way.invited': 'con un código',
  'fieldwork.way.open': 'con un enlace abierto',
  'fieldwork.way.kiosk': 'en un aparato compartido',
  'fieldwork.way.paper': 'en papel',
  'fieldwork.way.bias':
    'Con un enlace abierto viene quien quiere. Esas personas pueden ser distintas de sus vecinos, y pueden responder más de una vez.',

  'fieldwork.more': 'unas {more} personas más',
  'fieldwork.more.scale': 'unas {more} más, en cuanto a {topic}',
  'fieldwork.faintScale':
    'En cuanto a {topic}, no se encontró hasta ahora ninguna diferencia entre {many}, así que la lista lo deja fuera.',
  'fieldwork.note':
    'Cada hilo es una décima parte del camino hacia una lectura perfecta; rayado donde respondieron menos de {step}. «Con claridad» significa que si en cada {one} hubieran respondido otras personas, muy probablemente diríamos lo mismo.',
  'fieldwork.stepsNote':
    'Las cuentas se mueven en pasos de {step} y lo que falta en pasos de cinco, para que nadie pueda contar hacia atrás hasta una persona.',

  'fieldwork.visit.under':
    'Hasta ahora menos de {step} personas. Sin {step} no se puede decir nada de este lugar.',
  'fieldwork.visit.underMany':
    'Hasta ahora menos de {step} personas en cada lugar. Sin {step} no se puede decir nada de ellos.',
  'fieldwork.visit.more': 'Con unas {more} personas más se leería con claridad.',
  'fieldwork.visit.moreMany': 'Con unas {more} personas más en cada lugar se leerían con claridad.',
  'fieldwork.visit.group': 'En cada {one}: {says}',
  'fieldwork.stopOn': 'Puede parar en {names}. Más respuestas allí cambiarían muy poco.',

  'fieldwork.when.all': 'Cada {one} se lee con claridad. Puede cerrar la ronda cuando quiera.',
  'fieldwork.when.going':
    'Si las respuestas siguen llegando así, el último día se leerán con claridad {clear} de {all} {many}.',
  'fieldwork.when.longer':
    'Si las respuestas siguen llegando así, para el último día no se leerá con claridad {noOne} más. Unas visitas, o cerrar más tarde, cambiarían eso.',
  'fieldwork.when.unknown': 'Es demasiado pronto para decir cuándo parar.',
  'fieldwork.when.noDay': 'No hay día de cierre, así que no se puede decir nada sobre eso.',

  'fieldwork.curve':
    'Las primeras {each} personas son las que más importan. Después de {double}, cada respuesta nueva añade poco.',
  'fieldwork.curve.scale':
    'En cuanto a {topic}, las primeras {each} personas son las que más importan. Después de {double}, cada respuesta nueva añade poco.',

  'fieldwork.reached.most':
    'En la pregunta {question} se detienen más personas que en cualquier otra: unas {lost} de las que llegaron hasta ahí.',
  'fieldwork.reached.even': 'Ninguna pregunta detiene a más personas que las demás.',
  'fieldwork.reached.none': 'Dónde se detiene la gente se verá cuando hayan comenzado {step} personas.',

  'fieldwork.coverage.third':
    'Respondieron menos de la mitad de lo que correspondería por cuántas viven aquí.',
  'fieldwork.coverage.half':
    'Respondieron más o menos la mitad de lo que correspondería por cuántas viven aquí.',
  'fieldwork.coverage.less': 'Respondieron menos de lo que correspondería por cuántas viven aquí.',
  'fieldwork.coverage.ground': 'Quién vive aquí: {source}, {year}.',
  'fieldwork.coverage.missing':
    'De estas personas respondieron menos de lo que correspondería por cuántas viven aquí: {names}.',
  'fieldwork.coverage.well':
    'De cada grupo respondió más o menos lo que correspondería por cuántas personas viven aquí.',
  'fieldwork.coverage.early': 'Respondieron demasiado pocas personas para decir quién falta.',
};

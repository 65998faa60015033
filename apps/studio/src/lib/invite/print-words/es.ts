import type { PrintWords } from './en.ts';

/** Written by a machine; nobody has checked it yet. */
export const es: PrintWords = {
  headline: '¿Cómo es la vida en {community}?',
  'purpose.by':
    '{organization} pregunta a todas las personas de aquí: ¿cuánto confiamos unos en otros y qué podemos hacer juntos?',
  purpose:
    'Preguntamos a todas las personas de aquí: ¿cuánto confiamos unos en otros y qué podemos hacer juntos?',
  minutes: 'Se tarda unos {minutes} minutos. Nadie le pregunta su nombre.',
  scan: 'Apunte con la cámara del teléfono al cuadro o escriba esta dirección:',
  'scan.code': 'Apunte con la cámara del teléfono al cuadro. O entre en {address} y escriba su código:',
  'code.title': 'Su código',
  'code.once': 'Sirve una sola vez. No se puede unir con sus respuestas.',
  until: 'Puede responder hasta el {date}.',
  results: 'Lo que resulte se enseña a todas las personas de aquí el {date}.',
  voluntary: 'Participar es decisión suya.',
  contact: '¿Preguntas? {contact}',
  tear: 'Llévese uno',
  qr: 'Cuadro para escanear. Lleva a {address}',
  'reminder.title': 'Todavía hay tiempo',
  'reminder.last': 'Los últimos días para responder',
  'reminder.text': 'Hace poco preguntamos a todas las personas de {community} cómo es la vida aquí.',
  'reminder.thanks':
    'Si ya respondió: gracias, no tiene que hacer nada. No podemos ver quién respondió, por eso esta nota llega a todas las personas.',
  'reminder.how': 'Si todavía quiere responder: use el código o la dirección de su invitación.',
  'reminder.link': 'Si todavía quiere responder: {address}',
  'reminder.lost': '¿Perdió la invitación? Pida otra: {contact}',
  'parents.title': 'Para madres, padres y tutores',
  'parents.what':
    'Preguntamos a las personas jóvenes de {community} cómo es la vida aquí: cuánto se confía y qué se puede hacer juntos.',
  'parents.who': 'Pregunta {organization}.',
  'parents.free':
    'Nadie tiene que participar. Su hija o hijo puede saltar cualquier pregunta y parar cuando quiera, y no pasa nada por ello.',
  'parents.nameless':
    'Nadie pregunta el nombre. Lo que responda no se puede unir con su hija o hijo: ni docentes, ni responsables, ni nosotros podemos hacerlo.',
  'parents.limit': 'No se enseña nada de un grupo en el que respondieron menos de {limit} personas.',
  'parents.back':
    'Al final su hija o hijo recibe un código. Con él puede retirar las respuestas al menos hasta el {date}.',
  'parents.back.open': 'Al final su hija o hijo recibe un código. Con él puede retirar las respuestas.',
  'parents.no':
    '¿Prefiere que su hija o hijo no participe? Dígaselo, o díganoslo: {contact}. No hace falta decir por qué.',
  'private.title': 'Lo que no podemos ver',
  'paper.title': 'Preguntas sobre {community}',
  'paper.how':
    'Marque con una cruz una casilla debajo de cada frase. Deje en blanco lo que no quiera responder.',
  'paper.place': 'Dónde vive o a qué grupo pertenece',
  'paper.form': 'Número de esta hoja',
  'paper.back': 'Cuando termine, ponga la hoja en el sobre o en la caja. No escriba su nombre.',
  'paper.keep': 'Corte aquí y guarde esta tira',
  'paper.receipt': 'Con este número puede retirar sus respuestas al menos hasta el {date}: {address}',
  'paper.receipt.open': 'Con este número puede retirar sus respuestas: {address}',
  'paper.page': 'Página {page} de {pages}',
};

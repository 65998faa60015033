import { wordsOf } from '@weft/findings';
import type { LookWords } from '../../look/look-words.ts';
import { chaptersSpanish } from './chapters.ts';
import { compareSpanish } from './compare-spanish.ts';
import type { SeeWord } from './en.ts';
import { mapSpanish } from './map-spanish.ts';
import { placeSpanish } from './place-spanish.ts';
import { releaseSpanish } from './release-spanish.ts';

/** Written by a machine. */
export const spanish: Readonly<Record<SeeWord, string>> = {
  ...placeSpanish,
  ...chaptersSpanish,
  ...mapSpanish,
  ...compareSpanish,
  ...releaseSpanish,
  languages: 'Idiomas',
  answered: 'Respondieron {people} personas de {places} {many}.',
  promise: 'Esto es lo que sus respuestas pueden decir y lo que no.',
  invented:
    'Esta comunidad es inventada, para que usted pueda explorar. Nadie contestó: las respuestas las sacó una computadora.',
  openSince: 'Abierto a todo el mundo desde el {day}.',
  publishedOn: 'Publicado el {day}. Aquí todas las personas leen esta misma página.',
  machine: 'Una máquina tradujo estas palabras y nadie las ha revisado aún. Los números son los mismos.',
  easyLink: 'Leerlo en palabras fáciles',
  wholeLink: 'Leerlo todo',
  easyTitle: 'En palabras fáciles',
  strong: 'Los puntos fuertes',
  sure: 'Lo que podemos decir',
  unsure: 'Lo que todavía no podemos saber',
  ask: 'Qué preguntar ahora',
  more: 'Más sobre esto',
  whyAsk: '¿Por qué preguntarlo?',
  decide:
    'Los números no deciden. Decide la gente que vive con ellos: léanlo en grupo y luego elijan una cosa.',
  meeting: 'Llevarlo a una reunión o escribir una réplica',
  askNew: 'Preguntar algo nuevo',
  askAgain: 'Preguntar de nuevo, o ver a quién se pregunta ahora',
  carriedNote: 'Nada de esto está solo en manos de quienes viven aquí.',
  carriedTable: 'Tabla de lo que cargan {theMany}',
  what: 'Qué',
  middle: 'En el medio',
  range: 'De, a',
  between: 'de {least} a {most}',
  source: 'Fuente',
  inHundred: '{name}, de cada 100',
  who: 'Quiénes respondieron',
  whoNote: 'Contamos personas, nunca quiénes son. Nadie puede ver qué dijo una persona.',
  whatAsked: 'Qué se preguntó',
  answersWere: 'Respuestas para elegir:',
  askedFrom: 'Fuente:',
  heldNames: 'Sin mostrar:',
  again: 'Cuándo se vuelve a preguntar',
  againFrom: 'Aquí se vuelve a preguntar desde el {day}.',
  againNow: 'Ahora mismo se vuelve a preguntar aquí.',
  againUntil: 'Ahora mismo se vuelve a preguntar aquí, hasta el {day}.',
  care: 'Para leer con cuidado',
  replies: 'Réplicas',
  take: 'Para llevar',
  frame: 'Mostrar una imagen en otra página',
  frameNote: 'Copie estas líneas en su página. La imagen lleva sus palabras y su fuente.',
  frameCode: 'Líneas para «{title}»',
  pictureFile: 'Solo esta imagen (SVG)',
  next: '¿Y ahora?',
  places: 'Cada {one} por separado',
  numbers: 'Todos los números, para analistas',
  compare: 'Comparar dos {many}',
  nothing: 'Todavía no hay nada publicado.',
  withdrawn: 'Esto se retiró',
  withdrawnOn: 'La comunidad retiró estos hallazgos el {day}.',
  withdrawnWhy: 'Dio esta razón:',
  withdrawnCopies: 'Si tiene una copia, por favor no la pase a nadie.',
  from: 'De {community}, {day}. Respondieron {people} personas.',
  noPicture: 'Aquí no hay esa imagen.',
  thisPage: 'Esta página:',
};

const hedges = wordsOf('es').messages;

export const look: LookWords = {
  howWeKnow: 'Cómo lo sabemos',
  whatWouldChange: 'Qué cambiaría esto',
  why: 'Por qué.',
  change: 'Qué lo cambiaría.',
  meanwhile: 'Qué se puede decir ya.',
  howSure: '¿Qué tan seguro es?',
  thread: 'Mire el hilo bajo una palabra.',
  rungs: [
    { hedge: 'almost-certainly', text: hedges['hedge.almost-certainly'], means: '95 de cada 100, o más' },
    { hedge: 'likely', text: hedges['hedge.likely'], means: 'de 80 a 95' },
    { hedge: 'perhaps', text: hedges['hedge.perhaps'], means: 'de 60 a 80' },
    { hedge: 'cannot-tell', text: hedges['hedge.cannot-tell'], means: 'menos de 60' },
  ],
};

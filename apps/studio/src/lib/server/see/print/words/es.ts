import { chaptersSpanish } from '../../../../see/words/chapters.ts';
import type { PrintedWords } from './en.ts';

/** The same in Spanish, written by a machine and not yet checked by a speaker. */
export const es: PrintedWords = {
  ...chaptersSpanish,
  takeReport: 'El informe completo (PDF)',
  takePoster: 'Un cartel para una reunión (PDF, A3)',
  takeSlides: 'Diapositivas para una reunión (PDF)',
  takeBrief: 'Una página para quienes financian (PDF)',
  takeEasy: 'Lectura fácil, en letra grande (PDF)',

  release: 'Publicación {number}',
  published: 'Publicado el {date}',
  lead: 'Respondieron {people} personas de {places} {many}. Esto es lo que sus respuestas pueden decir, y lo que no.',
  page: 'Página {page} de {pages}',
  finding: 'Hallazgo {number}.',

  ladder: '¿Cuánta seguridad tenemos?',
  ladderLook: 'Mire el hilo bajo una palabra.',
  sureCertain: '95 de cada 100, o más',
  sureLikely: 'de 80 a 95',
  surePerhaps: 'de 60 a 80',
  sureOpen: 'menos de 60',

  carriedLead: 'Nada de esto está solo en manos de la gente que vive aquí.',
  what: 'Qué',
  middle: 'En el medio',
  fromTo: 'Desde, hasta',
  range: 'de {least} a {most}',
  source: 'Fuente',
  here: 'Aquí',

  places: '{one} por {one}',
  placesLead:
    'En el orden de la lista, nunca por lo que se respondió. Lo que se dice aquí es {ofTheOne}, no de nadie que viva allí.',
  placesMany:
    'Hay {count} {many}. Aquí cada lugar tiene una línea en los dibujos, y no una página propia: esa está en {address}.',
  placeHeld: 'Todavía no podemos hablar de {place}',
  placesHeld: 'Todavía no podemos hablar de cada {one} por separado',
  placeSilent: 'Esto no dice nada de la gente de {place}. Callar es un derecho y, a veces, un mensaje.',
  placePeople: 'Respondieron {people} personas.',
  ownReply: 'La réplica propia {ofTheOne}',

  replies: 'Réplicas',
  repliesLead: 'Lo que los miembros respondieron a estos hallazgos, en el orden en que escribieron.',

  methods: 'Cómo se hizo cada hallazgo',
  methodsLead: 'Los números son los que están junto a los hallazgos.',
  methodOf: 'Hallazgos {numbers}.',

  check: 'Volver a calcular los números',
  checkText:
    'El paquete de esta publicación contiene aquello de lo que se hicieron los números, la versión de Weft y un guion para R que vuelve a calcular los números sin Weft. El paquete, y este informe en otros idiomas, están en:',
  foot: 'Cada número se puede volver a calcular con el guion del paquete de esta publicación.',
  made: 'Hecho con Weft, software libre. Sobre lugares, nunca sobre una persona.',
  qr: 'Un código para escanear. Abre {address}',

  unsure: 'Lo que todavía no podemos saber',
  next: 'Qué preguntar ahora',
  posterScan: 'Escanee el código, o escriba:',

  brief: 'Para quienes financian y deciden',
  briefStrong: 'Sobre qué se puede construir',
  briefNoRank: 'Por qué aquí no hay clasificación',
  briefNoRankText:
    'No clasificamos {theMany}. Una lista del primero al último diría más de lo que dicen las respuestas:',
  briefNoRankOne:
    'Estas respuestas no pueden hablar todavía de cada {one} por separado, así que no hay nada que ordenar.',
  briefNoRankEven:
    'Y donde dos {many} difieren con seguridad, una lista no diría nada de la carga de cada lugar. Lo que se puede decir con cuidado es cómo está cada lugar, con cuánta seguridad, y con qué carga.',
  briefCarry: 'Junto a cada número: con qué cargan {theMany}',
  briefCarryNone:
    'Todavía no se han traído datos sobre {theMany}. Un número sin ellos se lee mal con facilidad: pídalos primero.',
  briefSample: 'Muestra y método',
  briefSampleText:
    '{answers} respuestas de {people} personas en {places} {many}; se pueden mostrar {shown} {many}. Modelo multinivel de respuestas dentro de personas dentro de {many}; los rangos contienen la verdad 95 de cada 100 veces.',
  briefHeld:
    'Cada {one} se muestra desde {limit} personas; lo que no se muestra no se puede deducir del resto.',
  briefChange: 'Qué cambiaría esto',
  briefChangeMore:
    'Más respuestas, sobre todo donde todavía no se muestra nada, y las mismas preguntas hechas otra vez.',

  easy: 'Lectura fácil',
  easyMore: 'Puede leerlo todo aquí:',
};

import type { MapWord } from './map-english.ts';

/** Written by a machine. */
export const mapSpanish: Readonly<Record<MapWord, string>> = {
  onMap: 'En el mapa',
  mapLead:
    'Un color fuerte quiere decir que lo sabemos con certeza. Donde hay menos certeza el color se apaga, para que el azar nunca parezca una diferencia.',
  mapNothing: 'Todavía no hay nada publicado que hable de lugares.',
  mapShows: 'Qué muestra el mapa',
  mapBoth: 'Las dos cosas en un mapa',
  mapOpens: 'Cada {one} del mapa abre su propia página.',
  mapOver: 'Poner encima del mapa',
  mapOverHint: 'Algo que se sabe {ofTheMany} por otras fuentes, en círculos.',
  mapOverNone: 'Nada',
  mapOverShow: 'Mostrarlo',
  mapBeside:
    'El mapa pone las dos cosas una al lado de la otra. Por qué se parecen, o no, no lo puede decir.',
  mapNoShape: '{noOne} tiene todavía una forma en el mapa, así que solo está la tabla.',
  mapTable: 'Lo mismo, en una tabla',
  mapTableNamed: 'El mapa como tabla',
  mapTableNote:
    'En el orden de la lista. Muy probablemente {theOne} está entre los dos números del segundo renglón.',
  mapDotted: 'Punteado: {allMany} en conjunto.',
  mapHeld: 'no se muestra',
  howCertain: 'Con qué certeza',
  certain: 'con certeza',
  lessCertain: 'menos certeza',
  uncertain: 'sin certeza',
  notKnown: 'no se sabe',
};

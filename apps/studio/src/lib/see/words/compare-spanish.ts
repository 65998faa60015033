import type { CompareWord } from './compare-english.ts';

/** Written by a machine. */
export const compareSpanish: Readonly<Record<CompareWord, string>> = {
  whichReal: '¿Qué diferencias son reales?',
  whichRealLead:
    'A menudo se pide una lista de arriba abajo. Las respuestas no la pueden dar, y aquí se dice por qué.',
  nothingApart: 'Todavía no hay nada publicado que compare lugares.',
  whichOrder: 'En qué orden',
  whyThisOrder:
    'Aquí nada se ordena por lo que se contestó: en una lista así, muchos lugares que están juntos cambiarían de sitio si se preguntara otra vez.',
  pairsCounted: 'Aquí hay demasiados pares de {many} para mostrar cada uno: solo se cuentan.',
  thisOne: '{gender, select, f {Esta} other {Este}} {one}',
  andThisOne: '{gender, select, f {y esta} other {y este}}',
  compareThem: 'Comparar',
  notSame: 'Elija {gender, select, f {dos que no sean la misma} other {dos que no sean el mismo}}.',
  cannotCompare: 'No podemos comparar {first} con {second}',
  nothingSaidOf: 'Aún no se dice nada de {place}.',
  twoCarry: 'Lo que cargan {gender, select, f {las dos} other {los dos}}',
  twoCarryNote: 'Nada de esto está solo en manos de quienes viven allí.',
  middleOfAll: 'En el medio de {allMany}',
  howFarOff: 'Cada {one}, y lo lejos que podría estar',
  toldApart: 'Se distinguen, o no',
  funderAsks: 'Si quien da el dinero pregunta cuál va primero',
  funderCopy: 'Puede copiar estas palabras y dárselas a quien pregunte.',
  noOrder:
    'No ponemos {theMany} en orden, {gender, select, f {de la primera a la última} other {del primero al último}}.',
  mostlyLuck:
    'Con las respuestas que hay, nadie puede decir con certeza, en {open} de cada 100 pares, cuál de los dos lugares está más arriba. Un orden sería casi todo azar.',
  sayWithCare:
    'Lo que podemos decir con cuidado es cómo está cada {one}, con cuánta certeza, y con qué carga.',
};

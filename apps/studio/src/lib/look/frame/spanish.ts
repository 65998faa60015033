import type { FrameWords } from './english.ts';

/** Written by a machine. */
export const spanishFrame: FrameWords = {
  language: 'es',
  direction: 'ltr',
  skip: 'Ir a la página',
  simulated: 'Simulado',
  rooms: 'Salas',
  ask: 'Preguntar',
  hear: 'Oír',
  see: 'Ver',
  do: 'Hacer',
  know: 'Saber',
  people: 'Personas',
  tokens: 'Claves',
  settings: 'Ajustes',
  communities: 'Sus comunidades',
  analyse: 'Analizar un archivo',
  signIn: 'Entrar',
  madeWith: 'Hecho con Weft, un programa libre que funciona en su propia computadora.',
  madeUp: 'Millbrook es inventado, y todos los números de esta página son simulados.',
};

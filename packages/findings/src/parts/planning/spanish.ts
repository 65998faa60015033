import type { planningEnglish } from './english.ts';

/** Spanish sentences on what asking more people would buy, written by a machine. */
export const planningSpanish: Readonly<Record<keyof typeof planningEnglish, string>> = {
  'planning.needed':
    'Unas {more} respuestas más, de {from} de {shown} {many} que se muestran, {hedge} bastan para que cada lugar se vea con claridad en cuanto a {topic}.',
  'planning.neededGround':
    'Eso son unas {each} personas en cada {one}. Lo que falta se da en pasos de cinco. Más personas dicen más que más preguntas.',
  'planning.enough':
    'En cuanto a {topic}, {gender, select, f {las} other {los}} {shown} {many} que se muestran {hedge} se ven con claridad. Más respuestas añadirían poco.',
  'planning.enoughGround':
    'De {respondents} personas en {places} {many}. Las respuestas nuevas valen más donde todavía no se muestra nada, o cuando se pregunta lo mismo más adelante.',
  'planning.each':
    'En cuanto a {topic}, {each} personas en cada {one} {hedge} bastan para que cada lugar se vea con claridad.',
  'planning.eachGround': 'De lo que {respondents} personas en {places} {many} respondieron hasta ahora.',
  'planning.unknown':
    'En cuanto a {topic}, {hedge} decir cuántas personas hacen falta para que cada {one} se vea con claridad.',
  'planning.unknownGround': 'De {respondents} personas en {places} {many}.',
  'planning.refusal.why':
    'Cuántas personas hacen falta depende de cuánto difieren {theMany}, y se encontró muy poca diferencia para planear con ella.',
  'planning.refusal.change':
    'Más {many}, o más personas en cada lugar, hasta que se vea una diferencia o quede descartada.',
  'planning.refusal.meanwhile':
    'Si {share} de cada 100 partes de la diferencia entre personas estuvieran entre {theMany}, unas {supposed} personas en cada lugar harían falta para que se viera.',
  'planning.method':
    'Fiabilidad τ_β/(τ_β + (τ_π + σ²/ítems)/personas) de al menos {clear} para cada {one}, resuelta en personas. «Bastan» vale con {chance} posibilidades en 100, dado lo poco seguro que es τ_β (método delta sobre el logaritmo de τ_β entre el ruido de las respuestas de una persona).',
};

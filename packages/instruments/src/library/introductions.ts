import { words } from './wording.ts';

/** What a respondent reads before the first item, by kind of community. */
export const introductions = {
  neighborhood: words(
    'These questions are about the place where you live and the people around you. There are no right or wrong answers.',
    'Estas preguntas son sobre el lugar donde vive y la gente que le rodea. No hay respuestas correctas ni incorrectas.',
    'هذه الأسئلة عن المكان الذي تعيش فيه والناس من حولك. لا توجد إجابات صحيحة أو خاطئة.',
  ),
  anywhere: words(
    'These questions are about people here and what they do together. There are no right or wrong answers.',
    'Estas preguntas son sobre la gente de aquí y lo que hace en conjunto. No hay respuestas correctas ni incorrectas.',
    'هذه الأسئلة عن الناس هنا وما يفعلونه معًا. لا توجد إجابات صحيحة أو خاطئة.',
  ),
  school: words(
    'These questions are about your school and the people in it. There are no right or wrong answers.',
    'Estas preguntas son sobre su escuela y las personas que forman parte de ella. No hay respuestas correctas ni incorrectas.',
    'هذه الأسئلة عن مدرستك والناس فيها. لا توجد إجابات صحيحة أو خاطئة.',
  ),
  classroom: words(
    'These questions are about your class and the students in it. There are no right or wrong answers.',
    'Estas preguntas son sobre tu clase y los estudiantes que hay en ella. No hay respuestas correctas ni incorrectas.',
    'هذه الأسئلة عن صفك والطلاب فيه. لا توجد إجابات صحيحة أو خاطئة.',
  ),
  online: words(
    'These questions are about this online group and its members. There are no right or wrong answers.',
    'Estas preguntas son sobre este grupo en línea y sus miembros. No hay respuestas correctas ni incorrectas.',
    'هذه الأسئلة عن هذه المجموعة على الإنترنت وأعضائها. لا توجد إجابات صحيحة أو خاطئة.',
  ),
} as const;

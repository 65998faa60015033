import type { Task } from '../asked/task.ts';
import { introductions } from './introductions.ts';
import { type ItemWords, type LibraryEntry, libraryEntry } from './library-entry.ts';
import { actionScale, trustScale } from './scale-words.ts';
import { type Wording, words } from './wording.ts';

const together = (name: string, said: Wording): ItemWords => ({
  name,
  scale: 'trust',
  answers: 'agreement',
  words: said,
});

const would = (name: string, task: Task, said: Wording): ItemWords => ({
  name,
  scale: 'action',
  answers: 'likelihood',
  task,
  words: said,
});

/** Trust and readiness to act among the members of an online group. */
export const onlineGroup: LibraryEntry = libraryEntry({
  key: 'online-group',
  kinds: ['online'],
  source:
    'Carroll, J. M., Rosson, M. B., & Zhou, J. (2005). Collective efficacy as a measure of community. Proceedings of ' +
    'CHI 2005, 1–10; and Sampson, R. J., Raudenbush, S. W., & Earls, F. (1997). Science, 277(5328), 918–924.',
  structure:
    'Two scales of four items, answered 1 to 5: trust among members (one item is turned round) and willingness to act (none is).',
  name: words('Our online group', 'Nuestro grupo en línea', 'مجموعتنا على الإنترنت'),
  introduction: introductions.online,
  scales: [
    trustScale(),
    actionScale(
      words(
        'Think of how members of this group would act. How likely is each?',
        'Piense en cómo actuarían los miembros de este grupo. ¿Qué tan probable es cada cosa?',
        'فكّر في ما قد يفعله أعضاء هذه المجموعة. ما مدى احتمال كل أمر؟',
      ),
    ),
  ],
  items: [
    together(
      'group_answer',
      words(
        'Members of this group take time to answer each other’s questions.',
        'Los miembros de este grupo se toman el tiempo de responder a las preguntas de los demás.',
        'أعضاء هذه المجموعة يخصصون وقتًا للإجابة عن أسئلة بعضهم.',
      ),
    ),
    together(
      'group_trust',
      words(
        'Members of this group can be trusted with what is shared here.',
        'Se puede confiar a los miembros de este grupo lo que se comparte aquí.',
        'يمكن ائتمان أعضاء هذه المجموعة على ما يُنشر هنا.',
      ),
    ),
    together(
      'group_share_aims',
      words(
        'Members of this group want the same things for it.',
        'Los miembros de este grupo quieren lo mismo para él.',
        'أعضاء هذه المجموعة يريدون لها الأمور نفسها.',
      ),
    ),
    {
      ...together(
        'group_afraid',
        words(
          'Members here do not dare to say what they think.',
          'Los miembros de aquí no se atreven a decir lo que piensan.',
          'الأعضاء هنا لا يجرؤون على قول ما يفكرون فيه.',
        ),
      ),
      favorable: 'disagree',
      reversed: true,
    },
    would(
      'group_attack',
      'violence',
      words(
        'A member is attacked in a discussion. How likely is it that other members would speak up?',
        'Atacan a un miembro en una discusión. ¿Qué tan probable es que otros miembros alcen la voz?',
        'يتعرض عضو للهجوم في نقاش. ما مدى احتمال أن يتكلم أعضاء آخرون دفاعًا عنه؟',
      ),
    ),
    would(
      'group_false_claim',
      'disorder',
      words(
        'A false claim is passed around in the group. How likely is it that members would correct it?',
        'Circula una afirmación falsa en el grupo. ¿Qué tan probable es que los miembros la corrijan?',
        'ينتشر ادعاء كاذب في المجموعة. ما مدى احتمال أن يصححه الأعضاء؟',
      ),
    ),
    would(
      'group_newcomer',
      'support',
      words(
        'A newcomer asks how things work here. How likely is it that members would help?',
        'Una persona nueva pregunta cómo funcionan las cosas aquí. ¿Qué tan probable es que los miembros ayuden?',
        'يسأل عضو جديد كيف تسير الأمور هنا. ما مدى احتمال أن يساعده الأعضاء؟',
      ),
    ),
    would(
      'group_platform',
      'institutions',
      words(
        'The platform makes a change that harms the group. How likely is it that members would act together?',
        'La plataforma hace un cambio que perjudica al grupo. ¿Qué tan probable es que los miembros actúen en conjunto?',
        'تُجري المنصة تغييرًا يضر بالمجموعة. ما مدى احتمال أن يتحرك الأعضاء معًا؟',
      ),
    ),
  ],
});

import { introductions } from './introductions.ts';
import { type ItemWords, type LibraryEntry, libraryEntry } from './library-entry.ts';
import { otherScale } from './scale-words.ts';
import { type Wording, words } from './wording.ts';

const forUs = (scale: 'competence' | 'task', name: string, said: Wording): ItemWords => ({
  name,
  scale,
  answers: 'agreement_six',
  words: said,
});

const againstUs = (scale: 'competence' | 'task', name: string, said: Wording): ItemWords => ({
  ...forUs(scale, name, said),
  favorable: 'disagree',
  reversed: true,
});

/** What teachers of a school can do together, and what the task asks of them: six items each, both polarities. */
export const schoolEfficacy: LibraryEntry = libraryEntry({
  key: 'school-efficacy',
  kinds: ['school'],
  source:
    'Goddard, R. D. (2002). A theoretical and empirical analysis of the measurement of collective efficacy: the ' +
    'development of a short form. Educational and Psychological Measurement, 62(1), 97–110.',
  structure:
    'Two scales of six items, answered 1 to 6 without a middle: competence of the group and the task it faces; three items of each are turned round. The original found one factor; here the two are kept apart and can be fitted together.',
  name: words('School efficacy', 'Eficacia de la escuela', 'فاعلية المدرسة'),
  introduction: introductions.school,
  scales: [
    otherScale(
      'competence',
      words(
        'What teachers can do together',
        'Lo que el profesorado puede lograr en conjunto',
        'ما يستطيع المعلمون فعله معًا',
      ),
      words('less able together', 'menos capacidad conjunta', 'قدرة مشتركة أقل'),
      words('more able together', 'más capacidad conjunta', 'قدرة مشتركة أكثر'),
    ),
    otherScale(
      'task',
      words('What supports the task', 'Lo que apoya la tarea', 'ما يدعم المهمة'),
      words('less support for the task', 'menos apoyo a la tarea', 'دعم أقل للمهمة'),
      words('more support for the task', 'más apoyo a la tarea', 'دعم أكثر للمهمة'),
    ),
  ],
  items: [
    forUs(
      'competence',
      'reach_all',
      words(
        'Teachers in this school can reach students who find learning hard.',
        'El profesorado de esta escuela logra llegar a los estudiantes a quienes les cuesta aprender.',
        'المعلمون في هذه المدرسة يستطيعون الوصول إلى الطلاب الذين يجدون التعلم صعبًا.',
      ),
    ),
    forUs(
      'competence',
      'believe_in_students',
      words(
        'Teachers here are confident that they can motivate their students.',
        'El profesorado de aquí confía en que puede motivar a sus estudiantes.',
        'المعلمون هنا واثقون من قدرتهم على تحفيز طلابهم.',
      ),
    ),
    forUs(
      'competence',
      'skills_for_all',
      words(
        'Teachers in this school have the skills to teach every student well.',
        'El profesorado de esta escuela tiene la preparación para enseñar bien a cada estudiante.',
        'المعلمون في هذه المدرسة يملكون المهارات لتعليم كل طالب جيدًا.',
      ),
    ),
    againstUs(
      'competence',
      'give_up',
      words(
        'When a student does not want to learn, teachers here give up.',
        'Cuando un estudiante no quiere aprender, el profesorado de aquí se da por vencido.',
        'حين لا يريد طالب أن يتعلم، يستسلم المعلمون هنا.',
      ),
    ),
    againstUs(
      'competence',
      'lack_ways',
      words(
        'Teachers in this school do not know enough ways to help students learn.',
        'El profesorado de esta escuela no conoce suficientes maneras de ayudar a aprender.',
        'المعلمون في هذه المدرسة لا يعرفون طرقًا كافية لمساعدة الطلاب على التعلم.',
      ),
    ),
    againstUs(
      'competence',
      'cannot_reach_some',
      words(
        'Teachers here think there are students whom no one can reach.',
        'El profesorado de aquí piensa que hay estudiantes a los que no se puede llegar.',
        'المعلمون هنا يرون أن هناك طلابًا لا يمكن الوصول إليهم.',
      ),
    ),
    forUs(
      'task',
      'students_ready',
      words(
        'Students at this school come ready to learn.',
        'Los estudiantes de esta escuela llegan con disposición para aprender.',
        'الطلاب في هذه المدرسة يأتون مستعدين للتعلم.',
      ),
    ),
    forUs(
      'task',
      'families_back_learning',
      words(
        'Families here support what the school does.',
        'Las familias de aquí apoyan lo que hace la escuela.',
        'الأسر هنا تدعم ما تفعله المدرسة.',
      ),
    ),
    forUs(
      'task',
      'means_at_hand',
      words(
        'Teachers in this school have the materials and the time that good teaching takes.',
        'El profesorado de esta escuela cuenta con los materiales y el tiempo que exige enseñar bien.',
        'لدى المعلمين في هذه المدرسة المواد والوقت اللازم للتعليم الجيد.',
      ),
    ),
    againstUs(
      'task',
      'unsafe_for_learning',
      words(
        'Students here do not feel safe enough to learn well.',
        'Los estudiantes de aquí no se sienten lo bastante seguros para aprender bien.',
        'الطلاب هنا لا يشعرون بأمان كافٍ ليتعلموا جيدًا.',
      ),
    ),
    againstUs(
      'task',
      'services_missing',
      words(
        'Students at this school cannot count on the services they need around the school.',
        'Los estudiantes de esta escuela no cuentan con los servicios que necesitan en su entorno.',
        'الطلاب في هذه المدرسة لا يجدون حولها الخدمات التي يحتاجون إليها.',
      ),
    ),
    againstUs(
      'task',
      'worries_from_outside',
      words(
        'Worries from outside school do not leave students here much room for learning.',
        'Las preocupaciones de fuera no dejan a los estudiantes de aquí mucho espacio para aprender.',
        'الهموم من خارج المدرسة لا تترك للطلاب هنا متسعًا كبيرًا للتعلم.',
      ),
    ),
  ],
});

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

/** Trust and readiness to act among the students of a class. */
export const classEfficacy: LibraryEntry = libraryEntry({
  key: 'class-efficacy',
  kinds: ['school'],
  source:
    'Putney, L. G., & Broughton, S. H. (2011). Developing collective classroom efficacy: the teacher’s role as ' +
    'community organizer. Journal of Teacher Education, 62(1), 93–105; and Sampson, R. J., Raudenbush, S. W., & ' +
    'Earls, F. (1997). Science, 277(5328), 918–924.',
  structure:
    'Two scales of four items, answered 1 to 5: trust in class (one item is turned round) and willingness to act (none is). For students, in short words.',
  name: words('Our class', 'Nuestra clase', 'صفنا'),
  introduction: introductions.classroom,
  scales: [
    trustScale(words('How much do you agree?', '¿Hasta qué punto estás de acuerdo?', 'إلى أي حد توافق؟')),
    actionScale(
      words(
        'Think of the students in this class. How likely is each?',
        'Piensa en los estudiantes de esta clase. ¿Qué tan probable es cada cosa?',
        'فكّر في طلاب هذا الصف. ما مدى احتمال كل أمر؟',
      ),
    ),
  ],
  items: [
    together(
      'class_help',
      words(
        'Students in this class help each other.',
        'Los estudiantes de esta clase se ayudan entre sí.',
        'الطلاب في هذا الصف يساعد بعضهم بعضًا.',
      ),
    ),
    together(
      'class_trust',
      words(
        'Students in this class trust each other.',
        'Los estudiantes de esta clase confían unos en otros.',
        'الطلاب في هذا الصف يثق بعضهم ببعض.',
      ),
    ),
    together(
      'class_belong',
      words(
        'Everyone in this class is part of it.',
        'Todos en esta clase forman parte de ella.',
        'كل من في هذا الصف جزء منه.',
      ),
    ),
    {
      ...together(
        'class_left_out',
        words(
          'Students in this class do not let others join in.',
          'Los estudiantes de esta clase no dejan participar a los demás.',
          'الطلاب في هذا الصف لا يتركون الآخرين يشاركون.',
        ),
      ),
      favorable: 'disagree',
      reversed: true,
    },
    would(
      'class_teased',
      'violence',
      words(
        'Someone is being teased. How likely is it that students in this class would stop it?',
        'Se están burlando de alguien. ¿Qué tan probable es que los estudiantes de esta clase lo detengan?',
        'هناك من يتعرض للسخرية. ما مدى احتمال أن يوقف طلاب هذا الصف ذلك؟',
      ),
    ),
    would(
      'class_stuck',
      'support',
      words(
        'A classmate is stuck with the work. How likely is it that students in this class would help?',
        'A alguien de la clase se le complica el trabajo. ¿Qué tan probable es que los estudiantes de esta clase ayuden?',
        'زميل يواجه صعوبة في عمله. ما مدى احتمال أن يساعده طلاب هذا الصف؟',
      ),
    ),
    would(
      'class_noise',
      'disorder',
      words(
        'It is too loud to work. How likely is it that students in this class would calm things down by themselves?',
        'Hay demasiado ruido para trabajar. ¿Qué tan probable es que los estudiantes de esta clase calmen las cosas por su cuenta?',
        'الضوضاء عالية جدًا أثناء العمل. ما مدى احتمال أن يهدّئ طلاب هذا الصف الأمور بأنفسهم؟',
      ),
    ),
    would(
      'class_project',
      'civic',
      words(
        'The class plans something for the whole school. How likely is it that students in this class would all do their part?',
        'La clase planea algo para toda la escuela. ¿Qué tan probable es que todos los estudiantes de esta clase hagan su parte?',
        'يخطط الصف لشيء من أجل المدرسة كلها. ما مدى احتمال أن يقوم كل طلاب هذا الصف بدورهم؟',
      ),
    ),
  ],
});

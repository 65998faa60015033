import { introductions } from './introductions.ts';
import { type ItemWords, type LibraryEntry, libraryEntry } from './library-entry.ts';
import { otherScale } from './scale-words.ts';
import { type Wording, words } from './wording.ts';

const howFar = words(
  'How much can teachers in your school do?',
  '¿Cuánto puede hacer el profesorado de su escuela?',
  'ما مدى ما يستطيع المعلمون في مدرستك فعله؟',
);

const can = (name: string, scale: 'teaching' | 'conduct', said: Wording): ItemWords => ({
  name,
  scale,
  answers: 'extent',
  words: said,
});

/** What teachers believe that teachers of their school can do: teaching, and student conduct. */
export const teacherEfficacy: LibraryEntry = libraryEntry({
  key: 'teacher-efficacy',
  kinds: ['school'],
  source:
    'Tschannen-Moran, M., & Barr, M. (2004). Fostering student learning: the relationship of collective teacher ' +
    'efficacy and student achievement. Leadership and Policy in Schools, 3(3), 189–209.',
  structure:
    'Two scales of four items, answered 1 to 5: teaching and student conduct; none is turned round. For teachers and staff of a school.',
  name: words('Teachers together', 'El profesorado en conjunto', 'المعلمون معًا'),
  introduction: introductions.school,
  scales: [
    otherScale(
      'teaching',
      words('Teaching', 'Enseñanza', 'التعليم'),
      words('less can be done', 'se puede hacer menos', 'يمكن فعل أقل'),
      words('more can be done', 'se puede hacer más', 'يمكن فعل أكثر'),
      howFar,
    ),
    otherScale(
      'conduct',
      words('Getting along in school', 'Convivencia en la escuela', 'حسن التعايش في المدرسة'),
      words('less can be done', 'se puede hacer menos', 'يمكن فعل أقل'),
      words('more can be done', 'se puede hacer más', 'يمكن فعل أكثر'),
      howFar,
    ),
  ],
  items: [
    can(
      'meaningful_learning',
      'teaching',
      words(
        'How much can teachers in your school do to make learning mean something to students?',
        '¿Cuánto puede hacer el profesorado de su escuela para que lo aprendido tenga sentido para los estudiantes?',
        'ما مدى ما يستطيع المعلمون في مدرستك فعله ليكون للتعلم معنى عند الطلاب؟',
      ),
    ),
    can(
      'hard_material',
      'teaching',
      words(
        'How much can teachers in your school do to help students master hard material?',
        '¿Cuánto puede hacer el profesorado de su escuela para que los estudiantes dominen contenidos difíciles?',
        'ما مدى ما يستطيع المعلمون في مدرستك فعله لمساعدة الطلاب على إتقان المواد الصعبة؟',
      ),
    ),
    can(
      'believe_can_learn',
      'teaching',
      words(
        'How much can teachers in your school do to help students believe in their own learning?',
        '¿Cuánto puede hacer el profesorado de su escuela para que los estudiantes crean en su propio aprendizaje?',
        'ما مدى ما يستطيع المعلمون في مدرستك فعله ليؤمن الطلاب بقدرتهم على التعلم؟',
      ),
    ),
    can(
      'foster_ideas',
      'teaching',
      words(
        'How much can teachers in your school do to bring out new ideas in students?',
        '¿Cuánto puede hacer el profesorado de su escuela para despertar nuevas ideas en los estudiantes?',
        'ما مدى ما يستطيع المعلمون في مدرستك فعله لإطلاق أفكار جديدة عند الطلاب؟',
      ),
    ),
    can(
      'calm_conflicts',
      'conduct',
      words(
        'How much can teachers in your school do to settle conflicts among students?',
        '¿Cuánto puede hacer el profesorado de su escuela para resolver conflictos entre estudiantes?',
        'ما مدى ما يستطيع المعلمون في مدرستك فعله لتسوية الخلافات بين الطلاب؟',
      ),
    ),
    can(
      'clear_expectations',
      'conduct',
      words(
        'How much can teachers in your school do to make clear how students should treat one another?',
        '¿Cuánto puede hacer el profesorado de su escuela para dejar claro cómo deben tratarse los estudiantes?',
        'ما مدى ما يستطيع المعلمون في مدرستك فعله لتوضيح كيف ينبغي أن يعامل الطلاب بعضهم بعضًا؟',
      ),
    ),
    can(
      'everyone_follows',
      'conduct',
      words(
        'How much can teachers in your school do to have students keep the rules they share?',
        '¿Cuánto puede hacer el profesorado de su escuela para que los estudiantes respeten las reglas comunes?',
        'ما مدى ما يستطيع المعلمون في مدرستك فعله ليلتزم الطلاب بالقواعد المشتركة؟',
      ),
    ),
    can(
      'safe_feeling',
      'conduct',
      words(
        'How much can teachers in your school do to help students feel safe?',
        '¿Cuánto puede hacer el profesorado de su escuela para que los estudiantes se sientan seguros?',
        'ما مدى ما يستطيع المعلمون في مدرستك فعله ليشعر الطلاب بالأمان؟',
      ),
    ),
  ],
});

import type { Instrument } from '../asked/instrument.ts';
import type { Task } from '../asked/task.ts';
import { introductions } from './introductions.ts';
import { type ItemWords, type LibraryEntry, libraryEntry } from './library-entry.ts';
import { actionScale, trustScale } from './scale-words.ts';
import { type Wording, words } from './wording.ts';

const cohesion = (name: string, said: Wording): ItemWords => ({
  name,
  scale: 'trust',
  answers: 'agreement',
  words: said,
});

const control = (name: string, task: Task, said: Wording): ItemWords => ({
  name,
  scale: 'action',
  answers: 'likelihood',
  task,
  words: said,
});

/** Five items about trust among neighbors and five about stepping in. */
export const cohesionAndControlEntry: LibraryEntry = libraryEntry({
  key: 'cohesion-and-control',
  kinds: ['neighborhood'],
  source:
    'Sampson, R. J., Raudenbush, S. W., & Earls, F. (1997). Neighborhoods and violent crime: a multilevel study of ' +
    'collective efficacy. Science, 277(5328), 918–924.',
  structure:
    'Two scales of five items, answered 1 to 5: trust (two items are turned round) and willingness to act (none is).',
  name: words('Cohesion and control, short', 'Cohesión y control, breve', 'التماسك والضبط، صيغة قصيرة'),
  introduction: introductions.neighborhood,
  scales: [trustScale(), actionScale()],
  items: [
    cohesion(
      'lend_hand',
      words(
        'People on this block lend each other a hand.',
        'La gente de esta cuadra se echa una mano.',
        'الناس في هذا الشارع يمدّ بعضهم يد العون لبعض.',
      ),
    ),
    cohesion(
      'close',
      words(
        'Neighbors here feel close to one another.',
        'Los vecinos de aquí se sienten cercanos entre sí.',
        'الجيران هنا يشعرون بالقرب بعضهم من بعض.',
      ),
    ),
    cohesion(
      'trust_others',
      words(
        'People here can be trusted.',
        'Se puede confiar en la gente de aquí.',
        'يمكن الوثوق بالناس هنا.',
      ),
    ),
    {
      ...cohesion(
        'keep_apart',
        words(
          'Neighbors here do not get on well and keep apart.',
          'Los vecinos de aquí no se llevan bien y cada quien va por su lado.',
          'الجيران هنا لا يتفاهمون جيدًا ويبتعد بعضهم عن بعض.',
        ),
      ),
      favorable: 'disagree',
      reversed: true,
    },
    {
      ...cohesion(
        'values_apart',
        words(
          'People here do not agree about what matters in life.',
          'La gente de aquí no coincide en lo que importa en la vida.',
          'الناس هنا لا يتفقون على ما هو مهم في الحياة.',
        ),
      ),
      favorable: 'disagree',
      reversed: true,
    },
    control(
      'truancy',
      'children',
      words(
        'Some children stay away from school and hang about on the corner. How likely is it that neighbors here would do something?',
        'Unos niños faltan a la escuela y pasan el rato en la esquina. ¿Qué tan probable es que los vecinos de aquí hagan algo?',
        'بعض الأطفال يتغيبون عن المدرسة ويتسكعون عند الزاوية. ما مدى احتمال أن يفعل الجيران هنا شيئًا؟',
      ),
    ),
    control(
      'paint',
      'disorder',
      words(
        'Some children are painting on a wall of a building here. How likely is it that neighbors would do something?',
        'Unos niños están pintando la pared de un edificio de aquí. ¿Qué tan probable es que los vecinos hagan algo?',
        'بعض الأطفال يرسمون على جدار مبنى هنا. ما مدى احتمال أن يفعل الجيران شيئًا؟',
      ),
    ),
    control(
      'rude',
      'children',
      words(
        'A child is rude to a grown-up here. How likely is it that neighbors would say something?',
        'Un niño le falta al respeto a una persona mayor aquí. ¿Qué tan probable es que los vecinos digan algo?',
        'طفل يسيء الأدب مع شخص كبير هنا. ما مدى احتمال أن يقول الجيران شيئًا؟',
      ),
    ),
    control(
      'fight',
      'violence',
      words(
        'A fight starts in front of a home here. How likely is it that neighbors would step in or call for help?',
        'Empieza una pelea frente a una casa de aquí. ¿Qué tan probable es que los vecinos intervengan o pidan ayuda?',
        'يبدأ شجار أمام بيت هنا. ما مدى احتمال أن يتدخل الجيران أو يطلبوا المساعدة؟',
      ),
    ),
    control(
      'closing',
      'institutions',
      words(
        'The fire station nearest to here is to be closed to save money. How likely is it that neighbors would act together to keep it?',
        'Van a cerrar la estación de bomberos más cercana para ahorrar dinero. ¿Qué tan probable es que los vecinos actúen juntos para conservarla?',
        'ستُغلق أقرب محطة إطفاء من هنا لتوفير المال. ما مدى احتمال أن يتحرك الجيران معًا للإبقاء عليها؟',
      ),
    ),
  ],
});

/**
 * Five items about trust among neighbors and five about stepping in, in our own words after the scales of
 * Sampson, Raudenbush & Earls (1997). Two trust items are turned round. Being reworded, its scores are not
 * to be compared with numbers published for the original.
 */
export const cohesionAndControl: Instrument = cohesionAndControlEntry.instrument;

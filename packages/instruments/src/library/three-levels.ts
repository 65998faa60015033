import { introductions } from './introductions.ts';
import { type ItemWords, type LibraryEntry, libraryEntry } from './library-entry.ts';
import { otherScale } from './scale-words.ts';
import { type Wording, words } from './wording.ts';

const source =
  'the levels of empowerment in Perkins, D. D., & Zimmerman, M. A. (1995). Empowerment theory, research, and ' +
  'application. American Journal of Community Psychology, 23(5), 569–579; the wording is ours throughout.';

const level = (name: string, scale: string, said: Wording): ItemWords => ({
  name,
  scale,
  answers: 'agreement',
  words: said,
});

const turned = (name: string, scale: string, said: Wording): ItemWords => ({
  ...level(name, scale, said),
  favorable: 'disagree',
  reversed: true,
});

/** Level one of three: what a person can do here. Averaged over people it is still about persons. */
export const individualLevel: LibraryEntry = libraryEntry({
  key: 'level-individual',
  kinds: ['neighborhood', 'school', 'organization', 'online'],
  source,
  structure:
    'One scale of four items, answered 1 to 5; one is turned round. It asks on purpose about the person who answers, is used beside the level of the community, and never gives a score of one person.',
  name: words('What a person can do here', 'Lo que una persona puede hacer aquí', 'ما يستطيع الفرد فعله هنا'),
  introduction: introductions.anywhere,
  scales: [
    otherScale(
      'individual',
      words('A person’s own say', 'La voz de cada persona', 'صوت الفرد'),
      words('less of a say', 'menos voz', 'صوت أقل'),
      words('more of a say', 'más voz', 'صوت أكثر'),
    ),
  ],
  items: [
    level(
      'own_voice',
      'individual',
      words(
        'I can speak up here when something matters to me.',
        'Puedo alzar la voz aquí cuando algo me importa.',
        'أستطيع أن أتكلم هنا حين يهمني أمر ما.',
      ),
    ),
    level(
      'own_know_how',
      'individual',
      words(
        'I know whom to turn to here when something needs doing.',
        'Sé a quién acudir aquí cuando hay algo que hacer.',
        'أعرف إلى من ألجأ هنا حين يلزم فعل شيء.',
      ),
    ),
    level(
      'own_part',
      'individual',
      words(
        'What I do here makes a difference.',
        'Lo que hago aquí marca una diferencia.',
        'ما أفعله هنا يُحدث فرقًا.',
      ),
    ),
    turned(
      'own_no_say',
      'individual',
      words(
        'I have not had a chance to take part in decisions here.',
        'No he tenido oportunidad de participar en las decisiones de aquí.',
        'لم تتح لي فرصة للمشاركة في القرارات هنا.',
      ),
    ),
  ].map((item) => ({ ...item, referent: 'self' as const })),
});

/** Level two of three: what people here can do together. */
export const communityLevel: LibraryEntry = libraryEntry({
  key: 'level-community',
  kinds: ['neighborhood', 'school', 'organization', 'online'],
  source,
  structure: 'One scale of four items, answered 1 to 5; one is turned round. It speaks of people here.',
  name: words(
    'What people here can do together',
    'Lo que la gente de aquí puede hacer en conjunto',
    'ما يستطيع الناس هنا فعله معًا',
  ),
  introduction: introductions.anywhere,
  scales: [
    otherScale(
      'together',
      words('Able together', 'Capacidad conjunta', 'القدرة المشتركة'),
      words('less able together', 'menos capacidad conjunta', 'قدرة مشتركة أقل'),
      words('more able together', 'más capacidad conjunta', 'قدرة مشتركة أكثر'),
    ),
  ],
  items: [
    level(
      'solve_together',
      'together',
      words(
        'People here can solve shared problems when they set out to.',
        'La gente de aquí puede resolver los problemas comunes cuando se lo propone.',
        'الناس هنا يستطيعون حل المشكلات المشتركة حين يعزمون على ذلك.',
      ),
    ),
    level(
      'decide_together',
      'together',
      words(
        'People here find ways to decide things together.',
        'La gente de aquí encuentra maneras de decidir en conjunto.',
        'الناس هنا يجدون طرقًا لاتخاذ القرارات معًا.',
      ),
    ),
    level(
      'learn_together',
      'together',
      words(
        'When something goes wrong, people here learn from it and try again.',
        'Cuando algo sale mal, la gente de aquí aprende de ello y lo vuelve a intentar.',
        'حين يفشل أمر ما، يتعلم الناس هنا منه ويحاولون من جديد.',
      ),
    ),
    turned(
      'leave_to_others',
      'together',
      words(
        'People here do not act until someone else does it for them.',
        'La gente de aquí no actúa hasta que alguien más lo hace en su lugar.',
        'الناس هنا لا يتحركون حتى يقوم غيرهم بالأمر.',
      ),
    ),
  ],
});

/** Level three of three: whether institutions answer to people here. */
export const institutionLevel: LibraryEntry = libraryEntry({
  key: 'level-institution',
  kinds: ['neighborhood', 'school', 'organization'],
  source,
  structure:
    'One scale of four items, answered 1 to 5; one is turned round. It speaks of the institutions that serve people here, so that what a place carries is asked beside what it does.',
  name: words('How institutions answer', 'Cómo responden las instituciones', 'كيف تستجيب المؤسسات'),
  introduction: introductions.anywhere,
  scales: [
    otherScale(
      'institutions',
      words('Institutions that answer', 'Instituciones que responden', 'استجابة المؤسسات'),
      words('answer less', 'responden menos', 'استجابة أقل'),
      words('answer more', 'responden más', 'استجابة أكثر'),
    ),
  ],
  items: [
    level(
      'listen',
      'institutions',
      words(
        'Public offices listen to people here.',
        'Las oficinas públicas escuchan a la gente de aquí.',
        'الدوائر العامة تستمع إلى الناس هنا.',
      ),
    ),
    level(
      'act_on_it',
      'institutions',
      words(
        'When people here ask for repairs or services, something is done.',
        'Cuando la gente de aquí pide reparaciones o servicios, algo se hace.',
        'حين يطلب الناس هنا إصلاحات أو خدمات، يُنجز شيء ما.',
      ),
    ),
    level(
      'treat_fairly',
      'institutions',
      words(
        'Public services treat people here as well as people elsewhere.',
        'Los servicios públicos tratan a la gente de aquí tan bien como a la de otros lugares.',
        'الخدمات العامة تعامل الناس هنا كما تعامل الناس في أماكن أخرى.',
      ),
    ),
    turned(
      'decide_without_us',
      'institutions',
      words(
        'Decisions about this place do not take people here into account.',
        'Las decisiones sobre este lugar no toman en cuenta a la gente de aquí.',
        'القرارات المتعلقة بهذا المكان لا تأخذ الناس هنا في الحسبان.',
      ),
    ),
  ],
});

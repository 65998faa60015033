import type { CommunityKind } from '../library/library-entry.ts';
import { type Wording, words } from '../library/wording.ts';

/** A ready-made question about the person, in the words for one kind of community. */
export interface FactWords {
  readonly name: string;
  /** What it is, for the person who chooses it. */
  readonly title: string;
  readonly words: Wording;
  readonly answers: readonly Wording[];
}

const years = (from: number, to: number): Wording =>
  words(`${from} to ${to} years`, `De ${from} a ${to} años`, `من ${from} إلى ${to} سنة`);
const under = (age: number): Wording =>
  words(`Under ${age} years`, `Menos de ${age} años`, `أقل من ${age} سنة`);
const over = (age: number): Wording =>
  words(`${age} years or older`, `${age} años o más`, `${age} سنة أو أكثر`);
const lessThanYear = words('Less than 1 year', 'Menos de 1 año', 'أقل من سنة');
const fromOneToFour = words('1 to 4 years', 'De 1 a 4 años', 'من سنة إلى 4 سنوات');
const fromFiveToNine = words('5 to 9 years', 'De 5 a 9 años', 'من 5 إلى 9 سنوات');

const age = (answers: readonly Wording[]): FactWords => ({
  name: 'about_age',
  title: 'Age group',
  words: words('How old are you?', '¿Qué edad tiene?', 'كم عمرك؟'),
  answers,
});

const since = (title: string, said: Wording, answers: readonly Wording[]): FactWords => ({
  name: 'about_since',
  title,
  words: said,
  answers,
});

const home: FactWords = {
  name: 'about_home',
  title: 'Owns or rents the home',
  words: words(
    'Does your household own or rent your home?',
    '¿Su vivienda es propia o alquilada?',
    'هل منزلكم ملك أم إيجار؟',
  ),
  answers: [
    words('Own', 'Propia', 'ملك'),
    words('Rent', 'Alquilada', 'إيجار'),
    words('Something else', 'Otra cosa', 'غير ذلك'),
  ],
};

const language: FactWords = {
  name: 'about_language',
  title: 'Language at home',
  words: words(
    'Which language do you speak most at home?',
    '¿Qué idioma habla más en casa?',
    'ما اللغة التي تتكلمها أكثر في البيت؟',
  ),
  answers: [
    words('English', 'Inglés', 'الإنجليزية'),
    words('Spanish', 'Español', 'الإسبانية'),
    words('Arabic', 'Árabe', 'العربية'),
    words('Another language', 'Otro idioma', 'لغة أخرى'),
    words('Several alike', 'Varios por igual', 'عدة لغات بالتساوي'),
  ],
};

/**
 * The ready-made facts about a person for each kind of community: the same names everywhere, in words and
 * groups that fit. Groups are wide on purpose, so that they point to nobody.
 */
export const readyFacts: Readonly<Record<CommunityKind, readonly FactWords[]>> = {
  neighborhood: [
    age([under(16), years(16, 29), years(30, 44), years(45, 59), years(60, 74), over(75)]),
    since(
      'How long one has lived here',
      words('How long have you lived here?', '¿Cuánto tiempo lleva viviendo aquí?', 'منذ متى تعيش هنا؟'),
      [
        lessThanYear,
        fromOneToFour,
        fromFiveToNine,
        words('10 to 19 years', 'De 10 a 19 años', 'من 10 إلى 19 سنة'),
        words('20 years or longer', '20 años o más', '20 سنة أو أكثر'),
      ],
    ),
    home,
    language,
  ],
  school: [
    age([under(10), years(10, 12), years(13, 15), years(16, 18), over(19)]),
    since(
      'How long one has been in this class',
      words(
        'How long have you been in this class?',
        '¿Cuánto tiempo lleva en esta clase?',
        'منذ متى وأنت في هذا الصف؟',
      ),
      [
        words('Less than half a year', 'Menos de medio año', 'أقل من نصف سنة'),
        words('Half a year to 1 year', 'De medio año a 1 año', 'من نصف سنة إلى سنة'),
        words('More than 1 year', 'Más de 1 año', 'أكثر من سنة'),
      ],
    ),
    language,
  ],
  organization: [
    age([under(25), years(25, 34), years(35, 44), years(45, 54), over(55)]),
    since(
      'How long one has been in this team',
      words(
        'How long have you been in this team?',
        '¿Cuánto tiempo lleva en este equipo?',
        'منذ متى وأنت في هذا الفريق؟',
      ),
      [
        lessThanYear,
        fromOneToFour,
        fromFiveToNine,
        words('10 years or longer', '10 años o más', '10 سنوات أو أكثر'),
      ],
    ),
    language,
  ],
  online: [
    age([under(16), years(16, 24), years(25, 39), years(40, 59), over(60)]),
    since(
      'How long one has been a member',
      words(
        'How long have you been a member here?',
        '¿Cuánto tiempo lleva en este grupo?',
        'منذ متى وأنت عضو هنا؟',
      ),
      [
        words('Less than 1 month', 'Menos de 1 mes', 'أقل من شهر'),
        words('1 to 11 months', 'De 1 a 11 meses', 'من شهر إلى 11 شهرًا'),
        words('1 to 2 years', 'De 1 a 2 años', 'من سنة إلى سنتين'),
        words('3 years or longer', '3 años o más', '3 سنوات أو أكثر'),
      ],
    ),
    language,
  ],
};

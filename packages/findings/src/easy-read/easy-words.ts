/** The sentences of the easy text: one idea each, at most twelve words. Spanish and Arabic are machine-written. */
const english = {
  who: 'Who answered',
  people: '{people} people answered our questions.',
  lean: 'Here, answers {hedge} lean one way.',
  leanTo: 'This way: “{end}”.',
  leanOpen: 'We cannot tell which way answers lean.',
  differ: 'The {many} {hedge} differ on this.',
  notPlaces: 'We cannot say this for each {one}.',
  more: 'To say more, we need more answers.',
  pairs:
    '{tenths, plural, =0 {Almost no pairs of {many} surely differ.} =10 {Almost all pairs of {many} surely differ.} other {About # in 10 pairs of {many} almost certainly differ.}}',
  both: 'How the two go together',
  together: 'More of one {hedge} goes with more of the other.',
  opposite: 'More of one {hedge} goes with less of the other.',
  togetherOpen: 'We cannot tell if the two go together.',
  tasks: 'What people would do',
  tasksDiffer: 'The {many} {hedge} differ in what they would do.',
  tasksOpen: 'We cannot tell if {many} differ in what they would do.',
  change: 'What changed',
  moved: '{title}: this {hedge} changed.',
  movedTo: 'It went this way: “{end}”.',
  movedOpen: '{title}: we cannot tell if this changed.',
  held: 'What we do not show',
  heldCount: '{held, plural, one {One {one} is not shown.} other {# {many} are not shown.}}',
  heldWhy: 'This keeps what each person said private.',
} as const;

export type EasyWord = keyof typeof english;

const spanish: Readonly<Record<EasyWord, string>> = {
  who: 'Quiénes respondieron',
  people: '{people} personas respondieron a nuestras preguntas.',
  lean: 'Aquí las respuestas {hedge} van hacia un lado.',
  leanTo: 'Hacia este lado: «{end}».',
  leanOpen: 'No sabemos hacia qué lado van las respuestas.',
  differ: 'En esto {theMany} {hedge} difieren.',
  notPlaces: 'No podemos decir esto de cada {one}.',
  more: 'Para decir más, nos faltan más respuestas.',
  pairs:
    '{tenths, plural, =0 {Casi ningún par de {many} es distinto con seguridad.} =10 {Casi todos los pares de {many} son distintos.} other {Unos # de cada 10 pares de {many} casi con certeza difieren.}}',
  both: 'Cómo van juntas las dos cosas',
  together: 'Más de una {hedge} va con más de la otra.',
  opposite: 'Más de una {hedge} va con menos de la otra.',
  togetherOpen: 'No sabemos si las dos van juntas.',
  tasks: 'Lo que la gente haría',
  tasksDiffer: '{theMany} {hedge} difieren en lo que harían.',
  tasksOpen: 'No sabemos si {theMany} difieren en lo que harían.',
  change: 'Lo que cambió',
  moved: '{title}: esto {hedge} cambió.',
  movedTo: 'Fue hacia este lado: «{end}».',
  movedOpen: '{title}: no sabemos si esto cambió.',
  held: 'Lo que no mostramos',
  heldCount: '{held, plural, one {No mostramos {aOne}.} other {No mostramos # {many}.}}',
  heldWhy: 'Así nadie sabe qué dijo cada persona.',
};

const arabic: Readonly<Record<EasyWord, string>> = {
  who: 'من أجاب',
  people: 'عدد من أجابوا عن أسئلتنا: {people}.',
  lean: 'الإجابات هنا {hedge} تميل إلى جهة واحدة.',
  leanTo: 'إلى هذه الجهة: «{end}».',
  leanOpen: 'لا نعرف إلى أي جهة تميل الإجابات.',
  differ: 'تختلف ال{many} هنا {hedge} بعضها عن بعض.',
  notPlaces: 'لا يمكننا أن نقول هذا عن كل {one}.',
  more: 'لنقول أكثر، نحتاج إلى إجابات أكثر.',
  pairs:
    '{tenths, plural, =0 {لا يختلف أي زوج من ال{many} تقريبًا اختلافًا أكيدًا.} =10 {تختلف كل أزواج ال{many} تقريبًا.} other {نحو # من كل 10 أزواج من ال{many} تختلف بشكل شبه مؤكد.}}',
  both: 'كيف يسير الأمران معًا',
  together: 'كلما زاد أحدهما {hedge} زاد الآخر.',
  opposite: 'كلما زاد أحدهما {hedge} قلّ الآخر.',
  togetherOpen: 'لا نعرف هل يسير الأمران معًا.',
  tasks: 'ما قد يفعله الناس',
  tasksDiffer: 'تختلف ال{many} {hedge} في ما قد يفعله الناس.',
  tasksOpen: 'لا نعرف هل تختلف ال{many} في ما قد يفعله الناس.',
  change: 'ما تغيّر',
  moved: '{title}: تغيّر هذا {hedge}.',
  movedTo: 'اتجه إلى هذه الجهة: «{end}».',
  movedOpen: '{title}: لا نعرف هل تغيّر هذا.',
  held: 'ما لا نعرضه',
  heldCount: 'عدد ال{many} التي لا نعرضها: {held, number}.',
  heldWhy: 'هكذا لا يعرف أحد ماذا قال كل شخص.',
};

/** The easy sentences by language tag. */
export const easyWords: Readonly<Record<'en' | 'es' | 'ar', Readonly<Record<EasyWord, string>>>> = {
  en: english,
  es: spanish,
  ar: arabic,
};

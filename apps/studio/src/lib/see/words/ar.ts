import { wordsOf } from '@weft/findings';
import type { LookWords } from '../../look/look-words.ts';
import { chaptersArabic } from './chapters.ts';
import { compareArabic } from './compare-arabic.ts';
import type { SeeWord } from './en.ts';
import { mapArabic } from './map-arabic.ts';
import { placeArabic } from './place-arabic.ts';
import { releaseArabic } from './release-arabic.ts';

/** Written by a machine. */
export const arabic: Readonly<Record<SeeWord, string>> = {
  ...placeArabic,
  ...chaptersArabic,
  ...mapArabic,
  ...compareArabic,
  ...releaseArabic,
  languages: 'اللغات',
  answered: 'أجاب {people} من الناس في {places} من ال{many}.',
  promise: 'هذا ما يمكن أن تقوله إجاباتهم، وما لا يمكنها أن تقوله.',
  invented: 'هذا المجتمع مختلَق، لتتجول فيه كما تشاء. لم يُجب أحد: الإجابات من صنع حاسوب.',
  openSince: 'متاح للجميع منذ {day}.',
  publishedOn: 'نُشر في {day}. يقرأ الجميع هنا هذه الصفحة نفسها.',
  machine: 'ترجمت آلة هذه الكلمات، ولم يراجعها أحد بعد. الأرقام هي نفسها.',
  easyLink: 'اقرأه بكلمات سهلة',
  wholeLink: 'اقرأه كاملًا',
  easyTitle: 'بكلمات سهلة',
  strong: 'نقاط القوة',
  sure: 'ما يمكننا قوله',
  unsure: 'ما لا يمكننا أن نعرفه بعد',
  ask: 'ماذا نسأل بعد ذلك',
  more: 'المزيد عن هذا',
  whyAsk: 'لماذا نسأل هذا؟',
  decide: 'الأرقام لا تقرر. يقرر الناس الذين يعيشون معها: اقرؤوها معًا ثم اختاروا أمرًا واحدًا.',
  meeting: 'خذه إلى اجتماع، أو اكتب ردًا',
  askNew: 'اسأل شيئًا جديدًا',
  askAgain: 'اسأل من جديد، أو انظر من يُسأل الآن',
  carriedNote: 'ليس شيء من هذا في أيدي أهل المكان وحدهم.',
  carriedTable: 'جدول ما تحمله ال{many}',
  what: 'ماذا',
  middle: 'في الوسط',
  range: 'من، إلى',
  between: 'من {least} إلى {most}',
  source: 'المصدر',
  // A name in other letters stands first: the mark has the whole run from right to left.
  inHundred: '\u200f{name}، من كل 100',
  who: 'من أجاب',
  whoNote: 'نعدّ الناس ولا نسجل من هم. لا يستطيع أحد أن يرى ما قاله شخص واحد.',
  whatAsked: 'ماذا سُئل الناس',
  answersWere: 'الإجابات التي يُختار منها:',
  askedFrom: 'المصدر:',
  heldNames: 'لا يُعرض:',
  again: 'متى يُسأل الناس مرة أخرى',
  againFrom: 'يُسأل الناس هنا مرة أخرى من {day}.',
  againNow: 'يُسأل الناس هنا الآن مرة أخرى.',
  againUntil: 'يُسأل الناس هنا الآن مرة أخرى، حتى {day}.',
  care: 'اقرأ بتأنٍّ',
  replies: 'الردود',
  take: 'خذه معك',
  frame: 'اعرض صورة في صفحة أخرى',
  frameNote: 'انسخ هذه الأسطر إلى صفحتك. تأتي الصورة مع كلماتها ومصدرها.',
  frameCode: 'أسطر لصورة «{title}»',
  pictureFile: 'هذه الصورة وحدها (SVG)',
  next: 'وماذا بعد؟',
  places: 'كل {one} على حدة',
  numbers: 'كل الأرقام، للمحللين',
  compare: 'قارن بين اثنين من ال{many}',
  nothing: 'لم يُنشر شيء بعد.',
  withdrawn: 'سُحب هذا الإصدار',
  withdrawnOn: 'سحب المجتمع هذه النتائج في {day}.',
  withdrawnWhy: 'وذكر هذا السبب:',
  withdrawnCopies: 'إن كانت لديك نسخة فلا تعطها لأحد من فضلك.',
  from: 'من {community}، {day}. عدد من أجابوا: {people}.',
  noPicture: 'لا توجد هنا هذه الصورة.',
  thisPage: 'هذه الصفحة:',
};

const hedges = wordsOf('ar').messages;

export const look: LookWords = {
  howWeKnow: 'كيف نعرف',
  whatWouldChange: 'ما الذي قد يغيّر هذا',
  why: 'لماذا.',
  change: 'ما الذي قد يغيّره.',
  meanwhile: 'ما يمكن قوله الآن.',
  howSure: 'إلى أي حد نحن متأكدون؟',
  thread: 'انظر إلى الخيط تحت الكلمة.',
  rungs: [
    { hedge: 'almost-certainly', text: hedges['hedge.almost-certainly'], means: '95 من كل 100 أو أكثر' },
    { hedge: 'likely', text: hedges['hedge.likely'], means: 'من 80 إلى 95' },
    { hedge: 'perhaps', text: hedges['hedge.perhaps'], means: 'من 60 إلى 80' },
    { hedge: 'cannot-tell', text: hedges['hedge.cannot-tell'], means: 'أقل من 60' },
  ],
};

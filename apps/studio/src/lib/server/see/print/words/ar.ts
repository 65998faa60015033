import { chaptersArabic } from '../../../../see/words/chapters.ts';
import type { PrintedWords } from './en.ts';

/** The same in Arabic, written by a machine and not yet checked by a speaker. */
export const ar: PrintedWords = {
  ...chaptersArabic,
  takeReport: 'التقرير كاملًا (PDF)',
  takePoster: 'ملصق لاجتماع (PDF, A3)',
  takeSlides: 'شرائح لاجتماع (PDF)',
  takeBrief: 'صفحة واحدة لمن يموّلون (PDF)',
  takeEasy: 'سهل القراءة، بحرف كبير (PDF)',

  release: 'الإصدار {number}',
  published: 'نُشر في {date}',
  lead: 'أجاب {people} من الناس في {places} من ال{many}. هذا ما تستطيع إجاباتهم أن تقوله، وما لا تستطيع.',
  page: 'صفحة {page} من {pages}',
  finding: 'النتيجة {number}.',

  ladder: 'ما مدى تأكدنا؟',
  ladderLook: 'انظر إلى الخيط تحت الكلمة.',
  sureCertain: '95 من 100 أو أكثر',
  sureLikely: 'من 80 إلى 95',
  surePerhaps: 'من 60 إلى 80',
  sureOpen: 'أقل من 60',

  carriedLead: 'ليس شيء من هذا في أيدي أهل المكان وحدهم.',
  what: 'الأمر',
  middle: 'في الوسط',
  fromTo: 'من وإلى',
  range: 'من {least} إلى {most}',
  source: 'المصدر',
  here: 'هنا',

  places: 'كل {one} على حدة',
  placesLead: 'بترتيب القائمة، لا بحسب ما أجيب. وما يقال هنا يخص كل {one} ككل، لا أي شخص هناك.',
  placesMany: 'عدد ال{many} {count}. لكل منها هنا سطر في الرسوم، وليست له صفحة خاصة: فصفحته في {address}.',
  placeHeld: 'لا يمكننا الكلام عن {place} بعد',
  placesHeld: 'لا يمكننا بعد الكلام عن كل {one} على حدة',
  placeSilent: 'لا يقول هذا شيئًا عن أهل {place}. الصمت حق، وأحيانًا رسالة.',
  placePeople: 'عدد من أجابوا: {people}.',
  ownReply: 'رد أهل ال{one} أنفسهم',

  replies: 'ردود',
  repliesLead: 'ما رد به الأعضاء على هذه النتائج، كما تتابعت كتابتهم.',

  methods: 'كيف صُنعت كل نتيجة',
  methodsLead: 'الأرقام هي التي بجانب النتائج.',
  methodOf: 'النتائج {numbers}.',

  check: 'احسب الأرقام من جديد',
  checkText:
    'في حزمة هذا الإصدار ما صُنعت منه الأرقام، ونسخة Weft، وبرنامج بلغة R يحسب الأرقام من جديد من دون Weft. والحزمة، وهذا التقرير بلغات أخرى، في:',
  foot: 'يمكن حساب كل رقم من جديد بالبرنامج الذي في حزمة هذا الإصدار.',
  made: 'صُنع ببرنامج Weft الحر. عن الأماكن، لا عن شخص واحد أبدًا.',
  qr: 'مربع يُمسح بالهاتف، يفتح {address}',

  unsure: 'ما لا يمكننا أن نعرفه بعد',
  next: 'ما نسأل عنه بعد ذلك',
  posterScan: 'امسح المربع، أو اكتب:',

  brief: 'لمن يموّلون ويقررون',
  briefStrong: 'ما يمكن البناء عليه',
  briefNoRank: 'لماذا لا ترتيب هنا',
  briefNoRankText: 'نحن لا نرتب ال{many}. فقائمة من الأول إلى الأخير تقول أكثر مما تقوله الإجابات:',
  briefNoRankOne: 'لا تستطيع هذه الإجابات بعد أن تتكلم عن كل {one} على حدة، فليس هناك ما يُرتب.',
  briefNoRankEven:
    'وحيث يختلف اثنان اختلافًا أكيدًا لا تقول القائمة شيئًا عما يحمله كل منهما. وما يمكن أن يقال بتأنٍّ هو أين يقف كل {one}، وما مدى التأكد من ذلك، وما الذي يحمله.',
  briefCarry: 'بجانب كل رقم: ما تحمله ال{many}',
  briefCarryNone: 'لم تُجلب بعد معلومات عن ال{many}. والرقم من دونها يُساء فهمه بسهولة: اطلبوها أولًا.',
  briefSample: 'العينة والطريقة',
  briefSampleText:
    '{answers} من الإجابات من {people} من الناس، وعدد ال{many} {places}، ويمكن عرض {shown} منها. نموذج متعدد المستويات لإجابات داخل أشخاص داخل ال{many}؛ والمدى يحوي الحقيقة 95 مرة من كل 100.',
  briefHeld: 'يُعرض كل {one} حين يجيب فيه {limit} من الناس أو أكثر؛ وما لا يُعرض لا يمكن استنتاجه من الباقي.',
  briefChange: 'ما الذي يغيّر هذا',
  briefChangeMore: 'إجابات أكثر، ولا سيما حيث لا يُعرض شيء بعد، والأسئلة نفسها تُسأل مرة أخرى.',

  easy: 'سهل القراءة',
  easyMore: 'يمكنك أن تقرأ كل شيء هنا:',
};

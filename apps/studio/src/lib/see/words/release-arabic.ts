import type { ReleaseWord } from './release-english.ts';

/** Written by a machine. */
export const releaseArabic: Readonly<Record<ReleaseWord, string>> = {
  wasPublished: 'ما نُشر',
  publishedDay: 'نُشر في {day}.',
  membersRead: 'يقرؤه الأعضاء.',
  membersFirst: 'قرأه الأعضاء أولًا.',
  everybodyReads: 'يستطيع الجميع أن يقرؤوه.',
  takenBackOn: 'سُحب في {day}.',
  publicPage: 'الصفحة المفتوحة للجميع:',
  whatItSays: 'ما يقوله',
  noReplies: 'لم يرد أحد بعد.',
  replyRight: 'لكل عضو أن يرد، ولو لم يوافق.',
  yourReply: 'ردك',
  yourReplyHint: 'كل من يقرأ هذه النتائج يقرأ ردك بجانبها. لا يظهر اسمك.',
  beforeSending: 'قبل أن ترسله: قد تجرح بعض الكلمات أو تضلل.',
  sendAsItIs: 'أرسله كما هو.',
  whoSpeaks: 'باسم من تتكلم؟',
  forMyself: 'باسمي',
  sendReply: 'أرسل الرد',
  replyStands: 'ردك الآن بجانب النتائج.',
  replyLength: 'في الرد من حرف واحد إلى {most} حرف.',
  replyLengthWay: 'اكتب شيئًا، أو اكتب أقل.',
  replyDraft: 'هذه مسودة. يرد الناس على ما يستطيع الأعضاء أن يقرؤوه.',
  replyGone: 'ما اخترته لم يعد موجودًا.',
  replyGoneWay: 'افتح الصفحة من جديد.',
  nothingChanged: 'لم يتغير شيء.',
};

import type { censusEnglish } from './english.ts';

/** Arabic sentences on groups of which nearly everybody answered, written by a machine. */
export const censusArabic: Readonly<Record<keyof typeof censusEnglish, string>> = {
  'census.said':
    'أجاب أكثر من نصف من في القائمة في {count, plural, one {{one} {gender, select, f {واحدة} other {واحد}}} other {# من ال{many}}}. أين يقف هؤلاء الناس أنفسهم في {topic} معروف {hedge} بهامش {these} في كل جهة؛ وأين يقف أمثالهم، بهامش {like}.',
  'census.open': '{hedge} عن الناس أنفسهم في كل {one} أكثر مما نعرف عن أمثالهم.',
  'census.ground':
    'أجاب {answered} من {roster} من الناس في قوائم هذه ال{many}. ولو أجابوا كلهم لما بقي لهؤلاء الناس أنفسهم إلا مصادفة الإجابة الواحدة: {item} على الأكثر في كل جهة. ولأمثالهم يبقى أكثر من ذلك، إذ قد يكون هناك غيرهم.',
  'census.openGround': 'من قوائم عدد الناس في كل {one}.',
  'census.method':
    'تصحيح المجتمع المحدود. متوسط من أجابوا: الخطأ المعياري √((1 − n/N) s²/n) لهؤلاء الناس أنفسهم، و√(s²/n) لأمثالهم. تقدير كل {one}: التوزيع البعدي له مع متوسط ناسه وعددهم N، أمام التوزيع البعدي له وحده. وكلاهما يفترض أن من لم يجيبوا مثل من أجابوا. المدى 95 من 100، متوسطًا على ال{many}.',
  'census.openMethod': 'يُحسب تصحيح المجتمع المحدود حيث أجاب أكثر من نصف القائمة.',
  'census.refusal.why': 'لم يُجب أكثر من نصف القائمة في أي {one} يجوز عرضه.',
  'census.refusal.change': 'إجابات أكثر من نصف من في قائمة {one} {gender, select, f {واحدة} other {واحد}}.',
  'census.refusal.whyRoster':
    'في {one} {gender, select, f {واحدة} other {واحد}} على الأقل عدد من في القائمة أقل من عدد من أجابوا، فالقائمة أو الإجابات غير صحيحة.',
  'census.refusal.changeRoster': 'قائمة تعدّ كل من كان يستطيع أن يجيب، في كل {one}.',
  'census.refusal.meanwhile': 'ما يقال عن كل {one} يصح عن أمثال من أجابوا.',
};

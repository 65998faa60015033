import type { planningEnglish } from './english.ts';

/** Arabic sentences on what asking more people would buy, written by a machine. */
export const planningArabic: Readonly<Record<keyof typeof planningEnglish, string>> = {
  'planning.needed':
    'نحو {more} من الإجابات الإضافية، من {from} من {shown} من ال{many} المعروضة، تكفي {hedge} {gender, select, f {لتظهر} other {ليظهر}} كل {one} بوضوح في {topic}.',
  'planning.neededGround':
    'وذلك نحو {each} من الناس في كل {one}. وتُذكر الحاجة بخطوات من خمسة. وزيادة الناس تقول أكثر مما تقوله زيادة الأسئلة.',
  'planning.enough':
    'في {topic}، {gender, select, f {تظهر} other {يظهر}} {hedge} بوضوح كل {one} من ال{many} المعروضة وعددها {shown}. وإجابات أكثر لا تضيف إلا القليل.',
  'planning.enoughGround':
    'من إجابات {respondents} من الناس في {places} من ال{many}. والإجابات الجديدة أنفع في ما لم يُعرض بعد من ال{many}، أو حين يُسأل السؤال نفسه لاحقًا.',
  'planning.each':
    'في {topic}، {each} من الناس في كل {one} عدد يكفي {hedge} {gender, select, f {لتظهر} other {ليظهر}} كل {one} بوضوح.',
  'planning.eachGround': 'مما أجاب به {respondents} من الناس في {places} من ال{many} حتى الآن.',
  'planning.unknown':
    'في {topic}، {hedge} أن نقول كم شخصًا يلزم {gender, select, f {لتظهر} other {ليظهر}} كل {one} بوضوح.',
  'planning.unknownGround': 'من إجابات {respondents} من الناس في {places} من ال{many}.',
  'planning.refusal.why': 'كم شخصًا يلزم أمر يتوقف على مدى اختلاف ال{many}، وما وُجد من فرق أقل من أن يُخطط به.',
  'planning.refusal.change': 'مزيد من ال{many}، أو عدد أكبر من الناس في كل {one}، إلى أن يظهر فرق أو يُستبعد.',
  'planning.refusal.meanwhile':
    'لو وقع {share} من كل 100 جزء من الفرق بين الناس بين ال{many}، لكفى نحو {supposed} من الناس في كل {one} {gender, select, f {لتظهر} other {ليظهر}}.',
  'planning.method':
    'موثوقية τ_β/(τ_β + (τ_π + σ²/البنود)/الناس) قدرها {clear} على الأقل لكل {one}، محلولة في عدد الناس. تصح «تكفي» بفرصة {chance} من 100، مع عدم التأكد من τ_β (طريقة دلتا على لوغاريتم τ_β إلى ضجيج إجابات شخص واحد).',
};

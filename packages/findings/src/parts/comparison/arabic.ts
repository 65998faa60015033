import type { comparisonEnglish } from './english.ts';

/** Arabic sentences that compare places without putting them in order, written by a machine. */
export const comparisonArabic: Readonly<Record<keyof typeof comparisonEnglish, string>> = {
  'comparison.open':
    'لو وقفت ال{many} في صف بحسب {topic}، لأمكن عادةً أن يكون موضع كل {one} أيًّا من {width} من {shown} من المواضع. لذا {hedge} تتابعها الحقيقي.',
  'comparison.clear':
    'لو وقفت ال{many} في صف بحسب {topic}، لكان تتابعها الحقيقي {hedge} هو ما يُرى هنا. ومع ذلك لا يُعرض: فالوقوف في الأمام ليس فضلًا، والوقوف في الخلف ليس عيبًا.',
  'comparison.ground':
    'في النصف الأوسط من ال{many} يمكن أن يكون لكل {one} من {lower} إلى {upper} من {shown} من المواضع. ويختلف اثنان معتادان من ال{many} بشكل شبه مؤكد حين يكون بينهما {clear} على الخط من {minimum} إلى {maximum}.',
  'comparison.method':
    'المواضع هي المواقع في تتابع الآثار الحقيقية، بفترات 95% من {draws} سحبة ببذرة من توزيعها البعدي المشترك، مع عدم التأكد المشترك من الآثار الثابتة، بين {shown} من ال{many} التي يجوز عرضها.{bars, select, drawn { الأشرطة للمقارنة بالعين طولها {multiplier} من الأخطاء المعيارية في كل جهة (غولدستاين وهيلي 1995).} other {}}',
  'comparison.few': '{hedge} أن نقول كيف تقف ال{many} في صف بحسب {topic}: ما يجوز عرضه أقل من {least}.',
  'comparison.fewGround': 'من إجابات {respondents} من الناس في {places} من ال{many}.',
  'comparison.fewMethod': 'تُعطى فترات المواقع ابتداءً من {least}؛ وما دون ذلك تُقارن الأزواج واحدًا واحدًا.',
  'comparison.refusal.why': 'مع عدد قليل كهذا لا يقول الصف أكثر مما تقوله الأزواج، ويبدو كأنه يقول أكثر.',
  'comparison.refusal.change': '{least} من ال{many} على الأقل، وفي كل {one} {limit} من الناس أو أكثر.',
  'comparison.refusal.meanwhile':
    'ما يقوله الجميع معًا. وحيث يُعرض اثنان أو أكثر من ال{many}، أيها يختلف أيضًا.',
  'comparison.reference':
    'في {topic}، {above, plural, =0 {لا {one}} one {{one} {gender, select, f {واحدة} other {واحد}}} two {{gender, select, f {اثنتان} other {اثنان}} من ال{many}} other {# من ال{many}}} {hedge} فوق {reference}.',
  'comparison.referenceGround':
    'من {shown} من ال{many} المعروضة، {below} على الأرجح تحت {reference} على الخط من {minimum} إلى {maximum}؛ وفي {open} لا يمكننا أن نعرف.',
  'comparison.referenceMethod':
    'لكل {one} على حدة، احتمال أن تقع إجابته المتوقعة فوق {reference}، بعد معرفة كل الإجابات. يُعدّ حين يكون هذا الاحتمال 80 من 100 على الأقل.',
};

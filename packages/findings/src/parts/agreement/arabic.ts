import type { agreementEnglish } from './english.ts';

/** Arabic sentences on agreement, written by a machine. */
export const agreementArabic: Readonly<Record<keyof typeof agreementEnglish, string>> = {
  'agreement.said':
    'في {topic}، من المعقول {hedge} أن نتحدث عن كل {one} كوحدة: في {agree} من {places} من ال{many} تتقارب إجابات الناس أكثر من إجابات عشوائية، وتختلف ال{many} بعضها عن بعض.',
  'agreement.open':
    'في {topic}، {hedge} بعد هل من المعقول أن نتحدث عن كل {one} كوحدة. في {agree} من {places} من ال{many} تتقارب إجابات الناس أكثر من إجابات عشوائية.',
  'agreement.fewOpen': 'في {topic}، {hedge} كم يتفق أهل كل {one}.',
  'agreement.ground':
    '{null} بالمصادفة وحدها يجتاز ذلك نحو {chance} من كل 100 من ال{many}. على الخط من 0 (لا تشابه فوق العشوائي) إلى 1 (تشابه تام) يقع الأوسط منها عند {median}، ويقع نصف ال{many} بين {lower} و{upper}. من {places} من ال{many} التي يجوز عرضها.',
  'agreement.fewGround':
    '{null} لا يُحسب هنا إلا ما يجوز عرضه من ال{many} وأجاب فيه عدد كافٍ من الناس عن كل سؤال.',
  'agreement.null.uniform': 'العشوائي هنا أن تكون كل إجابة محتملة كغيرها (الفرضية المنتظمة).',
  'agreement.null.slight-skew': 'العشوائي هنا إجابات تميل قليلًا نحو الطرف الأعلى (فرضية الميل الخفيف).',
  'agreement.null.moderate-skew': 'العشوائي هنا إجابات تميل نحو الطرف الأعلى (فرضية الميل المتوسط).',
  'agreement.null.heavy-skew': 'العشوائي هنا إجابات تميل كثيرًا نحو الطرف الأعلى (فرضية الميل الشديد).',
  'agreement.null.triangular':
    'العشوائي هنا إجابات تكثر في الوسط وتقل بالتساوي نحو الطرفين (الفرضية المثلثة).',
  'agreement.null.normal-like': 'العشوائي هنا إجابات تتجمع في الوسط كالجرس (الفرضية شبه الطبيعية).',
  'agreement.null.given': 'العشوائي هنا إجابات تشتتها {variance}، كما طُلب (فرضية معطاة).',
  'agreement.name.uniform': 'المنتظمة',
  'agreement.name.slight-skew': 'ذات الميل الخفيف',
  'agreement.name.moderate-skew': 'ذات الميل المتوسط',
  'agreement.name.heavy-skew': 'ذات الميل الشديد',
  'agreement.name.triangular': 'المثلثة',
  'agreement.name.normal-like': 'شبه الطبيعية',
  'agreement.name.given': 'المعطاة',
  'agreement.method':
    'هل يجوز أن تُجمع الإجابات بحسب كل {one}؟ بمؤشر {index} لجيمس وديماري وولف أمام الفرضية {name}، التباين {variance}؛ يجتاز ال{one} ما فوق ما تبلغه 95 من 100 مجموعة عشوائية بحجمه، محاكاةً ببنود ارتباطها {correlation}. وبين ال{many} بتحليل التباين الأحادي: ICC(1) {icc1} (من {lowerIcc} إلى {upperIcc})، وICC(2) {icc2}؛ وبطريقة REML: {icc1Reml} و{icc2Reml}؛ واختبار F، p {p}.',
  'agreement.fewMethod':
    'يُذكر توزيع الاتفاق على ال{many} ابتداءً من {needed}، أمام الفرضية {name}، التباين {variance}.',
  'agreement.refusal.whyFew':
    'في معظم ال{many} لا يتفق الناس أكثر مما تتفق إجابات عشوائية. ورقم واحد يخفي أن الناس هناك يرون الأمر رؤى مختلفة.',
  'agreement.refusal.whySame':
    'يتفق الناس، لكن بقدر ما يتفقون مع أهل غير مكانهم. فالرقم عن كل {one} لا يقول الكثير.',
  'agreement.refusal.whyPlaces':
    'يلزم {needed} على الأقل من ال{many} التي يجوز عرضها. وما دون ذلك لا يدل على المعتاد.',
  'agreement.refusal.change':
    'عدد أكبر من الناس في كل {one}، أو أسئلة عن أمور يراها أهل كل {one} ويعيشونها معًا.',
  'agreement.refusal.changePlaces':
    'مزيد من ال{many}، وفي كل {one} {limit} من الناس على الأقل يجيبون عن كل سؤال.',
  'agreement.refusal.meanwhile': 'ما يقوله أهل {whole} معًا يمكن أن يقال، فكل شخص محسوب هناك بنفسه.',
};

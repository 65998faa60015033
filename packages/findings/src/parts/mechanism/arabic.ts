import type { mechanismEnglish } from './english.ts';

/** Arabic sentences on structure and mechanism, written by a machine. What goes with what, never what comes of it. */
export const mechanismArabic: Readonly<Record<keyof typeof mechanismEnglish, string>> = {
  'mechanism.efficacy.both': 'الثقة والاستعداد للعمل',
  'mechanism.efficacy.given': 'الكفاءة الجماعية',

  'mechanism.steps.less':
    'جزء من اختلاف ال{many} في {topic} يقترن {hedge} بما تحمله ({structure}) وبمن يسكنها.',
  'mechanism.steps.same':
    'ما تحمله ال{many} ({structure}) ومن يسكنها {hedge} لا يقترن إلا بالقليل من اختلافها في {topic}.',
  'mechanism.steps.open': '{hedge} كم من الفرق بين ال{many} في {topic} يقترن بما تحمله ({structure}).',
  'mechanism.steps.people.less': 'جزء من اختلاف ال{many} في {topic} يقترن {hedge} بمن يسكنها ({structure}).',
  'mechanism.steps.people.same':
    'من يسكن هناك ({structure}) {hedge} لا يقترن إلا بالقليل من اختلاف ال{many} في {topic}.',
  'mechanism.steps.people.open':
    '{hedge} كم من الفرق بين ال{many} في {topic} يقترن بمن يسكنها ({structure}).',
  'mechanism.steps.ground':
    'من كل 100 جزء من الفرق بين الناس يقع {raw} بين ال{many}. {steps} من إجابات {respondents} من الناس.',
  'mechanism.steps.composition': 'بين ناس متشابهين في {names}: {share} (من {lower} إلى {upper}).',
  'mechanism.steps.structure': 'وبين {many} متشابهة في {names} أيضًا: {share} (من {lower} إلى {upper}).',
  'mechanism.steps.method':
    'حصة التباين بين الناس التي تقع بين ال{many}، في ثلاثة نماذج على الناس أنفسهم وعددهم {respondents}: دون إضافة، وبإضافة معلومات عن الناس، وبإضافة معلومات عن ال{many}. المدى 95 من 100 على مقياس اللوجيت.',

  'mechanism.a.less':
    'ال{many} التي تحمل من {from} أكثر يكون فيها {hedge} قدر أقل من {efficacy}، بين {many} متشابهة في سائر الأمور. وهذا عمّا تحمله ال{many}، لا عن أهلها.',
  'mechanism.a.more':
    'ال{many} التي تحمل من {from} أكثر يكون فيها {hedge} قدر أكبر من {efficacy}، بين {many} متشابهة في سائر الأمور.',
  'mechanism.a.open': '{hedge} هل يقترن أمر {efficacy} بأمر {from}، بين {many} متشابهة في سائر الأمور.',
  'mechanism.b.less': 'بين {many} متشابهة في ما تحمله، مزيد من {efficacy} يقترن {hedge} بأقل من «{outcome}».',
  'mechanism.b.more':
    'بين {many} متشابهة في ما تحمله، مزيد من {efficacy} يقترن {hedge} بأكثر من «{outcome}».',
  'mechanism.b.open': '{hedge} هل يقترن أمر {efficacy} بأمر «{outcome}»، بين {many} متشابهة في ما تحمله.',
  'mechanism.indirect.said': 'جزء من اقتران {from} بأمر «{outcome}» يقترن {hedge} أيضًا بأمر {efficacy}.',
  'mechanism.indirect.open': '{hedge} هل لأمر {efficacy} نصيب في اقتران {from} بأمر «{outcome}».',
  'mechanism.path.ground':
    'خطوة معتادة بين ال{many} تقترن بمقدار {value} (من {lower} إلى {upper}) {unit}. من {places} من ال{many}.',
  'mechanism.path.groundStep':
    'خطوة بمقدار واحد تقترن بمقدار {value} (من {lower} إلى {upper}) {unit}. من {places} من ال{many}.',
  'mechanism.unit.line': 'على خط الإجابات عن {efficacy}',
  'mechanism.unit.efficacy': 'من الخطوات المعتادة في {efficacy}',
  'mechanism.unit.gaussian': 'بوحدات «{outcome}»',
  'mechanism.unit.scale': 'على خط الإجابات عن «{outcome}»',
  'mechanism.unit.binary': 'بلوغاريتم أرجحية «{outcome}»',
  'mechanism.unit.count': 'بلوغاريتم معدل «{outcome}»',
  'mechanism.indirect.ground':
    'حاصل ضرب الطريقين: {value} (من {lower} إلى {upper}). وحدهما، {from} و«{outcome}»: {without}؛ وبين {many} متساوية في {efficacy}: {direct}.{proportion, select, none {} other { وذلك {proportion} من كل 100 جزء.}} ولو وُجدت معلومة لم يقسها أحد لوجب أن تعادل {robust} من كل 100 جزء مما يبقى، في الجانبين، حتى تمحو أخفت الطريقين.',
  'mechanism.method.latent':
    'المعادلتان في دالة إمكان واحدة ({family})؛ والكفاءة صفة كامنة للأماكن يُعرف خطأ قياسها من الإجابات.',
  'mechanism.method.given':
    'انحداران ({family})؛ تؤخذ تقديرات الكفاءة في الملف كما هي، فلا يُصحح خطؤها. وحيث تكون مشدودة نحو الوسط يخرج الطريق الأول أصغر من حقيقته.',
  'mechanism.method.half':
    'تأتي الكفاءة والنتيجة من نصفين عشوائيين مختلفين من أهل كل {one}، في الاتجاهين، بمتوسط التقسيمات؛ وكلاهما خالٍ من خطأ قياسه.',
  'mechanism.method.paths':
    '{method} الخطوة المعتادة انحراف معياري واحد بين ال{many}. شوهد كل شيء في الوقت نفسه تقريبًا: ما الذي يقترن بماذا، لا ما الذي يأتي من ماذا.',
  'mechanism.method.indirect':
    '{method} المدى من التوزيع المضبوط لحاصل ضرب تقديرين طبيعيين؛ وبعدد {draws} من السحبات: من {lower} إلى {upper}. وارتباط أخطاء بمقدار {correlation} بين المعادلتين يبلغ به الصفر.',
  'mechanism.family.gaussian': 'طبيعي',
  'mechanism.family.binary': 'لوجستي',
  'mechanism.family.negative-binomial': 'ثنائي الحدين السالب',
  'mechanism.family.poisson': 'بواسون',
  'mechanism.family.poisson-lognormal': 'بواسون اللوغاريتمي الطبيعي',
  'mechanism.correlation.none': 'غير معروف المقدار',

  'mechanism.carried.said': 'اختلاف {efficacy} بين ال{many} يقترن {hedge} بما تحمله: {structure}.',
  'mechanism.carried.open': '{hedge} هل يقترن أمر {efficacy} بما تحمله ال{many}: {structure}.',
  'mechanism.carried.ground': 'وهي معًا تعادل {share} من كل 100 جزء من الفرق بين {places} من ال{many}.',
  'mechanism.carried.method':
    'مربعات صغرى للكفاءة المعطاة على معلومات عن ال{many}، كلها بالانحرافات المعيارية؛ مربع R مع اختباره F.',

  'mechanism.refused': '{hedge} ما نصيب {efficacy} في أمر «{outcome}».',
  'mechanism.refused.ground': 'عدد ال{many} التي فيها كل ما يلزم: {places}.',
  'mechanism.refused.method':
    'تحتاج الآلية إلى معلومات عن ال{many}، وإلى نتيجة لل{many}، وإلى {many} تكفي للتمييز بين ثلاثة طرق.',
  'mechanism.why.structure': 'لم يُعطَ شيء عمّا تحمله ال{many}. وما تحمله يجب أن يُنظر فيه أولًا.',
  'mechanism.change.structure': 'ملف معلومات عن ال{many}، كالانتقال منها وإليها أو المال.',
  'mechanism.why.places': 'من {places} من ال{many} لا يمكن التمييز بين ثلاثة أشياء. وما يظهر يكون مصادفة.',
  'mechanism.change.places': '{needed} على الأقل من ال{many} فيها إجابات ومعلومات ونتيجة.',
  'mechanism.why.same': 'ما يُسأل عنه هو نفسه في كل {one}، فلا يمكن أن يقترن به شيء.',
  'mechanism.change.same': 'نتيجة تختلف بين ال{many}.',
  'mechanism.why.collinear': 'معلومة عن ال{many}، «{name}»، لا تقول شيئًا لا تقوله المعلومات الأخرى.',
  'mechanism.change.collinear': 'ترك «{name}».',
  'mechanism.why.separated':
    'معلومة، «{name}»، تفصل فصلًا تامًا بين ال{many} التي فيها النتيجة والتي ليست فيها، فلا حدّ لقوة اقترانهما.',
  'mechanism.change.separated': 'ترك «{name}»، أو مزيد من ال{many}.',
  'mechanism.why.events': 'حدث ذلك نادرًا جدًا: {events} من المرات في المجموع.',
  'mechanism.change.events': '{needed} من الحوادث على الأقل، في زمن أطول أو في مزيد من ال{many}.',
  'mechanism.why.numbers': 'ليست النتيجة كما سُمّيت: «{detail}».',
  'mechanism.change.numbers': 'نوع آخر من النتائج، أو ملف مصحح.',
  'mechanism.why.variance':
    'بين {many} متشابهة في ما تحمله، لا تميّز الإجابات أي {one} عن غيره. فلا يمكن أن يُرى شيء يقترن باختلافها.',
  'mechanism.change.variance': 'عدد أكبر من الناس في كل {one}، أو مزيد من ال{many}.',
  'mechanism.why.search': 'لا تستقر الأرقام على جواب واحد.',
  'mechanism.change.search': 'مزيد من ال{many}، أو معلومات أقل في المرة الواحدة.',
  'mechanism.meanwhile': 'ما تحمله ال{many}، وما قيل أعلاه عن {whole}.',
};

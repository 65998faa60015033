import type { fieldworkEnglish } from './english.ts';

/** Arabic sentences of the page that steers a wave, written by a machine. */
export const fieldworkArabic: Readonly<Record<keyof typeof fieldworkEnglish, string>> = {
  'fieldwork.headline.nobody': 'لم يُعدّ أحد بعد',
  'fieldwork.headline.gathering': 'الإجابات تصل',
  'fieldwork.headline.faint': 'لا يمكن التمييز بين ال{many} بعد',
  'fieldwork.headline.clear':
    '{clear, plural, =0 {{gender, select, f {لا {one} تُقرأ بوضوح بعد} other {لا {one} يُقرأ بوضوح بعد}}} other {يُقرأ بوضوح الآن # من ال{many}}}',
  'fieldwork.headline.all': '{gender, select, f {كل {one} تُقرأ بوضوح} other {كل {one} يُقرأ بوضوح}}',

  'fieldwork.lead.nobody': 'تظهر الخطوة الأولى حين يجيب {step} من الناس.',
  'fieldwork.lead.gathering': 'يظهر مدى وضوح ال{many} حين يجيب {step} من الناس في اثنين منها.',
  'fieldwork.lead.oneAlone':
    'ليس هناك إلا {one} {gender, select, f {واحدة} other {واحد}}. ولا يظهر مدى الوضوح إلا بالمقارنة مع أماكن أخرى.',
  'fieldwork.lead.faint':
    'لم يوجد حتى الآن فرق بين ال{many} أكبر من المصادفة. فلا أحد يستطيع أن يقول كم شخصًا يلزم. والإجابات القادمة ستقول.',
  'fieldwork.lead.more':
    '{open, plural, =1 {بقي مكان واحد يحتاج إلى بعض الناس.} other {بقيت أماكن عددها {openWords} تحتاج إلى بعض الناس.}} تقول القائمة أين يكون طرق الباب أنفع.',
  'fieldwork.lead.none': 'كلها تحتاج إلى مزيد من الناس. تقول القائمة أين يكون طرق الباب أنفع.',
  'fieldwork.lead.all': 'يمكنك أن تتوقف هنا، أو أن تواصل لتسمع مزيدًا من الناس. كل إجابة جديدة تضيف القليل.',
  'fieldwork.open': '{open, plural, other {#}}',

  'fieldwork.people.under': 'أقل من {step}',
  'fieldwork.people.over': 'أكثر من {count}',
  'fieldwork.count.under': 'أقل من {step}',
  'fieldwork.count.over': '{count}+',
  'fieldwork.named': '{name} {count}',
  'fieldwork.named.under': 'وغيرها أقل من {step} لكل منها',
  'fieldwork.way.invited': 'برمز',
  'fieldwork.way.open': 'برابط مفتوح',
  'fieldwork.way.kiosk': 'على جهاز مشترك',
  'fieldwork.way.paper': 'على الورق',
  'fieldwork.way.bias': 'يدخل من الرابط المفتوح من يشاء. وقد يختلف هؤلاء عن جيرانهم، وقد يجيبون أكثر من مرة.',

  'fieldwork.more': 'نحو {more} من الناس أيضًا',
  'fieldwork.more.scale': 'نحو {more} أيضًا، في {topic}',
  'fieldwork.faintScale': 'في {topic}، لم يوجد فرق بين ال{many} حتى الآن، فتتركه القائمة.',
  'fieldwork.note':
    'كل خيط عُشر الطريق إلى قراءة تامة؛ ومخطط حيث أجاب أقل من {step}. «بوضوح» تعني أنه لو أجاب ناس آخرون من كل {one} لقلنا الشيء نفسه على الأرجح جدًا.',
  'fieldwork.stepsNote':
    'تتحرك الأعداد بخطوات من {step} والحاجات بخطوات من خمسة، حتى لا يستطيع أحد أن يعدّ رجوعًا إلى شخص واحد.',

  'fieldwork.visit.under': 'أقل من {step} من الناس حتى الآن. ودون {step} لا يمكن أن يقال عنه شيء.',
  'fieldwork.visit.underMany':
    'أقل من {step} من الناس في كل منها حتى الآن. ودون {step} لا يمكن أن يقال عنها شيء.',
  'fieldwork.visit.more': 'نحو {more} من الناس أيضًا تكفي ليُقرأ بوضوح.',
  'fieldwork.visit.moreMany': 'نحو {more} من الناس أيضًا في كل منها تكفي لتُقرأ بوضوح.',
  'fieldwork.visit.group': 'في كل {one}: {says}',
  'fieldwork.stopOn': 'يمكنك أن تتوقف في {names}. فالإجابات الإضافية هناك لا تغيّر إلا القليل.',

  'fieldwork.when.all':
    '{gender, select, f {كل {one} واضحة.} other {كل {one} واضح.}} يمكنك أن تغلق الجولة متى شئت.',
  'fieldwork.when.going':
    'إن استمرت الإجابات على حالها، يكون {clear} من {all} من ال{many} واضحًا في اليوم الأخير.',
  'fieldwork.when.longer':
    'إن استمرت الإجابات على حالها، فلن يصبح أي {one} آخر واضحًا حتى اليوم الأخير. والزيارات، أو الإغلاق في يوم لاحق، قد تغيّر ذلك.',
  'fieldwork.when.unknown': 'من المبكر أن نقول متى تتوقف.',
  'fieldwork.when.noDay': 'لم يُحدد يوم للإغلاق، فلا يمكن أن يقال عن ذلك شيء.',

  'fieldwork.curve': 'أول {each} من الناس هم الأهم. وبعد {double} تضيف كل إجابة جديدة القليل.',
  'fieldwork.curve.scale':
    'في {topic}، أول {each} من الناس هم الأهم. وبعد {double} تضيف كل إجابة جديدة القليل.',

  'fieldwork.reached.most': 'يتوقف عند السؤال {question} ناس أكثر مما عند غيره: نحو {lost} ممن وصلوا إليه.',
  'fieldwork.reached.even': 'لا سؤال يوقف الناس أكثر من غيره.',
  'fieldwork.reached.none': 'يظهر أين يتوقف الناس حين يبدأ {step} منهم.',

  'fieldwork.coverage.third': 'أجابوا أقل من نصف ما يناسب عددهم هنا.',
  'fieldwork.coverage.half': 'أجابوا نحو نصف ما يناسب عددهم هنا.',
  'fieldwork.coverage.less': 'أجاب منهم أقل مما يناسب عددهم هنا.',
  'fieldwork.coverage.ground': 'من يسكن هنا: {source}، {year}.',
  'fieldwork.coverage.missing': 'أجاب من هؤلاء أقل مما يناسب عددهم هنا: {names}.',
  'fieldwork.coverage.well': 'أجاب من كل مجموعة ما يناسب عددها هنا تقريبًا.',
  'fieldwork.coverage.early': 'أجاب عدد أقل من أن نقول من الغائب.',
};

import type { FigureWords } from './words.ts';

/** Every Arabic string of a figure, written by a machine and not yet checked by a speaker. */
export const arabic: FigureWords = {
  onePlace: 'مكان',
  manyPlaces: 'أماكن',
  withheld: 'لا يُعرض',
  simulated: 'محاكاة',
  listMark: '؛',
  simulatedSaid: 'كل الأماكن والأرقام في هذا الشكل محاكاة.',
  wholeNamed: '{community} كلها',
  wholeUnnamed: 'كل ال{many} معًا',
  range: '{lower}–{upper}',
  end: '{end} ({value})',
  line: 'يمتد الخط من {low} ({lowEnd}) إلى {high} ({highEnd}).',
  scaleLine: '{scale}: يمتد الخط من {low} ({lowEnd}) إلى {high} ({highEnd}).',

  stripTitle: '{scale}',
  stripSaid: '{scale}: {value}، والأرجح جدًا أنه بين {lower} و{upper}.',
  referenceSaid: 'المنقّط: {whole}، {value}.',
  stripCaption: 'السميك: الأرجح. الباهت: قد يبعد إلى هنا.',

  differenceTitle: '{scale}: {first} و{second}',
  differenceEnd: '{place}: {end}',
  differenceNone: 'متماثلان',
  differenceCaption: 'المنقّط: متماثلان.',
  differenceSaid:
    '{scale}: {second} ناقص {first} يساوي {value}، والأرجح جدًا أنه بين {lower} و{upper}؛ الصفر يعني أنهما متماثلان.',

  orderReader: 'بترتيب القائمة',
  orderValue: 'من الأقل إلى الأكثر، لأن ذلك طُلب',
  placeByPlace: '{scale}، لكل {one}، {order}',
  placeByPlaceBoth: '{first} و{second}، لكل {one}، {order}',
  placeSaid: '{place}: {value}، والأرجح جدًا أنه بين {lower} و{upper}.',
  placeSaidBoth: '{place}: {first}؛ {second}.',
  scaleSaid: '{scale} {value}، بين {lower} و{upper}',
  scaleWithheldSaid: '{scale}: لا يُعرض',
  placeWithheldSaid: '{place}: لا يُعرض.',
  placesShown: 'عدد ال{many}: {count, plural, other {#}}.',
  placesWithheld: '{count, plural, =0 {لا شيء محجوب.} other {المحجوب من ال{many}: #، وهو مخطط وبلا رقم.}}',
  caterpillarCaption: 'السميك حيث يكون كل {one} على الأرجح؛ والباهت كم قد يبعد عن ذلك.',
  orderWarning: 'كثير منها يتبادل المواضع لو سُئل الناس أنفسهم مرة أخرى.',
  more: 'وبقي من ال{many} {count, plural, other {#}}، {where}.',
  moreWhere: 'في جدول الأرقام',

  keyLikely: 'الأرجح',
  keyCould: 'قد يبعد إلى هنا',

  planeTitle: '{first} و{second} معًا',
  planeCaption: 'كل علامة {one}، والسحابة حيث يُرجّح أن يكون. المنقّط: {whole}.',
  planeChosen: 'المتقطّع: حيث {place} بفرصة 95 من 100.',
  planeSaid:
    'عدد ال{many} المرسومة: {count, plural, other {#}}؛ {first} أفقيًا و{second} عموديًا، وكل منها مع المساحة التي يُرجّح أن يكون فيها.',
  planeMiddleSaid: 'خطا الوسط عند {across} أفقيًا و{up} عموديًا.',
  planeChances: 'عدد ال{many} التي يُرجّح أن يكون فيها الأمران فوق الوسط: {count, plural, other {#}}.',
  planeCaptionPlain: 'كل علامة {one}، والسحابة حيث يُرجّح أن يكون.',
  planePlaceSaid: '{place}: {first} {across}، {second} {up}.',
  planeNoPosition: 'ما لا إجابات فيه عن أحد الأمرين فلا يمكن رسمه: {count, plural, other {#}}.',
  under: 'أقل من {value}',
  over: 'أكثر من {value}',
  planeChosenSaid:
    '{place}: {first} {across}، {second} {up}. من كل 100 فرصة: {both} لأن يكون الأمران فوق الوسط، و{firstOnly} لأن يكون {first} فقط، و{secondOnly} لأن يكون {second} فقط، و{neither} لا هذا ولا ذاك.',
  planeNotDrawn: 'المحجوب غير المرسوم: {count, plural, other {#}}.',
  cornerBoth: 'الخيطان معًا',
  cornerFirst: 'ثقة، وعمل أقل',
  cornerSecond: 'عمل، وثقة أقل',
  cornerNeither: 'لا هذا ولا ذاك بعد',
  cornerBothPlain: 'فوق الوسط في الأمرين',
  cornerFirstPlain: '{scale} فقط',

  reliabilityTitle: '{scale}: مدى وضوح كل {one}، بحسب عدد من أجاب',
  reliabilityAcross: 'من أجابوا، في كل {one}',
  reliabilityTop: 'ما يخص كل {one}',
  reliabilityBottom: 'مصادفة في معظمه',
  reliabilityLevel: 'يسمّى واضحًا: {level}',
  reliabilityCaption: 'كلما زاد من يجيب في كل {one} زاد ما نراه هناك مما يخصه وقلّت المصادفة.',
  reliabilityBand: 'الباهت: قد يبعد المنحنى إلى هنا.',
  reliabilitySaid: 'مدى وضوح كل {one}، من 1: {first} إذا أجاب {fewest} من الناس، و{last} إذا أجاب {most}.',
  reliabilityClear: 'يبلغ أول مرة {level}، وهو ما يسمّى واضحًا، عند نحو {respondents} من الناس.',
  reliabilityNever: 'لا يبلغ {level}، وهو ما يسمّى واضحًا، حتى مع {most} من الناس.',

  separabilityTitle: 'يمكن التمييز، أو لا يمكن',
  separabilityTitleScale: '{scale}: يمكن التمييز، أو لا يمكن',
  separabilityCaption: 'كل مربع زوج من ال{many}. والمربعات الفارغة هي الجزء الصادق.',
  separabilitySummaryCaption:
    '{count} من ال{many} تصنع أزواجًا أكثر من أن تُرسم واحدًا واحدًا، فالشريط يعدّها. والجزء الفارغ هو الجزء الصادق.',
  separabilitySaid:
    'من {pairs} من أزواج ال{many}، {differ} يختلف طرفاها بشكل شبه مؤكد، و{likely} يختلف طرفاها على الأرجح، و{same} لا يمكن التمييز بين طرفيها.',
  separabilityHundred:
    'من كل 100 زوج من ال{many}، {differ} يختلف طرفاها بشكل شبه مؤكد، و{likely} على الأرجح، و{same} لا يمكن التمييز بين طرفيها.',
  separabilityWithheld: '{count, plural, =0 {} other {الأزواج المحجوبة: #.}}',
  separabilityDirection: 'لا يُرسم أيهما أعلى.',
  keyDiffer: 'يختلفان بشكل شبه مؤكد',
  keyLikelyDiffer: 'يختلفان على الأرجح',
  keyCannotTell: 'لا يمكننا أن نعرف',

  agreementTitle: '{scale}: كم يتفق الناس داخل كل {one}',
  agreementUp: 'عدد ال{many}',
  agreementLow: 'لا تشابه فوق العشوائي',
  agreementHigh: 'تشابه تام',
  agreementCaption: 'كل شريط يعدّ من ال{many}. المنقّط: الأوسط منها.',
  agreementNull:
    'الإجابات العشوائية: {name, select, uniform {كل منها محتملة كغيرها} slight_skew {تميل قليلًا نحو الطرف الأعلى} moderate_skew {تميل نحو الطرف الأعلى} heavy_skew {تميل كثيرًا نحو الطرف الأعلى} triangular {أكثرها في الوسط وتقل بالتساوي} normal_like {مجتمعة في الوسط كالجرس} other {تشتتها {variance} كما طُلب}}.',
  agreementSaid:
    'من {places} من ال{many}، يتفق الناس في {above} أكثر مما تتفق إجابات عشوائية. والأوسط منها عند {median} من 1؛ وهي تمتد من {least} إلى {most}.',
  keyAgree: 'يتفقون أكثر من العشوائي',
  keyNotAgree: 'لا يتفقون أكثر من ذلك',

  meanVarianceTitle: '{scale}: كم يتباعد الناس، إلى جانب أين يقف كل {one}',
  meanVarianceUp: 'كم يبعد الناس عن وسط كل {one}',
  meanVarianceAcross: '{scale}: أين يقف كل {one}',
  meanVarianceCaption:
    'كل علامة {one}؛ وخطوطها تُظهر كم قد تبعد، وتبهت حيث يكون ذلك كثيرًا. المنقّط: ما يصنعه طرفا الخط وحدهما، فقرب الطرف يضيق المجال للاختلاف.',
  meanVarianceRoom: 'الخط العادي: أكثر ما يترك له الخط مجالًا.',
  meanVarianceSaid:
    'عدد ال{many} المرسومة: {count, plural, other {#}}. في المعتاد يبعد الناس {usual} عن وسط كل {one}.',
  meanVariancePlace: '{place}: {level}؛ ويبعد الناس عنه {value}، والأرجح جدًا أنه بين {lower} و{upper}.',
  meanVarianceAbsent:
    '{count, plural, =0 {} other {غير المرسوم من ال{many}: #، محجوب أو أجاب فيه عدد قليل جدًا عن كل سؤال.}}',

  comparisonTitle: '{scale}: {many} للمقارنة بالعين، زوجًا زوجًا',
  comparisonCaption:
    'حيث لا يتداخل شريطا اثنين من ال{many} يختلفان بشكل شبه مؤكد. صُنعت الأشرطة للأزواج: لا تقول كم قد يبعد كل {one}، والقائمة بترتيب القارئ.',
  comparisonSaid: '{place}: شريط من {lower} إلى {upper}.',
  keyApartBars: 'هذان يختلفان',

  stepsTitle: '{scale}: ما يقع بين ال{many}، خطوة خطوة',
  stepsCaption: 'من كل 100 جزء من الفرق بين الناس يقع هذا العدد بين ال{many}. والخط يُظهر كم قد يبعد كل رقم.',
  stepRaw: 'الإجابات كما هي',
  stepComposition: 'بين ناس متشابهين',
  stepStructure: 'بين {many} متشابهة في ما تحمله',
  stepValue: '{value} ({lower}–{upper})',
  stepSaid: '{step}: {value} من 100، والأرجح جدًا أنه بين {lower} و{upper}.',
  pathsTitle: '{from} و{through} و«{to}»: ما الذي يقترن بماذا',
  pathsCaption:
    'كل خط يصل بين أمرين يسيران معًا بين ال{many}، مع رقمه وكم قد يبعد. المتقطّع: غير مؤكد. ولا خط يقول ما الذي يأتي من ماذا.',
  pathRange: 'من {lower} إلى {upper}',
  pathSaid: '{first} و{second}: {value}، والأرجح جدًا أنه بين {lower} و{upper}.',
  pathUnsureSaid: '{first} و{second}، غير مؤكد: {value}، والأرجح جدًا أنه بين {lower} و{upper}.',

  changeTitle: '{scale}: {from} و{to}، لكل {one}',
  changeCaption:
    'الصندوق المتقطّع ما لا يتميّز عن عدم التغيّر. الحلقة فيه {from}، والشريط {to}؛ والباهت كم قد يبعد التغيّر.',
  changeSaid:
    '{place}: من {before} إلى {after}. والأرجح جدًا أن التغيّر بين {lower} و{upper}؛ وما دون {smallest} لا يمكن أن يُرى.',
  changeOnce: 'سُئل مرة واحدة',
  changeOnceSaid: 'ما فيه إجابات من إحدى المرتين فقط: {count, plural, other {#}}.',
  changeKeyBox: 'لا يتميّز عن عدم التغيّر',

  taskTitle: 'ما الذي يبرز، لكل {one}',
  taskCaption:
    'كل شريط يضع مهمة أمام المهام الأخرى في كل {one}. المنقّط: استعداد لها كالاستعداد لغيرها. السميك الأرجح؛ والباهت كم قد يبعد.',
  taskLess: 'أقل مما لغيرها',
  taskMore: 'أكثر مما لغيرها',
  taskSaid: '{place}، أمام المهام الأخرى هناك: {tasks}.',

  fieldworkTitle: 'مدى وضوح كل {one}',
  fieldworkCaption: 'بترتيب القائمة. عشرة خيوط قراءة تامة.',
  fieldworkSaid: '{place}: {laid} من 10 خيوط الآن، و{later} من 10 في اليوم الأخير؛ {count} من الناس{more}.',
  fieldworkUnderSaid: '{place}: عدد أقل من أن يقال شيء؛ {count} من الناس{more}.',
  fieldworkUnknownSaid: '{place}: {count} من الناس؛ ومدى الوضوح غير معروف بعد.',
  fieldworkMarkSaid: 'يسمّى واضحًا عند {clear} من 10.',
  keyLaid: 'ما نُسج حتى الآن',
  keyToCome: 'في اليوم الأخير، إن استمرت الإجابات',
  keyTooFew: 'أقل من أن يقال شيء',
  keyClear: 'واضح بما يكفي',
  mapTitle: '{scale} على الخريطة',
  mapCaption:
    'اللون القوي يعني أننا متأكدون. وحيث نحن أقل تأكدًا يبهت اللون، فلا تبدو المصادفة فرقًا. تفترق الدرجات عند {levels}. الأرقام هي أرقام القائمة.',
  mapSaid:
    'متأكدون: {sure}، أقل تأكدًا: {less}، غير متأكدين: {unsure}، لا يُعرض ومخطط: {held}. الجدول بجانبها يعطي كل رقم.',
  mapLess: 'أقل',
  mapMore: 'أكثر',
  mapKeySure: 'متأكدون: الأرجح جدًا أن البُعد {sure} أو أقل',
  mapKeyLess: 'أقل تأكدًا: {lessSure} أو أقل',
  mapKeyUnsure: 'غير متأكدين: أكثر من ذلك',
  mapPlaceSaid:
    '{place}: {scale} {value}، والأرجح جدًا أنه بين {lower} و{upper}؛ {sure, select, sure {متأكدون} less {أقل تأكدًا} other {غير متأكدين}}.',
  mapLaid: 'الدوائر: {name} ({source}، {year}).',
  mapLaidCaption:
    'كلما كبرت الدائرة كان العدد أكبر؛ وبلا دائرة: غير معروف. هما جنبًا إلى جنب، ولا يُقال أكثر من ذلك.',
  mapLaidSaid: 'فوق الخريطة دوائر: {name}، من {least} إلى {most} ({source}، {year}).',
  clothTitle: '{first} و{second} على خريطة واحدة',
  clothCaption:
    'الأزرق هو {first}، والأصفر الداكن هو {second}؛ وحيث يقوى الاثنان يكتمل النسيج. تفترق الأثلاث حول وسط {whole}: عند {firstCuts} وعند {secondCuts}.',
  clothSaid:
    'فوق الثلث الأوسط في الاثنين: {both}. في {first} فقط: {onlyFirst}. في {second} فقط: {onlySecond}. لا هذا ولا ذاك: {neither}. بين ذلك: {between}. غير متأكدين: {unsure}. لا يُعرض ومخطط: {held}. الجدول بجانبها يعطي كل رقم.',
  clothPlaceSaid:
    '{place}: {kind, select, both {قوي في الاثنين} first {قوي في {first}، وأقل في {second}} second {قوي في {second}، وأقل في {first}} neither {أقل في الاثنين} between {قريب من الوسط في أحدهما أو فيهما} other {غير متأكدين}}.',
  clothKeyUnsure: 'غير متأكدين من أحدهما أو من الاثنين',
};

import type { english } from './english.ts';

/** Arabic sentences on change between two waves, written by a machine. */
export const changeArabic: Readonly<Record<keyof typeof english, string>> = {
  'change.detectable':
    'في {topic}، {hedge} أن يُرى في هذه الإجابات تغيّر في {whole} أقل من {whole_smallest}{places, select, none {} other {، ولا تغيّر في {one} أقل من نحو {place_smallest}}}.',
  'change.detectableGround':
    'على الخط من {minimum} إلى {maximum}. أجاب {people_from} من الناس في {from}، و{people_to} في {to}؛ وفي {both} من ال{many} إجابات من المرتين.',
  'change.detectable.method':
    'أصغر تغيّر يمكن كشفه: 1.96 من الأخطاء المعيارية للتغيّر. لكل {one} هو أوسط القيم بين ال{many} التي فيها إجابات من الجولتين؛ ومن إجاباته وحدها، دون غيرها، يكون {alone} (1.96 · √2 · الخطأ المعياري للقياس حيث الجولتان بحجم واحد).',
  'change.more': 'بين {from} و{to}، تحركت الإجابات في {topic} في {whole} {hedge} نحو «{end}».',
  'change.open': '{hedge} هل تغيّر شيء في {topic} في {whole} بين {from} و{to}.',
  'change.ground':
    'من {before} إلى {after} على الخط من {minimum} إلى {maximum}: تغيّر بمقدار {value} (من {lower} إلى {upper}).',
  'change.method':
    'جولتان كمقياسين في نموذج واحد متعدد المستويات ({method})، لكل بند مستواه في كل جولة، فقد يقع مستوى قريبًا من المستوى المبني على {to} وحدها لا عليه تمامًا؛ والتغيّر متوسط الفرق على البنود، ولكل {one} وزن بقدر ما تقوله الإجابات هناك. {panel, select, yes {من أجابوا في المرتين أشخاص لكل منهم مجموعتان من الإجابات.} other {أجاب في كل مرة أشخاص مختلفون.}}',
  'change.items': 'البنود في {topic} {hedge} لم تتحرك كلها بالقدر نفسه، فليُنظر إليها واحدًا واحدًا.',
  'change.itemsGround':
    'من {items} من البنود تحرك أكثرها صعودًا بمقدار {most}، والذي في الطرف الآخر بمقدار {least}.',
  'change.items.method':
    'اختبار والد أن كل البنود تغيّرت بالقدر نفسه: {statistic} على {freedom} من درجات الحرية.',
  'change.stays': 'ال{many} حيث {more} في {from} هي {hedge} ال{many} حيث الأمر كذلك في {to}.',
  'change.staysOpen': '{hedge} هل ال{many} حيث {more} في {from} هي كذلك في {to}.',
  'change.staysGround':
    'بين ال{many} تسير المرتان معًا بمقدار {value} من 1؛ وقد تكون الحقيقة في أي موضع من {lower} إلى {upper}.',
  'change.stays.method':
    'ارتباط المواضع الحقيقية لل{many} في الجولتين (الثبات الكامن)، خالٍ من مصادفة من أجاب ومن مصادفة الإجابة الواحدة؛ بالإمكان الجانبي.',
  'change.apart': 'في {topic}، {hedge} تغيّرت ال{many} بطرق مختلفة.',
  'change.apartGround':
    'من {shown} من ال{many} التي يجوز عرضها، تغيّر {moved} بشكل شبه مؤكد؛ ولا يمكننا أن نعرف عن الباقي. مدى وضوح التغيّر في كل {one}: {reliability} من 1.',
  'change.apart.method':
    'الثقة بأن أثرًا واحدًا لكل {one} لا يكفي للجولتين: {confidence} من 100 (نسبة الإمكان {ratio}؛ خليط من مربع كاي بدرجة ودرجتين). موثوقية التغيّر بالنموذج {reliability}، وبالصيغة التقليدية {classical}.',
  'change.alike': 'في {topic}، {hedge} هل اختلف تغيّر أي {one} عن تغيّر الباقي.',
  'change.alikeGround':
    'تتفق الإجابات بالقدر نفسه تقريبًا مع أن تكون كل ال{many} قد تغيّرت بالتساوي. مدى وضوح التغيّر في كل {one}: {reliability} من 1.',
  'change.alike.why': 'تغيّر كل {one} فرق صغير بين رقمين غير مؤكدين. وهو هنا لا يتميّز عن المصادفة.',
  'change.alike.change': 'عدد أكبر من الناس في كل {one} في المرتين، والناس أنفسهم حيث أمكن.',
  'change.alike.meanwhile': 'ما يقال عن تغيّر {whole} يصح عن كل ال{many} معًا.',
  'change.people':
    'أجاب {stayed} من الناس في {from} وفي {to} معًا. وأجاب {left} في {from} فقط، و{joined} في {to} فقط.',
  'change.peopleOpen': 'أجاب كثير من الناس أنفسهم في {from} وفي {to}.',
  'change.peopleApart': 'يُعدّ من أجابوا في {from} ومن أجابوا في {to} أشخاصًا مختلفين.',
  'change.peopleGround':
    'في {both} من ال{many} إجابات من المرتين، وفي {onlyFrom} من {from} فقط، وفي {onlyTo} من {to} فقط. وكل ما قيل قبل هذا الجزء عن {to}.',
  'change.people.method':
    'يُربط الأشخاص بالعمود الذي يسمّيهم، داخل كل {one}. وقد يختلف من غادر ومن جاء عمن بقي؛ ولا يتميّز تغيّر الإجابات عن تغيّر الناس إلا في من بقي.',
  'change.peopleApart.method':
    'مقاطع عرضية متكررة: قد يكون التغيّر في الإجابات أو في من يسكن هنا ويجيب؛ ولا يمكن لهذه البيانات أن تميّز بينهما.',
  'change.placeMore': 'في {topic}، تحركت الإجابات في {place} {hedge} نحو «{end}» بين {from} و{to}.',
  'change.placeOpen': 'في {topic}، {hedge} هل حدث تغيّر في {place} بين {from} و{to}.',
  'change.placeGround':
    'من {before} إلى {after}: تغيّر بمقدار {value} (من {lower} إلى {upper}). وتغيّر أقل من {smallest} لا يمكن أن يُرى هنا. أجاب {people_from} من الناس في {from}، و{people_to} في {to}.',
  'change.place.method':
    'يقترب من تغيّر كل ال{many} كلما قلّت إجاباته؛ مع عدم التأكد من مستويات البنود ومن التباينات. ولا يقال إلا حين يستبعد مدى 95 من 100 ألا يكون هناك تغيّر.',

  'change.refused': '{hedge} هل تغيّر شيء في {topic} بين {from} و{to}.',
  'change.refusedGround': 'أجاب {people_from} من الناس في {from}، و{people_to} في {to}.',
  'change.refused.method': 'لم يُلائم أي نموذج للتغيّر ({says}).',
  'change.refusedAll': '{hedge} هل تغيّر شيء.',
  'change.refusedAllGround': 'أجاب {respondents} من الناس في {places} من ال{many}.',
  'change.refused.meanwhile': 'ما يقال عن {to} وحده يصح.',
  'change.refusedAll.meanwhile': 'ما يقال عن الإجابات كما هي يصح.',
  'change.why.oneWave': 'كل الإجابات من جولة واحدة.',
  'change.do.oneWave': 'إجابات عن البنود نفسها من وقت سابق، مع ال{many} نفسها.',
  'change.why.column': 'ليس في الملف عمود «{column}»، أو ليس فيه شيء لأحد.',
  'change.do.column': 'سمِّ العمود الذي يميّز الجولات.',
  'change.why.items': 'لم يُجب في الجولتين عن أي بند في {topic}.',
  'change.do.items': 'اسأل البنود نفسها مرة أخرى بالكلمات نفسها. فالبند بكلمات أخرى بند آخر.',
  'change.why.options': 'الإجابات عن {items} لها خيارات في {to} غير خياراتها في {from}، فلا تعني الشيء نفسه.',
  'change.do.options': 'اترك هذه البنود، أو اسألها مرة أخرى بخيارات {from}.',
  'change.why.polarity':
    'تسير الإجابات عن {items} في اتجاه في {from} وفي الاتجاه الآخر في {to}، كأنها قُلبت في إحداهما.',
  'change.do.polarity': 'اقلب هذه البنود في جولة واحدة، أو اتركها.',
  'change.why.places': 'أقل من اثنين من ال{many} فيهما إجابات من {from} ومن {to} معًا.',
  'change.do.places': 'ال{many} نفسها بالأسماء نفسها والحدود نفسها في الجولتين، أو قائمة تبيّن أيها أيها.',
  'change.why.few': 'أجاب أقل من {limit} من الناس في إحدى الجولتين.',
  'change.do.few': '{limit} من الناس على الأقل في كل جولة، ويستحسن ذلك في كل {one}.',
  'change.why.repeated': 'لبعض الأشخاص أكثر من صف في الجولة، فلا يُعرف أيها صفّهم.',
  'change.do.repeated': 'أبقِ صفًا واحدًا لكل شخص وجولة، أو اترك عمود الأشخاص.',
  'change.why.model': 'إجابات الجولتين أقل من أن تميّز بين الأشخاص وال{many} والمصادفة.',
  'change.do.model': 'بندان على الأقل، وعدة أشخاص في كل {one}، في الجولتين.',
};

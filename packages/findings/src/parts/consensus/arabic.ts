import type { consensusEnglish } from './english.ts';

/** Arabic sentences of the part on consensus, written by a machine. */
export const consensusArabic: Readonly<Record<keyof typeof consensusEnglish, string>> = {
  'consensus.said': 'في {topic}، {hedge} تختلف ال{many} في مدى تشابه رؤية أهلها للأمور.',
  'consensus.open': 'في {topic}، {hedge} هل تختلف ال{many} في مدى تشابه رؤية أهلها للأمور.',
  'consensus.refused': 'في {topic}، {hedge} بعد أن ننظر في مدى تشابه رؤية الناس في كل {one} للأمور.',
  'consensus.ground':
    'في المعتاد تقع إجابات أهل كل {one} على بُعد {usual} تقريبًا من وسطهم، على الخط من {minimum} إلى {maximum}. وفي سدس ال{many} تقع أبعد من ذلك بمقدار {more} من 100 على الأقل (من {lower} إلى {upper}). من إجابات {respondents} من الناس في {places} من ال{many} أجابوا عن كل سؤال.',
  'consensus.groundZero':
    'في المعتاد تقع إجابات أهل كل {one} على بُعد {usual} تقريبًا من وسطهم، على الخط من {minimum} إلى {maximum}. ولم يوجد في ذلك فرق بين ال{many}؛ وفي سدسها قد يزيد حتى {upper} من 100. من إجابات {respondents} من الناس في {places} من ال{many} أجابوا عن كل سؤال.',
  'consensus.groundNone': 'من إجابات {respondents} من الناس في {places} من ال{many}.',
  'consensus.method':
    'نموذج الموضع والتشتت لمتوسط كل شخص على البنود (الإمكان الأعظم، {nodes} من عقد التكامل التكيفي): لوغاريتم التباين داخل ال{many} له بينها تباين {variance} (من {varianceLower} إلى {varianceUpper}، بالإمكان الجانبي). نسبة الإمكان {ratio} أمام انعدام هذا التباين، مع خليط χ² على الحد. وما يتباين داخل ال{many} يشمل من هم الناس وخطأ الإجابة الواحدة.',
  'consensus.none.method':
    'نموذج الموضع والتشتت لمتوسط كل شخص على البنود. يحتاج إلى {fewest} على الأقل من ال{many} فيها اثنان أو أكثر أجابوا عن كل البنود.',
  'consensus.refusal.why':
    'قد يكون مدى تباعد الناس نفسه بعيدًا عن الحقيقة حيث أجاب عدد قليل. وما نراه هنا قد يكون مصادفة.',
  'consensus.refusal.whyPlaces':
    'لنرى هل تختلف ال{many} في هذا يلزم {fewest} منها على الأقل، وفي كل {one} عدة أشخاص أجابوا عن كل سؤال.',
  'consensus.refusal.whyAlike': 'داخل كل {one} أعطى الجميع الإجابات نفسها، فليس هناك ما يُقارن.',
  'consensus.refusal.whyOther': 'لا تلائم الإجابات ما تحتاجه هذه الصورة.',
  'consensus.refusal.change': 'عدد أكبر من الناس في كل {one}، ثلاثون أو أكثر إن أمكن، أو مزيد من ال{many}.',
  'consensus.refusal.meanwhile':
    'مدى تباعد الناس في المعتاد: نحو {usual} من وسط كل {one}، على الخط من {minimum} إلى {maximum}.',
  'consensus.refusal.meanwhileLevel':
    'ما يقوله الجميع معًا: {whole} عند {level} على الخط من {minimum} إلى {maximum}.',

  'consensus.tiedLess':
    'في ال{many} التي إجاباتها في {topic} أقرب إلى «{high}»، يرى الناس الأمور {hedge} رؤية أكثر تشابهًا.',
  'consensus.tiedMore':
    'في ال{many} التي إجاباتها في {topic} أقرب إلى «{high}»، يرى الناس الأمور {hedge} رؤية أكثر اختلافًا.',
  'consensus.tiedOpen':
    '{hedge} هل يرى الناس الأمور رؤية أكثر تشابهًا في ال{many} التي إجاباتها في {topic} أقرب إلى «{high}».',
  'consensus.tiedGround':
    'يسير الأمران معًا بمقدار {value} (من {lower} إلى {upper})، من −1 إلى 1. وطرفا الخط يصنعان جزءًا من هذا وحدهما: قرب الطرف يضيق المجال للاختلاف. فليس التشابه فضلًا.',
  'consensus.tied.method':
    'ارتباط المتوسطات الحقيقية لل{many} بلوغاريتمات تبايناتها في النموذج نفسه؛ والمدى بتحويل z لفيشر، أو بالإمكان الجانبي حيث يكون ±1. على خط محدود لا يمكن أن يتجاوز التباين (المتوسط − الأدنى)(الأعلى − المتوسط).',

  'consensus.placesRefused': 'في {topic}، {hedge} بعد أن نقول عن أي {one} كم تتشابه رؤية الناس هناك للأمور.',
  'consensus.placesWhy':
    'يحتاج ذلك إلى {needed} من الناس على الأقل في كل {one} أجابوا عن كل سؤال، وإلى {many} تتميّز عن المصادفة.',
  'consensus.placesChange': '{needed} من الناس على الأقل في كل {one}، يجيب كل منهم عن كل سؤال.',

  'consensus.placeCloser': 'في {topic}، يرى الناس في {place} الأمور {hedge} رؤية أكثر تشابهًا من المعتاد.',
  'consensus.placeApart': 'في {topic}، يرى الناس في {place} الأمور {hedge} رؤية أكثر اختلافًا من المعتاد.',
  'consensus.placeOpen':
    'في {topic}، {hedge} هل يرى الناس في {place} الأمور رؤية أكثر تشابهًا من المعتاد أم أقل.',
  'consensus.placeGround':
    'تقع الإجابات على بُعد {value} تقريبًا من وسط {place} (من {lower} إلى {upper})، والمعتاد {usual}؛ وعند ذلك الوسط يترك الخط مجالًا قدره {largest} على الأكثر. من إجابات {respondents} من الناس؛ ويُحسب من أجابوا عن كل سؤال.',
  'consensus.place.method':
    'الانحراف المعياري البعدي لمتوسطات الناس داخل كل {one}، يقترب من المعتاد كلما قلّت إجاباته، مع عدم التأكد من النموذج؛ ومداه يضم الحقيقة 95 مرة من كل 100.',
};

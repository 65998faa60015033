import type { english } from './english.ts';

/** Arabic sentences on tasks, written by a machine. */
export const tasksArabic: Readonly<Record<keyof typeof english, string>> = {
  'tasks.level': '{task}: يميل الناس في {whole} {hedge} نحو «{end}».',
  'tasks.levelOpen': '{task}: {hedge} إلى أي جهة يميل الناس في {whole}، بين «{low}» و«{high}».',
  'tasks.levelGround':
    '{value} على الخط من {minimum} إلى {maximum} (من {lower} إلى {upper}). {items, plural, one {سُئل سؤال واحد} two {سُئل سؤالان} few {سُئلت # أسئلة} many {سُئل # سؤالًا} other {سُئل # سؤال}}، وأجاب {respondents} من الناس.',
  'tasks.level.method':
    'متوسط الإجابات المتوقعة لبنود المهمة على كل ال{many}، في نموذج مقياسها كله؛ المدى 95 من 100. يُسأل عن كل مهمة بمواقف تخصها، فوضع مهمتين جنبًا إلى جنب يقول أيضًا كم هي صعبة تلك المواقف.',
  'tasks.differ': '{hedge} تختلف ال{many} في ما يعمل الناس من أجله معًا، لا في مدى استعدادهم فقط.',
  'tasks.ground':
    'أنواع المهام: {tasks}، والبنود: {items}. في {apart} من {shown} من ال{many} تبرز مهمة واحدة على الأقل عن غيرها. مدى وضوح ذلك في كل {one}: {reliability} من 1 على الأكثر.',
  'tasks.method':
    'كل مهمة مقياس في نموذج واحد متعدد المستويات. الثقة بأن أثرًا واحدًا لكل {one} للمهام كلها لا يكفي: {confidence} من 100 (نسبة الإمكان {ratio}؛ مربع كاي حذر). تبرز المهمة حيث يقع انحرافها عن كل ال{many}، ناقصًا متوسط انحرافات المهام الأخرى هناك، في جانب واحد من الصفر بفرصة 95 من 100 على الأقل.',
  'tasks.open': '{hedge} عن أي {one} هل الناس هناك أكثر استعدادًا لمهمة منهم لأخرى.',
  'tasks.openGround':
    'أنواع المهام: {tasks}، والبنود: {items}، من إجابات {respondents} من الناس في {places} من ال{many}. مدى وضوح المهمة التي تبرز في كل {one}: {reliability} من 1 على الأكثر.',
  'tasks.refusal.why':
    'تتفق الإجابات بالقدر نفسه تقريبًا مع أن يكون استعداد أهل كل {one} لمهمة كاستعدادهم لأخرى، أو أن يظهر ما يخص كل {one} ظهورًا خافتًا جدًا.',
  'tasks.refusal.change': 'عدد أكبر من الناس في كل {one}، وبنود أكثر لكل مهمة.',
  'tasks.refusal.meanwhile': 'يصح ما يقال عن الاستعداد كله وعن كل مهمة في {whole}.',
  'tasks.same': 'هنا {hedge} التمييز بين {first} و{second} كمهمتين: حيث يزيد الاستعداد لإحداهما يزيد للأخرى.',
  'tasks.sameGround': 'بين ال{many} تسير المهمتان معًا بمقدار {value} (من {lower} إلى {upper}).',
  'tasks.sameGroundWhole': 'بين ال{many} تسير المهمتان معًا إلى أبعد حد ممكن.',
  'tasks.same.method':
    'ارتباط المواضع الحقيقية لل{many} في المهمتين، خالٍ من المصادفة. تقالان كواحدة ابتداءً من {from}.',
  'tasks.alone': '{hedge} كم تختلف ال{many} في هذه المهام: {names}.',
  'tasks.aloneGround': 'سؤال واحد فقط يسأل عن كل منها.',
  'tasks.alone.method':
    'بإجابة واحدة لكل شخص لا تتميّز الفروق بين الناس عن مصادفة تلك الإجابة، فلا تُعرف موثوقية كل {one} في المهمة ولا ارتباطها بغيرها.',
  'tasks.aloneRefusal.why': 'قد تكون الإجابة الواحدة سهوًا. ومن بند واحد لا نعرف كم منها مصادفة.',
  'tasks.aloneRefusal.change': 'بند آخر على الأقل عن كل من هذه المهام.',
  'tasks.aloneRefusal.meanwhile': 'هذه البنود محسوبة في ما يقال عن الاستعداد كله، وعن كل مهمة في {whole}.',
  'tasks.wrong': '{hedge} عن أي {one} لأي المهام يكون الناس هناك أكثر استعدادًا.',
  'tasks.wrongGround': 'أجاب {respondents} من الناس في {places} من ال{many}.',
  'tasks.wrong.method': 'تكون كل مهمة مقياسًا في نموذج واحد متعدد المستويات ({says}).',
  'tasks.few.method': 'تكون كل مهمة مقياسًا في نموذج واحد متعدد المستويات؛ وأقل من مهمتين لها بندان.',
  'tasks.wrongRefusal.why': 'المهام التي لها بندان أو أكثر قليلة جدًا، أو الإجابات عن كل منها قليلة جدًا.',
  'tasks.wrongRefusal.change': 'مهمتان على الأقل لكل منهما بندان، يجيب عنهما عدة أشخاص في كل {one}.',
  'tasks.wrongRefusal.meanwhile': 'يصح ما يقال عن الاستعداد كله وعن كل مهمة في {whole}.',
  'tasks.placeMore':
    'بالمقارنة مع {whole}، الناس في {place} {hedge} أكثر استعدادًا لهذه المهمة منهم لغيرها: {task}.',
  'tasks.placeLess':
    'بالمقارنة مع {whole}، الناس في {place} {hedge} أقل استعدادًا لهذه المهمة منهم لغيرها: {task}.',
  'tasks.placeGround':
    'أمام المهام الأخرى هناك: {value} على خط الإجابات (من {lower} إلى {upper})، من إجابات {respondents} من الناس.',
  'tasks.place.method':
    'انحراف المهمة عن كل ال{many}، ناقصًا متوسط انحراف المهام الأخرى في كل {one}؛ يقترب من الصفر كلما قلّت الإجابات.',
};

import type { itemsEnglish } from './english.ts';

/** Arabic sentences on items and domains, written by a machine. */
export const itemsArabic: Readonly<Record<keyof typeof itemsEnglish, string>> = {
  'items.hold': 'الأسئلة في {topic} وعددها {count} تسأل {hedge} عن شيء واحد بعينه.',
  'items.loose':
    'الأسئلة في {topic} وعددها {count} تسأل {hedge} عن أكثر من شيء واحد، أو تسأل عنه بطرق يفهمها الناس فهمًا مختلفًا.',
  'items.holdOpen': '{hedge} هل الأسئلة في {topic} وعددها {count} تسأل عن شيء واحد بعينه.',
  'items.holdGround':
    'كم تسير الأسئلة معًا بين أهل كل {one}: {within} من 1 (من {lower} إلى {upper}). من إجابات {people} من الناس في {places} من ال{many} أجابوا عن الأسئلة كلها وعددها {count}.{between, select, none {} other { وبين ال{many}: {between} من 1.}}',
  'items.holdMethod':
    'معامل ω لماكدونالد لعامل واحد على كل مستوى من نموذج ذي مستويين، بالإمكان الأعظم الكامل وإجابات كاملة؛ α (في الداخل) {alpha}. {bounded, select, none {} other {التباين المتبقي بين ال{many} مثبت على 0: {bounded}. }}تتعلق الكلمة بأن يكون ω داخل ال{many} {bound} على الأقل. يقول ω وα كيف تسير الأسئلة معًا؛ أما وضوح كل {one} فهو λ.',

  'items.alike': 'في {topic}، تعمل الأسئلة {hedge} عملًا متقاربًا في كل {one}.',
  'items.differ':
    'في {topic}، الأسئلة {hedge} لا تعمل كلها العمل نفسه في كل {one}. فلا ينبغي أن ينوب سؤال واحد عن الكل.',
  'items.alikeOpen': 'في {topic}، {hedge} هل تعمل الأسئلة العمل نفسه في كل {one}.',
  'items.alikeGround':
    'مما يقع بين ال{many} في السؤال الواحد، {share} من كل 100 جزء خاص به ولا تشاركه فيه الأسئلة الأخرى{range, select, none {} other { (من {lower} إلى {upper})}}. ولو كانت أسئلة أخرى في الأمر نفسه لظهر كل {one} بمقدار {other} من 1 لا {these}.',
  'items.alikeMethod':
    'تباين البند بحسب المكان γ بطريقة REML في y = α_i + u_k + g_ik + r_jk + e_ijk، من إجابات {people} من الناس أجابوا عن كل البنود. الحصة γ/(γ + τ_β)؛ وتتعلق الكلمة بأن تزيد على {bound} من 100. متوسط λ يعدّ γ/p من خصائص كل {one} لهذه الأسئلة بعينها، وخطأً بالنسبة إلى الفكرة التي وراءها.',

  'items.group':
    'بين المتشابهين في سائر {topic}، يجيب أهل «{group}» ({grouping}) عن «{item}» {hedge} أقرب إلى «{end}» من غيرهم.',
  'items.groupLess':
    'يقول السؤال «{item}» {hedge} أقل عن {topic} بين أهل «{group}» ({grouping}) منه بين غيرهم.',
  'items.groupMore':
    'يقول السؤال «{item}» {hedge} أكثر عن {topic} بين أهل «{group}» ({grouping}) منه بين غيرهم.',
  'items.groupGround':
    'الفرق {value} من المسافة المعتادة بين إجابتي شخصين عنه (من {lower} إلى {upper}). من إجابات {people} من الناس؛ وقد استُبعد ما تشترك فيه ال{many}. قارن المجموعات دون هذا السؤال، أو اسأل كلًا منها عمّا تعنيه كلماته.',
  'items.groupMethod':
    'فرق المجموعة في البند فوق ما يُتوقع من سائر المقياس (السائر خالٍ من الخطأ بمعامله α، داخل ال{many})؛ أخطاء معيارية متينة بحسب ال{many}؛ p لهولم {p} على كل البنود والمجموعات والنوعين. لا يُعلَّم إلا حيث يبلغ الحجم أيضًا {moderate} من الانحرافات المعيارية على الأقل، وهو ما يضيف 0.035 إلى R² في مجموعتين متساويتين (Jodoin & Gierl 2001)؛ وهو {size, select, large {كبير} other {متوسط}} و{kind, select, nonuniform {غير منتظم} other {منتظم}}.',
  'items.groupsNone':
    'تعمل كل الأسئلة {hedge} عملًا متقاربًا لمجموعات «{grouping}» ({groups})، بين أهل كل {one}.',
  'items.groupsOpen':
    'لم يبرز أي سؤال، لكن {hedge} هل تعمل كلها العمل نفسه لمجموعات «{grouping}» ({groups}).',
  'items.groupsRest': 'تعمل الأسئلة الأخرى {hedge} عملًا متقاربًا لمجموعات «{grouping}» ({groups}).',
  'items.groupsRestOpen':
    'لم يبرز من الأسئلة الأخرى شيء، لكن {hedge} هل تعمل العمل نفسه لمجموعات «{grouping}» ({groups}).',
  'items.groupsGround':
    '{tested} من المقارنات، من إجابات {people} من الناس أجابوا عن مقياس كامل. وأكبر فرق بينها {largest} من المسافة المعتادة بين إجابتي شخصين.',
  'items.groupsMethod':
    'الفروق المنتظمة وغير المنتظمة لكل مجموعة في كل بند فوق ما يُتوقع من سائر مقياسه، داخل ال{many}، بأخطاء معيارية متينة بحسب ال{many}. وتتعلق الكلمة بأن تكون كلها دون {moderate} من الانحرافات المعيارية (ما يضيف 0.035 إلى R² في مجموعتين متساويتين؛ Jodoin & Gierl 2001)، بحدّ بونفيروني.',

  'items.groupsRefused': '{hedge} هل تعمل الأسئلة العمل نفسه لمجموعات «{grouping}».',
  'items.groupsWhy':
    '{why, select, unknown {لا عمود باسم «{grouping}» بين ما قُرئ من الأعمدة.} one_group {كل من أجاب في مجموعة واحدة.} few_people {أجاب أقل من {least} من الناس في إحدى المجموعات عن مقياس كامل، فلا يمكن مقارنة إجاباتهم بإجابات غيرهم.} few_mixed_places {في عدد قليل جدًا من ال{many} أجاب ناس من عدة مجموعات. والمجموعات التي تسكن منفصلة لا تتميّز عن ال{many} التي تسكنها.} few_items {مقياس فيه أقل من ثلاثة أسئلة لا يترك ما يكفي لمقارنة سؤال به.} other {تسير الأسئلة الأخرى معًا سيرًا أقل من أن يُقارن بها سؤال.}}',
  'items.groupsChange':
    '{why, select, unknown {سمِّ العمود كما هو في الملف.} few_people {{least} من الناس على الأقل من كل مجموعة يجيبون عن كل أسئلة مقياس.} few_mixed_places {عشرة على الأقل من ال{many} يجيب فيها ناس من عدة مجموعات.} few_items {ثلاثة أسئلة أو أكثر في أمر واحد.} one_group {إجابات من ناس في مجموعة أخرى.} other {أسئلة تسأل عن شيء واحد بعينه.}}',
  'items.groupsMeanwhile': 'ما تقوله المجموعات كلها معًا مذكور أعلاه.',

  'items.refused': '{hedge} كيف تعمل الأسئلة في {topic}.',
  'items.why':
    '{why, select, one_item {السؤال الواحد وحده ليس له ما يُقارن به.} few_places {عدد ال{many} قليل جدًا ({found})، فلا يتميّز ما تشترك فيه الأسئلة بين ال{many} عن المصادفة.} few_respondents {أجاب عدد قليل جدًا من الناس عن كل الأسئلة في {topic}.} no_complete_answers {أجاب عدد قليل جدًا من الناس عن كل الأسئلة في {topic}.} item_constant {يجيب أهل كل {one} عن «{item}» الجواب نفسه.} other {لا تجتمع الأسئلة في صورة واحدة.}}',
  'items.change':
    '{why, select, one_item {ثلاثة أسئلة على الأقل في {topic}.} few_places {{needed} على الأقل من ال{many}.} few_respondents {عدد أكبر من الناس يجيبون عنها كلها.} no_complete_answers {عدد أكبر من الناس يجيبون عنها كلها.} item_constant {ترك «{item}»، أو إجابات أكثر.} other {عدد أكبر من الناس في مزيد من ال{many}.}}',
  'items.refusedGround': 'من إجابات {respondents} من الناس في {places} من ال{many}.',
  'items.refusedMethod':
    'تحتاج التغايرات ذات المستويين لإجابات كاملة إلى {many} أكثر من الأسئلة، وإلى عدة أشخاص في كل {one}، وإلى أسئلة تتباين.',
  'items.meanwhile': 'كم مرة أُعطيت كل إجابة مذكور في الجدول، حيث أجاب عدد كافٍ من الناس.',

  'domains.within.two': 'بين من يسكنون في كل {one}، {first} و{second} {hedge} شيئان مختلفان.',
  'domains.within.one': 'بين من يسكنون في كل {one}، {first} و{second} {hedge} شيء واحد بعينه.',
  'domains.within.open': 'بين من يسكنون في كل {one}، {hedge} هل {first} و{second} شيء واحد أم شيئان.',
  'domains.between.two': 'من {one} إلى {one}، {first} و{second} {hedge} شيئان مختلفان.',
  'domains.between.one': 'من {one} إلى {one}، {first} و{second} {hedge} شيء واحد بعينه.',
  'domains.between.open': 'من {one} إلى {one}، {hedge} هل {first} و{second} شيء واحد أم شيئان.',
  'domains.ground':
    'يسير الأمران معًا بمقدار {value} من 1{range, select, none {} other { (من {lower} إلى {upper})}}. من إجابات {people} من الناس في {places} من ال{many} أجابوا عن كل شيء.',
  'domains.method':
    'تحليل عاملي توكيدي ذو مستويين، بالإمكان الأعظم الكامل وإجابات كاملة. مجالان على المستويين: χ² {chi} على {df}، CFI {cfi}، RMSEA {rmsea}، SRMR {srmr}. ومع مجال واحد على هذا المستوى يزيد BIC بمقدار {bic}. وتتعلق الكلمة بأن يكون الارتباط دون 0.90.{bounded, select, none {} other { تباينات متبقية مثبتة على 0: {bounded}.}} ولا يلزم أن يتفق المستويان.',
  'domains.refused': '{hedge} هل {first} و{second} شيء واحد أم شيئان.',
};

import { fieldworkArabic } from '../fieldwork/arabic.ts';
import { agreementArabic } from '../parts/agreement/arabic.ts';
import { censusArabic } from '../parts/census/arabic.ts';
import { changeArabic } from '../parts/change/arabic.ts';
import { comparisonArabic } from '../parts/comparison/arabic.ts';
import { consensusArabic } from '../parts/consensus/arabic.ts';
import { itemsArabic } from '../parts/items/arabic.ts';
import { mechanismArabic } from '../parts/mechanism/arabic.ts';
import { planningArabic } from '../parts/planning/arabic.ts';
import { tasksArabic } from '../parts/tasks/arabic.ts';
import type { Words } from './english.ts';

/**
 * Every Arabic sentence of a finding, written by a machine and not yet checked by a speaker. The article is
 * written before `{one}` and `{many}` in the sentence; a number stands as "{places} من ال{many}", which suits
 * every number; places in the plural take the feminine singular.
 */
export const arabic: Words = {
  'list.mark': '،',
  'hedge.almost-certainly': 'بشكل شبه مؤكد',
  'hedge.likely': 'على الأرجح',
  'hedge.perhaps': 'ربما',
  'hedge.cannot-tell': 'لا يمكننا أن نعرف',
  'hedge.cannot': 'لا يمكن',

  'role.trust.more': 'ثقة الناس بعضهم ببعض أكبر',
  'role.action.more': 'الناس أكثر استعدادًا للعمل',
  'role.trust.less': 'ثقة الناس بعضهم ببعض أقل',
  'role.action.less': 'الناس أقل استعدادًا للعمل',
  'role.other.less': 'تكون الإجابات عن {title} أقرب إلى «{lowEnd}»',
  'role.other.more': 'تكون الإجابات عن {title} أقرب إلى «{highEnd}»',
  'role.trust.topic': 'الثقة',
  'role.action.topic': 'الاستعداد للعمل',
  'role.other.topic': '{title}',

  'whole.unnamed': 'كل ال{many} معًا',

  'collective.said':
    'في {topic}، {hedge} تختلف ال{many} بعضها عن بعض، فمن المعقول أن نتكلم عن ال{many} لا عن الأشخاص فقط.',
  'collective.likely':
    'في {topic}، {hedge} تختلف ال{many} بعضها عن بعض. وما يقال أدناه عن كل {one} إشارة أولى.',
  'collective.faint':
    'في {topic}، {hedge} تختلف ال{many} بعضها عن بعض، لكن ال{one} {gender, select, f {الواحدة وحدها تظهر} other {الواحد وحده يظهر}} ظهورًا أخفت من أن نتكلم عنه.',
  'collective.perhaps':
    'في {topic}، {hedge} تختلف ال{many} بعضها عن بعض. وليس ذلك مؤكدًا بما يكفي لنتكلم عن {one} {gender, select, f {واحدة} other {واحد}}.',
  'collective.open': 'في {topic}، {hedge} هل تختلف ال{many} بعضها عن بعض.',
  'collective.ground':
    'من إجابات {respondents} من الناس في {places} من ال{many}. نحو {share} من كل 100 جزء من الفرق بين الناس يقع بين ال{many} (من {lower} إلى {upper}). مدى وضوح كل {one} في المتوسط: {reliability} من 1.',
  'collective.groundZero':
    'من إجابات {respondents} من الناس في {places} من ال{many}. لم يوجد شيء من الفرق بين الناس بين ال{many}؛ وقد يفوتنا حتى {upper} من كل 100 جزء.',
  'collective.method':
    'نموذج متعدد المستويات لإجابات داخل أشخاص داخل ال{many} ({method}). الحصة هي التباين بين ال{many} على التباين بين الناس، خالية من مصادفة الإجابة الواحدة؛ والمدى 95 من 100. تستند الكلمة إلى اختبار نسبة الإمكان بثقة {confidence}.',
  'collective.refusal.why':
    'يختلف أهل كل {one} بعضهم عن بعض بقدر ما يختلفون تقريبًا عن أهل {many} أخرى. فالرقم عن كل {one} يكون مصادفة في معظمه.',
  'collective.refusal.whyFaint':
    'أجاب في كل {one} عدد قليل جدًا، قياسًا بمدى اختلافهم بعضهم عن بعض، فالرقم عن كل {one} يكون مصادفة في معظمه.',
  'collective.refusal.change':
    'عدد أكبر من الناس في كل {one}: نحو {needed} في كل {one} عدد يكفي للوضوح، إن كانت ال{many} تختلف كما يبدو هنا.',
  'collective.refusal.changePlaces': 'مزيد من ال{many}. فبين عدد قليل كهذا قد يكون ما يبدو فرقًا مصادفة.',
  'collective.refusal.changeUnknown':
    'عدد أكبر من الناس في كل {one}، أو مزيد من ال{many}. ولا يمكن حساب العدد ما دام لم يوجد فرق.',
  'collective.refusal.meanwhile':
    'ما يقوله الجميع معًا: {whole} عند {level} على الخط من {minimum} إلى {maximum}.',

  'level.above': 'في {topic}، يميل الناس في {whole} {hedge} نحو «{end}».',
  'level.open': 'في {topic}، {hedge} إلى أي جهة يميل الناس في {whole}، بين «{low}» و«{high}».',
  'level.ground':
    '{title}: {value} على الخط من {minimum} إلى {maximum} (من {lower} إلى {upper}). من إجابات {respondents} من الناس.',
  'level.method':
    'متوسط الإجابات المتوقعة للبنود على كل ال{many}، ولكل {one} وزن بقدر ما تقوله الإجابات هناك؛ المدى 95 من 100.',

  'together.likely': 'ال{many} حيث {first} هي {hedge} ال{many} حيث {second}.',
  'together.almost-certainly': 'ال{many} حيث {first} هي {hedge} ال{many} حيث {second}.',
  'together.perhaps': 'ال{many} حيث {first} هي {hedge} أيضًا ال{many} حيث {second}.',
  'together.opposite': 'ال{many} حيث {first} هي {hedge} تلك حيث {less}.',
  'together.open': '{hedge} هل ال{many} حيث {first} هي أيضًا ال{many} حيث {second}.',
  'together.ground':
    'بين ال{many} يسير الأمران معًا بمقدار {value} من 1؛ وقد تكون الحقيقة في أي موضع من {lower} إلى {upper}.',
  'together.method':
    'ارتباط المواضع الحقيقية لل{many} في نموذج واحد للمقياسين ({method})، خالٍ من مصادفة من أجاب ومن مصادفة الإجابة الواحدة.',

  'joint.almost-certainly':
    '{both, plural, =0 {في 0 من ال{many}،} one {في {one} {gender, select, f {واحدة} other {واحد}}،} two {في {gender, select, f {اثنتين} other {اثنين}} من ال{many}،} other {في # من ال{many}،}} {first} و{second} معًا {hedge} فوق المستوى الأوسط في {whole}.',
  'joint.likely':
    '{both, plural, =0 {في 0 من ال{many}،} one {في {one} {gender, select, f {واحدة} other {واحد}}،} two {في {gender, select, f {اثنتين} other {اثنين}} من ال{many}،} other {في # من ال{many}،}} {first} و{second} معًا {hedge} فوق المستوى الأوسط في {whole}.',
  'joint.none': '{hedge} بعد عن أي {one} هل {first} و{second} معًا فوق المستوى الأوسط في {whole}.',
  'joint.ground':
    'فوق المستوى الأوسط في {first} فقط: {firstOnly}. في {second} فقط: {secondOnly}. ليس فوقه في أيٍّ منهما: {neither}. وفي {open} من {places} من ال{many} لا يمكننا أن نعرف.',
  'joint.method':
    'لكل {one}، احتمال أن يقع الأمران فوق المستوى الأوسط في كل ال{many}، من توزيعهما المشترك بعد معرفة الإجابات. يُعدّ حين يكون هذا الاحتمال 80 من 100 على الأقل.',
  'joint.same': 'هنا {hedge} التمييز بين {first} و{second} بمقارنة ال{many}: حيث يزيد أحدهما يزيد الآخر.',
  'joint.sameGround':
    'بين ال{many} يسير الأمران معًا بمقدار {value} (على الأقل {lower}). يُعرضان جنبًا إلى جنب ويقالان كأمر واحد.',
  'joint.sameGroundWhole':
    'بين ال{many} يسير الأمران معًا إلى أبعد حد ممكن. ولا يمكن هنا حساب كم قد يبعد ذلك عن الحقيقة. يُعرضان جنبًا إلى جنب ويقالان كأمر واحد.',

  'apart.said':
    'من كل 100 زوج من ال{many}، {differ} يختلف طرفاها {hedge} في {topic}، و{open} لا يمكن التمييز بين طرفيها، و{maybe} بين هذا وذاك. فليس في هذا ترتيب.',
  'apart.ground':
    '{pairs} من أزواج ال{many} التي يجوز عرضها: {certain} يختلف طرفاها بشكل شبه مؤكد، و{likely} على الأرجح، و{rest} لا يمكن التمييز بين طرفيها.',
  'apart.method':
    'لكل زوج، احتمال أن يكون أحدهما فوق الآخر، بعد معرفة الإجابات وما يشتركان فيه. تعني «بشكل شبه مؤكد» 95 من 100 على الأقل أنهما مختلفان.',

  'withheld.said':
    '{hedge} {held, plural, one {{gender, select, f {واحدة} other {واحدًا}} من ال{many}} two {{gender, select, f {اثنتين} other {اثنين}} من ال{many}} other {# من ال{many}}}، لتبقى إجابات كل شخص خاصة.',
  'withheld.notShown': 'لا نعرض',
  'withheld.ground':
    'يلزم في كل {one} {limit} من الناس على الأقل، وإجابات ليست كلها متشابهة. وقد تُحجب أماكن أخرى أيضًا، حتى لا يمكن حساب شيء بطرح الباقي من المجموع.',
  'withheld.method': 'كل إجابة من هناك محسوبة في ما يقال عن {whole}.',
  'withheld.refusal.why':
    'حيث يجيب أقل من {limit} من الناس، أو يعطي الجميع الإجابات نفسها، يكشف الرقم من قال ماذا. ومن عدد قليل كهذا يكون مصادفة في معظمه أيضًا.',
  'withheld.refusal.change': 'أن يجيب {limit} من الناس على الأقل من كل {one} في الوقت نفسه.',
  'withheld.refusal.meanwhile': 'كل إجاباتهم محسوبة في ما يقال عن {whole}.',

  'composition.less': 'جزء من الفرق بين ال{many} في {topic} يتعلق {hedge} بمن هم الناس ({covariates}).',
  'composition.same':
    'من هم الناس ({covariates}) {hedge} لا يفسر إلا القليل من الفرق بين ال{many} في {topic}.',
  'composition.open': '{hedge} كم من الفرق بين ال{many} في {topic} يتعلق بمن هم الناس ({covariates}).',
  'composition.ground':
    'من كل 100 جزء من الفرق بين الناس يقع {before} بين ال{many}؛ و{after} (من {lower} إلى {upper}) حين يقارَن ناس متشابهون في {covariates}.',
  'composition.method':
    'النموذج نفسه مع إضافة {covariates}، على {respondents} من الناس الذين يُعرف ذلك كله عنهم.',

  'structure.more':
    'ال{many} التي فيها {covariate} أكثر تكون إجاباتها {hedge} أكبر، بين {many} متشابهة في سائر الأمور.',
  'structure.less':
    'ال{many} التي فيها {covariate} أكثر تكون إجاباتها {hedge} أقل، بين {many} متشابهة في سائر الأمور. وهذا عمّا تحمله ال{many}، لا عن أهلها.',
  'structure.open': '{hedge} هل تقترن الإجابات بأمر {covariate}، بين {many} متشابهة في سائر الأمور.',
  'structure.ground':
    'كل خطوة بمقدار واحد في {covariate} تقترن بمقدار {value} على خط الإجابات (من {lower} إلى {upper}).',
  'structure.method':
    'أثر ثابت لمعلومة عن ال{many} في النموذج متعدد المستويات. يقترن بالإجابات، ولا يلزم أن يكون سببها.',

  'place.above': 'في {topic}، {place} {hedge} فوق المستوى الأوسط في {whole}.',
  'place.below': 'في {topic}، {place} {hedge} أقرب إلى «{end}» من المستوى الأوسط في {whole}.',
  'place.open': 'في {topic}، {hedge} في أي جهة من المستوى الأوسط في {whole} يقع موضع {place}.',
  'place.ground':
    '{value} على الخط من {minimum} إلى {maximum} (من {lower} إلى {upper})، من إجابات {respondents} من الناس. مدى وضوح {place}: {reliability} من 1.',
  'place.method': 'تقدير يقترب من الوسط كلما قلّت إجاباته؛ ومداه يضم الحقيقة 95 مرة من كل 100.',

  ...fieldworkArabic,
  ...tasksArabic,
  ...changeArabic,
  ...agreementArabic,
  ...consensusArabic,
  ...censusArabic,
  ...comparisonArabic,
  ...itemsArabic,
  ...planningArabic,
  ...mechanismArabic,
};

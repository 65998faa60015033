import type { CompareWord } from './compare-english.ts';

/** Written by a machine. */
export const compareArabic: Readonly<Record<CompareWord, string>> = {
  whichReal: 'أي الفروق حقيقية؟',
  whichRealLead: 'كثيرًا ما تُطلب قائمة من الأعلى إلى الأسفل. ولا تستطيع الإجابات أن تعطيها، وهنا يُقال لماذا.',
  nothingApart: 'لم يُنشر بعد شيء يقارن بين الأماكن.',
  whichOrder: 'بأي تتابع',
  whyThisOrder:
    'لا شيء هنا مرتب بحسب الإجابات: فكثير مما يتجاور في قائمة كهذه يتبادل المواضع لو سُئل الناس مرة أخرى.',
  pairsCounted: 'أزواج ال{many} هنا أكثر من أن يُعرض كل منها، فهي تُعدّ فقط.',
  thisOne: '{gender, select, f {هذه} other {هذا}} ال{one}',
  andThisOne: '{gender, select, f {وهذه} other {وهذا}}',
  compareThem: 'قارن',
  notSame: 'اختر {gender, select, f {اثنتين مختلفتين} other {اثنين مختلفين}}.',
  cannotCompare: 'لا يمكننا أن نقارن بين {first} و{second}',
  nothingSaidOf: 'لا يُقال شيء عن {place} بعد.',
  twoCarry: '{gender, select, f {ما تحمله الاثنتان} other {ما يحمله الاثنان}}',
  twoCarryNote: 'ليس شيء من هذا في أيدي أهل المكانين وحدهم.',
  middleOfAll: 'في الوسط بين كل ال{many}',
  howFarOff:
    '{gender, select, f {أين تقف كل {one}، وكم قد تبعد عن ذلك} other {أين يقف كل {one}، وكم قد يبعد عن ذلك}}',
  toldApart: 'يمكن التمييز، أو لا يمكن',
  funderAsks: 'إذا سأل من يموّل أيها الأول',
  funderCopy: 'لك أن تنسخ هذه الكلمات وتعطيها لمن يسأل.',
  noOrder: 'نحن لا نرتب ال{many} من الأول إلى الأخير.',
  mostlyLuck:
    'بهذا العدد من الإجابات لا يستطيع أحد أن يقول بالتأكيد في {open} من كل 100 زوج أيهما أعلى. فالقائمة من الأول إلى الأخير تكون مصادفة في معظمها.',
  sayWithCare:
    'وما يمكننا أن نقوله بتأنٍّ هو {gender, select, f {أين تقف كل {one}، وما مدى التأكد من ذلك، وما الذي تحمله} other {أين يقف كل {one}، وما مدى التأكد من ذلك، وما الذي يحمله}}.',
};

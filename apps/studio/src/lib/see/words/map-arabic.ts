import type { MapWord } from './map-english.ts';

/** Written by a machine. */
export const mapArabic: Readonly<Record<MapWord, string>> = {
  onMap: 'على الخريطة',
  mapLead: 'اللون القوي يعني أننا متأكدون. وحيث نحن أقل تأكدًا يبهت اللون، فلا تبدو المصادفة فرقًا.',
  mapNothing: 'لم يُنشر بعد شيء عن الأماكن.',
  mapShows: 'ما تعرضه الخريطة',
  mapBoth: 'الاثنان على خريطة واحدة',
  mapOpens: 'كل {one} على الخريطة {gender, select, f {تفتح صفحتها} other {يفتح صفحته}}.',
  mapOver: 'ضع فوق الخريطة',
  mapOverHint: 'أمر معروف عن ال{many} من مصدر آخر، على شكل دوائر.',
  mapOverNone: 'لا شيء',
  mapOverShow: 'اعرضه',
  mapBeside: 'تضع الخريطة الأمرين جنبًا إلى جنب. أما لماذا يتشابهان أو لا يتشابهان فلا تستطيع أن تقوله.',
  mapNoShape: 'ليس لأي {one} شكل على الخريطة بعد، فليس هنا إلا الجدول.',
  mapTable: 'الأمر نفسه في جدول',
  mapTableNamed: 'الخريطة في جدول',
  mapTableNote:
    'بترتيب القائمة. والأرجح جدًا أن ال{one} {gender, select, f {تقع} other {يقع}} بين الرقمين في السطر الثاني.',
  mapDotted: 'المنقّط: كل ال{many} معًا.',
  mapHeld: 'لا يُعرض',
  howCertain: 'إلى أي حد نحن متأكدون',
  certain: 'متأكدون',
  lessCertain: 'أقل تأكدًا',
  uncertain: 'غير متأكدين',
  notKnown: 'غير معروف',
};

import type { FigureWords } from '@weft/figures';
import type { PlaceShown, ScaleShown } from '@weft/findings';
import { action, millbrook, trust } from './millbrook.ts';

/**
 * Arabic for the gallery alone, so that the mirrored drawings can be looked at with real words. Written by
 * machine and not yet checked by a speaker.
 */
export const arabic: FigureWords = {
  onePlace: 'شارع',
  manyPlaces: 'شوارع',
  withheld: 'محجوب',
  simulated: 'محاكاة',
  simulatedSaid: 'كل الأماكن والأرقام هنا محاكاة.',
  wholeNamed: '{community} كلها',
  wholeUnnamed: 'كل الأماكن معًا',
  range: '{lower}–{upper}',
  end: '{end} ({value})',
  line: 'يمتد الخط من {low} ({lowEnd}) إلى {high} ({highEnd}).',
  scaleLine: '{scale}: يمتد الخط من {low} ({lowEnd}) إلى {high} ({highEnd}).',
  stripTitle: '{scale}',
  stripSaid: '{scale}: {value}، والأرجح جدًا بين {lower} و{upper}.',
  referenceSaid: 'المنقّط: {whole}، {value}.',
  stripCaption: 'السميك: الأرجح. الباهت: قد يبعد إلى هنا.',
  orderReader: 'بترتيب القائمة',
  orderValue: 'من الأقل إلى الأكثر، لأن ذلك طُلب',
  placeByPlace: '{scale}، شارعًا شارعًا، {order}',
  placeByPlaceBoth: '{first} و{second}، شارعًا شارعًا، {order}',
  placeSaid: '{place}: {value}، والأرجح جدًا بين {lower} و{upper}.',
  placeSaidBoth: '{place}: {first}؛ {second}.',
  scaleSaid: '{scale} {value}، بين {lower} و{upper}',
  scaleWithheldSaid: '{scale} محجوب',
  placeWithheldSaid: '{place}: محجوب.',
  placesShown: 'عدد الشوارع: {count, number}.',
  placesWithheld: '{count, plural, =0 {لا شيء محجوب.} other {المحجوب: {count, number}، مظلّل وبلا رقم.}}',
  caterpillarCaption: 'السميك حيث يكون الشارع على الأرجح؛ والباهت كم قد يبعد عن ذلك.',
  orderWarning: 'كثير منها يتبادل الأماكن لو سُئل الناس أنفسهم مرة أخرى.',
  more: 'وبقي {count, number}، {where}.',
  moreWhere: 'في جدول الأرقام',
  keyLikely: 'الأرجح',
  keyCould: 'قد يبعد إلى هنا',
  planeTitle: '{first} و{second} معًا',
  planeCaption: 'كل علامة شارع، والسحابة حيث يُرجّح أن يكون. المنقّط: {whole}.',
  planeCaptionPlain: 'كل علامة شارع، والسحابة حيث يُرجّح أن يكون.',
  planePlaceSaid: '{place}: {first} {across}، {second} {up}.',
  planeNoPosition: 'بلا موضع: {count, number}.',
  under: 'أقل من {value}',
  over: 'أكثر من {value}',
  planeChosen: 'المتقطّع: حيث {place} باحتمال ٩٥ من ١٠٠.',
  planeSaid: 'عدد الشوارع المرسومة: {count, number}؛ {first} أفقيًا و{second} عموديًا.',
  planeMiddleSaid: 'الوسط عند {across} أفقيًا و{up} عموديًا.',
  planeChances: 'عدد الشوارع التي يرجّح أن يكون فيها الاثنان فوق الوسط: {count, number}.',
  planeChosenSaid:
    '{place}: {first} {across}، {second} {up}. من كل ١٠٠ احتمال: {both} لكليهما فوق الوسط، {firstOnly} لـ{first} وحدها، {secondOnly} لـ{second} وحده، {neither} لا هذا ولا ذاك.',
  planeNotDrawn: 'المحجوب غير المرسوم: {count, number}.',
  cornerBoth: 'الخيطان معًا',
  cornerFirst: 'ثقة بعمل أقلّ',
  cornerSecond: 'عمل بثقة أقلّ',
  cornerNeither: 'ليس بعد',
  cornerBothPlain: 'كلاهما فوق الوسط',
  cornerFirstPlain: '{scale} وحده',
  reliabilityTitle: '{scale}: كم يظهر الشارع بوضوح بحسب عدد المجيبين',
  reliabilityAcross: 'عدد المجيبين في شارع واحد',
  reliabilityTop: 'الشارع نفسه',
  reliabilityBottom: 'صدفة في الغالب',
  reliabilityLevel: 'نسمّيه واضحًا: {level}',
  reliabilityCaption: 'كلما أجاب ناس أكثر في شارع، كان ما نراه هو الشارع لا الصدفة.',
  reliabilityBand: 'الباهت: قد يبعد المنحنى إلى هنا.',
  reliabilitySaid: 'الثبات {first} مع {fewest} و{last} مع {most} من المجيبين.',
  reliabilityClear: 'يبلغ أول مرة {level} عند نحو {respondents} من الناس.',
  reliabilityNever: 'لا يبلغ {level} حتى مع {most} من الناس.',
  separabilityTitle: 'أيتميّزان أم لا',
  separabilityTitleScale: '{scale}: أيتميّزان أم لا',
  separabilityCaption: 'كل مربع زوج من الشوارع. المربعات الفارغة هي الجزء الصادق.',
  separabilitySummaryCaption: 'أزواج {count} شارعًا أكثر من أن تُرسم، فالشريط يعدّها.',
  separabilitySaid:
    'من {pairs} زوجًا: {differ} يكاد يكون أكيدًا أنهما مختلفان، {likely} على الأرجح، و{same} لا يمكن تمييزهما.',
  separabilityHundred:
    'من كل ١٠٠ زوج: {differ} يكاد يكون أكيدًا أنهما مختلفان، {likely} على الأرجح، و{same} لا يمكن تمييزهما.',
  separabilityWithheld: '{count, plural, =0 {} other {أزواج محجوبة: {count, number}.}}',
  separabilityDirection: 'لا يُرسم أيّهما أعلى.',
  keyDiffer: 'يكاد يكون أكيدًا أنهما مختلفان',
  keyLikelyDiffer: 'مختلفان على الأرجح',
  keyCannotTell: 'لا نستطيع أن نعرف',
  agreementTitle: '{scale}: كم يتفق الناس في الشارع الواحد',
  agreementUp: 'عدد الشوارع',
  agreementLow: 'ليسوا أكثر تشابهًا من الصدفة',
  agreementHigh: 'متشابهون كلهم',
  agreementCaption: 'كل عمود يعدّ شوارع. المنقّط: الشارع الأوسط.',
  agreementNull:
    'الإجابات العشوائية: {name, select, uniform {كل إجابة محتملة كغيرها} slight_skew {تميل قليلًا إلى الأعلى} moderate_skew {تميل إلى الأعلى} heavy_skew {تميل بشدة إلى الأعلى} triangular {أكثرها في الوسط وتقلّ بانتظام} normal_like {تتجمع في الوسط كالجرس} other {تباينها {variance} كما طُلب}}.',
  agreementSaid:
    'من {places} شوارع، يتفق الناس في {above} أكثر من إجابات عشوائية. الشارع الأوسط عند {median} من واحد، وتمتد من {least} إلى {most}.',
  keyAgree: 'يتفقون أكثر من إجابات عشوائية',
  keyNotAgree: 'لا يتفقون أكثر من ذلك',
  meanVarianceTitle: '{scale}: كم يتباعد الناس بجانب موضع شارعهم',
  meanVarianceUp: 'بُعد الناس عن وسط شارعهم',
  meanVarianceAcross: '{scale}: موضع الشارع',
  meanVarianceCaption:
    'كل علامة شارع، وخطوطها مدى ما قد تبعد، وتبهت حيث يكون ذلك بعيدًا. المنقّط: ما يفعله طرفا الخط وحدهما، فقرب الطرف لا يبقى مجال للاختلاف.',
  meanVarianceRoom: 'الخط المتصل: أقصى ما يتّسع له الخط.',
  meanVarianceSaid: 'المرسوم: {count, number}. في الشارع المعتاد يبعد الناس {usual} عن وسطه.',
  meanVariancePlace: '{place}: {level}؛ يبعد الناس عنه {value}، والأرجح جدًا بين {lower} و{upper}.',
  meanVarianceAbsent:
    '{count, plural, =0 {} other {غير مرسوم: {count, number}، محجوب أو قلّ من أجابوا عن كل الأسئلة.}}',
};

const names = [
  'البوابة الشمالية',
  'المرج الطويل',
  'ركن الفرن',
  'حقل الطوب',
  'ممشى الحبال',
  'تل الكنيسة',
  'صف المدابغ',
  'السوق',
  'المحطة',
  'شارع السدّ',
  'درب الطاحونة',
  'ساحة النجّار',
  'ضفة القناة',
  'خضرة الصبّاغين',
  'البستان',
  'الزيزفون',
  'درج العبّارة',
  'المقلع القديم',
];

export const trustArabic: ScaleShown = { ...trust, title: 'الثقة', lowEnd: 'ثقة أقلّ', highEnd: 'ثقة أكثر' };
export const actionArabic: ScaleShown = {
  ...action,
  title: 'الاستعداد للعمل',
  lowEnd: 'استعداد أقلّ',
  highEnd: 'استعداد أكثر',
};

/** The same simulated blocks under Arabic names. */
export const millbrookArabic: readonly PlaceShown[] = millbrook.map((one, index) => ({
  ...one,
  place: names[index] ?? one.place,
}));

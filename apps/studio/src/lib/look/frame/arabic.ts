import type { FrameWords } from './english.ts';

/** Written by a machine. */
export const arabicFrame: FrameWords = {
  language: 'ar',
  direction: 'rtl',
  skip: 'انتقل إلى الصفحة',
  simulated: 'محاكاة',
  rooms: 'الغرف',
  ask: 'اسأل',
  hear: 'اسمع',
  see: 'انظر',
  do: 'افعل',
  know: 'اعرف',
  people: 'الناس',
  tokens: 'المفاتيح',
  settings: 'الإعدادات',
  communities: 'مجتمعاتك',
  analyse: 'حلّل ملفًا',
  signIn: 'سجّل الدخول',
  madeWith: 'صُنع ببرنامج Weft، وهو برنامج حر يعمل على حاسوبك.',
  madeUp: 'Millbrook مكان متخيَّل، وكل رقم في هذه الصفحة محاكاة.',
};

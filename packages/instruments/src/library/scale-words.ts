import type { ScaleWords } from './library-entry.ts';
import { type Wording, words } from './wording.ts';

const howMuchAgree = words(
  'How much do you agree or disagree?',
  '¿Hasta qué punto está de acuerdo o en desacuerdo?',
  'إلى أي حد توافق أو لا توافق؟',
);

const howLikely = words(
  'Think of how people here would act. How likely is each?',
  'Piense en cómo actuaría la gente de aquí. ¿Qué tan probable es cada cosa?',
  'فكّر في ما قد يفعله الناس هنا. ما مدى احتمال كل أمر؟',
);

/** The scale of trust and cohesion, with the usual words. */
export function trustScale(instruction: Wording = howMuchAgree): ScaleWords {
  return {
    name: 'trust',
    role: 'trust',
    title: words('Trust and cohesion', 'Confianza y cohesión', 'الثقة والتماسك'),
    low: words('less trust', 'menos confianza', 'ثقة أقل'),
    high: words('more trust', 'más confianza', 'ثقة أكثر'),
    instruction,
  };
}

/** The scale of willingness to act, with the usual words. */
export function actionScale(instruction: Wording = howLikely): ScaleWords {
  return {
    name: 'action',
    role: 'action',
    title: words('Readiness to act', 'Disposición a actuar', 'الاستعداد للعمل'),
    low: words('less ready to act', 'menos disposición a actuar', 'استعداد أقل للعمل'),
    high: words('readier to act', 'más disposición a actuar', 'استعداد أكثر للعمل'),
    instruction,
  };
}

/** A scale that is neither, asked for agreement unless said. */
export function otherScale(
  name: string,
  title: Wording,
  low: Wording,
  high: Wording,
  instruction: Wording = howMuchAgree,
): ScaleWords {
  return { name, role: 'other', title, low, high, instruction };
}

import type { Wording } from './wording.ts';
import { words } from './wording.ts';

/** The usual sets of answers, lowest first, in the languages of the library. */
export const answerSets = {
  agreement: [
    words('Strongly disagree', 'Muy en desacuerdo', 'لا أوافق إطلاقًا'),
    words('Disagree', 'En desacuerdo', 'لا أوافق'),
    words('Neither agree nor disagree', 'Ni de acuerdo ni en desacuerdo', 'بين الموافقة والرفض'),
    words('Agree', 'De acuerdo', 'أوافق'),
    words('Strongly agree', 'Muy de acuerdo', 'أوافق تمامًا'),
  ],
  agreement_six: [
    words('Strongly disagree', 'Muy en desacuerdo', 'لا أوافق إطلاقًا'),
    words('Disagree', 'En desacuerdo', 'لا أوافق'),
    words('Slightly disagree', 'Algo en desacuerdo', 'أميل إلى عدم الموافقة'),
    words('Slightly agree', 'Algo de acuerdo', 'أميل إلى الموافقة'),
    words('Agree', 'De acuerdo', 'أوافق'),
    words('Strongly agree', 'Muy de acuerdo', 'أوافق تمامًا'),
  ],
  likelihood: [
    words('Very unlikely', 'Muy improbable', 'غير محتمل إطلاقًا'),
    words('Unlikely', 'Improbable', 'غير محتمل'),
    words('Neither likely nor unlikely', 'Ni probable ni improbable', 'قد يحدث وقد لا يحدث'),
    words('Likely', 'Probable', 'محتمل'),
    words('Very likely', 'Muy probable', 'محتمل جدًا'),
  ],
  extent: [
    words('Not at all', 'Nada', 'لا شيء على الإطلاق'),
    words('A little', 'Un poco', 'قليلًا'),
    words('Somewhat', 'Algo', 'إلى حد ما'),
    words('Quite a lot', 'Bastante', 'كثيرًا'),
    words('A great deal', 'Mucho', 'كثيرًا جدًا'),
  ],
  frequency: [
    words('Never', 'Nunca', 'ولا مرة'),
    words('Once', 'Una vez', 'مرة واحدة'),
    words('A few times', 'Unas cuantas veces', 'بضع مرات'),
    words('Often', 'A menudo', 'كثيرًا'),
  ],
  sureness: [
    words('Not sure at all', 'Nada seguro o segura', 'لست متأكدًا على الإطلاق'),
    words('A little sure', 'Un poco seguro o segura', 'متأكد قليلًا'),
    words('Fairly sure', 'Bastante seguro o segura', 'متأكد إلى حد ما'),
    words('Very sure', 'Muy seguro o segura', 'متأكد جدًا'),
    words('Completely sure', 'Completamente seguro o segura', 'متأكد تمامًا'),
  ],
} as const satisfies Readonly<Record<string, readonly Wording[]>>;

export type AnswerSet = keyof typeof answerSets;

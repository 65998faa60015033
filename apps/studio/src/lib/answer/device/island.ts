import type { RespondentWord } from '@weft/instruments';
import type { Questionnaire } from '../questionnaire.ts';
import type { Sitting } from '../sitting.ts';

/** What a document gives to the script on it. */
export interface Island {
  readonly questionnaire: Questionnaire | null;
  /** The sitting so far, where it began without scripts. */
  readonly sitting: Sitting | null;
  readonly door: {
    readonly kind: 'code' | 'link';
    readonly slug: string | null;
    readonly way: 'invited' | 'open' | 'kiosk';
  } | null;
  /** The words of a page that belongs to no wave. */
  readonly plain?: {
    readonly language: string;
    readonly rightToLeft: boolean;
    readonly words: Readonly<Partial<Record<RespondentWord, string>>>;
  };
}

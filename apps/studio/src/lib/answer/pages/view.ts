import type { Html } from '../markup.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { Sitting } from '../sitting.ts';

/** What a page is made of. `action` is where its form is sent; `again` is that a change leads back to all answers. */
export interface View {
  readonly questionnaire: Questionnaire;
  readonly sitting: Sitting;
  readonly action: string;
  readonly again: boolean;
  readonly unsent: number;
  readonly connected: boolean;
  /** Words of something that went wrong on the way. */
  readonly trouble?: string;
}

export interface Drawn {
  readonly title: string;
  readonly main: Html;
}

/** Where a screen of a sitting is: the last part of its address. */
export const searchOf = ({ screen, at }: Pick<Sitting, 'screen' | 'at'>, again = false): string =>
  screen === 'question' ? `?at=${at + 1}${again ? '&then=review' : ''}` : `?at=${screen}`;

import type { Hedge } from '@weft/findings';

/** The words that findings and the ladder bring along themselves. */
export interface LookWords {
  readonly howWeKnow: string;
  readonly whatWouldChange: string;
  readonly why: string;
  readonly change: string;
  readonly meanwhile: string;
  readonly howSure: string;
  readonly thread: string;
  readonly rungs: readonly { readonly hedge: Hedge; readonly text: string; readonly means: string }[];
}

export const englishLook: LookWords = {
  howWeKnow: 'How we know',
  whatWouldChange: 'What would change this',
  why: 'Why.',
  change: 'What would change it.',
  meanwhile: 'What can be said now.',
  howSure: 'How sure are we?',
  thread: 'Look at the thread under a word.',
  rungs: [
    { hedge: 'almost-certainly', text: 'almost certainly', means: '95 chances in 100, or more' },
    { hedge: 'likely', text: 'likely', means: '80 to 95' },
    { hedge: 'perhaps', text: 'perhaps', means: '60 to 80' },
    { hedge: 'cannot-tell', text: 'we cannot tell', means: 'fewer than 60' },
  ],
};

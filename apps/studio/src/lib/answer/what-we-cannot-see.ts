/** One thing nobody can see of those who answer, whoever holds the data, the files or the logs of this studio. */
export interface CannotSee {
  /** Stays as it is: translations and tests hang on it. */
  readonly key: string;
  /** In English, for a page that is read aloud. */
  readonly says: string;
}

/** What the page residents read is made of. Each line is proven by the test of its key (`test/store/anonymity.test.ts`). */
export const whatWeCannotSee = [
  { key: 'no-name', says: 'We never ask your name, and there is no place to keep it.' },
  { key: 'no-account', says: 'You need no account, and your answers belong to none.' },
  { key: 'no-address', says: 'The address of your phone or computer is not kept.' },
  {
    key: 'no-time',
    says: 'We count how many people answered on a day. Your answers carry no day and no hour.',
  },
  {
    key: 'no-code-beside-answers',
    says: 'Of your code we keep that it was used. Nothing connects it with any answers.',
  },
  {
    key: 'no-order',
    says: 'Answers are shuffled ten at a time, so that nobody can tell who came first.',
  },
  { key: 'no-logs', says: 'The program writes nothing about you into its logs.' },
  {
    key: 'receipt-only-yours',
    says: 'Only you have your receipt. We cannot look it up, and we cannot make it again.',
  },
  { key: 'backup-the-same', says: 'A copy of everything for safety holds no more than this.' },
] as const satisfies readonly CannotSee[];

export type CannotSeeKey = (typeof whatWeCannotSee)[number]['key'];

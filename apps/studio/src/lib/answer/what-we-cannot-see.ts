/**
 * What nobody can see of those who answer, whoever holds the data, the files or the logs of this studio. Each is
 * said on the page residents read by the word `private.…` of its name, and proven by the test of its name
 * (`test/store/anonymity.test.ts`).
 */
export const whatWeCannotSee = [
  'no-name',
  'no-account',
  'no-address',
  'no-time',
  'no-code-beside-answers',
  'no-order',
  'no-logs',
  'receipt-only-yours',
  'backup-the-same',
] as const;

export type CannotSeeKey = (typeof whatWeCannotSee)[number];

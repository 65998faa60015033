import { answerLow } from './answer-direction-words.ts';

const plain = (text: string) => text.toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();

/** How much a label says, −1 for the low end of its answers, 1 for the high end, 0 where it is not known. */
export function labelDirection(label: string): -1 | 0 | 1 {
  const text = plain(label);
  for (const { low, high } of answerLow) {
    if (low.test(text)) return -1;
    if (high.test(text)) return 1;
  }
  return 0;
}

/**
 * Which way labels run, from their first and last words: `'up'` from least to most ("Strongly disagree" …
 * "Strongly agree"), `'down'` the other way, `null` where the words are not known. English, Spanish, Arabic.
 *
 * @example
 * labelsRun(['Never', 'Once', 'Often']) // 'up'
 * labelsRun(['Muy de acuerdo', 'De acuerdo', 'En desacuerdo']) // 'down'
 */
export function labelsRun(labels: readonly string[]): 'up' | 'down' | null {
  const first = labelDirection(labels[0] ?? '');
  const last = labelDirection(labels.at(-1) ?? '');
  if (first < last) return 'up';
  return first > last ? 'down' : null;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { monthName, trailSentence } from '../src/lib/trail/trail-sentence.ts';

const sources = fileURLToPath(new URL('../src', import.meta.url));

/** Every action that is noted anywhere in the studio. */
const actions = [
  ...new Set(
    readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(join(sources, name), 'utf8').matchAll(/\baction: '([a-z.-]+)'/g)])
      .map(([, action]) => action!),
  ),
];

it('has words for everything that is noted', () => {
  expect(actions.length).toBeGreaterThan(15);
  for (const action of actions)
    expect(trailSentence({ action, who: 'Ada', subject: null }), action).not.toContain(action);
});

it('names people and things while they are known, and an action without words as it is', () => {
  const role = { action: 'member.role', who: 'Ada', subject: 'Mia', role: 'analyst' };
  expect(trailSentence(role)).toBe('Ada made Mia analyst.');
  expect(trailSentence({ ...role, who: null, subject: null })).toBe(
    'Somebody who is no longer here made a member analyst.',
  );
  expect(trailSentence({ action: 'x.y', who: 'Ada', subject: null })).toBe('Ada did “x.y”.');
  expect(monthName('2026-05')).toBe('May 2026');
});

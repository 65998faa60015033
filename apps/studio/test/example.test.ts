import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examplePath, makeExample } from '../scripts/make-example.ts';

describe('the example', () => {
  const text = readFileSync(examplePath, 'utf8');
  const [header = '', ...rows] = text.trim().split('\n');

  it('is what its script writes', () => {
    expect(makeExample()).toBe(text);
  });

  it('has 412 rows, ten items, and no address that could be anybody’s', () => {
    expect(rows).toHaveLength(412);
    expect(header.split(',')).toHaveLength(13);
    for (const row of rows) expect(row.split(',').at(-1)).toMatch(/^resident\d{3}@example\.org$/);
  });

  it('has two rows without a block and two blocks with fewer than ten people', () => {
    const people = new Map<string, number>();
    for (const row of rows)
      people.set(row.split(',')[0] ?? '', (people.get(row.split(',')[0] ?? '') ?? 0) + 1);
    expect(people.get('')).toBe(2);
    people.delete('');
    expect(people.size).toBe(18);
    expect([...people.values()].filter((count) => count < 10)).toHaveLength(2);
  });
});

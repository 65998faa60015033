import type { Release } from '@weft/findings';
import { describe, expect, it } from 'vitest';
import { everything, type World } from '../../../packages/findings/test/everything.ts';
import { agreementPage } from '../src/lib/server/see/analyst/agreement-page.ts';
import { changePage } from '../src/lib/server/see/analyst/change-page.ts';
import { itemsPage } from '../src/lib/server/see/analyst/items-page.ts';
import { levelOf, levelsOf } from '../src/lib/server/see/analyst/levels-page.ts';
import { mechanismPage } from '../src/lib/server/see/analyst/mechanism-page.ts';
import { overviewPage } from '../src/lib/server/see/analyst/overview-page.ts';
import { tasksPage } from '../src/lib/server/see/analyst/tasks-page.ts';
import type { Seen } from '../src/lib/server/see/room.ts';

const seen = (release: Release): Seen => ({ release, stored: {} as Seen['stored'], common: {} });
const makers = [changePage, agreementPage, itemsPage, mechanismPage, tasksPage];

describe.each(['clear', 'alike', 'small'] satisfies World[])('pages of numbers of a world: %s', (world) => {
  const release = everything('en', world);
  const owners = new Set([
    ...release.findings.map(({ id }) => id),
    ...release.parts.flatMap(({ findings }) => findings.map(({ id }) => id)),
    ...release.models.map(({ title }) => `model:${title}`),
    'places',
    'facts',
  ]);
  const pages = makers.map((make) => make(seen(release)));
  const tables = [
    ...pages.flatMap((page) => [...page.tables, ...page.longTables]),
    ...overviewPage(seen(release)).models,
    ...levelsOf(release, null, []).flatMap((level) => level.tables),
  ];

  it('lead every table back to a finding or a model of the release', () => {
    for (const { finding, label } of tables) expect(owners.has(finding), `${label}: ${finding}`).toBe(true);
  });

  it('have as many cells in each row as heads', () => {
    for (const { head, rows, label } of tables)
      for (const row of rows) expect(row.length, label).toBe(head.length);
  });

  it('say every finding of their parts once, or why there is none', () => {
    const kinds = [['change'], ['agreement', 'consensus'], ['items'], ['mechanism'], ['tasks']];
    pages.forEach((page, index) => {
      const own = release.parts.filter(({ kind }) => kinds[index]!.includes(kind));
      expect(page.findings.map(({ id }) => id)).toEqual(
        own.flatMap(({ findings }) => findings.map(({ id }) => id)),
      );
      expect(page.absent === null).toBe(own.some(({ findings }) => findings.length > 0));
      expect(page.cannot.length).toBeGreaterThan(0);
    });
  });

  it('tell nothing of a withheld place beyond its name', () => {
    const hidden = new Set(release.places.flatMap((one) => (one.status === 'withheld' ? [one.place] : [])));
    for (const { rows, label } of tables)
      for (const [first, ...rest] of rows)
        if (hidden.has(first!))
          expect(
            rest.filter((cell) => cell !== '' && cell !== 'withheld'),
            `${label}: ${first}`,
          ).toEqual([]);
  });
});

describe('pages of numbers of a release without parts', () => {
  const release: Release = { ...everything('en', 'clear'), parts: [] };

  it('say why each is absent, and what would make it possible', () => {
    for (const make of makers) {
      const { absent, findings, tables } = make(seen(release));
      expect(absent?.why).toBeTruthy();
      expect(absent?.change).toBeTruthy();
      expect([findings, tables]).toEqual([[], []]);
    }
  });
});

describe('the level a scale speaks of', () => {
  const scale = everything('en', 'clear').scales[0]!;

  it('is the person where every question is about oneself on purpose', () => {
    const items = scale.items.map((name) => ({ name, referent: 'self' as const }));
    const instrument = (own: readonly object[]) => ({ items: own }) as never;
    expect(levelOf(scale, instrument(items))).toBe('individual');
    expect(levelOf(scale, instrument(items.with(0, { ...items[0]!, referent: 'we' as never })))).toBe(
      'community',
    );
    expect(levelOf({ ...scale, name: 'institutions' }, null)).toBe('institution');
    expect(levelOf({ ...scale, name: 'individual' }, null)).toBe('individual');
  });
});

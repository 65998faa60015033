import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Release, release, scalesShown } from '@weft/findings';
import { readCsvBytes } from '@weft/formats';
import { codeAnswers, planFromScaleFlags } from '@weft/instruments';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../src/index.ts';
import { pageOf } from './report-page.ts';

function released(file: string, scale: string, parts: 'panel' | 'one wave' | 'tasks'): Release {
  const text = readFileSync(new URL(`../../../oracles/data/${file}.csv`, import.meta.url));
  const plan = {
    ...planFromScaleFlags({ file, place: 'place', scale: [scale] }),
    groupings: parts === 'tasks' ? [] : ['year', 'person'],
  };
  const coded = codeAnswers(readCsvBytes(text, { file }).columns, plan);
  const task = (name: string, ...items: string[]) => ({ name, title: `Task <${name}>`, items });
  return release(coded.answers, {
    scales: scalesShown(plan.instrument, coded.items),
    kind: { one: 'block', many: 'blocks' },
    community: 'Millbrook & <b>sons</b>',
    limit: 5,
    consensus: false,
    ...(parts === 'tasks'
      ? { tasks: [task('children', 'c1', 'c2'), task('disorder', 'd1', 'd2', 'd3'), task('office', 'i1')] }
      : { change: parts === 'panel' ? { wave: 'year', person: 'person' } : { wave: 'round' } }),
  });
}

const cases = [
  ['a panel', () => released('two-waves', 'trust=q1,q2,q3', 'panel'), 'What changed between 2019 and 2023'],
  ['no such column', () => released('two-waves', 'trust=q1,q2,q3', 'one wave'), 'no column “round”'],
  [
    'tasks',
    () => released('three-tasks', 'action=c1,c2,d1,d2,d3,i1,i2', 'tasks'),
    'What people would act on together',
  ],
] as const;

const path = [process.env.WEFT_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (one): one is string => one !== undefined && existsSync(one),
);
if (!path) console.warn('No Chromium here: reports with waves and tasks are not looked at in a browser.');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.each(cases)('a report with %s', (_, make, says) => {
  const source = reportHtml(make(), {});

  it('is valid HTML, escaped, and says its part', () => {
    const page = pageOf(source);
    expect(page.errors).toEqual([]);
    expect(page.text).toContain(says);
    expect(source).not.toMatch(/<b>sons<\/b>|Task <children>/);
    expect(page.text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.skipIf(!path)(
    'passes axe and does not scroll sideways on a phone',
    async () => {
      const browser = await chromium.launch({
        executablePath: path!,
        args: ['--no-sandbox', '--disable-quic'],
      });
      try {
        for (const width of [360]) {
          const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
          const page = await context.newPage();
          await page.setContent(source);
          await page.evaluate(() => {
            for (const fold of document.querySelectorAll('details')) fold.open = true;
          });
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(over).toBeLessThanOrEqual(0);
          await page.addScriptTag({ content: axe });
          const found = await page.evaluate(async () => {
            const { axe: run } = globalThis as unknown as {
              axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            };
            const { violations } = await run.run();
            return violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
          });
          expect(found).toEqual([]);
          await context.close();
        }
      } finally {
        await browser.close();
      }
    },
    60_000,
  );
});

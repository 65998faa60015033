import { seededRandom, simulate } from '@weft/ecometrics';
import { type MechanismPart, release, scalesShown } from '@weft/findings';
import { readCsvBytes } from '@weft/formats';
import { codeAnswers, planFromScaleFlags } from '@weft/instruments';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../src/index.ts';
import { rScript, scriptInput } from '../src/r-script/index.ts';
import { hasLme4, runR, skipReason } from './r-script-run.ts';

if (!hasLme4) console.warn(`SKIPPED in r-script-mechanism.test.ts: ${skipReason}`);

/** Forty places of twelve people who go with `turnover`, and two outcomes of each place. */
function study() {
  const random = seededRandom(12);
  const { answers, placeEffects } = simulate(
    {
      scales: [{ name: 'trust', items: [3, 3.4, 3.2], itemVariance: 0.6 }],
      placeVariance: [[0.15]],
      respondentVariance: [[0.3]],
      sizes: new Array<number>(40).fill(12),
    },
    12,
  );
  const turnover = answers.places.map(() => Math.round(100 * random.normal()) / 100);
  const rows = Array.from({ length: answers.respondents }, (_, j) => {
    const k = answers.placeOf[j]!;
    const cells = [0, 1, 2].map((i) =>
      Math.min(5, Math.max(1, Math.round((answers.values[j * 3 + i] as number) / 1000 - 0.3 * turnover[k]!))),
    );
    return [answers.places[k], ...cells].join(',');
  });
  const places = answers.places.map((place, k) => {
    const efficacy = placeEffects[k]! - 0.3 * turnover[k]!;
    const safety = (50 + 6 * efficacy + 2 * random.normal()).toFixed(2);
    const fires = Math.round(Math.exp(2.2 + 0.3 * turnover[k]! - 0.9 * efficacy + 0.5 * random.normal()));
    return [place, turnover[k], safety, fires, 800 + 10 * k].join(',');
  });
  return {
    answersText: `place,t1,t2,t3\n${rows.join('\n')}\n`,
    placesText: `place,turnover,safety,fires,homes\n${places.join('\n')}\n`,
  };
}

function released(kind: 'gaussian' | 'count') {
  const { answersText, placesText } = study();
  const plan = planFromScaleFlags({ file: 'a.csv', place: 'place', scale: ['trust=t1,t2,t3'] });
  const table = readCsvBytes(new TextEncoder().encode(answersText), { file: 'a.csv' });
  const coded = codeAnswers(table.columns, plan);
  const cells = placesText
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));
  const column = (i: number) => new Map(cells.map((row) => [row[0]!, Number(row[i])]));
  const said = release(coded.answers, {
    scales: scalesShown(plan.instrument, coded.items),
    consensus: false,
    placeCovariates: {
      names: ['turnover'],
      values: new Map(cells.map((row) => [row[0]!, [Number(row[1])]])),
    },
    mechanism: {
      outcome:
        kind === 'gaussian'
          ? { name: 'safety', kind, values: column(2) }
          : { name: 'fires', kind, values: column(3), exposure: { name: 'homes', values: column(4) } },
    },
  });
  const script = rScript(
    scriptInput({
      file: { name: 'a.csv', encoding: 'UTF-8', delimiter: ',' },
      columns: table.columns,
      plan,
      coded,
      release: said,
      placeFile: {
        name: 'p.csv',
        encoding: 'UTF-8',
        delimiter: ',',
        decimal: '.',
        place: 'place',
        columns: ['turnover'],
      },
      outcomeFile: {
        name: 'p.csv',
        place: 'place',
        column: kind === 'gaussian' ? 'safety' : 'fires',
        kind,
        exposure: kind === 'gaussian' ? null : 'homes',
      },
      version: '0',
    }),
  );
  const part = said.parts.find((one): one is MechanismPart => one.kind === 'mechanism')!;
  return { said, part, script, files: { 'a.csv': answersText, 'p.csv': placesText } };
}

describe('the section of the report', () => {
  it('sets structure before the paths, with both pictures and the numbers folded', () => {
    const { said } = released('count');
    const page = reportHtml(said);
    const at = page.indexOf('id="mechanism"');
    expect(at).toBeGreaterThan(0);
    const section = page.slice(at, page.indexOf('</section>', at));
    expect(section.indexOf('steps-trust')).toBeGreaterThan(0);
    expect(section.indexOf('paths-mechanism')).toBeGreaterThan(section.indexOf('steps-trust'));
    expect(section).toContain('<details><summary>');
    expect(section).not.toMatch(/undefined|NaN/);
  });
});

describe.skipIf(!hasLme4)('the script of a mechanism', { timeout: 300_000 }, () => {
  it.each(['gaussian', 'count'] as const)('computes both paths and the product again: %s', (kind) => {
    const { part, script, files } = released(kind);
    const ours = part.mechanism!;
    const written = runR(script, files) as unknown as { parts?: { mechanism: Record<string, number> } };
    const theirs = written.parts!.mechanism as unknown as {
      places: number;
      a: number;
      aError: number;
      b: number;
      bError: number;
      direct: number;
      directError: number;
      indirect: number;
      product: [number, number];
    };
    const near = (mine: number, other: number, what: string): void =>
      expect(
        Math.abs(mine - other) / Math.max(0.05, Math.abs(other)),
        `${what}: ${mine}, ${other}`,
      ).toBeLessThan(2e-3);
    expect(ours.places).toBe(theirs.places);
    near(ours.toMediator.estimate, theirs.a, 'a');
    near(ours.toMediator.standardError, theirs.aError, 'SE of a');
    near(ours.toOutcome.estimate, theirs.b, 'b');
    near(ours.toOutcome.standardError, theirs.bError, 'SE of b');
    near(ours.direct.estimate, theirs.direct, 'c′');
    near(ours.indirect.estimate, theirs.indirect, 'ab');
    near(ours.indirect.product.lower, theirs.product[0], 'lower');
    near(ours.indirect.product.upper, theirs.product[1], 'upper');
  });
});

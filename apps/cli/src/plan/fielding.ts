import { fit, summarize } from '@weft/ecometrics';
import { type Fieldwork, fieldwork, reliabilityClear } from '@weft/findings';
import type { Flags } from '../flags.ts';
import { printNotices } from '../notices.ts';
import { readStudy } from '../read-study.ts';
import { shareOf } from './assumed.ts';

/** How many more answers, and from which places, for a file of answers so far: as JSON data and as text. */
export async function fieldingPlan(flags: Flags): Promise<{ json: object; text: string }> {
  const study = await readStudy('plan', flags);
  printNotices(study, flags.on('quiet'));
  const target = shareOf(flags, 'reliability', reliabilityClear);
  const of = flags.choice('of', ['each', 'mean'], 'each');
  const limit = flags.count('limit', 10, 5);
  const { answers } = study.coded;
  const fitted = fit(summarize({ ...answers, covariates: [] }), {
    itemVariance: flags.choice('item-variance', ['common', 'scale'], 'common'),
  });
  const plans = fitted.scales.map((scale, q) => ({
    scale,
    plan: fieldwork(fitted, q, {
      reliability: target,
      of,
      limit,
      items: flags.count('ask', answers.items.filter((item) => item.scale === q).length, 1),
    }),
  }));
  const lines = plans.flatMap(({ scale, plan }) => [
    `${scale}, reliability ${target} ${of === 'each' ? 'in every place' : 'on average'}`,
    ...(plan.feasible ? table(plan, limit) : [`  Not possible to plan. ${plan.sentence}`]),
    '',
  ]);
  lines.push(
    'People are counted down to tens, needs up to fives and precision down to tenths, so that nobody can count backwards.',
  );
  return { json: { reliability: target, of, limit, plans }, text: `${lines.join('\n')}\n` };
}

function table({ places, more, each }: Fieldwork, limit: number): string[] {
  const rows = places.map(({ place, people, reliability, more: need }) => [
    place,
    people === null ? `under ${limit}` : `${people} or more`,
    reliability === null ? '' : reliability.toFixed(1),
    String(need),
  ]);
  const all = [['place', 'people', 'reliability', 'more'], ...rows];
  const widths = [0, 1, 2, 3].map((c) => Math.max(...all.map((row) => row[c]!.length)));
  return [
    `  ${more.toLocaleString('en')} more people; ${each} in each place is what it takes.`,
    ...all.map((row) =>
      `  ${row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join('  ')}`.trimEnd(),
    ),
  ];
}

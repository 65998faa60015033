import { stdout } from 'node:process';
import { type FlagName, type Flags, readFlags } from '../flags.ts';
import { assumedOf } from '../plan/assumed.ts';
import { fieldingPlan } from '../plan/fielding.ts';
import { goalsOf } from '../plan/goals.ts';
import { studyFlags } from '../read-study.ts';
import { WrongUse } from '../wrong-use.ts';

const before: readonly FlagName[] = [
  'icc',
  'variance',
  'items',
  'alpha',
  'difference',
  'change',
  'panel',
  'place-stability',
  'correlation',
  'trial',
  'size-variation',
  'explained',
  'budget',
  'cost-place',
  'cost-person',
  'cost-item',
  'places',
  'respondents',
  'at-most',
  'power',
  'confidence',
];
const both: readonly FlagName[] = ['reliability', 'ask', 'json'];
const during: readonly FlagName[] = [...studyFlags, 'of', 'limit', 'item-variance'];

/** `weft plan`: how many people and places, before anyone is asked or while answers come in. */
export async function planCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('plan', args, [...new Set([...before, ...both, ...during])]);
  if (flags.files.length > 0) {
    refuse(flags, before, 'goes with a plan before anyone is asked, without a file');
    const { json, text } = await fieldingPlan(flags);
    stdout.write(flags.on('json') ? `${JSON.stringify(json)}\n` : text);
    return;
  }
  refuse(flags, during, 'goes with a file of answers so far');
  const assumed = assumedOf(flags);
  const plans = goalsOf(flags, assumed);
  if (flags.on('json')) {
    const { variances, items, ask, unit } = assumed;
    stdout.write(
      `${JSON.stringify({ assumptions: { ...variances, items, ask, unit }, plans: plans.map(({ goal, plan }) => ({ goal, plan })) })}\n`,
    );
    return;
  }
  const { place, respondent, item } = assumed.variances;
  const shown = (value: number): string => String(Number(value.toPrecision(4)));
  const text = [
    `Assumed variances: between places ${shown(place)}, between people of a place ${shown(respondent)}, of one answer ${shown(item)} (in ${assumed.unit}, squared).`,
    ...plans.flatMap(({ goal, lines }) => ['', `For ${goal}:`, ...lines.map((line) => `  ${line}`)]),
  ];
  stdout.write(`${text.join('\n')}\n`);
}

function refuse(flags: Flags, names: readonly FlagName[], why: string): void {
  for (const name of names) {
    const given = flags.on(name) || flags.text(name) !== undefined;
    if (given) throw new WrongUse(`weft plan: --${name} ${why}. Leave it out, or see "weft plan --help".`);
  }
}

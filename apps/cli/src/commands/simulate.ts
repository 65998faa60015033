import { stdout } from 'node:process';
import { firstAbsence, simulate } from '@weft/ecometrics';
import { writeCsv } from '@weft/formats';
import { readFlags } from '../flags.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUse } from '../wrong-use.ts';

/** `weft simulate`: made-up answers from a known truth, as CSV. */
export async function simulateCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('simulate', args, ['places', 'respondents', 'seed', 'missing', 'out']);
  if (flags.files.length > 0) throw new WrongUse(`weft simulate takes no file, not "${flags.files[0]}".`);
  const places = flags.count('places', 40, 1);
  const respondents = flags.count('respondents', 25, 1);
  const seed = flags.count('seed', 1, 0);
  const missing = Number(flags.text('missing') ?? '0.03');
  if (!(missing >= 0 && missing < 1))
    throw new WrongUse('--missing takes a share from 0 to under 1, such as 0.05.');
  const { answers } = simulate(
    {
      scales: [
        { name: 'cohesion', items: [3.3, 3.7, 3.6, 3.1, 3.4], itemVariance: 0.72 },
        { name: 'control', items: [3.6, 3.5, 3.2, 3.9, 3.8], itemVariance: 0.9 },
      ],
      placeVariance: [
        [0.075, 0.066],
        [0.066, 0.104],
      ],
      respondentVariance: [
        [0.25, 0.14],
        [0.14, 0.28],
      ],
      sizes: Array.from({ length: places }, () => respondents),
      missing,
      options: { minimum: 1, maximum: 5 },
    },
    seed,
  );
  const width = answers.items.length;
  const rows = Array.from({ length: answers.respondents }, (_, j) => [
    answers.places[answers.placeOf[j]!]!,
    ...Array.from(answers.values.subarray(j * width, (j + 1) * width), (code) =>
      code >= firstAbsence ? '' : code,
    ),
  ]);
  const text = writeCsv(['place', ...answers.items.map((item) => item.name)], rows);
  const out = flags.text('out');
  if (out === undefined) stdout.write(text);
  else writeWhole(out, text);
}

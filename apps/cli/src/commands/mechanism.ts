import { basename } from 'node:path';
import { stdout } from 'node:process';
import { mechanismOfPlaces, type PlaceData } from '@weft/findings';
import { mechanismHtml, mechanismText } from '@weft/report';
import { type Flags, readFlags } from '../flags.ts';
import { columnOf, numbersOf, outcomeColumn } from '../place-outcome.ts';
import { progress } from '../progress.ts';
import { readTable } from '../read-table.ts';
import { version } from '../version.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUse } from '../wrong-use.ts';

/** `weft mechanism`: structure, efficacy and an outcome from a file that has one row a place and no answers. */
export async function mechanismCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('mechanism', args, [
    'place',
    'structure',
    'efficacy',
    'outcome',
    'kind',
    'community',
    'encoding',
    'json',
    'out',
  ]);
  const out = flags.text('out');
  if (out !== undefined && !/\.(html|json)$/i.test(out))
    throw new WrongUse(`This report can be written as .html or .json, not as "${basename(out)}".`);
  const data = await readPlaces(flags);
  const part = mechanismOfPlaces(data);
  const json = flags.on('json') || /\.json$/i.test(out ?? '');
  const text = json
    ? `${JSON.stringify({ weft: version, ...part }, null, 2)}\n`
    : out === undefined
      ? mechanismText(part)
      : mechanismHtml(part, {
          kind: data.kind ?? { one: 'place', many: 'places' },
          community: data.community ?? null,
          file: basename(flags.files[0]!),
          version,
        });
  if (out === undefined) stdout.write(text);
  else writeWhole(out, text);
}

async function readPlaces(flags: Flags): Promise<PlaceData> {
  const [file, ...more] = flags.files;
  if (file === undefined) throw new WrongUse('weft mechanism needs a file. Try "weft mechanism --help".');
  if (more.length > 0) throw new WrongUse(`weft mechanism takes one file, not also ${more.join(', ')}.`);
  const needed = (name: 'place' | 'structure' | 'efficacy' | 'outcome', example: string): string => {
    const given = flags.text(name);
    if (given === undefined) throw new WrongUse(`weft mechanism needs --${name} ${example}.`);
    return given;
  };
  const place = needed('place', 'COLUMN');
  const structure = needed('structure', 'COL[,COL…]').split(',').filter(Boolean);
  const efficacy = needed('efficacy', 'COLUMN');
  const asked = outcomeColumn(needed('outcome', 'COL[:gaussian|binary|count[/EXPOSURE]]'));
  const [one, many] = (flags.text('kind') ?? 'place,places').split(',').map((word) => word.trim());
  if (!one || !many) throw new WrongUse('Write --kind ONE,MANY, for instance --kind block,blocks.');
  const encoding = flags.choice('encoding', ['utf-8', 'windows-1252'], 'utf-8');
  const read = await readTable(
    file,
    null,
    progress(flags.on('quiet')),
    flags.text('encoding') === undefined ? undefined : encoding === 'utf-8' ? 'UTF-8' : encoding,
  );
  const { table } = read;
  const labels = columnOf(file, table, place);
  const label = (row: number): string => labels.values[labels.codes[row]!]!;
  const column = (name: string): Map<string, number> => numbersOf(file, table, name, label);
  const columns = [...structure, efficacy, asked.column, ...(asked.exposure ? [asked.exposure] : [])].map(
    column,
  );
  const kept = [...columns[0]!.keys()].filter((name) => columns.every((values) => values.has(name)));
  const numbers = columns.map((values) => kept.map((name) => values.get(name)!));
  const s = structure.length;
  const community = flags.text('community');
  return {
    structure: structure.map((name, i) => ({ name, values: numbers[i]! })),
    efficacy: numbers[s]!,
    outcome: {
      name: asked.column,
      kind: asked.kind,
      values: numbers[s + 1]!,
      ...(asked.exposure ? { exposure: { name: asked.exposure, values: numbers[s + 2]! } } : {}),
    },
    kind: { one, many },
    ...(community ? { community } : {}),
  };
}

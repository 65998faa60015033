import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, root, weft } from './weft.ts';

const text = readFileSync(join(root, 'oracles/data/two-waves.csv'), 'utf8');
const [header, ...rows] = text.trim().split('\n');
const of = (year: string): string => [header, ...rows.filter((row) => row.split(',')[1] === year)].join('\n');
const study = ['--place', 'place', '--scale', 'trust=q1,q2,q3', '--limit', '5', '--quiet'];

interface Said {
  readonly sample: { readonly respondents: number };
  readonly parts: readonly {
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly panel: boolean;
    readonly scales: readonly { readonly change: { readonly value: number } }[];
    readonly findings: readonly { readonly id: string; readonly status: string }[];
  }[];
}

function report(file: string, ...flags: string[]) {
  const out = fileWith('said.json', '');
  const run = weft('report', file, ...study, ...flags, '--out', out);
  if (run.code !== 0) throw new Error(run.said);
  const said = JSON.parse(readFileSync(out, 'utf8')) as Said;
  return { said, change: said.parts.find((part) => part.kind === 'change') };
}

describe('weft report with waves', () => {
  const both = fileWith('both.csv', text);

  it('says what changed and speaks of the later wave; two files give the same as one with a column', () => {
    const one = report(both, '--wave', 'year', '--person', 'person');
    const two = report(
      fileWith('autumn 2023.csv', of('2023')),
      '--earlier',
      fileWith('autumn 2019.csv', of('2019')),
      '--person',
      'person',
    );
    expect([one.change!.from, one.change!.to]).toEqual(['2019', '2023']);
    expect([two.change!.from, two.change!.to]).toEqual(['autumn 2019', 'autumn 2023']);
    expect(one.change!.panel).toBe(true);
    expect(two.change!.scales[0]!.change.value).toBeCloseTo(one.change!.scales[0]!.change.value, 9);
    expect(one.said.sample.respondents).toBe(rows.filter((row) => row.split(',')[1] === '2023').length);
    expect(two.said.sample).toEqual(one.said.sample);
  });

  it('compares the waves it is told to', () => {
    const back = report(both, '--wave', 'year', '--waves', '2023,2019');
    expect([back.change!.from, back.change!.to, back.change!.panel]).toEqual(['2023', '2019', false]);
  });

  it('writes a part on tasks', () => {
    const file = join(root, 'oracles/data/three-tasks.csv');
    const out = fileWith('said.json', '');
    const flags = ['--task', 'children=c1,c2', '--task', 'disorder=d1,d2,d3', '--task', 'office=i1'];
    const run = weft(
      'report',
      file,
      '--place',
      'place',
      '--scale',
      'action=c1,c2,d1,d2,d3,i1,i2',
      ...flags,
      '--quiet',
      '--out',
      out,
    );
    expect(run.said).toBe('');
    const { parts } = JSON.parse(readFileSync(out, 'utf8')) as Said;
    const tasks = parts.find((part) => part.kind === 'tasks')!;
    expect(tasks.findings.find((finding) => finding.id === 'tasks:alone')!.status).toBe('refused');
  });
});

describe('wrong use', () => {
  const file = fileWith('both.csv', text);
  const wrong = (...flags: string[]): string => {
    const run = weft('report', file, ...study, ...flags, '--out', fileWith('x.json', ''));
    expect(run.code).toBe(2);
    return run.said;
  };

  it('names the flag, the file and the column', () => {
    expect(wrong('--person', 'person')).toMatch(/--person and --waves need --wave/);
    expect(wrong('--wave', 'yeer')).toMatch(/both\.csv, column "yeer".*Did you mean "year"/);
    expect(wrong('--wave', 'year', '--waves', '2019')).toMatch(/--waves EARLIER,LATER/);
    expect(wrong('--wave', 'year', '--earlier', file)).toMatch(/one of them/);
    expect(wrong('--task', 'a=q1,q9')).toMatch(/"q9", which no --scale has/);
    expect(wrong('--task', 'a=q1,q2', '--task', 'b=q2,q3')).toMatch(/"q2" stands in two tasks/);
  });

  it('an earlier file without the columns is named, and so is its mistake', () => {
    const other = fileWith('spring.csv', text.replace('q3', 'other'));
    expect(wrong('--earlier', other)).toMatch(/spring\.csv, column "q3"/);
    const bad = fileWith('spring.csv', `${of('2019')}\nP01,2019,n999,three,2,3`);
    expect(wrong('--earlier', bad)).toMatch(/spring\.csv, row \d+, column "q1": "three" is not a number/);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSav, writeCsv, writeSav } from '@weft/formats';
import { afterAll, describe, expect, test } from 'vitest';
import {
  type AnswerRow,
  absenceCodes,
  codebook,
  codeCells,
  cohesionAndControl,
  dataPackage,
  identityCodes,
  labeledAnswers,
  personFacts,
  plainCells,
  rReader,
  scaleItems,
} from '../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'weft-answers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ageFact = {
  name: 'about_age',
  column: 'about_age',
  text: 'How old are you?',
  options: { minimum: 1, maximum: 2, labels: ['Under 30', '30 or over'] },
  offers: ['refused'] as const,
};
const book = codebook({ ...cohesionAndControl, facts: [ageFact] });
const reasons = Object.values(absenceCodes);
const rows = Array.from(
  { length: 60 },
  (_, row): AnswerRow => ({
    place: row % 7 === 0 ? undefined : row % 11 === 0 ? null : ['Ferry Steps', 'حي "الجسر"'][row % 2]!,
    language: row % 3 === 0 ? 'ar' : 'en',
    way: undefined,
    facts: [row % 5 === 0 ? undefined : 1 + (row % 2)],
    answers: Object.fromEntries(
      scaleItems(book).map((variable, index) => {
        const roll = row * 31 + index * 17;
        return [
          variable.name,
          roll % 6 === 0
            ? reasons[(row + index) % 6]!
            : variable.minimum! + (roll % (variable.maximum! - variable.minimum! + 1)),
        ];
      }),
    ),
  }),
);
const table = labeledAnswers(book, rows, { title: 'Spring\nwave', language: 'en' });

describe('files of answers from one codebook', () => {
  test('keep code, label, score and reason apart', () => {
    const turned = book.variables.find(({ reversed }) => reversed)!;
    const variable = table.variables.find(({ name }) => name === turned.name)!;
    expect(variable.cells).toEqual(rows.map(({ answers }) => answers[turned.name]));
    expect(variable.missing.map(({ code }) => code).toSorted()).toEqual(reasons.toSorted());
    expect(new Set(variable.missing.map(({ label }) => label)).size).toBe(reasons.length);
    expect(variable.label).toBe(turned.question.en);
    const field = fieldOf(turned.name);
    for (const { code, score, labels } of turned.options) {
      expect(field.categories).toContainEqual({ value: code, label: labels.en });
      expect(field['weft:scores'][code]).toBe(score);
      expect(score).toBe(turned.minimum! + turned.maximum! - code);
    }
    expect(field.missingValues).toContainEqual({ value: '253', label: expect.stringMatching(/know/) });
  });

  test('tell withheld from not told', () => {
    const place = table.variables[0]!;
    rows.forEach((row, at) => {
      if (row.place === undefined) expect(place.cells[at]).toBe(identityCodes.withheld);
      if (row.place === null) expect(place.cells[at]).toBe(identityCodes.notTold);
      if (row.place) expect(place.values.find(({ code }) => code === place.cells[at])!.label).toBe(row.place);
    });
    expect(plainCells(table).rows[0]![0]).toBe('Withheld, so that nobody can be recognized');
  });

  test('hold facts about the person as they may leave, never as they were answered', () => {
    const [fact] = personFacts(book);
    const variable = table.variables.find(({ name }) => name === fact!.name)!;
    expect(variable.label).toBe(fact!.question.en);
    expect(variable.cells).toEqual(rows.map(({ facts }) => facts[0] ?? identityCodes.withheld));
    expect(table.variables.filter(({ name }) => name === fact!.name)).toHaveLength(1);
  });

  test('every code in the CSV is a category or a missing value of its field', () => {
    const { header, rows } = codeCells(table);
    for (const cells of rows)
      cells.forEach((cell, column) => {
        const field = fieldOf(header[column]!);
        const known = [
          ...(field.categories ?? []).map(({ value }) => String(value)),
          ...field.missingValues.map(({ value }) => value),
        ];
        expect(known).toContain(cell === null ? '' : String(cell));
      });
  });

  test('an SPSS file brings it all back', () => {
    const { variables } = readSav(writeSav(table, { madeOn: '2026-05-31' }), 'f.sav');
    for (const [index, variable] of table.variables.entries()) {
      expect(variables[index]!.name).toBe(variable.name);
      expect(variables[index]!.cells).toEqual(variable.cells);
      expect(variables[index]!.missing.map(({ code }) => code).toSorted()).toEqual(
        variable.missing.map(({ code }) => code).toSorted(),
      );
    }
  });

  const rThere = spawnSync('Rscript', ['--version']).status === 0;
  if (!rThere) console.warn('SKIPPED: R is not installed, so the script for R is not run.');
  test.skipIf(!rThere)('the script for R gives factors, reasons and turned scores', () => {
    const { header, rows: cells } = codeCells(table);
    writeFileSync(join(folder, 'answers.csv'), writeCsv(header, cells));
    const turned = book.variables.find(({ reversed }) => reversed)!;
    writeFileSync(
      join(folder, 'read.R'),
      `${rReader(book, table, { file: 'answers.csv' })}
cat(scores[["${turned.name}"]], "\\n", sep = " ")
cat(as.character(answers[["place"]]), "\\n", sep = "|")
cat(sum(!is.na(reasons[["${turned.name}"]])), "\\n")
cat(is.ordered(answers[["${turned.name}"]]), is.ordered(answers[["place"]]), attr(answers[["${turned.name}"]], "label"), "\\n")
cat(as.character(answers[["${turned.name}"]]), "\\n", sep = "|")
`,
    );
    const { stdout, stderr, status } = spawnSync('Rscript', ['read.R'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    expect(status, stderr).toBe(0);
    const [scores, places, absent, kinds, words] = stdout.split('\n');
    const codes = rows.map(({ answers }) => answers[turned.name]!);
    expect(scores!.trim().split(' ')).toEqual(
      codes.map((code) => (code >= 250 ? 'NA' : String(turned.minimum! + turned.maximum! - code))),
    );
    expect(places!.split('|').slice(0, rows.length)).toEqual(rows.map(({ place }) => place ?? 'NA'));
    expect(Number(absent)).toBe(codes.filter((code) => code >= 250).length);
    expect(kinds!.trim()).toBe(`TRUE FALSE ${turned.question.en}`);
    expect(words!.split('|').slice(0, rows.length)).toEqual(
      codes.map((code) =>
        code >= 250 ? 'NA' : turned.options.find((option) => option.code === code)!.labels.en,
      ),
    );
  });
});

interface Field {
  readonly name: string;
  readonly categories?: readonly { readonly value: number; readonly label: string }[];
  readonly missingValues: readonly { readonly value: string; readonly label: string }[];
  readonly 'weft:scores': Readonly<Record<string, number>>;
}

function fieldOf(name: string): Field {
  const made = dataPackage(book, table, { date: '2026-05-31', file: 'answers.csv', simulated: false }) as {
    resources: [{ schema: { fields: Field[] } }];
  };
  return made.resources[0].schema.fields.find((field) => field.name === name)!;
}

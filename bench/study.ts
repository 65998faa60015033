import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answers, firstAbsence, type PlaceCovariates } from '@weft/ecometrics';
import { simulatedAnswers } from './simulated-answers.ts';

/** Paths of the CSV files that both sides read. */
export interface StudyFiles {
  readonly answers: string;
  readonly places: string;
}

/** The study of the benchmark: the size of Sampson, Raudenbush & Earls (1997). */
export interface Study {
  readonly title: string;
  readonly files: StudyFiles;
  /** The coded answers, as both forms below hold them. */
  readonly values: Uint8Array;
  /** One scale of ten items. */
  readonly one: Answers;
  /** Five items of cohesion, five of control. */
  readonly two: Answers;
  readonly placeFacts: PlaceCovariates;
}

export const itemNames = ['coh1', 'coh2', 'coh3', 'coh4', 'coh5', 'con1', 'con2', 'con3', 'con4', 'con5'];
export const respondentFacts = ['female', 'owner', 'age', 'ses'];
export const placeFactNames = ['disadvantage', 'immigrant', 'stability'];

const shared = process.env.WEFT_DATA_FOLDER ?? fileURLToPath(new URL('../../shared/data/', import.meta.url));

/** Reads the study's files, or simulates one of the same size when they are not here. */
export function loadStudy(): Study {
  const files = {
    answers: join(shared, 'synthetic_chicago.csv'),
    places: join(shared, 'synthetic_chicago_places.csv'),
  };
  if (existsSync(files.answers)) return readStudy('synthetic_chicago.csv', files);
  console.warn(`SKIPPED: ${files.answers} is not here; simulating a study of its size.`);
  return readStudy('a simulated study of the same size', writeSimulated());
}

function readRows(path: string): { header: string[]; rows: string[][] } {
  const [first = '', ...lines] = readFileSync(path, 'utf8').trim().replaceAll('"', '').split(/\r?\n/);
  return { header: first.split(','), rows: lines.map((line) => line.split(',')) };
}

function readStudy(title: string, files: StudyFiles): Study {
  const { header, rows } = readRows(files.answers);
  const at = (name: string) => header.indexOf(name);
  const labels = new Map<string, number>();
  const placeOf = Int32Array.from(rows, (row) => {
    const label = row[at('place')]!;
    if (!labels.has(label)) labels.set(label, labels.size);
    return labels.get(label)!;
  });
  const columns = itemNames.map(at);
  const values = new Uint8Array(rows.length * columns.length);
  rows.forEach((row, j) => {
    columns.forEach((column, i) => {
      values[j * columns.length + i] = row[column] ? Number(row[column]) : firstAbsence;
    });
  });
  const answers = (scales: readonly string[]): Answers => ({
    respondents: rows.length,
    places: [...labels.keys()],
    placeOf,
    scales,
    items: itemNames.map((name, i) => ({ name, scale: Math.floor((i * scales.length) / itemNames.length) })),
    grid: { origin: 0, unit: 1 },
    values,
    absent: null,
    covariates: respondentFacts.map((name) => ({
      name,
      values: Float64Array.from(rows, (row) => Number(row[at(name)])),
      absent: null,
    })),
  });
  const facts = readRows(files.places);
  const factColumns = placeFactNames.map((name) => facts.header.indexOf(name));
  return {
    title,
    files,
    values,
    one: answers(['efficacy']),
    two: answers(['cohesion', 'control']),
    placeFacts: {
      names: placeFactNames,
      values: new Map(facts.rows.map((row) => [row[0]!, factColumns.map((column) => Number(row[column]))])),
    },
  };
}

function writeSimulated(): StudyFiles {
  const { answers, random } = simulatedAnswers({
    respondents: 8782,
    places: 343,
    scales: 2,
    missing: 0.035,
    seed: 1997,
  });
  const label = (k: number) => `NC${String(k + 1).padStart(3, '0')}`;
  const lines = [`place,${respondentFacts.join(',')},${itemNames.join(',')}`];
  for (let j = 0; j < answers.respondents; j++) {
    const facts = [
      random.below(2),
      random.below(2),
      18 + random.below(70),
      Math.round(random.normal() * 1000) / 1000,
    ];
    const given = [...answers.values.subarray(j * 10, j * 10 + 10)].map((v) => (v >= firstAbsence ? '' : v));
    lines.push([label(answers.placeOf[j]!), ...facts, ...given].join(','));
  }
  const about = answers.places.map((_, k) =>
    [label(k), ...placeFactNames.map(() => Math.round(random.normal() * 1e4) / 1e4)].join(','),
  );
  const folder = mkdtempSync(join(tmpdir(), 'weft-bench-'));
  const files = { answers: join(folder, 'answers.csv'), places: join(folder, 'places.csv') };
  writeFileSync(files.answers, lines.join('\n'));
  writeFileSync(files.places, [`place,${placeFactNames.join(',')}`, ...about].join('\n'));
  return files;
}

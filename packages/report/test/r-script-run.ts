import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Looked up, not loaded: loading glmmTMB takes seconds, and every file of R scripts asks. */
const there = spawnSync(
  'Rscript',
  ['-e', 'cat(nzchar(system.file(package = "lme4")), nzchar(system.file(package = "glmmTMB")))'],
  { encoding: 'utf8' },
).stdout;

/** Whether R and the packages a script needs are on this machine. */
export const hasLme4 = /^TRUE/.test(there ?? '');
export const hasGlmmTMB = /^TRUE TRUE/.test(there ?? '');
export const skipReason =
  'Rscript with lme4 (and glmmTMB) is not here: apt-get install r-cran-lme4 r-cran-glmmtmb';

export interface RPlace {
  place: string;
  respondents: number;
  answers: number;
  estimate: Record<string, number>;
  standardError: Record<string, number>;
  reliability: Record<string, number>;
  level: Record<string, number>;
  levelStandardError: Record<string, number>;
  probabilityAbove: Record<string, number>;
  quadrants?: number[] | null;
}

export interface RModel {
  name: string;
  criterion: number;
  answers: number;
  respondents: number;
  places: number;
  items: { item: string; scale: string; estimate: number; standardError: number }[];
  coefficients: { name: string; estimate: number; standardError: number }[];
  variance: { place: number[][]; respondent: number[][]; item: Record<string, number> };
  correlation: { place: (number | null)[][]; respondent: (number | null)[][] };
  intraclassCorrelation: Record<string, { answers: number; respondents: number }>;
  reliability: Record<string, { mean: number; min: number; max: number }>;
  confidence: Record<string, number | null>;
  shareRange: Record<string, { answers: number[]; respondents: number[] }>;
  correlationRange: (number | null)[];
  pairs: Record<string, { pairs: number; almostCertain: number; likely: number; open: number }>;
  placeEstimates: RPlace[];
}

/** Runs a script in a folder of its own beside the given files; returns what it printed and wrote. `ranges` takes half a minute. */
export function runR(script: string, files: Record<string, string | Uint8Array>, ranges = false) {
  const folder = mkdtempSync(join(tmpdir(), 'weft-r-script-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, 'report.R'), script);
    const printed = execFileSync('Rscript', ['report.R', 'results.json'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, WEFT_SKIP_RANGES: ranges ? '0' : '1' },
    });
    const written = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as {
      models: RModel[];
      parts: Readonly<Record<string, unknown>>;
    };
    return {
      printed,
      parts: written.parts,
      models: Object.fromEntries(written.models.map((model) => [model.name, model])),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

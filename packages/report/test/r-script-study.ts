import { readFileSync } from 'node:fs';
import type { RScriptInput, RScriptModel } from '../src/r-script/index.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

export const answersText = read('oracles/data/small-study.csv');
export const placesText = read('oracles/data/small-study-places.csv');

interface OraclePlace {
  place: string;
  effect: number[];
  covariance: number[][];
  reliability: number[];
  level: number[];
  levelCovariance: number[][];
}

export interface OracleModel {
  method: 'REML' | 'ML';
  itemVariance: 'common' | 'scale';
  criterion: number;
  answers: number;
  respondents: number;
  fixed: { name: string; estimate: number; standardError: number }[];
  variance: { place: number[][]; respondent: number[][]; item: number[] };
  placeEstimates: OraclePlace[];
}

/** What lme4, glmmTMB and dense matrices printed for the small study. */
export const oracle = JSON.parse(read('oracles/out/small-study.json')) as {
  models: Record<string, OracleModel>;
};

const columns = ['trust1', 'trust2', 'trust3', 'act1', 'act2', 'act3'];

/** A model of the small study under the name it has in the oracle. */
export function modelOf(name: string, more: Partial<RScriptModel> = {}): RScriptModel {
  const { method, itemVariance } = oracle.models[name]!;
  return {
    name,
    title: name,
    method,
    itemVariance,
    scales: ['trust', 'action'],
    covariates: [],
    covariateEffects: 'common',
    placeCovariates: [],
    ...more,
  };
}

/** The small study as it lies in `oracles/data`. */
export function smallStudy(models: readonly RScriptModel[], oneScale = false): RScriptInput {
  return {
    title: 'Small study',
    version: '0.0.0-test',
    file: { name: 'small-study.csv', encoding: 'UTF-8', delimiter: ',', decimal: '.' },
    place: { columns: ['place'], joinedBy: ' / ' },
    items: columns.map((column) => ({
      name: column,
      column,
      scale: oneScale ? 'all' : column.startsWith('trust') ? 'trust' : 'action',
      reversed: false,
      minimum: 1,
      maximum: 5,
    })),
    absence: { words: [], notAsked: [], dontKnow: [], dontKnowAs: 'absent', toleratedAbsent: 0.2 },
    covariates: ['owner', 'years'].map((name) => ({ kind: 'number', name, column: name })),
    placeFile: {
      name: 'small-study-places.csv',
      encoding: 'UTF-8',
      delimiter: ',',
      decimal: '.',
      place: 'place',
      columns: ['turnover', 'distance'],
    },
    models,
    placesShown: null,
  };
}

import type { SummaryShape } from '@weft/ecometrics';
import { absenceCodes } from '@weft/instruments';
import type { CodedColumn, Coding } from '../coding.ts';
import { StoreError } from '../store-error.ts';

/** A fact about the person to adjust for: a column as it is, or whether it `equals` one of its options. */
export interface FactChoice {
  readonly name: string;
  readonly column: string;
  readonly equals?: number;
}

/** Scales other than those of the coding: own items that were tested, or tasks apart. */
export interface ScaleChoice {
  readonly name: string;
  readonly items: readonly string[];
}

export interface SummaryOptions {
  readonly covariates?: readonly FactChoice[];
  readonly scales?: readonly ScaleChoice[];
  /** How many steps up the places of answers are added together: 0; a place with nothing above it stays. */
  readonly level?: number;
}

/** A column of the stored codes, by its number there. */
export interface PlannedColumn extends CodedColumn {
  readonly at: number;
}

/** What is summed, and how the sums become those of a summary. */
export interface SummaryPlan {
  readonly shape: SummaryShape;
  readonly items: readonly PlannedColumn[];
  readonly facts: readonly { readonly column: PlannedColumn; readonly equals?: number }[];
  readonly policy: Coding['absencePolicy'];
}

const mostBytes = absenceCodes.notAsked;

/** @throws StoreError `absent` when a chosen column is not in the coding */
export function planSummary(coding: Coding, { covariates = [], scales }: SummaryOptions): SummaryPlan {
  const byName = new Map(coding.columns.map((column, at) => [column.name, { ...column, at }]));
  const named = (name: string): PlannedColumn => {
    const column = byName.get(name);
    if (!column) throw new StoreError('absent', `The answers of this wave hold no "${name}".`);
    return column;
  };
  const chosen: readonly ScaleChoice[] =
    scales ??
    coding.scales.map((name) => ({
      name,
      items: coding.columns.filter(({ scale }) => scale === name).map((column) => column.name),
    }));
  const items = chosen.flatMap((scale) => scale.items.map(named));
  const lowest = Math.min(...items.map(({ minimum }) => minimum));
  const highest = Math.max(...items.map(({ maximum }) => maximum));
  return {
    shape: {
      scales: chosen.map(({ name }) => name),
      items: chosen.flatMap((scale, q) => scale.items.map((name) => ({ name, scale: q }))),
      grid: { origin: lowest >= 0 && highest < mostBytes ? 0 : lowest, unit: 1 },
      covariates: covariates.map(({ name }) => ({ name, origin: 0, unit: 1 })),
    },
    items,
    facts: covariates.map(({ column, equals }) => ({
      column: named(column),
      ...(equals === undefined ? {} : { equals }),
    })),
    policy: coding.absencePolicy,
  };
}

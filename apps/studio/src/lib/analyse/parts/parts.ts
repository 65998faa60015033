import type { FigureOptions } from '@weft/figures';
import type { Part, Release } from '@weft/findings';
import type { Component } from 'svelte';
import Agreement from './Agreement.svelte';
import Census from './Census.svelte';
import Change from './Change.svelte';
import Comparison from './Comparison.svelte';
import Consensus from './Consensus.svelte';
import Items from './Items.svelte';
import Mechanism from './Mechanism.svelte';
import Planning from './Planning.svelte';
import Tasks from './Tasks.svelte';

/** What the page of one part is given. */
export interface PartProps {
  readonly release: Release;
  readonly part: Part;
  readonly common: FigureOptions;
}

/** The section of the page for each part of a release. */
export const partPages: Readonly<Record<string, Component<PartProps>>> = {
  agreement: Agreement,
  census: Census,
  change: Change,
  tasks: Tasks,
  consensus: Consensus,
  comparison: Comparison,
  mechanism: Mechanism,
  items: Items,
  planning: Planning,
};

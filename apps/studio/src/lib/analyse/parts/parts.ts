import type { Component } from 'svelte';
import Agreement from './Agreement.svelte';
import Census from './Census.svelte';
import Change from './Change.svelte';
import Comparison from './Comparison.svelte';
import Consensus from './Consensus.svelte';
import Items from './Items.svelte';
import Mechanism from './Mechanism.svelte';
import Planning from './Planning.svelte';
import type { PartProps } from './part-props.ts';
import Tasks from './Tasks.svelte';

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

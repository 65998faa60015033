import type { PartBase, PartContext, PartMaker } from './part.ts';

/** Everything a release may hold beyond its first findings. One folder each, in reading order. */
export type Part = PartBase;

const makers: readonly PartMaker<Part>[] = [];

/** The parts of a release: each decides whether it has something to say or to refuse. */
export function partsOf(context: PartContext): Part[] {
  return makers.flatMap((make) => make(context) ?? []);
}

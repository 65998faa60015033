import type { Wave } from '../store/index.ts';

/** Where what came of a wave is shown: known before anything came of it. */
export const resultsAddress = ({ slug }: Pick<Wave, 'slug'>, origin: string): string =>
  `${origin}/a/w/${slug}/results`;

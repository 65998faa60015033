import type { Community } from '../store/index.ts';

/** Where what came of a wave is shown. */
export const resultsAddress = ({ id }: Pick<Community, 'id'>, origin: string): string => `${origin}/c/${id}`;

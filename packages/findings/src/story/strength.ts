import type { Finding } from '../statement.ts';

/** 0 for what is strong and sure, 1 for what is sure, 2 for what cannot be told. */
export function strength({ kind, status, claims }: Finding): 0 | 1 | 2 {
  const [claim] = claims;
  if (status === 'refused' || claim === undefined || claim.hedge === 'cannot-tell') return 2;
  const up = claim.about.startsWith('above') || claim.about === 'change above zero';
  return (kind === 'level' && up) || (kind === 'change' && up) || kind === 'joint' ? 0 : 1;
}

import type { Margin, StoreParts } from '../store/index.ts';

/** Puts the numbers of one dimension in place of those there are; none takes them away. */
export async function setKnownPeople(
  { margins }: Pick<StoreParts, 'margins'>,
  communityId: string,
  dimension: string,
  rows: readonly Omit<Margin, 'dimension'>[],
): Promise<void> {
  if ((await margins.list(communityId, dimension)).length > 0) await margins.remove(communityId, dimension);
  await margins.set(
    communityId,
    rows.map((row) => ({ ...row, dimension })),
  );
}

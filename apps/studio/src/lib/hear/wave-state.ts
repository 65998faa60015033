/** What a wave is, in a word or two. */
export function stateOf(
  wave: {
    readonly state: 'planned' | 'open' | 'closed';
    readonly closesOn: string | null;
    readonly destroyedOn: string | null;
  },
  today: string,
): string {
  if (wave.destroyedOn !== null) return 'closed, single answers destroyed';
  if (wave.state === 'open' && wave.closesOn !== null && wave.closesOn < today) return 'past its closing day';
  return { planned: 'planned', open: 'open', closed: 'closed' }[wave.state];
}

/** Whole days from one day to another; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A day some days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

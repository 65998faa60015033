import type { ThreadsPlace } from '@weft/figures';
import type { PlaceShown } from '@weft/findings';

/** Fieldwork made up for the picture: some places clear, some on the way, some with too few answers. */
export function fieldworkOf(places: readonly PlaceShown[], arabic = false): ThreadsPlace[] {
  const words = arabic
    ? { over: (n: number) => `${n}+`, under: 'أقل من ١٠', need: (n: number) => `نحو ${n} آخرين` }
    : { over: (n: number) => `${n}+`, under: 'under 10', need: (n: number) => `about ${n} more people` };
  return places.map(({ place, status }, at): ThreadsPlace => {
    if (status === 'withheld' || at === 16)
      return { place, people: null, laid: null, byClosing: null, count: words.under, need: words.need(15) };
    const people = 10 * (1 + (at % 3));
    const laid = 5 + (at % 4);
    return {
      place,
      people,
      laid,
      byClosing: Math.min(9, laid + (at % 2)),
      count: words.over(people),
      need: laid >= 7 ? '' : words.need(laid === 6 ? 5 : 10),
    };
  });
}

import type { Release } from '@weft/findings';
import { describe, expect, it } from 'vitest';
import { asReleased } from '../src/lib/server/see/as-released.ts';

const released = (places: readonly { readonly place: string; readonly id?: string }[]) =>
  ({ places }) as unknown as Pick<Release, 'places'>;

describe('the places of now, as a release names them', () => {
  it('are known again when they have another name, and when another took theirs', () => {
    const release = released([
      { place: 'North', id: 'n' },
      { place: 'South', id: 's' },
    ]);
    const now = [
      { id: 's', label: 'South' },
      { id: 'n', label: 'Upper town' },
      { id: 'new', label: 'North' },
    ];
    expect(asReleased(release, now)).toEqual([
      { id: 's', label: 'South' },
      { id: 'n', label: 'North' },
    ]);
  });

  it('are found by name in a release that was made before ids stood in it', () => {
    const now = [{ id: 'n', label: 'North' }];
    expect(asReleased(released([{ place: 'North' }]), now)).toEqual(now);
  });
});

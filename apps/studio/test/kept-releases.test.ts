import type { Release } from '@weft/findings';
import { describe, expect, it } from 'vitest';
import { onceFor } from '../src/lib/server/see/draw.ts';
import { documentOf } from '../src/lib/server/see/kept-releases.ts';
import type { StoreParts } from '../src/lib/server/store/index.ts';

function counting() {
  const asked: string[] = [];
  const inAnyState = async (_: string, id: string) => {
    asked.push(id);
    return { document: { title: id } };
  };
  return { asked, store: { releases: { inAnyState } } as unknown as Pick<StoreParts, 'releases'> };
}

const listed = (id: string, state: 'draft' | 'members' = 'members') => ({
  communityId: 'c',
  id,
  state,
  title: id,
});

describe('releases that are held', () => {
  it('are read from the store once', async () => {
    const { asked, store } = counting();
    const first = await documentOf(store, listed('a'));
    expect(await documentOf(store, listed('a'))).toBe(first);
    expect(asked).toEqual(['a']);
  });

  it('are not held while they are drafts, which may still go', async () => {
    const { asked, store } = counting();
    await documentOf(store, listed('draft', 'draft'));
    await documentOf(store, listed('draft', 'draft'));
    expect(asked).toEqual(['draft', 'draft']);
  });

  it('are bounded: the one asked for longest ago is read again', async () => {
    const { asked, store } = counting();
    const many = 40;
    for (let n = 0; n < many; n++) await documentOf(store, listed(`r${n}`));
    await documentOf(store, listed(`r${many - 1}`));
    expect(asked).toHaveLength(many);
    await documentOf(store, listed('r0'));
    expect(asked).toHaveLength(many + 1);
  });
});

describe('what is made of a release', () => {
  it('is made once, and again when what it stands on is another', () => {
    const release = {} as Release;
    let made = 0;
    const make = () => ++made;
    expect([onceFor(release, 'map', make, 'one'), onceFor(release, 'map', make, 'one')]).toEqual([1, 1]);
    expect(onceFor(release, 'map', make, 'two')).toBe(2);
    expect(onceFor(release, 'rows', make)).toBe(3);
    expect(onceFor({} as Release, 'rows', make)).toBe(4);
  });

  it('is tried again where it could not be made', async () => {
    const release = {} as Release;
    let tries = 0;
    const make = () => (++tries === 1 ? Promise.reject(new Error('no')) : Promise.resolve('made'));
    await expect(onceFor(release, 'sums', make)).rejects.toThrow('no');
    expect(await onceFor(release, 'sums', make)).toBe('made');
  });
});

import { requirePerson } from '$lib/server/access/index.ts';
import { studioStore } from '$lib/server/store/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = requirePerson(event);
  const store = await studioStore();
  const own = await store.communities.ofUser(person.id);
  return {
    person: { name: person.name },
    communities: own.map(({ id, name, kind, role, simulated }) => ({ id, name, kind, role, simulated })),
  };
};

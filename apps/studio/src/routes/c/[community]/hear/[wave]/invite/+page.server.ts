import type { Mistake } from '$lib/ask/read-places.ts';
import { atDesk, textOf } from '$lib/server/ask/room.ts';
import { enterWave } from '$lib/server/hear/room.ts';
import { invitePage } from '$lib/server/invite/invite-page.ts';
import {
  type CodesGiven,
  type LinkGiven,
  makeCodes,
  makeLinks,
} from '$lib/server/invite/make-invitations.ts';
import { printers } from '$lib/server/invite/printers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community, wave, settings, role } = await enterWave(event);
  return {
    wave: { id: wave.id, name: wave.name, state: wave.state },
    canPrint: printers.some((printer) => printer === role),
    ...(await invitePage(store, community, wave, settings, event.url.origin)),
  };
};

interface Answer {
  readonly codes?: CodesGiven;
  readonly link?: LinkGiven;
  readonly mistake?: Mistake | undefined;
}

export const actions: Actions = {
  codes: (event) =>
    atDesk<Answer>(event, printers, async ({ store, community, person, form }) => {
      const codes = {
        count: textOf(form, 'count'),
        place: textOf(form, 'place'),
        name: textOf(form, 'name'),
      };
      const wave = await store.waves.get(community.id, event.params.wave);
      const made = await makeCodes(store, wave, codes);
      if (typeof made !== 'string') return { codes, ...made };
      await store.audit.note({
        action: 'codes.made',
        communityId: community.id,
        userId: person.id,
        subject: wave.id,
      });
      return made;
    }),
  revokeCodes: (event) =>
    atDesk<Answer>(event, printers, async ({ store, community, person, form }) => {
      await store.codes.revoke(community.id, event.params.wave, textOf(form, 'sheet'));
      await store.audit.note({
        action: 'codes.revoked',
        communityId: community.id,
        userId: person.id,
        subject: event.params.wave,
      });
      return 'The codes of this sheet no longer work. Answers that came by them stay.';
    }),
  link: (event) =>
    atDesk<Answer>(event, printers, async ({ store, community, person, form }) => {
      const link = { way: textOf(form, 'way'), place: textOf(form, 'place'), name: textOf(form, 'name') };
      const wave = await store.waves.get(community.id, event.params.wave);
      const made = await makeLinks(store, wave, link);
      if (typeof made !== 'string') return { link, ...made };
      await store.audit.note({
        action: 'link.made',
        communityId: community.id,
        userId: person.id,
        subject: wave.id,
      });
      return made;
    }),
  revokeLink: (event) =>
    atDesk<Answer>(event, printers, async ({ store, community, person, form }) => {
      await store.links.revoke(community.id, event.params.wave, textOf(form, 'link'));
      await store.audit.note({
        action: 'link.revoked',
        communityId: community.id,
        userId: person.id,
        subject: event.params.wave,
      });
      return 'This link no longer works. Answers that came by it stay.';
    }),
};

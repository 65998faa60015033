import { fail } from '@sveltejs/kit';
import { lineOf } from '$lib/server/access/form-fields.ts';
import { requireRole } from '$lib/server/access/index.ts';
import { realEmail } from '$lib/server/access/person.ts';
import { makeCode } from '$lib/server/access/sign-in-codes.ts';
import { roles, StoreError, studioStore } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const codeMinutes = 24 * 60;

export const load: PageServerLoad = async (event) => {
  const { community, person } = await requireRole(event, event.params.community, 'coordinator');
  const store = await studioStore();
  const members = await store.members.list(community.id);
  const invitations = await store.invitations.list(community.id);
  return {
    members: members.map(({ userId, name, email, role, steward }) => ({
      userId,
      name,
      email: realEmail(email),
      role,
      steward,
      own: userId === person.id,
    })),
    invitations: invitations
      .filter(({ revokedAt, usesLeft, expiresAt }) => !revokedAt && usesLeft > 0 && expiresAt > new Date())
      .map(({ code, role, usesLeft, expiresAt }) => ({
        code,
        role,
        usesLeft,
        until: expiresAt.toISOString().slice(0, 10),
        link: `${event.url.origin}/join?code=${code}`,
      })),
  };
};

/** What a coordinator does here: in one transaction, with a line in the trail. */
async function asCoordinator(
  event: RequestEvent,
  work: (desk: {
    readonly store: Awaited<ReturnType<typeof studioStore>>;
    readonly form: FormData;
    readonly communityId: string;
    readonly by: string;
  }) => Promise<Record<string, string>>,
) {
  const { community, person } = await requireRole(event, event.params.community, 'coordinator');
  const form = await event.request.formData();
  try {
    return await work({ store: await studioStore(), form, communityId: community.id, by: person.id });
  } catch (thrown) {
    if (!(thrown instanceof StoreError)) throw thrown;
    return fail(400, { wrong: thrown.message });
  }
}

const roleIn = (form: FormData) => roles.find((one) => one === lineOf(form, 'role')) ?? 'member';

export const actions: Actions = {
  invite: (event) =>
    asCoordinator(event, async ({ store, form, communityId, by }) => {
      const uses = Math.min(500, Math.max(1, Math.trunc(Number(lineOf(form, 'uses')) || 1)));
      const { code } = await store.invitations.create({
        communityId,
        role: roleIn(form),
        uses,
        invitedBy: by,
      });
      await store.audit.note({ action: 'invitation.made', communityId, userId: by });
      return { invited: code, invitedLink: `${event.url.origin}/join?code=${code}` };
    }),

  revoke: (event) =>
    asCoordinator(event, async ({ store, form, communityId, by }) => {
      await store.invitations.revoke(communityId, lineOf(form, 'code'));
      await store.audit.note({ action: 'invitation.revoked', communityId, userId: by });
      return { done: 'The invitation is taken back.' };
    }),

  role: (event) =>
    asCoordinator(event, async ({ store, form, communityId, by }) => {
      const userId = lineOf(form, 'member');
      await mustBeMember(store, communityId, userId);
      const role = roleIn(form);
      await store.members.set(communityId, userId, role);
      await store.audit.note({
        action: 'member.role',
        communityId,
        userId: by,
        subject: userId,
        detail: { role },
      });
      return { done: 'The role is changed.' };
    }),

  /** Makes a member one of those whose consent a release needs, or no longer. */
  steward: (event) =>
    asCoordinator(event, async ({ store, form, communityId, by }) => {
      const userId = lineOf(form, 'member');
      const steward = lineOf(form, 'steward') === 'yes';
      await store.members.setSteward(communityId, userId, steward);
      await store.audit.note({
        action: 'member.steward',
        communityId,
        userId: by,
        subject: userId,
        detail: { steward },
      });
      return {
        done: steward
          ? 'They are a steward now: findings need their consent.'
          : 'They are no longer a steward.',
      };
    }),

  remove: (event) =>
    asCoordinator(event, async ({ store, form, communityId, by }) => {
      const userId = lineOf(form, 'member');
      await mustBeMember(store, communityId, userId);
      await store.members.remove(communityId, userId);
      await store.audit.note({ action: 'member.removed', communityId, userId: by, subject: userId });
      return { done: 'They are no longer a member.' };
    }),

  /** Not for coordinators of other communities: a code would open those as well. */
  code: (event) =>
    asCoordinator(event, async ({ store, form, communityId, by }) => {
      const userId = lineOf(form, 'member');
      await mustBeMember(store, communityId, userId);
      const elsewhere = (await store.communities.ofUser(userId)).filter(({ id }) => id !== communityId);
      if (userId !== by && elsewhere.length > 0)
        throw new StoreError(
          'in-use',
          'This person is in other communities too, so that a code made here would open those as well. They sign in by password, or with a code made by whoever runs the studio.',
        );
      const { code } = await makeCode(store, { kind: 'person', userId }, { minutes: codeMinutes });
      await store.audit.note({ action: 'code.made', communityId, userId: by, subject: userId });
      return { code, codeLink: `${event.url.origin}/sign-in?code=${code}` };
    }),
};

async function mustBeMember(
  store: Awaited<ReturnType<typeof studioStore>>,
  communityId: string,
  userId: string,
): Promise<void> {
  if ((await store.members.roleOf(communityId, userId)) === null)
    throw new StoreError('absent', 'There is no such member here.');
}

import { requireRole } from '$lib/server/access/index.ts';
import { studioStore } from '$lib/server/store/index.ts';
import { monthName, trailSentence } from '$lib/trail/trail-sentence.ts';
import type { PageServerLoad } from './$types';

const shown = 500;

/** What was done here, in sentences, a month at a time. Who is not a member any more is not named. */
export const load: PageServerLoad = async (event) => {
  const { community } = await requireRole(event, event.params.community, 'coordinator');
  const store = await studioStore();
  const months = await store.audit.months(community.id);
  const wanted = event.url.searchParams.get('month') ?? '';
  const month = months.includes(wanted) ? wanted : (months[0] ?? null);
  const entries = month === null ? [] : await store.audit.ofMonth(community.id, month, shown + 1);
  const names = new Map<string, string>([
    ...(await store.members.list(community.id)).map(({ userId, name }) => [userId, name] as const),
    ...(await store.waves.list(community.id)).map(({ id, name }) => [id, `the wave “${name}”`] as const),
    ...(await store.releases.list(community.id)).map(({ id, title }) => [id, `“${title}”`] as const),
  ]);
  return {
    months: months.map((key) => ({ key, name: monthName(key) })),
    month: month === null ? null : { key: month, name: monthName(month) },
    more: entries.length > shown,
    lines: entries.slice(0, shown).map(({ id, at, action, userId, subject, detail }) => ({
      id,
      at: at.toISOString().slice(0, 16),
      says: trailSentence({
        action,
        who: userId === null ? null : (names.get(userId) ?? null),
        subject: typeof detail.name === 'string' ? detail.name : (names.get(subject ?? '') ?? null),
        ...(typeof detail.role === 'string' ? { role: detail.role } : {}),
      }),
    })),
  };
};

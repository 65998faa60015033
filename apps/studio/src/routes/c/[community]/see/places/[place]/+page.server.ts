import { error } from '@sveltejs/kit';
import { type Finding, middleOf } from '@weft/findings';
import { seeSpeech } from '$lib/see/words/see-words.ts';
import { asReleased } from '$lib/server/see/as-released.ts';
import { refusalOf } from '$lib/server/see/refusal-of.ts';
import { enterSee, knownFacts } from '$lib/server/see/room.ts';
import { saidIn } from '$lib/server/see/said-in.ts';
import type { PageServerLoad } from './$types';

/** 0 for what is strong and sure, 1 for what cannot be told, 2 for the rest: strengths come first. */
function strength({ claims: [claim] }: Finding): number {
  if (!claim || claim.hedge === 'cannot-tell') return 1;
  return claim.about.startsWith('above') ? 0 : 2;
}

/** One place: what can be said of it, or why nothing can; what it carries; its own replies. */
export const load: PageServerLoad = async (event) => {
  const { store, community, seen } = await enterSee(event);
  if (!seen) error(404, 'Nothing is published yet.');
  const { stored } = seen;
  const all = asReleased(seen.release, await store.places.named(community.id));
  const listed = new Set(seen.release.places.map((one) => one.place));
  const place = all.find(({ id, label }) => id === event.params.place && listed.has(label));
  if (!place) error(404, 'Nobody was asked there in this wave.');
  const { release, language, languages } = await saidIn(event, store, stored);
  const { say } = seeSpeech(language, release.kind);
  const shown = release.places.find((one) => one.place === place.label)!;
  const neighbors = all.filter(({ label }) => listed.has(label));
  const index = neighbors.findIndex(({ id }) => id === place.id);
  const link = (one: (typeof neighbors)[number] | undefined) => one && { id: one.id, label: one.label };
  const own = release.parts
    .flatMap((part) => ('placeFindings' in part ? part.placeFindings : []))
    .filter((finding) => finding.place === place.label);
  const facts = await knownFacts({ store, community }, all, (name) => say('inHundred', { name }));
  const replies = await store.releases.replies(community.id, stored.id);
  return {
    id: place.id,
    language,
    languages,
    place: place.label,
    kind: release.kind,
    simulated: release.simulated,
    limit: release.limit,
    respondents: shown.status === 'said' ? shown.respondents : null,
    scales:
      shown.status === 'said'
        ? shown.scales
            .flatMap(({ scale: name, level }) => {
              const scale = release.scales.find((one) => one.name === name);
              const finding = release.placeFindings.find(({ id }) => id === `place:${place.label}:${name}`);
              return scale && finding
                ? [{ scale, level, finding, whole: release.levels[name]?.value ?? null }]
                : [];
            })
            .sort((a, b) => strength(a.finding) - strength(b.finding))
        : [],
    own: shown.status === 'said' ? own : [],
    refusal: shown.status === 'withheld' ? refusalOf(release, shown) : null,
    compared: release.pairs.some(({ matrix }) => matrix !== null),
    facts: facts.flatMap(({ name, kind, year, source, values }) => {
      const here = values.find((value) => value.place === place.label);
      return here
        ? [
            {
              name,
              kind,
              year,
              source,
              here: here.value,
              others: middleOf(values)!,
            },
          ]
        : [];
    }),
    replies: replies.filter((reply) => reply.placeId === place.id).map(({ id, words }) => ({ id, words })),
    before: link(neighbors[index - 1]),
    after: link(neighbors[index + 1]),
  };
};

import { checkInstrument, diffInstruments, freeze, translate } from '@weft/instruments';
import { readDocument } from '$lib/ask/ask-document.ts';
import { languageName } from '$lib/ask/language-names.ts';
import type { Mistake } from '$lib/ask/read-places.ts';
import { codingOfQuestionnaire } from '$lib/server/ask/coding-of-questionnaire.ts';
import { type Questionnaire, questionnaireOf } from '$lib/server/ask/questionnaire.ts';
import { atDesk, enter, tell, textOf, writers } from '$lib/server/ask/room.ts';
import type { Actions, PageServerLoad } from './$types';

/** What stands in the way, and what a person should look at before. */
function standing({ instrument, translations, languages }: Questionnaire, places: number) {
  const checks = checkInstrument(instrument);
  return {
    stops: [
      ...(instrument.items.length === 0 ? ['There are no questions yet.'] : []),
      ...checks.filter(({ severity }) => severity === 'error').map(({ says }) => says),
    ],
    look: [
      ...(places === 0
        ? ['There are no places yet. You can add them later, but answers belong to places.']
        : []),
      ...checks.filter(({ severity }) => severity === 'check').map(({ says }) => says),
      ...languages.flatMap((tag) => {
        const { missing, stale, statuses } = translate(instrument, translations, tag);
        const { english } = languageName(tag);
        return [
          ...(missing.length > 0
            ? [`${english}: ${missing.length} texts are missing. People will see the English.`]
            : []),
          ...(statuses.machine > 0
            ? [`${english}: ${statuses.machine} texts were written by a machine and read by nobody.`]
            : []),
          ...(stale.length > 0
            ? [`${english}: ${stale.length} texts are older than the English they belong to.`]
            : []),
        ];
      }),
    ],
  };
}

export const load: PageServerLoad = async (event) => {
  const { store, community } = await enter(event);
  const there = await questionnaireOf(store, community.id);
  if (!there) return { there: null };
  const places = (await store.places.list(community.id)).length;
  const versions = await store.instruments.versions(community.id, there.instrumentId);
  return {
    there: {
      number: there.version.number,
      frozenAt: there.version.frozenAt?.toISOString().slice(0, 10) ?? null,
      label: freeze(there.instrument, there.translations).label,
      languages: [there.instrument.language ?? 'en', ...there.languages].map(
        (tag) => languageName(tag).english,
      ),
      questions: there.instrument.items.length,
      ...standing(there, places),
      versions: versions.map((version, index) => {
        const before = versions[index - 1];
        const now = readDocument(version.document).instrument;
        return {
          number: version.number,
          frozenAt: version.frozenAt?.toISOString().slice(0, 10) ?? null,
          questions: now.items.length,
          says: before ? diffInstruments(readDocument(before.document).instrument, now).says : [],
        };
      }),
    },
  };
};

interface Answer {
  readonly mistake?: Mistake | undefined;
}

export const actions: Actions = {
  freeze: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, person, form }) => {
      const there = await questionnaireOf(store, community.id);
      const stops = there ? standing(there, 0).stops : ['There are no questions yet.'];
      if (!there || stops.length > 0)
        return { mistake: { says: stops[0]!, remedy: 'Mend it on the page of questions, then freeze.' } };
      if (textOf(form, 'sure') !== 'yes')
        return {
          mistake: { says: 'You have not said that you are sure.', remedy: 'Tick the box, then freeze.' },
        };
      if (textOf(form, 'label') !== freeze(there.instrument, there.translations).label)
        return {
          mistake: {
            says: 'The questions changed while you were reading.',
            remedy: 'Look at them once more, then freeze.',
          },
        };
      await store.instruments.freeze(community.id, there.version.id, codingOfQuestionnaire(there.instrument));
      await store.audit.note({
        action: 'version-frozen',
        communityId: community.id,
        userId: person.id,
        subject: there.version.id,
      });
      return `Version ${there.version.number} is frozen.`;
    }),

  next: async (event) => {
    let done = '';
    const answer = await atDesk<Answer>(event, writers, async ({ store, community, person }) => {
      const there = await questionnaireOf(store, community.id);
      if (!there) return { mistake: { says: 'There are no questions yet.', remedy: '' } };
      const { number } = await store.instruments.startDraft(community.id, there.instrumentId, person.id);
      done = `Version ${number} is a draft now. Version ${number - 1} stays as it was asked.`;
      return {};
    });
    if (done === '') return answer;
    tell(event, done, `/c/${event.params.community}/ask/questions`);
  },
};

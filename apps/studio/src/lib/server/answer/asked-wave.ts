import { randomInt } from 'node:crypto';
import {
  type Instrument,
  isRightToLeft,
  type OfferedAbsence,
  type RespondentWord,
  respondentCatalogues,
  translate,
} from '@weft/instruments';
import { eq } from 'drizzle-orm';
import type { AskedItem, AskedPlace, Questionnaire } from '$lib/answer/questionnaire.ts';
import { type AskDocument, readDocument } from '$lib/ask/ask-document.ts';
import { languageName } from '$lib/ask/language-names.ts';
import { pageWords } from '$lib/ask/phone-screen.ts';
import { formsOf } from '$lib/ask/short-form-choice.ts';
import { rowsFromStore } from '$lib/ask/translation-rows.ts';
import { readSettings, type WaveSettings } from '$lib/hear/wave-settings.ts';
import type { Coding, Community, Store, Wave } from '../store/index.ts';
import { resultsAddress } from './results-address.ts';

/** A wave with all that is asked in it. */
export interface AskedWave {
  readonly store: Store;
  readonly wave: Wave;
  readonly community: Community;
  readonly settings: WaveSettings;
  readonly document: AskDocument;
  readonly coding: Coding;
}

/** The wave of an address, or of an id; `null` where there is none. */
export async function askedWave(
  store: Store,
  by: { readonly slug: string } | { readonly id: string },
): Promise<AskedWave | null> {
  const { waves } = store.schema;
  const [wave] = await store.database
    .select()
    .from(waves)
    .where('slug' in by ? eq(waves.slug, by.slug.toLowerCase()) : eq(waves.id, by.id));
  if (!wave) return null;
  const version = await frozenVersion(store, wave);
  if (!version) return null;
  return {
    store,
    wave,
    community: await store.communities.get(wave.communityId),
    settings: readSettings(wave.settings),
    ...version,
  };
}

type FrozenVersion = Pick<AskedWave, 'document' | 'coding'>;
const versions = new Map<string, FrozenVersion>();
const mostVersions = 100;

/** A frozen version never changes, so it is read once. */
async function frozenVersion(
  store: Store,
  { communityId, versionId }: Pick<Wave, 'communityId' | 'versionId'>,
): Promise<FrozenVersion | null> {
  const known = versions.get(versionId);
  if (known) return known;
  const { document, coding } = await store.instruments.version(communityId, versionId);
  if (coding === null) return null;
  if (versions.size >= mostVersions) versions.clear();
  const read = { document: readDocument(document), coding };
  versions.set(versionId, read);
  return read;
}

/** The first of these languages that the wave offers; its first language where none is. */
export function languageOf({ settings }: AskedWave, wanted: readonly (string | null | undefined)[]): string {
  const main = (tag: string) => tag.split('-')[0];
  for (const want of wanted) {
    const found =
      want &&
      (settings.languages.find((tag) => tag === want) ??
        settings.languages.find((tag) => main(tag) === main(want)));
    if (found) return found;
  }
  return settings.languages[0] ?? 'en';
}

/** The languages a browser asks for, best first. */
export const languagesAsked = (request: Request): string[] =>
  (request.headers.get('accept-language') ?? '')
    .split(',')
    .slice(0, 10)
    .map((one) => one.split(';')[0]!.trim())
    .filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag));

/** Words that no page of a sitting says. */
const elsewhere = /^(withdraw\.(?!title)|bring\.|private\.|code\.(?!connection))/;
const words = (Object.keys(respondentCatalogues.en.messages) as RespondentWord[]).filter(
  (word) => !elsewhere.test(word),
);

/** What a device is given to ask the questions of a wave in a language. */
export async function questionnaireIn(
  asked: AskedWave,
  language: string,
  origin: string,
): Promise<Questionnaire> {
  const { store, wave, community, settings, document, coding } = asked;
  const rows = rowsFromStore(await store.translations.list(wave.versionId, language));
  const source = document.instrument.language ?? 'en';
  const translated = translate(document.instrument, rows, language);
  const say = pageWords(rows, language);
  const brought = Object.values(respondentCatalogues).find((one) => one.language === language);
  const machine = language !== source && (translated.statuses.machine > 0 || brought?.status === 'machine');
  const items = askedItems(translated.instrument, coding);
  const forms = settings.form === 'short' ? formsOf(document) : null;
  const numberOf = new Map(items.map(({ name }, index) => [name, index]));
  const always = items.flatMap(({ fact }, index) => (fact ? [index] : []));
  return {
    slug: wave.slug,
    language,
    rightToLeft: isRightToLeft(language),
    languages: settings.languages.map((tag) => ({ tag, own: languageName(tag).own })),
    machineFrom: machine
      ? (new Intl.DisplayNames([language], { type: 'language' }).of(source) ?? source)
      : '',
    community: community.name,
    kind: community.kind,
    simulated: wave.simulated,
    introduction: translated.instrument.introduction ?? '',
    terms: {
      organization: settings.organization,
      contact: settings.contact,
      closesOn: wave.closesOn,
      resultsOn: settings.resultsOn,
      withdrawUntil: settings.withdrawUntil,
      destroyOn: wave.destroyOn,
      limit: settings.limit,
      minors: settings.minors,
      pledges: settings.pledges,
    },
    columns: coding.columns.length,
    items: items.map(({ asked: item }) => item),
    forms: forms
      ? forms.forms.map((names) => [...names.flatMap((name) => numberOf.get(name) ?? []), ...always])
      : null,
    places: settings.choosePlace ? await placesToChoose(store, community.id) : null,
    results: resultsAddress(wave, origin),
    words: Object.fromEntries(words.map((word) => [word, say(word)])),
  };
}

/** The number of a short form, drawn anew for each person; `null` where everybody is asked everything. */
export function drawForm({ settings, document }: AskedWave): number | null {
  const forms = settings.form === 'short' ? formsOf(document) : null;
  return forms ? randomInt(forms.forms.length) : null;
}

/** The questions in the order of the instrument; what is asked of the person comes last, and may be kept back. */
function askedItems(
  instrument: Instrument,
  coding: Coding,
): { readonly name: string; readonly fact: boolean; readonly asked: AskedItem }[] {
  const columnOf = new Map(coding.columns.map(({ name }, column) => [name, column]));
  const instructions = new Map(instrument.scales.map(({ name, instruction }) => [name, instruction ?? '']));
  const items = [
    ...instrument.items.map((item) => ({
      item,
      fact: false,
      instruction: instructions.get(item.scale) ?? '',
    })),
    ...(instrument.facts ?? []).map((item) => ({ item, fact: true, instruction: '' })),
  ];
  return items.flatMap(({ item, fact, instruction }) => {
    const column = columnOf.get(item.name);
    if (column === undefined) return [];
    const { minimum, maximum } = coding.columns[column]!;
    const labels = item.options?.labels ?? [];
    const offers: readonly OfferedAbsence[] = item.offers ?? [];
    return {
      name: item.name,
      fact,
      asked: {
        column,
        text: item.text ?? item.name,
        hint: item.hint ?? '',
        instruction,
        options: Array.from({ length: maximum - minimum + 1 }, (_, at) => ({
          code: minimum + at,
          text: labels[at] ?? String(minimum + at),
        })),
        aside: fact && !offers.includes('refused') ? [...offers, 'refused'] : offers,
      },
    };
  });
}

/** The smallest places, in their order, each with the one it is part of. */
async function placesToChoose(store: Store, communityId: string): Promise<AskedPlace[] | null> {
  const places = await store.places.list(communityId);
  const parents = new Set(places.map(({ parentId }) => parentId));
  const labels = new Map(places.map(({ id, label }) => [id, label]));
  const smallest = places.filter(({ id }) => !parents.has(id));
  return smallest.length === 0
    ? null
    : smallest.map(({ id, label, parentId }) => ({ id, label, area: labels.get(parentId ?? '') ?? '' }));
}

import {
  addOwnItem,
  admitItem,
  checkInstrument,
  checkKeys,
  chooseFacts,
  diffInstruments,
  type Instrument,
  type OfferedAbsence,
  readyFacts,
  referentAdvice,
  type Task,
  tasks,
} from '@weft/instruments';
import { answerChoices, answerTranslations } from '$lib/ask/answer-choices.ts';
import { type AskDocument, readDocument } from '$lib/ask/ask-document.ts';
import { type Kind, libraryKind, wordsOfKind } from '$lib/ask/community-kind.ts';
import { moveItem, nameFor, offerAbsences, removeItem } from '$lib/ask/edit-items.ts';
import type { Mistake } from '$lib/ask/read-places.ts';
import { formsOf } from '$lib/ask/short-form-choice.ts';
import { draftsFromRows } from '$lib/ask/translation-rows.ts';
import { itemTests } from '$lib/server/ask/item-tests.ts';
import { draftOf, type Questionnaire, questionnaireOf, saveDocument } from '$lib/server/ask/questionnaire.ts';
import { atDesk, type Desk, enter, fileOf, textOf, writers } from '$lib/server/ask/room.ts';
import { readXlsForm } from '$lib/server/ask/xlsform-file.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community } = await enter(event);
  const there = await questionnaireOf(store, community.id);
  const kind = wordsOfKind(community.kind);
  const choices = {
    tasks: Object.entries(tasks).map(([key, { title }]) => ({ key, title })),
    sets: answerChoices,
  };
  const ready = readyFacts[libraryKind(community.kind as Kind)];
  if (!there) return { kind, choices, there: null };
  const { instrument, document, version, versions } = there;
  const forms = formsOf(document);
  const tests = await itemTests(store, community.id, instrument);
  const before = versions.filter(({ number }) => number < version.number).at(-1);
  const old = before ? await store.instruments.version(community.id, before.id) : null;
  return {
    kind,
    choices,
    there: {
      number: version.number,
      frozen: version.frozenAt !== null,
      scales: instrument.scales,
      items: instrument.items.map(
        ({ name, text, scale, reversed, options, source, wording, standing, task, referent }) => ({
          name,
          text: text ?? name,
          scale,
          reversed,
          labels: options?.labels ?? [],
          minimum: options?.minimum ?? null,
          maximum: options?.maximum ?? null,
          source: source ?? null,
          wording: wording ?? null,
          waits: standing === 'quarantined',
          test: tests.find(({ item }) => item === name) ?? null,
          task: task ? tasks[task].title : null,
          advice:
            referent === 'self' ? null : (referentAdvice(text ?? '', instrument.language)?.says ?? null),
        }),
      ),
      offers: [...new Set(instrument.items.flatMap(({ offers }) => offers ?? []))],
      checks: checkInstrument(instrument).filter(({ code }) => code !== 'referent'),
      keysRight: checkKeys(instrument).length === 0,
      shortForms: document.shortForms,
      forms: forms
        ? {
            count: forms.forms.length,
            shortest: Math.min(...forms.forms.map(({ length }) => length)),
            longest: Math.max(...forms.forms.map(({ length }) => length)),
          }
        : null,
      facts: [
        ...ready.map(({ name, title, words, answers }) => {
          const asked = instrument.facts?.find((fact) => fact.name === name);
          return {
            name,
            title,
            ready: true,
            asked: asked !== undefined,
            text: asked?.text ?? words.en,
            labels: asked?.options.labels ?? answers.map(({ en }) => en),
          };
        }),
        ...(instrument.facts ?? [])
          .filter(({ name }) => !ready.some((one) => one.name === name))
          .map(({ name, text, options }) => ({
            name,
            title: name,
            ready: false,
            asked: true,
            text,
            labels: options.labels ?? [],
          })),
      ],
      otherColumns: document.xlsForm !== null,
      diff: old
        ? { from: old.number, says: diffInstruments(readDocument(old.document).instrument, instrument).says }
        : null,
    },
  };
};

interface Answer {
  readonly mistake?: Mistake | undefined;
  readonly own?: Readonly<Record<string, string>>;
  readonly advice?: string;
  readonly at?: 'own' | 'form' | 'file';
}

const absences: readonly OfferedAbsence[] = ['dontKnow', 'refused', 'notApplicable'];

/** Changes the draft and keeps what goes with it: short forms that no longer work are let go. */
async function edit(
  { store, community, person, form }: Desk,
  change: (there: Questionnaire, form: FormData) => Instrument,
) {
  const there = await draftOf(store, community, person.id);
  const document: AskDocument = { ...there.document, instrument: change(there, form) };
  const kept = document.shortForms && !formsOf(document) ? { ...document, shortForms: null } : document;
  await saveDocument(store, community.id, there, kept, person.id);
}

export const actions: Actions = {
  move: (event) =>
    atDesk<Answer>(event, writers, async (desk) => {
      const name = textOf(desk.form, 'name');
      const by = textOf(desk.form, 'by') === 'up' ? -1 : 1;
      await edit(desk, ({ instrument }) => moveItem(instrument, name, by));
      return by === -1 ? 'The question was moved up.' : 'The question was moved down.';
    }),

  remove: (event) =>
    atDesk<Answer>(event, writers, async (desk) => {
      await edit(desk, ({ instrument }) => removeItem(instrument, textOf(desk.form, 'name')));
      return 'The question was taken out.';
    }),

  own: (event) =>
    atDesk<Answer>(event, writers, async (desk) => {
      const { form } = desk;
      const own = Object.fromEntries(
        ['text', 'scale', 'answers', 'favorable', 'task', 'anyway'].map((name) => [
          name,
          textOf(form, name).trim(),
        ]),
      );
      const set = answerChoices.find(({ key }) => key === own.answers);
      const wrong = (says: string, remedy: string): Answer => ({ own, at: 'own', mistake: { says, remedy } });
      const text = own.text!.replace(/\s+/g, ' ');
      if (text === '')
        return wrong('The question has no words yet.', 'Write it as a sentence about people here.');
      if (text.length > 400)
        return wrong('The question is too long to read on a phone.', 'Use at most 400 letters.');
      if (!set) return wrong('The answers are missing.', 'Choose one of the sets of answers.');
      const { community, store, person } = desk;
      const { instrument } = await draftOf(store, community, person.id);
      const scale = instrument.scales.find(({ name }) => name === own.scale)?.name;
      if (!scale)
        return wrong('The theme is missing.', 'Choose which theme the question may belong to later.');
      if (instrument.items.some((item) => item.text === text))
        return wrong('This question is there already.', 'Change its words, or leave it.');
      const advice = referentAdvice(text, instrument.language);
      if (advice && own.anyway !== 'yes') return { own, at: 'own', advice: advice.says };
      const name = nameFor(text, instrument);
      const favorable = own.favorable === 'disagree' ? 'disagree' : 'agree';
      await edit(desk, (there) =>
        addOwnItem(there.instrument, {
          name,
          text,
          scale,
          favorable,
          reversed: favorable === 'disagree',
          options: { minimum: 1, maximum: set.labels.length, labels: [...set.labels], list: set.key },
          ...(own.task && own.task in tasks ? { task: own.task as Task } : {}),
        }),
      );
      const { version, everyWord } = await draftOf(store, community, person.id);
      const known = new Set(everyWord.map(({ language, key }) => JSON.stringify([language, key])));
      const labels = answerTranslations
        .filter(({ key }) => key.startsWith(`answers/${set.key}/`))
        .filter(({ language, key }) => !known.has(JSON.stringify([language, key])));
      await store.translations.save(version.id, draftsFromRows(labels));
      return 'Your question was added. It is asked like the others, and counts in no score until it was tested.';
    }),

  admit: (event) =>
    atDesk<Answer>(event, writers, async (desk) => {
      const { store, community, person, form } = desk;
      const name = textOf(form, 'name');
      const there = await questionnaireOf(store, community.id);
      const verdict = there
        ? (await itemTests(store, community.id, there.instrument)).find(({ item }) => item === name)
        : undefined;
      if (!verdict?.may)
        return {
          mistake: {
            says: verdict?.says.at(-1) ?? 'No closed wave has answers to this question as it stands here.',
            remedy: 'It goes on waiting, and counts in no score.',
          },
        };
      await edit(desk, ({ instrument }) => admitItem(instrument, name));
      await store.audit.note({
        action: 'item.admitted',
        communityId: community.id,
        userId: person.id,
        detail: { name: there?.instrument.items.find((item) => item.name === name)?.text ?? name },
      });
      return 'The question counts in its theme from this version on. Earlier answers to it stay apart.';
    }),

  offers: (event) =>
    atDesk<Answer>(event, writers, async (desk) => {
      const chosen = absences.filter((absence) => desk.form.getAll('offer').includes(absence));
      await edit(desk, ({ instrument }) => offerAbsences(instrument, chosen));
      return 'The ways of not answering were saved.';
    }),

  facts: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, person, form }) => {
      const there = await draftOf(store, community, person.id);
      const chosen = form.getAll('fact').map(String);
      const { instrument, translations } = chooseFacts(
        there.instrument,
        libraryKind(community.kind as Kind),
        chosen,
      );
      await saveDocument(
        store,
        community.id,
        there,
        { ...there.document, instrument },
        person.id,
        translations,
      );
      const count = instrument.facts?.length ?? 0;
      return count === 0
        ? 'Nothing is asked about the person.'
        : `${count} ${count === 1 ? 'question' : 'questions'} about the person ${count === 1 ? 'is' : 'are'} asked last.`;
    }),

  shorten: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, person, form }) => {
      const there = await draftOf(store, community, person.id);
      const { instrument } = there;
      const whole = textOf(form, 'how') !== 'short';
      const itemsPerScale = Object.fromEntries(
        instrument.scales.flatMap(({ name }) => {
          const asked = Number(textOf(form, `asked-${name}`));
          return Number.isInteger(asked) && asked > 0 ? [[name, asked]] : [];
        }),
      );
      const document: AskDocument = {
        ...there.document,
        shortForms: whole ? null : { itemsPerScale, seed: there.document.shortForms?.seed ?? 1 },
      };
      const forms = formsOf(document, true);
      await saveDocument(store, community.id, there, document, person.id);
      return forms
        ? `Each person is asked one of ${forms.forms.length} short forms.`
        : 'Everybody is asked every question.';
    }),

  xlsform: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, person, form }) => {
      const file = fileOf(form, 'file');
      if (!file)
        return {
          at: 'file',
          mistake: { says: 'No file was chosen.', remedy: 'Choose an XLSForm that ends in .xlsx.' },
        };
      const there = await draftOf(store, community, person.id);
      const { instrument, translations, otherQuestions, base } = await readXlsForm(file);
      // A form does not say who wrote its translations: words that are here already keep their status.
      const here = new Set(
        there.everyWord.map(({ language, key, text }) => JSON.stringify([language, key, text])),
      );
      const fresh = translations.filter(
        ({ language, key, text }) => !here.has(JSON.stringify([language, key, text])),
      );
      const languages = [...new Set([...there.languages, ...translations.map(({ language }) => language)])];
      const { facts: kept } = there.instrument;
      const whole = instrument.facts || !kept ? instrument : { ...instrument, facts: kept };
      const document: AskDocument = { instrument: whole, shortForms: null, xlsForm: base, languages };
      await saveDocument(store, community.id, there, document, person.id, fresh);
      return `${instrument.items.length} questions came from “${file.name}”${otherQuestions.length > 0 ? `; ${otherQuestions.length} others stay in the form and go out with it again` : ''}.`;
    }),
};

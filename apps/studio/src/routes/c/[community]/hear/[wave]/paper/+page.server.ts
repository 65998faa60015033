import { type ActionFailure, fail, redirect } from '@sveltejs/kit';
import type { Absence } from '@weft/instruments';
import { readReceipt, showReceipt } from '$lib/answer/codes.ts';
import { languageName } from '$lib/ask/language-names.ts';
import type { Mistake } from '$lib/ask/read-places.ts';
import { readSettings } from '$lib/hear/wave-settings.ts';
import { answersFrom, keyOf, type PaperQuestion } from '$lib/invite/paper-questions.ts';
import { type Access, requireRole } from '$lib/server/access/index.ts';
import { tell, textOf } from '$lib/server/ask/room.ts';
import { enterWave } from '$lib/server/hear/room.ts';
import { leafPlaces } from '$lib/server/invite/leaf-places.ts';
import { differing, paperDesk } from '$lib/server/invite/paper-desk.ts';
import { paperMaterial } from '$lib/server/invite/paper-material.ts';
import { printers } from '$lib/server/invite/printers.ts';
import { type Store, studioStore, type Wave } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community, wave, settings, role } = await enterWave(event);
  const pending = await store.paper.pending(wave.id);
  const material = await paperMaterial(store, wave, settings);
  return {
    wave: { id: wave.id, name: wave.name, state: wave.state },
    canPrint: printers.some((printer) => printer === role),
    places: leafPlaces(await store.places.list(community.id)),
    languages: settings.languages.map((tag) => ({ tag, name: languageName(tag).own })),
    forms: material.forms,
    once: pending.filter(({ entries }) => entries === 1).length,
    differ: pending.filter(({ entries }) => entries > 1).length,
  };
};

/** What stands at the head of a form. */
interface Head {
  readonly receipt: string;
  readonly place: string;
  readonly language: string;
  readonly form: string;
}

/** A form being typed in, or two entries that differ: `before` and `after` are their keys. */
interface Typing extends Head {
  readonly settling: boolean;
  readonly second: boolean;
  readonly samePerson: boolean;
  readonly questions: readonly (PaperQuestion & {
    readonly typed: string;
    readonly wrong: boolean;
    readonly before: string;
    readonly after: string;
  })[];
}

interface Answer {
  readonly head?: Head;
  readonly wrong?: { readonly receipt?: string; readonly place?: string };
  readonly typing?: Typing;
  readonly mistake?: Mistake;
}

interface Desk {
  readonly access: Access;
  readonly store: Store;
  readonly wave: Wave;
  readonly form: FormData;
  readonly head: Head;
  readonly receipt: string;
  readonly placeId: string | null;
  readonly questions: readonly PaperQuestion[];
  readonly columns: number;
}

/** Reads the head of a form and hands the rest to `work`; what is wrong with it is tied to its field. */
async function atPaper(
  event: RequestEvent,
  work: (desk: Desk) => Promise<Answer | ActionFailure<Answer>>,
): Promise<Answer | ActionFailure<Answer>> {
  const access = await requireRole(event, event.params.community, ...printers);
  const store = await studioStore();
  const wave = (await store.waves.list(access.community.id)).find(({ id }) => id === event.params.wave);
  if (!wave) redirect(303, `/c/${event.params.community}/hear`);
  const form = await event.request.formData();
  const head: Head = {
    receipt: textOf(form, 'receipt'),
    place: textOf(form, 'place'),
    language: textOf(form, 'language'),
    form: textOf(form, 'form') || '0',
  };
  if (wave.state !== 'open')
    return fail(400, {
      head,
      mistake: {
        says: 'Answers on paper are typed in while the wave is open.',
        remedy: wave.state === 'planned' ? 'Open it first.' : 'It is closed.',
      },
    });
  const receipt = readReceipt(head.receipt);
  const places = leafPlaces(await store.places.list(access.community.id));
  if (receipt === null)
    return fail(400, {
      head,
      wrong: {
        receipt: `“${head.receipt}” is not the number of a form. Look at each letter again: there are sixteen.`,
      },
    });
  if (head.place !== '' && !places.some(({ id }) => id === head.place))
    return fail(400, { head, wrong: { place: 'Choose one of the list.' } });
  const settings = readSettings(wave.settings);
  const language = settings.languages.find((tag) => tag === head.language) ?? settings.languages[0] ?? 'en';
  const material = await paperMaterial(store, wave, settings);
  const questions = await material.questions(language, Number(head.form) || 0);
  return work({
    ...{ access, store, wave, form, receipt, questions },
    head: { ...head, receipt: showReceipt(receipt), language },
    placeId: head.place === '' ? null : head.place,
    columns: material.columns,
  });
}

const typedBy = (desk: Desk, answers: readonly (number | Absence)[]) => ({
  receipt: desk.receipt,
  placeId: desk.placeId,
  language: desk.head.language,
  answers,
  by: desk.access.person.id,
});

/** Says what became of a form, or shows where its two entries differ. */
async function entered(
  event: RequestEvent,
  desk: Desk,
  answers: readonly (number | Absence)[],
  settling: boolean,
): Promise<Answer | ActionFailure<Answer>> {
  const paper = paperDesk(desk.store, desk.wave.id);
  const outcome = await (settling ? paper.settle : paper.enter)(typedBy(desk, answers));
  if (outcome.state === 'first')
    tell(event, 'Typed in once. Put the form aside: it is typed in a second time, best by somebody else.');
  if (outcome.state === 'differs') return { head: desk.head, typing: await comparing(desk) };
  const says = {
    stored: 'Both entries agree. The form is an answer now, and what was typed in is forgotten.',
    known: 'This form is an answer already.',
    withdrawn: 'Whoever wrote this form has taken the answers back. Nothing was kept.',
    closed: 'The wave is closed. Nothing was kept.',
    busy: 'Many answers are arriving. Press again in a minute: what you typed is kept.',
  };
  tell(event, says[outcome.outcome]);
}

async function comparing(desk: Desk): Promise<Typing> {
  const [one, other] = await paperDesk(desk.store, desk.wave.id).entries(desk.receipt);
  const where = one && other ? differing(one, other) : [];
  return {
    ...desk.head,
    ...{ settling: true, second: true, samePerson: one?.by === other?.by },
    questions: desk.questions
      .filter(({ column }) => where.includes(column))
      .map((question) => ({
        ...question,
        ...{ typed: '', wrong: false },
        before: keyOf(question, one?.answers[question.column]),
        after: keyOf(question, other?.answers[question.column]),
      })),
  };
}

export const actions: Actions = {
  begin: (event) =>
    atPaper(event, async (desk) => {
      const entries = await paperDesk(desk.store, desk.wave.id).entries(desk.receipt);
      if (entries.length > 1) return { head: desk.head, typing: await comparing(desk) };
      return {
        head: desk.head,
        typing: {
          ...desk.head,
          settling: false,
          second: entries.length > 0,
          samePerson: entries[0]?.by === desk.access.person.id,
          questions: desk.questions.map((question) => ({
            ...question,
            ...{ typed: '', wrong: false, before: '', after: '' },
          })),
        },
      };
    }),

  enter: (event) =>
    atPaper(event, async (desk) => {
      const typed = (column: number) => textOf(desk.form, `q${column}`);
      const { answers, wrong } = answersFrom(desk.questions, desk.columns, typed);
      if (wrong.length === 0) return entered(event, desk, answers, false);
      const entries = await paperDesk(desk.store, desk.wave.id).entries(desk.receipt);
      return fail(400, {
        head: desk.head,
        typing: {
          ...desk.head,
          settling: false,
          second: entries.length > 0,
          samePerson: entries[0]?.by === desk.access.person.id,
          questions: desk.questions.map((question) => ({
            ...question,
            ...{ typed: typed(question.column), before: '', after: '' },
            wrong: wrong.includes(question.column),
          })),
        },
      });
    }),

  settle: (event) =>
    atPaper(event, async (desk) => {
      const [one, other] = await paperDesk(desk.store, desk.wave.id).entries(desk.receipt);
      if (!one || !other) tell(event, 'This form is settled already.');
      const where = differing(one, other);
      const open = desk.questions.filter(({ column }) => where.includes(column));
      const typed = (column: number) => textOf(desk.form, `q${column}`);
      const { answers, wrong } = answersFrom(open, desk.columns, typed);
      const settled = other.answers.map((answer, column) =>
        where.includes(column) ? answers[column]! : answer,
      );
      if (wrong.length === 0) return entered(event, desk, settled, true);
      const typing = await comparing(desk);
      return fail(400, {
        head: desk.head,
        typing: {
          ...typing,
          questions: typing.questions.map((question) => ({
            ...question,
            typed: typed(question.column),
            wrong: wrong.includes(question.column),
          })),
        },
      });
    }),
};

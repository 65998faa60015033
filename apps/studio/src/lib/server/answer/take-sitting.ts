import { responseId } from '$lib/answer/response-id.ts';
import type { SittingBody } from '$lib/answer/sitting-body.ts';
import { formsOf } from '$lib/ask/short-form-choice.ts';
import { type Submitted, submissions } from '../hear/submissions.ts';
import { StoreError } from '../store/index.ts';
import type { AskedWave } from './asked-wave.ts';
import { ticketsHere } from './tickets-here.ts';

/** `refused`: no ticket of this wave, a place of somebody else, answers to other questions. */
export type Taken = Submitted | 'refused';

/**
 * Takes one sitting, once. What it says of itself counts for nothing: wave, place, form and way are those of the
 * ticket, and a place is chosen only where the ticket has none and the wave lets people choose.
 */
export async function takeSitting(asked: AskedWave, body: SittingBody): Promise<Taken> {
  const { store, wave, settings } = asked;
  const ticket = await (await ticketsHere(store)).read(body.ticket);
  if (!ticket || ticket.waveId !== wave.id) return 'refused';
  if (!settings.languages.includes(body.language)) return 'refused';
  if (ticket.placeId !== null ? body.place !== null : body.place !== null && !settings.choosePlace)
    return 'refused';
  if (!asksThese(asked, ticket.form, body.answers)) return 'refused';
  if (wave.state !== 'open') return 'closed';
  if (wave.simulated) return 'stored';
  try {
    return await submissions(store).submit(wave.id, {
      id: responseId(ticket.receipt),
      placeId: ticket.placeId ?? body.place,
      language: body.language,
      way: ticket.way,
      answers: body.answers,
    });
  } catch (thrown) {
    if (thrown instanceof StoreError && (thrown.code === 'wrong-answer' || thrown.code === 'absent'))
      return 'refused';
    throw thrown;
  }
}

/** Whether these are answers to what the form of the ticket asks: an option, or a reason there is none. */
function asksThese(
  { document, coding, settings }: AskedWave,
  form: number | null,
  answers: SittingBody['answers'],
): boolean {
  if (answers.length !== coding.columns.length) return false;
  const forms = settings.form === 'short' ? formsOf(document)?.forms : undefined;
  const names = form === null ? null : forms?.[form];
  const items = new Set(document.instrument.items.map(({ name }) => name));
  return coding.columns.every(({ name, minimum, maximum }, at) => {
    const answer = answers[at]!;
    if (typeof answer === 'number') {
      if (answer < minimum || answer > maximum) return false;
    }
    return !names || !items.has(name) || names.includes(name) !== (answer === 'notAsked');
  });
}

import { responseId } from '../../answer/response-id.ts';
import type { Store } from '../store/index.ts';
import { moveLive } from './live-wave.ts';
import { inTurn } from './turns.ts';

/** `destroyed`: nothing is known of this receipt, and rows of closed waves were destroyed: nothing of a person is left. */
export type Withdrawn = 'gone' | 'unknown' | 'destroyed';

/** Takes the answers of a receipt back, for good: the row and every sum that was made of it. */
export async function withdrawAnswer(store: Store, receipt: string): Promise<Withdrawn> {
  const id = responseId(receipt);
  const waveId = await store.answers.waveOfResponse(id);
  if (waveId === null) return (await store.waves.anyDestroyed()) ? 'destroyed' : 'unknown';
  return inTurn(store, waveId, async (): Promise<Withdrawn> => {
    const gone = await store.answers.withdraw(waveId, id);
    if (gone) moveLive(store, waveId, [], [gone]);
    return 'gone';
  });
}

import { readSettings, settingsMayBecome } from '../../../hear/wave-settings.ts';
import { StoreError } from '../store-error.ts';
import type { Wave, WaveChange } from './wave-draft.ts';

/**
 * Refuses to change what people were told when they answered, but for the better: a later closing day, an earlier
 * day on which answers are destroyed, and what the settings allow. Simulated waves promised nothing to anybody.
 *
 * @throws StoreError `frozen`
 */
export function refuseHarsher(before: Wave, changes: WaveChange): void {
  if (before.state === 'planned' || before.simulated) return;
  const refuse = (says: string): never => {
    throw new StoreError('frozen', says);
  };
  const { opensOn, closesOn, destroyOn, settings } = changes;
  if (opensOn !== undefined && opensOn !== before.opensOn)
    refuse('The wave has opened, so the day it opened stays.');
  if (closesOn !== undefined && isEarlier(closesOn, before.closesOn))
    refuse('People were told until when they can answer. That day may only become later; or close the wave.');
  if (destroyOn !== undefined && isEarlier(before.destroyOn, destroyOn))
    refuse('People were told when single answers are destroyed. That day may only become earlier.');
  if (settings === undefined) return;
  const [clash] = settingsMayBecome(readSettings(before.settings), readSettings(settings), before.state);
  if (clash) refuse(clash.says);
}

/** No day is as late as can be. */
const isEarlier = (one: string | null, other: string | null): boolean =>
  one !== null && (other === null || one < other);

import { randomUUID } from 'node:crypto';
import { env } from 'node:process';
import type { Store } from '../../store/index.ts';
import { type FieldworkEvent, onEvent } from '../events.ts';
import { liveWave } from '../live-wave.ts';
import { type DeliveryOptions, deliver, usualDelivery } from './deliver.ts';

/** As the operator allows: `WEFT_WEBHOOK_PRIVATE=1` lets webhooks reach this computer and its network. */
export const privateAllowed = (): boolean => env.WEFT_WEBHOOK_PRIVATE === '1';

/** The JSON another program is sent. Ids, numbers of people in whole tens, and nothing else. */
export function bodyOf(event: FieldworkEvent, id: string): string {
  return JSON.stringify({
    id,
    event: event.event,
    community: event.communityId,
    wave: event.waveId,
    ...(event.event === 'wave.step' ? { people: event.people } : {}),
    ...(event.event === 'release.published' ? { release: event.releaseId } : {}),
  });
}

/** Tells the webhooks of a community what happens, from now until the function it gives is called. */
export function announce(store: Store, options: Partial<DeliveryOptions> = {}): () => void {
  const how = { ...usualDelivery, allowPrivate: privateAllowed(), ...options };
  void holdOpen(store).catch(() => {});
  return onEvent((event) => {
    if (event.event === 'wave.opened') void liveWave(store, event.waveId).catch(() => {});
    void tellAll(store, event, how).catch((error: unknown) => {
      console.error(
        `Webhooks were not told of ${event.event}: ${error instanceof Error ? error.name : 'unknown'}.`,
      );
    });
  });
}

/** A wave that is held in memory tells its steps: those that somebody is to be told of are. */
export async function holdOpen(store: Store): Promise<void> {
  for (const { id } of await store.communities.list()) {
    const hooks = await store.webhooks.list(id);
    if (!hooks.some(({ events }) => events.includes('wave.step'))) continue;
    for (const wave of await store.waves.list(id)) if (wave.state === 'open') await liveWave(store, wave.id);
  }
}

async function tellAll(store: Store, event: FieldworkEvent, how: DeliveryOptions): Promise<void> {
  const hooks = (await store.webhooks.list(event.communityId)).filter(({ events }) =>
    events.includes(event.event),
  );
  const body = bodyOf(event, randomUUID());
  await Promise.all(
    hooks.map(async ({ id, url, secret }) => {
      const { said } = await deliver({ url, secret, event: event.event, body }, how);
      await store.webhooks.noted(id, `${event.event}: ${said}`);
    }),
  );
}

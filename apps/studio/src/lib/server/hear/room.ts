import { error, type RequestEvent } from '@sveltejs/kit';
import { readSettings, type WaveSettings } from '$lib/hear/wave-settings.ts';
import { type Reading, requireReader } from '../access/index.ts';
import { type Role, type Store, studioStore, type Wave } from '../store/index.ts';

type Asking = RequestEvent & { readonly params: { readonly community: string } };
type AskingWave = RequestEvent & { readonly params: { readonly community: string; readonly wave: string } };

/** Who writes in the room Hear; facilitators and analysts read, and visitors where all is simulated. */
export const writers: readonly Role[] = ['coordinator'];

export interface HearRoom extends Reading {
  readonly store: Store;
}

export interface WaveRoom extends HearRoom {
  readonly wave: Wave;
  readonly settings: WaveSettings;
}

/** Lets a reader of the room in: never a member, who is told on the community's page how to answer. */
export async function enterHear(event: Asking): Promise<HearRoom> {
  const reading = await requireReader(event, event.params.community);
  if (reading.role === 'member')
    error(403, 'Your role in this community does not go this far. A coordinator can change that.');
  return { ...reading, store: await studioStore() };
}

/** Lets a reader in to one wave; 404 where it is not of this community. */
export async function enterWave(event: AskingWave): Promise<WaveRoom> {
  const room = await enterHear(event);
  const wave = (await room.store.waves.list(room.community.id)).find(({ id }) => id === event.params.wave);
  if (!wave) error(404, 'There is no such wave here.');
  return { ...room, wave, settings: readSettings(wave.settings) };
}

/** Today, as days are written. */
export const today = (): string => new Date().toISOString().slice(0, 10);

import type { Store } from '../store/index.ts';
import { closeOutDue } from './close-out.ts';

export interface RetentionClock {
  readonly today: () => string;
  readonly everyMilliseconds: number;
}

const hourly: RetentionClock = {
  today: () => new Date().toISOString().slice(0, 10),
  everyMilliseconds: 3_600_000,
};

/**
 * Destroys the single answers of waves whose day has come: now, and then every hour, until the function it gives is
 * called. A failure is said (without what it was about) and tried again the next hour.
 */
export async function keepRetention(store: Store, clock: RetentionClock = hourly): Promise<() => void> {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      await closeOutDue(store, clock.today());
    } catch (error) {
      console.error(
        `Single answers whose day has come could not be destroyed (${error instanceof Error ? error.name : 'unknown'}). This is tried again.`,
      );
    } finally {
      looking = false;
    }
  };
  await look();
  const timer = setInterval(() => void look(), clock.everyMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}

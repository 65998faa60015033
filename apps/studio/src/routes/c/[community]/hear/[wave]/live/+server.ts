import { onEvent } from '$lib/server/hear/events.ts';
import { enterWave } from '$lib/server/hear/room.ts';
import type { RequestHandler } from './$types';

const heartbeat = 20_000;

/** Tells an open page that ten more people have answered, and nothing else. It ends with the request. */
export const GET: RequestHandler = async (event) => {
  const { wave } = await enterWave(event);
  const words = new TextEncoder();
  let end = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string): void => controller.enqueue(words.encode(text));
      send('retry: 5000\n\n');
      const off = onEvent((told) => {
        if ('waveId' in told && told.waveId === wave.id) send(`event: moved\ndata: ${told.event}\n\n`);
      });
      const beat = setInterval(() => send(': here\n\n'), heartbeat);
      end = () => {
        off();
        clearInterval(beat);
      };
      event.request.signal.addEventListener('abort', () => {
        end();
        try {
          controller.close();
        } catch {}
      });
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
  });
};

/// <reference lib="webworker" />
import { type RefitOrder, type RefitReply, refit } from './refit.ts';

/** Works out what is chosen beside the page. It is given sums, sends nothing, and keeps nothing. */
self.onmessage = ({ data: order }: MessageEvent<RefitOrder>) => {
  const start = performance.now();
  const scales = refit(order);
  const reply: RefitReply = { job: order.job, scales, milliseconds: performance.now() - start };
  self.postMessage(reply);
};

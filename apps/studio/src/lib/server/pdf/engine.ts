import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import thread from './engine-thread.cjs?raw';
import findings from './findings.typ?raw';
import { fontFolders } from './fonts.ts';
import { PdfError } from './pdf-error.ts';
import weft from './weft.typ?raw';

/** A folder that need not be there: everything a template reads is given to it in memory. */
const workspace = join(tmpdir(), 'weft-pdf');

interface Answer {
  readonly id?: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly fault?: string;
}

interface Waiting {
  readonly done: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly failed: (reason: Error) => void;
}

/** The engine at work: one thread for the process, and who waits for it. */
export interface Engine {
  /** @throws Error with what the engine said */
  print(template: string, data: string): Promise<Uint8Array<ArrayBuffer>>;
}

let running: Promise<Engine> | null = null;

/** The engine, started once a process: half a second, then some milliseconds a document. */
export function engine(): Promise<Engine> {
  running ??= start().catch((thrown: unknown) => {
    running = null;
    throw thrown;
  });
  return running;
}

function start(): Promise<Engine> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  return new Promise((ready, failed) => {
    const missing = (cause: unknown): PdfError =>
      new PdfError(
        'engine',
        `PDFs cannot be made on this computer: the engine for ${process.platform}-${process.arch} is missing. Run "npm ci" here again; where that does not help, print the page from the browser instead. (${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)})`,
      );
    let worker: Worker;
    try {
      worker = new Worker(thread, {
        eval: true,
        workerData: {
          engine: createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler'),
          workspace,
          fontPaths: fontFolders(process.env),
          sources: [
            [join(workspace, 'weft.typ'), weft],
            [join(workspace, 'findings.typ'), findings],
          ],
        },
      });
    } catch (cause) {
      failed(missing(cause));
      return;
    }
    const rest = (): void => (waiting.size === 0 ? worker.unref() : worker.ref());
    worker.on('error', (cause) => {
      running = null;
      failed(missing(cause));
      for (const one of waiting.values()) one.failed(missing(cause));
      waiting.clear();
    });
    worker.on('message', ({ id, bytes, fault }: Answer) => {
      const one = id === undefined ? undefined : waiting.get(id);
      if (one) {
        waiting.delete(id!);
        if (bytes) one.done(bytes);
        else one.failed(new Error(fault));
      } else
        ready({
          print: (template, data) =>
            new Promise((done, refused) => {
              last += 1;
              waiting.set(last, { done, failed: refused });
              rest();
              worker.postMessage({ id: last, template, data });
            }),
        });
      rest();
    });
  });
}

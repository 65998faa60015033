/// <reference lib="webworker" />
import { readCsvBytes } from '@weft/formats';
import exampleText from './example/millbrook-autumn.csv?raw';
import { mistakeFrom } from './mistake.ts';
import { readTable, type TableRead } from './read-table.ts';
import { Study } from './study.ts';
import type { Order, Reply, Stage } from './worker-protocol.ts';

/**
 * Runs beside the page and holds the file: what is read never leaves this thread except as findings, counts
 * and the few cells shown beside each guess. It works through orders one by one; to stop it, end it.
 */
const exampleName = 'millbrook-autumn.csv';

type Draft<Kind> = Kind extends Reply ? Omit<Kind, 'job'> : never;

let study: Study | null = null;

self.onmessage = (event: MessageEvent<Order>) => {
  const order = event.data;
  const reply = (draft: Draft<Reply>): void => self.postMessage({ ...draft, job: order.job } as Reply);
  const stage = (name: Stage, part = 0): void => reply({ kind: 'progress', stage: name, part });
  carryOut(order, reply, stage).catch((error: unknown) => {
    const name = order.kind === 'read' ? order.file.name : (study?.file.name ?? exampleName);
    const about = order.kind === 'save' ? 'saving' : study ? 'answers' : 'file';
    reply({ kind: 'wrong', mistake: mistakeFrom(error, name, about) });
  });
};

async function carryOut(
  order: Order,
  reply: (draft: Draft<Reply>) => void,
  stage: (name: Stage, part?: number) => void,
): Promise<void> {
  if (order.kind === 'read' || order.kind === 'example') {
    study = null;
    stage('reading');
    const simulated = order.kind === 'example';
    const { table, letters, note }: TableRead = simulated
      ? {
          table: readCsvBytes(new TextEncoder().encode(exampleText), { file: exampleName }),
          letters: 'utf-8',
          note: null,
        }
      : await readTable(order.file, order.letters, (part) => stage('reading', part));
    stage('guessing');
    study = new Study(table, simulated, letters);
    reply({
      kind: 'read',
      file: study.file,
      lines: study.guess.lines,
      placeChoices: study.guess.placeChoices,
      notices: [
        ...(note ? [note] : []),
        ...table.notices.filter(({ code }) => code !== 'delimiter-guessed').map(({ says }) => says),
      ],
    });
    reply({ kind: 'said', said: study.say({}, stage) });
    return;
  }
  if (!study) return;
  if (order.kind === 'use') reply({ kind: 'said', said: study.say(order.uses, stage) });
  else reply({ kind: 'saved', ...study.keep(order.what) });
}

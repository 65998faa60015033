import type { ColumnUse, GuessLine, PlaceChoice } from '@weft/instruments';
import type {
  FileShown,
  Keepsake,
  Letters,
  Mistake,
  Order,
  Reply,
  Said,
  Stage,
  Uses,
} from './worker-protocol.ts';

type Draft<Kind> = Kind extends Order ? Omit<Kind, 'job'> : never;

const stageWords: Readonly<Record<Stage, string>> = {
  reading: 'Reading the rows',
  guessing: 'Looking at the columns',
  adding: 'Adding up the answers',
  fitting: 'Working out what differs between places',
  saying: 'Finding the words',
};
const stageStarts: Readonly<Record<Stage, readonly [from: number, to: number]>> = {
  reading: [0.03, 0.7],
  guessing: [0.7, 0.8],
  adding: [0.8, 0.88],
  fitting: [0.88, 0.96],
  saying: [0.96, 1],
};

/** The state of the page: which file, how its columns are used, what is said of it. Owns the worker. */
export class Analysis {
  phase: 'empty' | 'reading' | 'read' = $state('empty');
  stage: Stage = $state('reading');
  part = $state(0);
  file: FileShown | null = $state.raw(null);
  lines: readonly GuessLine[] = $state.raw([]);
  uses: Uses = $state.raw({});
  placeChoices: readonly PlaceChoice[] = $state.raw([]);
  notices: readonly string[] = $state.raw([]);
  letters: Letters = $state('utf-8');
  said: Said | null = $state.raw(null);
  /** Findings are being made again after a choice. */
  working = $state(false);
  mistake: Mistake | null = $state.raw(null);
  /** Spoken to those who do not see the change. */
  news = $state('');
  saving: Keepsake | null = $state(null);

  readonly laid = $derived.by(() => {
    if (this.phase === 'empty') return 0.07;
    if (this.phase === 'read') return 1;
    const [from, to] = stageStarts[this.stage];
    return from + (to - from) * this.part;
  });
  readonly progressWords = $derived(
    this.stage === 'reading' && this.part > 0
      ? `${stageWords.reading}: ${Math.floor(this.part * 100)} of 100 parts so far.`
      : `${stageWords[this.stage]}.`,
  );

  /** Called when a new part of the page is there and the reader should be taken to it. */
  onArrival: (part: 'file' | 'reading' | 'columns') => void = () => {};

  #worker: Worker | null = null;
  #busy = false;
  #given: File | null = null;
  #job = 0;
  readonly #make: () => Worker;

  constructor(make: () => Worker) {
    this.#make = make;
  }

  read(file: File, dropped = 1): void {
    this.#given = file;
    this.letters = 'utf-8';
    this.#start(file.name);
    if (dropped > 1) this.news = `${dropped} files were dropped. The first, ${file.name}, is read.`;
    this.#send({ kind: 'read', file, letters: null });
  }

  /** Reads the same file again in other letters. */
  readIn(letters: Letters): void {
    const file = this.#given;
    if (!file) return;
    this.letters = letters;
    this.#start(file.name);
    this.#send({ kind: 'read', file, letters });
  }

  example(): void {
    this.#given = null;
    this.letters = 'utf-8';
    this.#start('The example');
    this.#send({ kind: 'example' });
  }

  /** Gives columns a use. A file has one place (of one column or several): choosing another lets it go. */
  choose(columns: readonly string[], use: ColumnUse): void {
    const uses: Record<string, ColumnUse> = { ...this.uses };
    if (use === 'place')
      for (const [column, former] of Object.entries(uses)) if (former === 'place') uses[column] = 'leftOut';
    for (const column of columns) uses[column] = use;
    this.uses = uses;
    this.working = true;
    this.news = 'Working it out again.';
    this.#send({ kind: 'use', uses });
  }

  save(what: Keepsake): void {
    this.saving = what;
    this.mistake = null;
    this.#send({ kind: 'save', what });
  }

  /** Stops reading and frees what was read so far. */
  cancel(): void {
    this.#end();
    this.phase = 'empty';
    this.news = 'Stopped. Nothing was kept.';
    this.onArrival('file');
  }

  /** Has the worker at hand before it is needed, so that nothing need be fetched later. */
  ready(): void {
    this.#worker ??= this.#hire();
  }

  /** Lets the worker and all it holds go. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #start(name: string): void {
    this.#end();
    this.phase = 'reading';
    this.stage = 'reading';
    this.part = 0;
    this.file = null;
    this.lines = [];
    this.uses = {};
    this.said = null;
    this.mistake = null;
    this.working = false;
    this.saving = null;
    this.news = `${name} is being read.`;
    this.onArrival('reading');
  }

  /** Lets a worker go in the middle of its work; one that is idle may stay and take the next file. */
  #end(): void {
    if (this.#busy) this.close();
  }

  #send(order: Draft<Order>): void {
    this.#worker ??= this.#hire();
    this.#busy = true;
    this.#job += 1;
    this.#worker.postMessage({ ...order, job: this.#job } as Order);
  }

  #hire(): Worker {
    const worker = this.#make();
    this.#busy = false;
    worker.onmessage = (event: MessageEvent<Reply>) => this.#hear(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#fail({
        about: 'file',
        says: 'This file is more than the browser could hold, or Weft made a mistake while reading it.',
        remedy: 'Close other tabs and try again, or use the command line: weft report FILE.',
        file: this.file?.name ?? null,
        row: null,
        column: null,
        lettersDoubtful: false,
      });
    };
    return worker;
  }

  #hear(reply: Reply): void {
    if (reply.job !== this.#job) return;
    if (reply.kind !== 'progress' && reply.kind !== 'read') this.#busy = false;
    switch (reply.kind) {
      case 'progress':
        this.stage = reply.stage;
        this.part = reply.part;
        return;
      case 'read':
        this.file = reply.file;
        this.lines = reply.lines;
        this.placeChoices = reply.placeChoices;
        this.notices = reply.notices;
        this.uses = Object.fromEntries(
          reply.lines.flatMap((line) => line.columns.map((column) => [column, line.use])),
        );
        this.phase = 'read';
        this.letters = reply.file.letters;
        this.working = true;
        this.onArrival('columns');
        return;
      case 'said':
        this.said = reply.said;
        this.mistake = null;
        this.working = false;
        this.news = 'What can be said stands below the columns.';
        return;
      case 'wrong':
        this.#fail(reply.mistake);
        return;
      case 'saved':
        this.saving = null;
        this.news = `${reply.name} is saved.`;
        download(reply.name, reply.type, reply.text);
    }
  }

  #fail(mistake: Mistake): void {
    this.mistake = mistake;
    this.working = false;
    this.saving = null;
    this.news = `${mistake.says} ${mistake.remedy}`;
    if (mistake.about === 'file') {
      this.#end();
      this.phase = 'empty';
      this.file = null;
      this.onArrival('file');
    } else if (mistake.about !== 'saving') this.said = null;
  }
}

function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

import { closeSync, fsyncSync, openSync } from 'node:fs';
import { type PGlite, PGlite as PGliteClass, type PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** How data reach the disk; a test counts the calls. */
export interface Disk {
  fsync(descriptor: number): void;
}

const disk: Disk = { fsync: fsyncSync };

type ModuleOptions = Parameters<NodeFS['init']>[1];
type ModuleOfPostgres = Parameters<NonNullable<ModuleOptions['preRun']>[number]>[0];

interface OpenStream {
  readonly nfd?: number;
  readonly node: object;
}

interface NodeFiles {
  readonly stream_ops: { fsync?: (stream: OpenStream) => number };
  readonly realPath: (node: object) => string;
}

/**
 * The files of PGlite, with an fsync that reaches the disk. PGlite 0.5.16 leaves fsync out of its file system:
 * PostgreSQL believes that a commit is safe while it is in the memory of the machine. A folder has no
 * descriptor of its own there, so it is opened for the call.
 */
export class DurableFiles extends NodeFS {
  readonly #disk: Disk;

  constructor(folder: string, through: Disk = disk) {
    super(folder);
    this.#disk = through;
  }

  override async init(pg: PGlite, options: ModuleOptions): Promise<{ emscriptenOpts: ModuleOptions }> {
    const { emscriptenOpts } = await super.init(pg, options);
    const mend = (module: ModuleOfPostgres): void => {
      const files = (module as unknown as { readonly NODEFS: NodeFiles }).NODEFS;
      files.stream_ops.fsync = (stream) => {
        if (stream.nfd !== undefined) this.#disk.fsync(stream.nfd);
        else this.#fsyncFolder(files.realPath(stream.node));
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), mend] } };
  }

  #fsyncFolder(path: string): void {
    const descriptor = openSync(path, 'r');
    try {
      this.#disk.fsync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}

/** PGlite's own parameters, but for the one that turns fsync off. */
export const durableParameters: NonNullable<PGliteOptions['startParams']> = [
  ...PGliteClass.defaultStartParams.filter((word) => word !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'full_page_writes=on',
];

import { findingsJson } from './findings-json.ts';
import type { OutFile } from './out-file.ts';

/** Everything that can be taken from a release, in the order it is offered. */
export const outFiles: readonly OutFile[] = [findingsJson];

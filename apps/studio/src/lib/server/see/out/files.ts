import { bundleZip } from './bundle.ts';
import { findingsCsv } from './findings-csv.ts';
import { findingsJson } from './findings-json.ts';
import { findingsJsonLd } from './findings-jsonld.ts';
import { numbersCsv } from './numbers-csv.ts';
import type { OutFile } from './out-file.ts';
import { placesCsv } from './places-csv.ts';
import { prints } from './prints.ts';

/** Everything that can be taken from a release, in the order it is offered. */
export const outFiles: readonly OutFile[] = [
  ...prints,
  findingsCsv,
  numbersCsv,
  placesCsv,
  findingsJson,
  findingsJsonLd,
  bundleZip,
];

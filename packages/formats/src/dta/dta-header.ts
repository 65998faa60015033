import { type ByteReader, textOf } from '../labeled/byte-reader.ts';

/** All that stands before the cells of a Stata file. */
export interface DtaHeader {
  readonly release: 117 | 118;
  readonly littleEndian: boolean;
  readonly windows1252: boolean;
  readonly nameBytes: number;
  readonly label: string;
  readonly rows: number;
  readonly types: readonly number[];
  readonly names: readonly string[];
  readonly labelNames: readonly string[];
  readonly labels: readonly string[];
  /** Characteristics by "variable⏎name". */
  readonly notes: ReadonlyMap<string, string>;
  /** Where a section begins, after its tag. */
  readonly section: (name: 'data' | 'strls' | 'value_labels') => number;
}

const sectionAt = {
  variable_types: 2,
  varnames: 3,
  value_label_names: 6,
  variable_labels: 7,
  characteristics: 8,
  data: 9,
  strls: 10,
  value_labels: 11,
} as const;

/** Reads everything but cells and labels. */
export function readDtaHeader(reader: ByteReader, refuse: (why: string) => never): DtaHeader {
  const begins = reader.left >= 11 ? reader.ascii(11) : '';
  const oldest = begins.charCodeAt(0);
  if (oldest >= 102 && oldest <= 115) return refuse('it was saved by Stata 12 or an earlier one');
  if (begins !== '<stata_dta>') return refuse('it does not begin as such a file does');
  const tag = (name: string) => {
    if (reader.ascii(name.length + 2) !== `<${name}>`) refuse(`"${name}" is not where it should be`);
  };
  const close = (name: string) => reader.skip(name.length + 3);
  tag('header');
  tag('release');
  const release = Number(reader.ascii(3));
  if (release !== 117 && release !== 118)
    return refuse(`its format is ${release}, and 117 and 118 can be read`);
  close('release');
  tag('byteorder');
  reader.littleEndian = reader.ascii(3) === 'LSF';
  close('byteorder');
  tag('K');
  const count = reader.uint16();
  close('K');
  tag('N');
  const rows = release === 117 ? reader.uint32() : reader.uint64();
  close('N');
  tag('label');
  const windows1252 = release === 117;
  const text = (bytes: Uint8Array) => textOf(bytes, windows1252) ?? refuse('a name or label is damaged');
  const label = text(reader.raw(release === 117 ? reader.byte() : reader.uint16()));
  close('label');
  tag('timestamp');
  reader.skip(reader.byte());
  close('timestamp');
  close('header');
  tag('map');
  const map = Array.from({ length: 14 }, () => reader.uint64());
  const begin = (name: keyof typeof sectionAt) => {
    reader.at = Math.min(map[sectionAt[name]]!, reader.bytes.length);
    tag(name);
    return reader.at;
  };
  const list = <T>(name: keyof typeof sectionAt, read: () => T): T[] => {
    begin(name);
    return Array.from({ length: count }, read);
  };
  const nameBytes = release === 117 ? 33 : 129;
  const types = list('variable_types', () => reader.uint16());
  const odd = types.find((type) => type > 2045 && type < 65_526 && type !== 32_768);
  if (odd !== undefined) return refuse(`it holds a variable of the unknown kind ${odd}`);
  const names = list('varnames', () => text(reader.raw(nameBytes)));
  const labelNames = list('value_label_names', () => text(reader.raw(nameBytes)));
  const labels = list('variable_labels', () => text(reader.raw(release === 117 ? 81 : 321)));
  reader.at = Math.min(map[12]!, reader.bytes.length);
  if (reader.ascii(12) !== '</stata_dta>') return refuse('its end is damaged');
  begin('characteristics');
  const notes = new Map<string, string>();
  while (reader.ascii(4) === '<ch>') {
    const length = reader.uint32();
    const variable = text(reader.raw(nameBytes));
    const name = text(reader.raw(nameBytes));
    notes.set(`${variable}\n${name}`, text(reader.raw(length - 2 * nameBytes)));
    reader.skip('</ch>'.length);
  }
  const sections = {
    data: begin('data'),
    strls: begin('strls'),
    value_labels: begin('value_labels'),
  };
  return {
    release,
    littleEndian: reader.littleEndian,
    windows1252,
    nameBytes,
    label,
    rows,
    types,
    names,
    labelNames,
    labels,
    notes,
    section: (name) => sections[name],
  };
}

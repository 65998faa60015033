import { FormatError } from '../format-error.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { childrenNamed, readXml, textOf, type XmlElement, XmlError } from '../xml/read-xml.ts';

/** A note beside a text, and who or what it is from. */
export interface XliffNote {
  readonly from: string | null;
  readonly text: string;
}

/** One text to translate; `target` is `null` where there is no translation yet. */
export interface XliffUnit {
  readonly id: string;
  readonly source: string;
  readonly target: string | null;
  readonly state: string | null;
  readonly notes: readonly XliffNote[];
}

/** The texts of one file, from one language into one other. */
export interface XliffFile {
  readonly original: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly units: readonly XliffUnit[];
}

/**
 * Writes XLIFF 1.2 (OASIS, 2008), the version every translation program reads. Each text is a `trans-unit`
 * with its id, source, target with state, and notes.
 *
 * @example
 * writeXliff({ original: 'form', sourceLanguage: 'en', targetLanguage: 'es', units })
 */
export function writeXliff({ original, sourceLanguage, targetLanguage, units }: XliffFile): string {
  const lines = units.map(({ id, source, target, state, notes }) => {
    const stated = state === null ? '' : ` state="${escapeXml(state)}"`;
    const written =
      target === null
        ? state === null
          ? ''
          : `<target xml:lang="${escapeXml(targetLanguage)}"${stated}/>`
        : `<target xml:lang="${escapeXml(targetLanguage)}"${stated}>${escapeXml(target)}</target>`;
    const noted = notes.map(
      ({ from, text }) =>
        `<note${from === null ? '' : ` from="${escapeXml(from)}"`}>${escapeXml(text)}</note>`,
    );
    return `<trans-unit id="${escapeXml(id)}" xml:space="preserve"><source xml:lang="${escapeXml(sourceLanguage)}">${escapeXml(source)}</source>${written}${noted.join('')}</trans-unit>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="${escapeXml(original)}" source-language="${escapeXml(sourceLanguage)}" target-language="${escapeXml(targetLanguage)}" datatype="plaintext">
<body>
${lines.join('\n')}
</body>
</file>
</xliff>
`;
}

/**
 * Reads XLIFF 1.2, made here or by another program; groups are opened, inline marks give their text. An empty
 * target is no translation. Throws a `FormatError` naming the line or the unit.
 */
export function readXliff(text: string, file: string): XliffFile {
  const root = parsed(text, file);
  const refuse = (why: string): never => {
    throw new FormatError({ code: 'xliff-not-xliff', file, details: { why } });
  };
  if (root.name !== 'xliff') refuse(`its outermost element is "${root.name.slice(0, 40)}"`);
  const version = root.attributes.get('version') ?? '';
  if (version !== '' && !version.startsWith('1.')) refuse(`it is version ${version.slice(0, 10)}`);
  const files = childrenNamed(root, 'file');
  const first = files[0] ?? refuse('it has no "file"');
  const languages = (name: string) => [
    ...new Set(files.map((one) => one.attributes.get(name) ?? '').filter((language) => language !== '')),
  ];
  const [source, target] = [languages('source-language'), languages('target-language')];
  if (target.length !== 1)
    refuse(
      target.length === 0
        ? 'it names no target language'
        : `it has the target languages ${target.join(', ')}`,
    );
  if (source.length > 1) refuse(`it has the source languages ${source.join(', ')}`);
  const found = files.flatMap((one) => childrenNamed(one, 'body').flatMap(unitsIn));
  const ids = new Set<string>();
  const units = found.map((element): XliffUnit => {
    const id = element.attributes.get('id') ?? '';
    const unit = (why: string): never => {
      throw new FormatError({
        code: 'xliff-unit',
        file,
        row: element.line,
        details: { unit: id === '' ? `in line ${element.line}` : id.slice(0, 80), why },
      });
    };
    if (id === '') unit('has no id');
    if (ids.has(id)) unit('stands twice');
    ids.add(id);
    const [from] = childrenNamed(element, 'source');
    if (!from) return unit('has no source');
    const [into] = childrenNamed(element, 'target');
    const translated = into ? textOf(into) : '';
    return {
      id,
      source: textOf(from),
      target: translated === '' ? null : translated,
      state: into?.attributes.get('state') ?? null,
      notes: childrenNamed(element, 'note').map((note) => ({
        from: note.attributes.get('from') ?? null,
        text: textOf(note),
      })),
    };
  });
  return {
    original: first.attributes.get('original') ?? file,
    sourceLanguage: source[0] ?? '',
    targetLanguage: target[0]!,
    units,
  };
}

function parsed(text: string, file: string): XmlElement {
  try {
    return readXml(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new FormatError({ code: 'xliff-not-xml', file, row: error.line, details: { why: error.why } });
  }
}

function unitsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child): XmlElement[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'trans-unit') return [child];
    return child.name === 'group' ? unitsIn(child) : [];
  });
}

/** An element of XML: local name without prefix, attributes without prefix but `xml:`, children in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** The line its tag begins in, from 1. */
  readonly line: number;
}

/** Why a text is not XML that is read here, and near which line. */
export class XmlError extends Error {
  readonly line: number;
  readonly why: string;

  constructor(line: number, why: string) {
    super(`line ${line}: ${why}`);
    this.name = 'XmlError';
    this.line = line;
    this.why = why;
  }
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const deepest = 100;

interface Open {
  readonly name: string;
  readonly tag: string;
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | string)[];
  readonly line: number;
}

/**
 * Reads a small XML document into a tree. Document types and entities of one's own are refused (no file can
 * grow by them or reach outside); comments and processing instructions are left out.
 */
export function readXml(text: string): XmlElement {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  const open: Open[] = [];
  let root: XmlElement | null = null;
  const fail = (why: string): never => {
    throw new XmlError(line, why);
  };
  const pass = (end: number) => {
    for (let index = text.indexOf('\n', at); index >= 0 && index < end; index = text.indexOf('\n', index + 1))
      line += 1;
    at = end;
  };
  const decoded = (raw: string): string =>
    raw.replace(/&([^;&\s]{0,12};?)/g, (_, body: string) => {
      if (!body.endsWith(';')) return fail('an "&" that is not written "&amp;"');
      const name = body.slice(0, -1);
      const known = Object.hasOwn(entities, name) ? entities[name] : undefined;
      if (known !== undefined) return known;
      const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
      const code = number ? Number.parseInt(number[1] ?? number[2]!, number[1] ? 16 : 10) : -1;
      if (code < 1 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        return fail(`"&${name};" is unknown`);
      return String.fromCodePoint(code);
    });
  const addText = (raw: string) => {
    if (raw === '') return;
    const parent = open.at(-1);
    if (parent) parent.children.push(raw);
    else if (raw.trim() !== '') fail('text outside the document');
  };
  const close = (element: Open) => {
    const made: XmlElement = {
      name: element.name,
      attributes: element.attributes,
      children: element.children,
      line: element.line,
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(made);
    else root = made;
  };
  const skip = (opening: string, closing: string): string => {
    const end = text.indexOf(closing, at + opening.length);
    if (end < 0) fail(`"${opening}" is never closed`);
    const inner = text.slice(at + opening.length, end);
    pass(end + closing.length);
    return inner;
  };
  while (at < text.length) {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      const raw = text.slice(at, end < 0 ? text.length : end);
      addText(decoded(raw));
      pass(at + raw.length);
    } else if (text.startsWith('<!--', at)) skip('<!--', '-->');
    else if (text.startsWith('<![CDATA[', at)) addText(skip('<![CDATA[', ']]>'));
    else if (text.startsWith('<?', at)) skip('<?', '?>');
    else if (text.startsWith('<!', at)) fail('a document type, which is not read here');
    else if (text.startsWith('</', at)) {
      const tag = skip('</', '>').trim();
      const last = open.pop();
      if (!last || last.tag !== tag) fail(`"</${tag.slice(0, 40)}>" closes nothing that is open`);
      close(last!);
    } else {
      const started = line;
      const match = /<([^\s<>/="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(\/?)>/y;
      match.lastIndex = at;
      const found = match.exec(text);
      if (!found) return fail('a tag that cannot be read');
      if (root && open.length === 0) fail('a second document');
      const tag = found[1]!;
      const attributes = new Map<string, string>();
      for (const [, name, double, single] of found[2]!.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
        const local = name!.startsWith('xml:') ? name! : name!.replace(/^[^:]*:/, '');
        if (attributes.has(local) && !name!.includes(':')) fail(`the attribute "${local}" twice`);
        attributes.set(local, decoded(double ?? single ?? ''));
      }
      pass(at + found[0].length);
      const element: Open = {
        name: tag.replace(/^[^:]*:/, ''),
        tag,
        attributes,
        children: [],
        line: started,
      };
      if (found[3] === '/') close(element);
      else {
        if (open.length >= deepest) fail(`more than ${deepest} elements inside one another`);
        open.push(element);
      }
    }
  }
  if (open.length > 0) fail(`"<${open.at(-1)!.tag.slice(0, 40)}>" is never closed`);
  return root ?? fail('no element');
}

/** All text inside an element, its children's included. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The child elements of that name. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

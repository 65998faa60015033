import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One element of a drawn figure, with its attributes as text. */
export interface Mark {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
});

/** Every element of an SVG in the order drawn; throws where it is not well-formed XML. */
export function marks(svg: string): Mark[] {
  const valid = XMLValidator.validate(svg);
  if (valid !== true) throw new Error(`Not well-formed: ${JSON.stringify(valid.err)}`);
  const found: Mark[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
      if (name === undefined) continue;
      const children = node[name] as readonly Node[];
      const text = children.map((child) => String(child['#text'] ?? '')).join('');
      found.push({ name, attributes: (node[':@'] ?? {}) as Record<string, string>, text });
      visit(children);
    }
  };
  visit(parser.parse(svg) as Node[]);
  return found;
}

/** The elements of one class. */
export function ofClass(all: readonly Mark[], className: string): Mark[] {
  return all.filter((one) => (one.attributes.class ?? '').split(' ').includes(className));
}

/** An attribute as a number. */
export function num(mark: Mark, attribute: string): number {
  return Number(mark.attributes[attribute]);
}

import { type DefaultTreeAdapterMap, type ParserError, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** A page as a browser would build it, with everything the HTML standard calls a parse error. */
export interface ReportPage {
  readonly errors: readonly string[];
  readonly elements: readonly Element[];
  readonly text: string;
}

export function pageOf(source: string): ReportPage {
  const errors: string[] = [];
  const document = parse(source, {
    sourceCodeLocationInfo: true,
    onParseError: (error: ParserError) => errors.push(`${error.code} in line ${error.startLine}`),
  });
  const elements: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(document);
  return { errors, elements, text: textIn(document) };
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

export function named(page: ReportPage, tag: string): readonly Element[] {
  return page.elements.filter((element) => element.tagName === tag);
}

export function classed(page: ReportPage, name: string): readonly Element[] {
  return page.elements.filter((one) => (attribute(one, 'class') ?? '').split(' ').includes(name));
}

/** All text in a node, without style and script. */
export function textIn(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if ('tagName' in node && (node.tagName === 'style' || node.tagName === 'script')) return '';
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

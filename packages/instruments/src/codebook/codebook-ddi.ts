import type { Codebook, CodebookVariable, Texts } from './codebook.ts';
import { escaped, languageTag } from './markup.ts';

const namespace = 'ddi:codebook:2_5';
const schema = 'http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd';

/** One element for each language of a text. */
function each(element: string, texts: Texts, attributes = ''): string[] {
  return Object.entries(texts).map(
    ([language, text]) =>
      `<${element} xml:lang="${languageTag(language)}"${attributes}>${escaped(text)}</${element}>`,
  );
}

/** A name that may be an XML ID: letters of its own are kept where they may stand, and the number keeps it unique. */
const idOf = (kind: string, index: number) => `${kind}${index + 1}`;

/**
 * The codebook as DDI-Codebook 2.5 (the DDI Alliance's schema of 2012-01-17): document, study, one group of
 * variables a scale, and the variables with question, valid and missing codes. `date` is the day it is made
 * (YYYY-MM-DD), for this package has no clock.
 *
 * A score that differs from its code stands in `codInstr`, and as a text of the category, because DDI has no
 * element for it.
 *
 * @example
 * codebookDdi(codebook(instrument), { date: '2026-05-01' })
 */
export function codebookDdi(book: Codebook, { date }: { readonly date?: string } = {}): string {
  const [first] = Object.keys(book.name);
  const main = first ?? 'en';
  const title = escaped(book.name[main] ?? 'Codebook');
  const others = Object.entries(book.name).filter(([language]) => language !== main);
  const stamp = date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? ` date="${date}"` : '';
  const titles = [
    `<titl xml:lang="${languageTag(main)}">${title}</titl>`,
    ...others.map(
      ([language, text]) => `<parTitl xml:lang="${languageTag(language)}">${escaped(text)}</parTitl>`,
    ),
    `<IDNo agency="weft">${escaped(book.hash)}</IDNo>`,
  ].join('');
  const version = `<verStmt><version${stamp} type="version">${escaped(book.version)}</version></verStmt>`;
  const citation = `<citation><titlStmt>${titles}</titlStmt><prodStmt>${
    stamp ? `<prodDate${stamp}>${date}</prodDate>` : ''
  }<software>Weft</software></prodStmt>${version}</citation>`;
  const abstract = each('abstract', book.introduction);
  const stated = abstract.length > 0 ? `<stdyInfo>${abstract.join('')}</stdyInfo>` : '';
  const ids = new Map(book.variables.map(({ name }, index) => [name, idOf('V', index)]));
  const groups = book.scales.map((scale, index) => {
    const members = scale.variables.map((name) => ids.get(name)!);
    return `<varGrp ID="${idOf('G', index)}" type="analysis" name="${escaped(scale.name)}"${
      members.length > 0 ? ` var="${members.join(' ')}"` : ''
    }>${[
      ...each('labl', scale.title),
      ...each('txt', scale.instruction),
      ...each('notes', scale.lowEnd, ' type="low end"'),
      ...each('notes', scale.highEnd, ' type="high end"'),
    ].join('')}</varGrp>`;
  });
  const variables = book.variables.map((variable, index) => variableOf(variable, idOf('V', index)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<codeBook version="2.5" xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${schema}" xml:lang="${languageTag(main)}">
<docDscr>${citation}</docDscr>
<stdyDscr>${citation}${stated}</stdyDscr>
<dataDscr>
${[...groups, ...variables].join('\n')}
</dataDscr>
</codeBook>
`;
}

function variableOf(variable: CodebookVariable, id: string): string {
  const { options, missing, minimum, maximum } = variable;
  const questions = Object.entries(variable.question).map(([language, text]) => {
    const hint = variable.hint[language];
    return `<qstn xml:lang="${languageTag(language)}"><qstnLit>${escaped(text)}</qstnLit>${
      hint === undefined ? '' : `<postQTxt>${escaped(hint)}</postQTxt>`
    }</qstn>`;
  });
  const scored = options.filter(({ code, score }) => score !== null && code !== score);
  const key = scored.length > 0 ? `Turned round: score = ${minimum! + maximum!} − code.` : '';
  const parts = [
    ...each('labl', variable.question),
    ...questions,
    ...(minimum === null ? [] : [`<valrng><range min="${minimum}" max="${maximum}"/></valrng>`]),
    `<invalrng>${missing.map(({ code }) => `<item VALUE="${code}"/>`).join('')}</invalrng>`,
    ...options.map(
      ({ code, score, labels }) =>
        `<catgry missing="N"><catValu>${code}</catValu>${each('labl', labels).join('')}${score === null ? '' : `<txt>score ${score}</txt>`}</catgry>`,
    ),
    ...missing.map(
      ({ code, reason, labels }) =>
        `<catgry missing="Y" missType="${reason}"><catValu>${code}</catValu>${each('labl', labels).join('')}</catgry>`,
    ),
    ...(key === '' ? [] : [`<codInstr xml:lang="en">${escaped(key)}</codInstr>`]),
    variable.scale === null
      ? '<concept vocab="weft">fact about the person</concept>'
      : `<concept vocab="weft-scale">${escaped(variable.scale)}</concept>`,
    ...(variable.task ? [`<concept vocab="weft-task">${escaped(variable.task)}</concept>`] : []),
    '<varFormat type="numeric" schema="other"/>',
    ...(variable.source ? [`<notes type="source">${escaped(variable.source)}</notes>`] : []),
    ...(variable.wording ? [`<notes type="wording">${escaped(variable.wording)}</notes>`] : []),
    ...(variable.quarantined ? ['<notes type="standing">quarantined: counts in no scale</notes>'] : []),
  ];
  return `<var ID="${id}" name="${escaped(variable.column)}" intrvl="discrete" nature="${variable.scale === null ? 'nominal' : 'ordinal'}" representationType="code">${parts.join('')}</var>`;
}

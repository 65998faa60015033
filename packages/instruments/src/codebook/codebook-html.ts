import type { Codebook, CodebookVariable, Texts } from './codebook.ts';
import { isRightToLeft } from './codebook.ts';
import { codebookStyle } from './codebook-style.ts';
import { escaped, languageTag } from './markup.ts';

const attributes = (language: string) =>
  `lang="${languageTag(language)}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}"`;

/** A text in each language, each in its own direction. */
function said(texts: Texts, element = 'p'): string {
  return Object.entries(texts)
    .map(([language, text]) => `<${element} ${attributes(language)}>${escaped(text)}</${element}>`)
    .join('');
}

/**
 * The codebook as one HTML page that needs nothing else: no script, no request, every text escaped, Arabic
 * from right to left.
 *
 * @example
 * codebookHtml(codebook(entry.instrument, entry.translations))
 */
export function codebookHtml(book: Codebook): string {
  const main = Object.keys(book.name)[0] ?? 'en';
  const title = escaped(book.name[main] ?? 'Codebook');
  const languages = book.languages.map(({ code, statuses }) => {
    const counts = Object.entries(statuses).flatMap(([status, count]) =>
      count > 0 ? `${count} ${status}` : [],
    );
    return `<li><span ${attributes(code)}>${escaped(code)}</span>: ${escaped(counts.join(', '))}</li>`;
  });
  const scales = book.scales.map((scale, index) => {
    const members = book.variables.filter((variable) => variable.scale === scale.name);
    return `<section aria-labelledby="scale${index}">
<h2 id="scale${index}">${escaped(Object.values(scale.title)[0] ?? scale.name)} <code>${escaped(scale.name)}</code></h2>
${said(scale.title)}${said(scale.instruction)}
<p>From ${escaped(Object.values(scale.lowEnd)[0] ?? 'low')} to ${escaped(Object.values(scale.highEnd)[0] ?? 'high')}. ${members.length} ${members.length === 1 ? 'item' : 'items'}, ${members.filter(({ reversed }) => reversed).length} turned round.</p>
${members.map(variableHtml).join('\n')}
</section>`;
  });
  const facts = book.variables.filter(({ scale }) => scale === null);
  if (facts.length > 0)
    scales.push(`<section aria-labelledby="about-person">
<h2 id="about-person">About the person</h2>
<p>Asked last, of their own free will. They count in no scale and are shown of nobody.</p>
${facts.map(variableHtml).join('\n')}
</section>`);
  return `<!DOCTYPE html>
<html lang="${languageTag(main)}" dir="${isRightToLeft(main) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${codebookStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${said(book.introduction)}
<p>Version <code>${escaped(book.version)}</code>. Content hash <code>${escaped(book.hash)}</code>.</p>
<h2>Languages</h2>
<ul>${languages.join('')}</ul>
${scales.join('\n')}
</main>
</body>
</html>
`;
}

function variableHtml(variable: CodebookVariable): string {
  const facts = [
    `Column <code>${escaped(variable.column)}</code>`,
    ...(variable.scale === null ? [] : [variable.reversed ? 'turned round' : 'not turned round']),
    ...(variable.favorable ? [`favorable: ${variable.favorable}`] : []),
    ...(variable.task ? [`task: ${escaped(variable.task)}`] : []),
    ...(variable.wording ? [`${escaped(variable.wording)} wording`] : []),
    ...(variable.quarantined ? ['in quarantine: counts in no scale'] : []),
  ];
  const rows = variable.options.map(
    ({ code, score, labels }) =>
      `<tr><th scope="row">${code}</th><td>${score ?? 'none'}</td><td>${said(labels)}</td></tr>`,
  );
  const missing = variable.missing.map(
    ({ code, labels, offered }) =>
      `<tr class="missing"><th scope="row">${code}</th><td>none</td><td>${said(labels)}${offered ? '<p>offered</p>' : ''}</td></tr>`,
  );
  return `<article>
<h3><code>${escaped(variable.name)}</code></h3>
${said(variable.question)}${said(variable.hint)}
<p class="facts">${facts.join('; ')}.</p>
${variable.source ? `<p class="facts">${escaped(variable.source)}</p>` : ''}
<table><thead><tr><th scope="col">Code</th><th scope="col">Score</th><th scope="col">Label</th></tr></thead><tbody>
${[...rows, ...missing].join('\n')}
</tbody></table>
</article>`;
}

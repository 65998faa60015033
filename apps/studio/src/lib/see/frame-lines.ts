const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What one copies into a page of one's own to show a figure of a release there. */
export function frameLines(address: string, figure: string, language: string, title: string): string {
  const src = `${address}/figure/${figure}?language=${language}`;
  return `<iframe src="${escaped(src)}" title="${escaped(title)}" width="100%" height="640" style="border:0" loading="lazy"></iframe>`;
}

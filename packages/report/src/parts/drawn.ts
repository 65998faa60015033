import type { Figure } from '@weft/figures';
import { type Html, html, trusted } from '../html.ts';

/** A figure drawn for a phone and for a page; the style sheet shows the one that fits. */
export function drawnOf(draw: (width: number) => Figure, wide = 672): Html {
  const small = draw(320);
  const large = draw(wide);
  return html`<figure><div class="drawn"><div class="narrow">${trusted(small.svg)}</div><div class="broad">${trusted(large.svg)}</div></div><figcaption><strong>${large.title}.</strong> ${large.caption}</figcaption></figure>
`;
}

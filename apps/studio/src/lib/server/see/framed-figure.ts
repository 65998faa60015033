import { figureStyles, tokensCss } from '@weft/figures';
import { type Html, html } from '$lib/answer/markup.ts';
import type { SeeSpeech } from '$lib/see/words/see-words.ts';
import type { DrawnTwice } from './draw.ts';

/** The one route whose pages may stand inside pages of others. */
export const framedRoute = '/r/[release]/figure/[figure]';

const styles = `${tokensCss()}
${figureStyles()}
html{background:var(--flax);color:var(--ink);color-scheme:light dark}
body{margin:0;padding:16px;font:16px/1.5 system-ui,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',sans-serif}
figure{margin:0}
figcaption{margin-block-end:12px}
h1{display:inline;font:inherit;font-weight:650}
.broad{display:none}
.narrow svg{inline-size:100%;block-size:auto;max-inline-size:416px}
.broad svg{inline-size:100%;block-size:auto}
@media(min-width:576px){.narrow{display:none}.broad{display:block}}
p{margin-block:12px 0;font-size:15px;color:var(--ink-soft)}
a{color:var(--warp)}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px}`;

/** No script, nothing from elsewhere; only here may others show it inside their pages. */
const framedHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors *",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'cache-control': 'no-store',
};

const trusted = (markup: string): Html => ({ markup });

function framed(speech: Pick<SeeSpeech, 'language' | 'direction'>, title: string, body: Html, status = 200) {
  const { markup } = html`<!doctype html>
<html lang="${speech.language}" dir="${speech.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><link rel="icon" href="data:,"><style>${trusted(styles)}</style></head><body><main>${body}</main></body></html>`;
  return new Response(markup, {
    status,
    headers: {
      ...framedHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-language': speech.language,
    },
  });
}

/** A figure with its words and its source, to stand inside another page. */
export function framedFigure(
  speech: SeeSpeech,
  figure: DrawnTwice,
  about: {
    readonly title: string;
    readonly source: string;
    readonly back: string;
  },
): Response {
  const dot = figure.title.endsWith('.') ? '' : '.';
  return framed(
    speech,
    `${figure.title} · ${about.title}`,
    html`<figure aria-labelledby="caption"><figcaption id="caption"><h1>${figure.title}${dot}</h1> ${figure.caption}</figcaption><div class="narrow">${trusted(figure.narrow)}</div><div class="broad">${trusted(figure.wide)}</div></figure><p>${about.source} <a href="${about.back}" target="_blank" rel="noopener">${speech.say('wholeLink')}</a></p>`,
  );
}

/** The drawing alone, as a file that carries its own styles. */
export const figureFile = (speech: SeeSpeech, svg: string): Response =>
  new Response(svg, {
    headers: {
      ...framedHeaders,
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-language': speech.language,
    },
  });

/** Said in the frame where there is no figure, or no longer. */
export const framedWords = (speech: SeeSpeech, status: 404 | 410, text: string): Response =>
  framed(speech, text, html`<p>${text}</p>`, status);

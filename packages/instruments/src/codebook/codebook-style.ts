/** The codebook's own style: system fonts, ink on paper, light and dark, room for right to left. */
export const codebookStyle = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0; color: #20242f; background: #f7f8f5; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1, h2, h3 { line-height: 1.25; font-weight: 600; }
h2 { margin-block-start: 3rem; border-block-end: 2px solid currentcolor; }
article { margin-block-start: 2rem; }
p { margin-block: .35rem; }
[dir='rtl'] { text-align: right; line-height: 1.85; }
.facts { font-size: .9375rem; color: #4b5160; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; vertical-align: top; padding: .25rem .75rem; border-block-end: 1px solid #c9cec5; }
thead th { border-block-end: 2px solid currentcolor; }
td p { margin: 0; }
.missing { color: #4b5160; }
code { overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  body { color: #ecede8; background: #181b22; }
  .facts, .missing { color: #b9bdc6; }
  th, td { border-color: #3c414d; }
}
`;

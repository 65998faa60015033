/** The report's own rules; colors come from the figures' tokens. */
export const reportStyles = `
*,*::before,*::after{box-sizing:border-box}
*{margin:0}
:root{--font-read:'Literata Variable','Literata',Charter,Georgia,'Noto Naskh Arabic',serif;--font-work:'Source Sans 3 Variable','Source Sans 3','Vazirmatn',system-ui,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',sans-serif;--leading:1.5;--thread:3px}
html{background:var(--shade);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{font-family:var(--font-work);font-size:1.0625rem;line-height:var(--leading);text-wrap:pretty;overflow-wrap:break-word}
:lang(ar){--leading:1.85}
h1,h2,h3,h4{font-family:var(--font-read);font-weight:560;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.75rem,1.4rem + 2vw,2.5rem);letter-spacing:-.012em}
h2{font-size:1.5rem;letter-spacing:-.006em}
h3{font-size:1.1875rem}
sub{font-size:.7em;line-height:0}
.part>h3:not(:nth-child(2)){margin-block-start:1rem}
h4{font-size:1.0625rem}
:lang(ar) :is(h1,h2){letter-spacing:0}
a{color:var(--warp);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px;border-radius:3px}
bdi{unicode-bidi:isolate}
.skip{position:absolute;inset-block-start:0;inset-inline-start:0;padding:.5rem 1rem;background:var(--ink);color:var(--flax);transform:translateY(-110%);z-index:2}
.skip:focus{transform:none}
.desk{padding:1.5rem 1rem}
.paper{--flax:var(--sheet);background:var(--sheet);border:1px solid var(--rule);max-inline-size:802px;margin-inline:auto;padding:clamp(1.25rem,6vw,4rem) clamp(1rem,6vw,4rem) 2rem;display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem}
.flow>*+*{margin-block-start:1rem}
.part{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;margin-block-start:1.5rem}
.sheet-head{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;font-size:.9375rem;color:var(--ink-soft)}
.sheet-head .last{margin-inline-start:auto}
.sheet-head .mark{flex:none}
.sewn:not(svg *){display:inline-block;padding:.05rem .55rem;border:1.5px dashed var(--weft);border-radius:2px;background:var(--weft-soft);color:var(--ink);font:600 .875rem/1.45 var(--font-work);white-space:nowrap;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.lead{font-size:1.1875rem;color:var(--ink-soft)}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.finding{display:grid;grid-template-columns:minmax(0,1fr);gap:.45rem;padding-block:1rem;border-block-start:1px solid var(--rule)}
.says{font-family:var(--font-read);font-size:clamp(1.1875rem,1.1rem + .5vw,1.375rem);line-height:1.38;font-weight:460}
.ground{font-size:.9375rem;line-height:1.45;color:var(--ink-soft)}
.sure{text-decoration:underline;text-decoration-skip-ink:none;text-underline-offset:.24em;text-decoration-color:var(--weft-thread);text-decoration-thickness:.16em}
.sure[data-sure='likely']{text-decoration-style:dashed;text-decoration-thickness:.13em}
.sure[data-sure='perhaps']{text-decoration-style:dotted;text-decoration-thickness:.13em}
.sure[data-sure='open']{text-decoration:none;background:repeating-linear-gradient(135deg,var(--edge) 0 1px,transparent 1px 5px) 0 calc(100% - .16em)/100% .24em no-repeat;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.strip{block-size:22px}
.axis-ends{display:flex;justify-content:space-between;gap:1rem;font-size:.9375rem;line-height:1.2;color:var(--ink-soft)}
details>summary{cursor:pointer;font-size:.9375rem;color:var(--warp);inline-size:fit-content;padding-block:.35rem;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
.in-words dl{display:grid;gap:.9rem;padding-block:.75rem}
.in-words dt{font-weight:650}
.in-words dd{margin:0;padding-block:.15rem}
figure{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem}
figcaption{font-size:1rem;color:var(--ink-soft)}
figcaption strong{color:var(--ink);font-weight:650}
.drawn{container-type:inline-size}
.drawn svg{max-inline-size:100%}
.drawn .broad{display:none}
@container (min-width:37rem){.drawn .narrow{display:none}.drawn .broad{display:block}}
.refusal{display:grid;grid-template-columns:1.25rem minmax(0,1fr);border:1px solid var(--edge);background:var(--sheet)}
.refusal::before{content:'';background:repeating-linear-gradient(135deg,var(--edge) 0 1.5px,transparent 1.5px 7px);border-inline-end:1px solid var(--edge);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.refusal>div{padding:1.25rem;display:grid;grid-template-columns:minmax(0,1fr);gap:.9rem}
.refusal h3{line-height:1.5}
.refusal dl{display:grid;gap:.9rem}
.refusal dt{font-weight:650}
.refusal dd{margin:0}
.method{display:grid;gap:.75rem;border-inline-start:var(--thread) solid var(--weft-thread);padding-inline-start:1rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.method strong{font-weight:650}
.formula{font-family:var(--font-read);overflow-x:auto}
ul{padding-inline-start:1.2rem}
li+li{margin-block-start:.4rem}
.scroll{overflow-x:auto}
.table{inline-size:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.35}
.table caption{text-align:start;font-weight:600;padding-block-end:.5rem}
.table :is(th,td){text-align:start;padding:.4rem .6rem;border-block-end:1px solid var(--rule);vertical-align:baseline}
.table :is(th,td):first-child{padding-inline-start:0}
.table :is(th,td):last-child{padding-inline-end:0}
.table thead th{font-weight:600;color:var(--ink-soft);border-block-end:2px solid var(--edge);vertical-align:bottom}
.table tbody th{font-weight:600}
.table .number{text-align:end;font-variant-numeric:tabular-nums}
.table .value{font-weight:600}
.table .range{white-space:nowrap;font-size:.875rem;color:var(--ink-soft)}
@media (max-width:30rem){.table{font-size:.875rem}.table .range{font-size:.8125rem}.table :is(th,td){padding-inline:.2rem}.table .value{display:block}}
.button{display:inline-flex;align-items:center;min-block-size:2.75rem;padding:.5rem 1.15rem;border:2px solid var(--warp);border-radius:3px;color:var(--warp);font-weight:600;text-decoration:none;overflow-wrap:anywhere}
pre{overflow-x:auto;background:var(--shade);padding:.75rem 1rem;font:.8125rem/1.5 ui-monospace,'SF Mono',Menlo,Consolas,monospace;direction:ltr;text-align:left}
.sheet-foot{font-size:.875rem;color:var(--ink-soft);border-block-start:1px solid var(--rule);padding-block-start:.6rem;margin-block-start:1.5rem}
@media (prefers-contrast:more){.paper{--ink-soft:var(--ink);--rule:var(--edge)}}
@page{size:A4;margin:16mm 15mm}
@media print{
html,body{background:white}
body{font-size:10.5pt}
.skip,.no-print{display:none!important}
.desk{padding:0}
.paper{border:0;padding:0;max-inline-size:none;display:block}
.paper>*+*{margin-block-start:1.2rem}
.part{display:block}
.part>*+*{margin-block-start:.7rem}
h1,h2,h3,h4,caption,h2+p,h3+p{break-after:avoid}
.scroll.whole{break-inside:avoid}
thead{break-after:avoid}
h2+p,h3+p{break-inside:avoid}
.finding,.refusal,figure,tr,.method p,.in-words dl>div{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
details::details-content{content-visibility:visible;block-size:auto}
details>summary{color:var(--ink-soft);text-decoration:none}
a{color:inherit}
}
`;

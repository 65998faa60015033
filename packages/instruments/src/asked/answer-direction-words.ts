/**
 * Words that mark the ends of answers. Each pair is tried in turn and low before high, because the low end
 * often holds the words of the high one ("unlikely", "en desacuerdo", "لا أوافق").
 */
export const answerLow: readonly { readonly low: RegExp; readonly high: RegExp }[] = [
  { low: /\bdisagree/, high: /\bagree/ },
  { low: /\bunlikely|\bnot at all likely/, high: /\blikely/ },
  { low: /\b(?:never|rarely|seldom)\b/, high: /\b(?:always|often|every day|daily)\b/ },
  { low: /\bnot sure|\bunsure/, high: /\bsure\b/ },
  { low: /\b(?:not at all|none|nothing)\b/, high: /\b(?:a great deal|a lot|very much|completely|fully)\b/ },
  { low: /\bdesacuerdo/, high: /\bde acuerdo/ },
  { low: /\bimprobable|\bpoco probable/, high: /\bprobable/ },
  { low: /\b(?:nunca|rara vez|casi nunca)\b/, high: /\b(?:siempre|a menudo|muchas veces)\b/ },
  { low: /^nada(?: segur|\b)/, high: /\b(?:mucho|much[ií]simo|completamente|muy segur)/ },
  { low: /لا أوافق|لا اوافق|أرفض/, high: /أوافق|اوافق/ },
  { low: /غير محتمل/, high: /محتمل/ },
  { low: /ولا مرة|أبدًا|أبدا|نادرًا|نادرا/, high: /دائمًا|دائما/ },
  { low: /لست متأكد|غير متأكد/, high: /متأكد/ },
  { low: /لا شيء|إطلاقًا|على الإطلاق/, high: /كثير/ },
];

import type { Absence } from './absence-policy.ts';

const words: Readonly<Partial<Record<Absence, readonly string[]>>> = {
  skipped: [
    'na',
    'nan',
    'null',
    'nil',
    'missing',
    'skipped',
    'skip',
    'blank',
    'no answer',
    'no response',
    'unanswered',
    'not answered',
    'sin respuesta',
    'sans réponse',
    'keine antwort',
    'sem resposta',
    'nessuna risposta',
    'cevap yok',
    'нет ответа',
    'بدون إجابة',
  ],
  dontKnow: [
    "don't know",
    'dont know',
    'do not know',
    "i don't know",
    'i dont know',
    "doesn't know",
    'dk',
    'd/k',
    'd.k',
    'idk',
    'unsure',
    'not sure',
    'no opinion',
    "can't say",
    'cannot say',
    'no sé',
    'no se',
    'no sabe',
    'ne sait pas',
    'je ne sais pas',
    'nsp',
    'weiß nicht',
    'weiss nicht',
    'ich weiß nicht',
    'não sei',
    'não sabe',
    'non so',
    'weet niet',
    'nie wiem',
    'bilmiyorum',
    'не знаю',
    'لا أعرف',
    'لا اعرف',
  ],
  refused: [
    'refused',
    'refuse',
    'refuses',
    'refusal',
    'declined',
    'decline to answer',
    'declined to answer',
    'prefer not to say',
    'prefer not to answer',
    'rather not say',
    "i'd rather not say",
    'prefiero no decir',
    'prefiero no responder',
    'no contesta',
    'refus',
    'préfère ne pas répondre',
    'keine angabe',
    'verweigert',
    'prefiro não responder',
    'preferisco non rispondere',
    'отказ',
    'أفضل عدم الإجابة',
  ],
  notApplicable: [
    'n/a',
    'n.a',
    'not applicable',
    'does not apply',
    "doesn't apply",
    'inapplicable',
    'inap',
    'no aplica',
    'no procede',
    'sans objet',
    'non applicable',
    'entfällt',
    'trifft nicht zu auf mich',
    'não se aplica',
    'non applicabile',
    'لا ينطبق',
  ],
  unreadable: ['unreadable', 'illegible', 'ilegible', 'illisible', 'unleserlich', 'غير مقروء'],
  notAsked: ['not asked', 'not administered', 'filtered out', 'routed out', 'no preguntado', 'nicht gefragt'],
};

/** No recognized text is longer than this, brackets and spaces included. */
const longestWord = 48;

const reasonOf = new Map<string, Absence>();
for (const [reason, list] of Object.entries(words)) {
  for (const word of list) reasonOf.set(word, reason as Absence);
}

/**
 * A cell text as absences are compared: lower case, straight apostrophes, single spaces, and no brackets or
 * stops around it.
 */
export function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s<>()[\]{}"#*.]+|[\s<>()[\]{}"#*.!]+$/g, '');
}

/**
 * Why a cell holds no answer, when its text is a usual way of saying so; otherwise `null`.
 * Empty cells and bare signs (".", "-", "?") are skipped answers.
 *
 * @example
 * absenceInWords('Don’t know') // 'dontKnow'
 * absenceInWords('N/A') // 'notApplicable'
 * absenceInWords('NA') // 'skipped'
 * absenceInWords('often') // null
 */
export function absenceInWords(text: string): Absence | null {
  if (/^[\s.\-–—?*_/]*$/.test(text)) return 'skipped';
  if (text.length > longestWord) return null;
  return reasonOf.get(plainWord(text)) ?? null;
}

/** Advice about an item's words, with the reason and the words that gave it away. */
export interface ReferentAdvice {
  readonly word: string;
  readonly says: string;
}

interface Referent {
  readonly self: RegExp;
  readonly group: RegExp;
  readonly write: string;
}

const word = (words: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu');

const referents: Readonly<Record<string, Referent>> = {
  en: {
    self: word("i|i'm|i've|i'd|me|my|mine|myself"),
    group: word(
      'people|neighbors?|neighbours?|residents|anyone|everyone|we|us|our|they|students|colleagues|members|adults|teachers|families',
    ),
    write: '“people here …”, “we …” or “neighbors …”',
  },
  es: {
    self: word('yo|me|mí|mi|mis|mío|mía|míos|mías|conmigo|puedo|sé|tengo|confío|ayudo|conozco|siento|creo'),
    group: word(
      'gente|personas|vecin[oa]s?|residentes|todos|todas|nosotros|nosotras|nuestr[oa]s?|estudiantes|profesorado|docentes|familias|miembros|jóvenes',
    ),
    write: '«la gente de aquí…», «nosotros…» o «los vecinos…»',
  },
  ar: {
    self: word('أنا|لي|عندي|لدي|لديّ|نفسي|بي|معي|أستطيع|أعرف|أفعله|أثق|أساعد|أشعر|أعتقد|يهمني|جيراني'),
    group: word(
      '(?:و|ب|ل|ك)?(?:ال|لل)?(?:ناس|جيران|سكان|أهالي|طلاب|معلمون|معلمين|أعضاء|أسر|شباب|قادمون|قادمين)|نحن|بعضهم|جيرانهم|أعضائها',
    ),
    write: '«الناس هنا…» أو «نحن…» أو «الجيران…»',
  },
};

/**
 * Advice where an item speaks of the person who answers and of nobody else. A place is measured by asking its
 * people about the place: answers about oneself, averaged, still describe persons. Gives `null` where the
 * words speak of the group, or the language is not known here.
 *
 * @example
 * referentAdvice('I trust my friends.', 'en')?.word // 'I'
 * referentAdvice('People here trust each other.', 'en') // null
 */
export function referentAdvice(text: string, language = 'en'): ReferentAdvice | null {
  const referent = referents[language.split('-')[0]!.toLowerCase()];
  if (!referent) return null;
  const straight = text.replace(/[‘’]/g, "'");
  const found = referent.self.exec(straight)?.[0];
  if (found === undefined || referent.group.test(straight)) return null;
  return {
    word: found,
    says: `It asks about the person who answers ("${found}"). To speak of a place, ask about the people of the place: ${referent.write}. Answers about oneself, averaged, still describe persons and not the place.`,
  };
}

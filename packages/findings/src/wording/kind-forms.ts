import type { PlaceKind } from '../place-kind.ts';

/** The kind of place with its articles, as sentences of some languages need it. */
export interface KindForms {
  readonly one: string;
  readonly many: string;
  readonly gender: 'm' | 'f';
  readonly theOne: string;
  readonly theMany: string;
  readonly ofTheOne: string;
  readonly ofTheMany: string;
  readonly aOne: string;
  readonly noOne: string;
  readonly allMany: string;
}

/**
 * A kind of place in every form that a sentence may need. The gender comes with the kind; without one it is
 * guessed from the ending. English sentences use the bare words only.
 *
 * @example
 * kindForms({ one: 'manzana', many: 'manzanas' }, 'es').ofTheOne; // 'de la manzana'
 */
export function kindForms(kind: PlaceKind, language: string): KindForms {
  const tag = language.toLowerCase().split('-')[0];
  const { one, many } = tag === 'ar' ? { one: bare(kind.one), many: bare(kind.many) } : kind;
  const gender = kind.gender ?? (tag === 'ar' ? arabicGender(one) : spanishGender(one));
  const her = gender === 'f';
  const the = her && !stressedA.test(one) ? 'la' : 'el';
  return {
    one,
    many,
    gender,
    theOne: `${the} ${one}`,
    theMany: `${her ? 'las' : 'los'} ${many}`,
    ofTheOne: the === 'el' ? `del ${one}` : `de la ${one}`,
    ofTheMany: `de ${her ? 'las' : 'los'} ${many}`,
    aOne: `${her && the === 'la' ? 'una' : 'un'} ${one}`,
    noOne: `${her ? 'ninguna' : 'ningún'} ${one}`,
    allMany: `${her ? 'todas las' : 'todos los'} ${many}`,
  };
}

/** Feminine words that take the masculine article in the singular: el área, el aula. */
const stressedA = /^(á|aula\b|agua\b|alma\b|hacha\b)/i;

function spanishGender(one: string): 'm' | 'f' {
  return /(a|ión|dad|tad|tud|umbre)$/i.test(one) && !/(mapa|día|sistema)$/i.test(one) ? 'f' : 'm';
}

function arabicGender(one: string): 'm' | 'f' {
  return /[ةى]$/.test(one) ? 'f' : 'm';
}

/** The article is written in the sentence. */
function bare(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

import type { Instrument } from '../asked/instrument.ts';
import type { OfferedAbsence } from '../asked/item.ts';
import { type AskedQuestion, askedQuestions } from '../asked/person-fact.ts';
import { listOf } from '../translations/source-texts.ts';

/** A list of choices to be written: items that share answers and ways of not answering share it. */
export interface FormList {
  readonly name: string;
  /** The name under which its labels are translated. */
  readonly key: string;
  readonly minimum: number;
  readonly labels: readonly string[];
  readonly translated: boolean;
  readonly offers: readonly OfferedAbsence[];
}

/** The lists an instrument needs, and which of them each item uses; items without options use none. */
export function formLists(
  instrument: Pick<Instrument, 'items' | 'facts'>,
  used: ReadonlySet<string> = new Set(),
): { readonly lists: readonly FormList[]; readonly ofItem: ReadonlyMap<string, string> } {
  const lists = new Map<string, FormList>();
  const names = new Set(used);
  const ofItem = new Map<string, string>();
  for (const item of askedQuestions(instrument)) {
    if (!item.options) continue;
    const id = JSON.stringify([listOf(item), item.options, item.offers ?? []]);
    let list = lists.get(id);
    if (!list) {
      list = { ...newList(item), name: freshName(listOf(item), names) };
      names.add(list.name);
      lists.set(id, list);
    }
    ofItem.set(item.name, list.name);
  }
  return { lists: [...lists.values()], ofItem };
}

function newList(item: AskedQuestion): Omit<FormList, 'name'> {
  const { minimum, maximum, labels } = item.options!;
  const steps = Array.from({ length: maximum - minimum + 1 }, (_, index) => String(minimum + index));
  return {
    key: listOf(item),
    minimum,
    labels: labels?.length === steps.length ? labels : steps,
    translated: labels !== undefined,
    offers: item.offers ?? [],
  };
}

function freshName(wanted: string, names: ReadonlySet<string>): string {
  const plain = wanted.replace(/[^\p{L}\p{N}_.-]+/gu, '_') || 'answers';
  let name = plain;
  for (let number = 2; names.has(name); number++) name = `${plain}_${number}`;
  return name;
}

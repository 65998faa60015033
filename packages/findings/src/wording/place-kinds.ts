import type { PlaceKind } from '../place-kind.ts';

/** A kind of place in three languages, with its grammatical gender where a language has one. */
export interface KindWords {
  readonly en: PlaceKind;
  readonly es: PlaceKind;
  readonly ar: PlaceKind;
}

/**
 * What places of a community are called, in each language of the findings. Written by a machine in Spanish
 * and Arabic. A community may bring words of its own instead.
 *
 * @example
 * placeKinds.block.es; // { one: 'cuadra', many: 'cuadras', gender: 'f' }
 */
export const placeKinds = {
  place: kinds('place places', 'lugar lugares m', 'مكان أماكن m'),
  block: kinds('block blocks', 'cuadra cuadras f', 'شارع شوارع m'),
  street: kinds('street streets', 'calle calles f', 'شارع شوارع m'),
  neighborhood: kinds('neighborhood neighborhoods', 'barrio barrios m', 'حي أحياء m'),
  district: kinds('district districts', 'distrito distritos m', 'منطقة مناطق f'),
  area: kinds('area areas', 'zona zonas f', 'منطقة مناطق f'),
  tract: kinds('tract tracts', 'sector sectores m', 'قطاع قطاعات m'),
  village: kinds('village villages', 'pueblo pueblos m', 'قرية قرى f'),
  building: kinds('building buildings', 'edificio edificios m', 'مبنى مبان m'),
  class: kinds('class classes', 'clase clases f', 'صف صفوف m'),
  school: kinds('school schools', 'escuela escuelas f', 'مدرسة مدارس f'),
  team: kinds('team teams', 'equipo equipos m', 'فريق فرق m'),
  department: kinds('department departments', 'departamento departamentos m', 'قسم أقسام m'),
  circle: kinds('circle circles', 'círculo círculos m', 'حلقة حلقات f'),
  group: kinds('group groups', 'grupo grupos m', 'مجموعة مجموعات f'),
  channel: kinds('channel channels', 'canal canales m', 'قناة قنوات f'),
  room: kinds('room rooms', 'sala salas f', 'غرفة غرف f'),
} as const satisfies Readonly<Record<string, KindWords>>;

function kinds(en: string, es: string, ar: string): KindWords {
  const read = (text: string): PlaceKind => {
    const [one = '', many = '', gender] = text.split(' ');
    return { one, many, ...(gender === 'f' || gender === 'm' ? { gender } : {}) };
  };
  return { en: read(en), es: read(es), ar: read(ar) };
}

/**
 * The kind of place in another language, where its English word is known; else the general word for a place.
 *
 * @example
 * kindIn({ one: 'block', many: 'blocks' }, 'ar').many; // 'شوارع'
 */
export function kindIn(kind: PlaceKind | undefined, language: string): PlaceKind {
  const tag = language.toLowerCase().split('-')[0];
  if (tag !== 'en' && tag !== 'es' && tag !== 'ar') return kind ?? placeKinds.place.en;
  const known = Object.values<KindWords>(placeKinds).find(
    ({ en }) => en.one === kind?.one && en.many === kind.many,
  );
  if (known) return known[tag];
  return kind ?? placeKinds.place[tag];
}

import { type Answers, type Grouping, simulate, type Truth } from '@weft/ecometrics';
import { type Release, type ReleaseOptions, release, type ScaleShown } from '../src/index.ts';

type Language = 'en' | 'es' | 'ar';

/** What a community would write itself, in each language: names of scales, tasks, facts and places. */
const own = {
  en: {
    scales: [
      ['Trust and cohesion', 'people keep to themselves', 'people trust each other'],
      ['Readiness to act', 'people would look on', 'people would step in'],
    ],
    tasks: ['looking after children', 'keeping order', 'facing an office'],
    facts: ['years here', 'moving in and out', 'money', 'open calls', 'tongue', 'north', 'south'],
    community: 'Millbrook',
    place: 'Lane',
  },
  es: {
    scales: [
      ['Confianza y cohesión', 'cada cual a lo suyo', 'la gente confía entre sí'],
      ['Disposición a actuar', 'la gente miraría', 'la gente intervendría'],
    ],
    tasks: ['cuidar a los niños', 'mantener el orden', 'hablar con una oficina'],
    facts: ['años aquí', 'mudanzas', 'dinero', 'avisos abiertos', 'lengua', 'norte', 'sur'],
    community: 'Molinos',
    place: 'Pasaje',
  },
  ar: {
    scales: [
      ['الثقة والتماسك', 'كل امرئ وشأنه', 'الناس يثقون بعضهم ببعض'],
      ['الاستعداد للعمل', 'الناس يكتفون بالنظر', 'الناس يتدخلون'],
    ],
    tasks: ['رعاية الأطفال', 'حفظ النظام', 'مخاطبة الدائرة'],
    facts: ['سنوات الإقامة', 'الانتقال', 'المال', 'البلاغات المفتوحة', 'اللغة', 'الشمال', 'الجنوب'],
    community: 'الطاحونة',
    place: 'زقاق',
  },
} as const;

/** How a simulated community is built: large and clear, without any difference, or of few people. */
export type World = 'clear' | 'alike' | 'small';

const truths: Readonly<Record<World, { readonly tau: number; readonly sizes: readonly number[] }>> = {
  clear: { tau: 0.25, sizes: Array.from({ length: 40 }, (_, k) => (k === 7 || k === 19 ? 5 : 24 + (k % 9))) },
  alike: { tau: 0, sizes: new Array<number>(16).fill(14) },
  small: { tau: 0.1, sizes: [12, 13, 11, 4, 15] },
};

/** Answers of two waves with a group, a covariate and, as `tasks`, items of three tasks in each scale's place. */
function answersOf(world: World, language: Language, seed: number): Answers {
  const { tau, sizes } = truths[world];
  const item = [3, 3.4, 3.2, 2.9, 3.1, 3.3];
  const truth: Truth = {
    scales: ['trust', 'action'].map((name) => ({ name, items: item, itemVariance: 0.6 })),
    placeVariance: [
      [tau, 0.5 * tau],
      [0.5 * tau, tau],
    ],
    respondentVariance: [
      [0.3, 0.15],
      [0.15, 0.3],
    ],
    sizes: sizes.map((n) => 2 * n),
    options: { minimum: 1, maximum: 5 },
  };
  const { answers } = simulate(truth, seed);
  const { facts, place } = own[language];
  const group = (name: string, groups: readonly string[], of: (j: number) => number): Grouping => ({
    name,
    groups,
    groupOf: Int32Array.from({ length: answers.respondents }, (_, j) => of(j)),
  });
  return {
    ...answers,
    places: answers.places.map((_, k) => `${place} ${k + 1}`),
    covariates: [
      {
        name: facts[0],
        values: Float64Array.from({ length: answers.respondents }, (_, j) => (7 * j) % 11),
        absent: null,
      },
    ],
    groupings: [
      group(facts[4], [facts[5], facts[6]], (j) => (j * 5) % 2),
      group('2019/2023', ['2019', '2023'], (j) => Math.floor(j / 3) % 2),
    ],
  };
}

/** A release with every part there is, in one language, of a simulated community. */
export function everything(
  language: Language,
  world: World,
  options: Partial<ReleaseOptions> = {},
  seed = 5,
): Release {
  const words = own[language];
  const answers = answersOf(world, language, seed);
  const numbers = answers.places.map((_, k) => Math.sin(3 * k + 1));
  const scales = answers.scales.map((name, q): ScaleShown => {
    const [title, lowEnd, highEnd] = words.scales[q]!;
    const items = answers.items.filter((item) => item.scale === q).map((item) => item.name);
    const role = q === 0 ? 'trust' : 'action';
    return { name, role, title, lowEnd, highEnd, minimum: 1, maximum: 5, items };
  });
  return release(answers, {
    language,
    scales,
    kind: { one: 'block', many: 'blocks' },
    community: words.community,
    itemVariance: 'scale',
    placeCovariates: {
      names: [words.facts[1], words.facts[2]],
      values: new Map(answers.places.map((place, k) => [place, [numbers[k]!, Math.cos(5 * k)]])),
    },
    tasks: words.tasks.map((title, t) => ({
      name: `t${t}`,
      title,
      items: scales[1]!.items.slice(2 * t, 2 * t + 2),
    })),
    change: { wave: '2019/2023' },
    items: { groups: [words.facts[4]] },
    roster: new Map(answers.places.map((place, k) => [place, k % 3 === 0 ? 30 : 90])),
    mechanism: {
      outcome: {
        name: words.facts[3],
        kind: 'gaussian',
        values: new Map(answers.places.map((place, k) => [place, numbers[k]! + 0.3 * Math.cos(7 * k)])),
      },
    },
    comparison: { references: { trust: 3, action: 3 } },
    ...options,
  });
}

/** Every sentence that a release says, with who reads it. */
export function sentencesOf(given: Release): { readonly text: string; readonly members: boolean }[] {
  const all = [
    ...given.findings,
    ...given.placeFindings,
    ...given.parts.flatMap((part) => [
      ...part.findings,
      ...('placeFindings' in part ? part.placeFindings : []),
    ]),
  ];
  return all.flatMap((finding) => [
    { text: finding.says.map((segment) => segment.text).join(''), members: true },
    { text: finding.ground, members: true },
    { text: finding.method, members: false },
    ...(finding.refusal ? Object.values(finding.refusal).map((text) => ({ text, members: true })) : []),
  ]);
}

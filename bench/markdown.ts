import type { ColdResult } from './cold.ts';
import type { PartTimes } from './parts/part.ts';
import type { ScaleRun } from './scale.ts';
import type { WarmResult } from './warm.ts';

const table = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const count = (value: number) => Math.round(value).toLocaleString('en-US');
const digits = (value: number, figures = 3) => (value >= 100 ? count(value) : value.toPrecision(figures));
const times = (value: number) => `${value < 10 ? value.toPrecision(2) : count(value)} ×`;
const small = (value: number) => (value === 0 ? '0' : value.toExponential(1));
const pair = (value: { median: number; best: number }) => `${digits(value.median)} (${digits(value.best)})`;
const none = '–';

export function warmTable(results: readonly WarmResult[]): string {
  return table(
    [
      'model',
      'Weft ms, median (best)',
      'times the floor',
      'R s, median (best)',
      'ratio, median (best/best)',
      'evaluations',
    ],
    results.map(({ model, ours, floor, peer, evaluations }) => [
      `**${model.name}** ${model.title}`,
      pair(ours),
      times(ours.median / floor.median),
      peer ? `${model.peer} ${pair(peer.seconds)}` : none,
      peer ? `**${times(peer.ratio)}** (${times(peer.bestRatio)})` : none,
      String(evaluations),
    ]),
  );
}

export function agreementTable(results: readonly WarmResult[]): string {
  return table(
    [
      'model',
      'criterion, Weft',
      'criterion, R',
      'Weft − R',
      'largest relative difference of a variance',
      'of the first place',
    ],
    results.map(({ model, criterion, peer }) => [
      model.name,
      criterion.toFixed(6),
      peer ? peer.criterion.toFixed(6) : none,
      peer ? small(criterion - peer.criterion) : none,
      peer ? small(peer.variancesDiffer) : none,
      peer ? small(peer.firstPlaceDiffers) : none,
    ]),
  );
}

export function partsTable(results: readonly PartTimes[]): string {
  return table(
    ['method', 'Weft ms, median (best)', 'R ms, median (best)', 'ratio, median', 'the two compared'],
    results.map(({ title, ours, peer, agreement }) => [
      title,
      pair(ours),
      peer ? `${peer.program}: ${pair(peer.milliseconds)}` : none,
      peer ? `**${times(peer.ratio)}**` : none,
      agreement,
    ]),
  );
}

export function coldTable(results: readonly ColdResult[]): string {
  const memory = (value: number | null | undefined) => (value == null ? 'not measured' : count(value));
  return table(
    [
      'model',
      'weft s, median (best)',
      'Rscript s, median (best)',
      'ratio, median (best/best)',
      'peak MB, weft / R',
    ],
    results.map(({ model, ours, peer }) => [
      `**${model.name}** ${model.title}`,
      pair(ours.seconds),
      peer ? `${model.peer} ${pair(peer.seconds)}` : none,
      peer ? `**${times(peer.ratio)}** (${times(peer.bestRatio)})` : none,
      `${memory(ours.peakMemory)} / ${peer ? memory(peer.peakMemory) : none}`,
    ]),
  );
}

export function scaleTable(runs: readonly ScaleRun[]): string {
  return table(
    [
      'respondents',
      'places',
      'scales',
      'missing',
      'cells',
      'floor ms',
      'summary ms',
      'times the floor',
      'fit ms',
      'first call: summary, fit ms',
      'evaluations',
      'peak MB',
    ],
    runs.map(({ size, result }) => [
      count(size.respondents),
      count(size.places),
      String(size.scales),
      `${(size.missing * 100).toPrecision(2)}%`,
      count(result.cells),
      digits(result.floorMs),
      digits(result.summarizeMs),
      `**${digits(result.timesFloor)} ×**`,
      `**${digits(result.fitMs)}**`,
      `${digits(result.firstSummarizeMs)}, ${digits(result.firstFitMs)}`,
      String(result.evaluations),
      count(result.peakMemory),
    ]),
  );
}

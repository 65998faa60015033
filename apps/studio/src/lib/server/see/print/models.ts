import { methodTold } from '@weft/report';
import type { PdfPart, Press } from './press.ts';

/** What an analyst needs to judge the numbers: each model in tables, and who was left out. */
export function modelsPart({ release, report }: Press): PdfPart {
  const { estimates, who, disclosure, models, title, lead } = methodTold(release, report);
  return {
    title,
    lead,
    models: models.map((model) => ({ ...model, tables: model.tables.map((table) => ({ ...table })) })),
    texts: [estimates, disclosure, { title: who.title, text: who.lines.join(' ') }],
  };
}

import { z } from 'zod';

const absences = ['notAsked', 'notApplicable', 'refused', 'dontKnow', 'skipped'] as const;

/** What a device sends of one sitting, and nothing besides: no code, no address, no time. */
export const sittingBody = z.strictObject({
  ticket: z.string().min(1).max(800),
  place: z.string().min(1).max(64).nullable(),
  language: z.string().min(2).max(35),
  answers: z.array(z.union([z.number().int().min(0).max(249), z.enum(absences)])).max(500),
});
export type SittingBody = z.infer<typeof sittingBody>;

/** A file that a device kept because it could not send. */
export const keptFile = z.strictObject({
  weft: z.literal('answers not yet sent'),
  sittings: z
    .array(z.strictObject({ slug: z.string().regex(/^[0-9a-z]{8}$/i), body: sittingBody }))
    .min(1)
    .max(500),
});

/** A sitting out of a text that somebody sent; `null` for anything else. Says nothing of what it read. */
export function readSittingBody(text: string): SittingBody | null {
  return readJson(text, sittingBody);
}

export function readKeptFile(text: string): z.infer<typeof keptFile> | null {
  return readJson(text, keptFile);
}

function readJson<T>(text: string, schema: z.ZodType<T>): T | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = schema.safeParse(value);
  return read.success ? read.data : null;
}

import { z } from '@hono/zod-openapi';
import { communityKinds, contextKinds, waveStates } from '../store/index.ts';

const id = z.string().openapi({ example: 'demo' });
const moment = z.iso.datetime();
const day = z.iso.date().nullable();
const json = z.record(z.string(), z.any());

export const Problem = z
  .object({
    code: z.string().openapi({ example: 'absent' }),
    says: z.string().openapi({ example: 'There is no such community here.' }),
  })
  .openapi('Problem');

export const Community = z
  .object({
    id,
    name: z.string(),
    kind: z.enum(communityKinds),
    language: z.string(),
    simulated: z.boolean(),
  })
  .openapi('Community');

export const Place = z
  .object({
    id,
    label: z.string(),
    parentId: z.string().nullable(),
    geometry: json.nullable().openapi({ description: 'A GeoJSON geometry.' }),
  })
  .openapi('Place');

export const PlaceDraft = z
  .strictObject({
    label: z.string().trim().min(1).max(200),
    parent: z.string().max(200).optional().openapi({ description: 'The label of the place it lies in.' }),
  })
  .openapi('PlaceDraft');

export const ContextValue = z
  .strictObject({
    placeId: z.string(),
    kind: z.enum(contextKinds),
    name: z.string().trim().min(1).max(200),
    year: z.int().min(1800).max(2200),
    value: z.number(),
    exposure: z.number().positive().nullable().optional(),
    source: z.string().trim().min(1).max(500),
  })
  .openapi('ContextValue');

const VersionNumber = z
  .object({ id: z.string(), number: z.int(), frozenAt: moment.nullable() })
  .openapi('VersionNumber');

export const Instrument = z
  .object({ id: z.string(), name: z.string(), versions: z.array(VersionNumber) })
  .openapi('Instrument');

export const Version = VersionNumber.extend({
  document: json.openapi({ description: 'The instrument: scales, items, options, words.' }),
}).openapi('Version');

export const Wave = z
  .object({
    id: z.string(),
    number: z.int(),
    name: z.string(),
    state: z.enum(waveStates),
    versionId: z.string(),
    opensOn: day,
    closesOn: day,
    simulated: z.boolean(),
  })
  .openapi('Wave');

export const Fieldwork = z
  .object({
    state: z.enum(waveStates),
    people: z
      .int()
      .openapi({ description: 'How many answered, in whole tens, as it was when the last ten had.' }),
    step: z.int().openapi({ example: 10 }),
    simulated: z.boolean(),
  })
  .openapi('Fieldwork');

export const WaveSummary = z
  .object({
    limit: z.int().openapi({ description: 'People a place needs to be shown.' }),
    simulated: z.boolean(),
    places: z.array(
      z.object({
        place: z.string(),
        respondents: z.int().nullable().openapi({ description: 'null where the place is withheld.' }),
        withheld: z.string().nullable().openapi({ example: 'too-few' }),
        scales: z.array(z.object({ scale: z.string(), answers: z.int(), mean: z.number().nullable() })),
      }),
    ),
  })
  .openapi('WaveSummary');

export const Release = z
  .object({
    id: z.string(),
    number: z.int(),
    title: z.string(),
    publishedAt: moment,
    withdrawnAt: moment.nullable(),
    withdrawnBecause: z.string().nullable(),
  })
  .openapi('Release');

export const FullRelease = Release.extend({
  document: json.nullable().openapi({ description: 'The findings as published; null once withdrawn.' }),
}).openapi('FullRelease');

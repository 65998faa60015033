import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type Release as Findings, roundedRelease } from '@weft/findings';
import { readSettings } from '$lib/hear/wave-settings.ts';
import { liveWave, step } from '../hear/live-wave.ts';
import type { ListedRelease } from '../store/index.ts';
import { answer, communityPath, problems } from './describe.ts';
import { disclosedSummary } from './disclosed-summary.ts';
import { Fieldwork, FullRelease, Release, WaveSummary } from './schemas.ts';
import { type Env, needs, refuse } from './token-guard.ts';
import { unanimousIn } from './unanimous-places.ts';

const tags = ['Results'];

/** Sums over the disclosure limit, and what was published. */
export function results(api: OpenAPIHono<Env>): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/communities/{community}/waves/{wave}/fieldwork',
      summary: 'How many people answered a wave, in whole tens',
      tags,
      middleware: needs('fieldwork:read'),
      request: { params: communityPath.extend({ wave: z.string() }) },
      responses: { 200: answer(Fieldwork), ...problems },
    }),
    async (context) => {
      const store = context.get('store');
      const { id, state, simulated } = await store.waves.get(
        context.get('community').id,
        context.req.valid('param').wave,
      );
      const { people } = await liveWave(store, id);
      return context.json({ state, people: Math.floor(people / step) * step, step, simulated }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/communities/{community}/waves/{wave}/summary',
      summary: 'Sums of a closed wave, where enough people answered',
      tags,
      middleware: needs('summary:read'),
      request: { params: communityPath.extend({ wave: z.string() }) },
      responses: { 200: answer(WaveSummary), ...problems },
    }),
    async (context) => {
      const store = context.get('store');
      const wave = await store.waves.get(context.get('community').id, context.req.valid('param').wave);
      if (wave.state !== 'closed')
        throw refuse(
          409,
          'Sums are given once the wave is closed: two looks at an open one could tell of one person.',
        );
      const kept = wave.destroyedOn === null ? null : await store.keptSums.get(wave.id);
      if (kept !== null) {
        const sums = WaveSummary.omit({ simulated: true }).parse(kept.document);
        return context.json({ ...sums, simulated: wave.simulated }, 200);
      }
      const summary = await store.summary(wave.id);
      return context.json(
        {
          ...disclosedSummary(summary, await unanimousIn(store, wave.id), readSettings(wave.settings).limit),
          simulated: wave.simulated,
        },
        200,
      );
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/communities/{community}/releases',
      summary: 'What was published, the latest first',
      tags,
      middleware: needs('releases:read'),
      request: { params: communityPath },
      responses: { 200: answer(z.array(Release)), ...problems },
    }),
    async (context) => {
      const releases = await context.get('store').releases.list(context.get('community').id);
      return context.json(releases.map(shown), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/communities/{community}/releases/{release}',
      summary: 'One release with its findings',
      tags,
      middleware: needs('releases:read'),
      request: { params: communityPath.extend({ release: z.string() }) },
      responses: { 200: answer(FullRelease), ...problems },
    }),
    async (context) => {
      const { release } = context.req.valid('param');
      const found = await context.get('store').releases.get(context.get('community').id, release);
      const document = found.withdrawnAt
        ? null
        : { ...roundedRelease(found.document as unknown as Findings) };
      return context.json({ ...shown(found), document }, 200);
    },
  );
}

const shown = ({ id, number, title, publishedAt, withdrawnAt, withdrawnBecause }: ListedRelease) => ({
  id,
  number,
  title,
  publishedAt: publishedAt.toISOString(),
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
  withdrawnBecause,
});

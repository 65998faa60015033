import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { JsonObject } from '../store/index.ts';
import { answer, communityPath, given, problems } from './describe.ts';
import { Community, ContextValue, Instrument, Place, PlaceDraft, Version, Wave } from './schemas.ts';
import { type Env, needs } from './token-guard.ts';

const tags = ['Setup'];
const read = needs('setup:read');
const write = needs('setup:write');

/** Communities, places, context, instruments and waves. */
export function setUp(api: OpenAPIHono<Env>): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/communities',
      summary: 'The community of the token, and simulated ones',
      tags,
      responses: { 200: answer(z.array(Community)), ...problems },
    }),
    async (context) => {
      const own = context.get('token')?.communityId;
      const all = await context.get('store').communities.list();
      return context.json(
        all.filter(({ id, simulated }) => simulated || id === own).map(communityShown),
        200,
      );
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/communities/{community}',
      summary: 'One community',
      tags,
      middleware: read,
      request: { params: communityPath },
      responses: { 200: answer(Community), ...problems },
    }),
    (context) => context.json(communityShown(context.get('community')), 200),
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/communities/{community}/places',
      summary: 'Its places, with their shapes',
      tags,
      middleware: read,
      request: { params: communityPath },
      responses: { 200: answer(z.array(Place)), ...problems },
    }),
    async (context) => {
      const places = await context.get('store').places.list(context.get('community').id);
      return context.json(places.map(placeShown), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/communities/{community}/places',
      summary: 'Add places: all of the list, or none',
      tags,
      middleware: write,
      request: { params: communityPath, body: given(z.array(PlaceDraft).min(1).max(2000)) },
      responses: { 201: answer(z.array(Place)), ...problems },
    }),
    async (context) => {
      const store = context.get('store');
      const { id } = context.get('community');
      const drafts = context.req
        .valid('json')
        .map(({ label, parent }) => ({ label, ...(parent === undefined ? {} : { parent }) }));
      const places = await store.places.add(id, drafts);
      await note(context, 'places.added', { count: places.length });
      return context.json(places.map(placeShown), 201);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/communities/{community}/context',
      summary: 'What is known of places, each with source and year',
      tags,
      middleware: read,
      request: { params: communityPath },
      responses: { 200: answer(z.array(ContextValue)), ...problems },
    }),
    async (context) => {
      const values = await context.get('store').context.list(context.get('community').id);
      return context.json(
        values.map(({ communityId: _, ...value }) => value),
        200,
      );
    },
  );

  api.openapi(
    createRoute({
      method: 'put',
      path: '/communities/{community}/context',
      summary: 'Write values over those of the same place, kind, name and year',
      tags,
      middleware: write,
      request: { params: communityPath, body: given(z.array(ContextValue).min(1).max(5000)) },
      responses: { 200: answer(z.object({ written: z.int() })), ...problems },
    }),
    async (context) => {
      const values = context.req.valid('json');
      await context.get('store').context.set(
        context.get('community').id,
        values.map((value) => ({ ...value, exposure: value.exposure ?? null })),
      );
      await note(context, 'context.written', { count: values.length });
      return context.json({ written: values.length }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/communities/{community}/instruments',
      summary: 'Its instruments and their versions',
      tags,
      middleware: read,
      request: { params: communityPath },
      responses: { 200: answer(z.array(Instrument)), ...problems },
    }),
    async (context) => {
      const instruments = await context.get('store').instruments.list(context.get('community').id);
      return context.json(
        instruments.map(({ id, name, versions }) => ({ id, name, versions: versions.map(versionShown) })),
        200,
      );
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/communities/{community}/versions/{version}',
      summary: 'One version, whole',
      tags,
      middleware: read,
      request: { params: communityPath.extend({ version: z.string() }) },
      responses: { 200: answer(Version), ...problems },
    }),
    async (context) => {
      const { version } = context.req.valid('param');
      const found = await context.get('store').instruments.version(context.get('community').id, version);
      return context.json({ ...versionShown(found), document: { ...found.document } }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/communities/{community}/waves',
      summary: 'When people were asked, and with which version',
      tags,
      middleware: read,
      request: { params: communityPath },
      responses: { 200: answer(z.array(Wave)), ...problems },
    }),
    async (context) => {
      const waves = await context.get('store').waves.list(context.get('community').id);
      return context.json(
        waves.map(({ id, number, name, state, versionId, opensOn, closesOn, simulated }) => ({
          id,
          number,
          name,
          state,
          versionId,
          opensOn,
          closesOn,
          simulated,
        })),
        200,
      );
    },
  );
}

const communityShown = ({ id, name, kind, language, simulated }: z.infer<typeof Community>) => ({
  id,
  name,
  kind,
  language,
  simulated,
});

const placeShown = (place: {
  id: string;
  label: string;
  parentId: string | null;
  geometry: JsonObject | null;
}) => ({
  id: place.id,
  label: place.label,
  parentId: place.parentId,
  geometry: place.geometry,
});

const versionShown = ({ id, number, frozenAt }: { id: string; number: number; frozenAt: Date | null }) => ({
  id,
  number,
  frozenAt: frozenAt?.toISOString() ?? null,
});

interface Noting {
  get(name: 'store'): Env['Variables']['store'];
  get(name: 'token'): Env['Variables']['token'];
  get(name: 'community'): Env['Variables']['community'];
}

async function note(context: Noting, action: string, detail: JsonObject): Promise<void> {
  const token = context.get('token');
  await context.get('store').audit.note({
    action,
    communityId: context.get('community').id,
    ...(token ? { userId: token.userId, subject: token.id } : {}),
    detail,
  });
}

import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { faultIn } from '../log/fault.ts';
import { StoreError, type StoreErrorCode } from '../store/index.ts';
import { results } from './result-calls.ts';
import { setUp } from './setup-calls.ts';
import { type Env, readToken } from './token-guard.ts';

const statusOf: Partial<Record<StoreErrorCode, 400 | 404 | 409>> = {
  absent: 404,
  taken: 409,
  'in-use': 409,
  'needs-consent': 409,
  'too-early': 409,
  frozen: 409,
  'not-frozen': 409,
  'wrong-answer': 400,
};

/** The interface for programs: its description in OpenAPI comes from the same schemas that check what is sent. */
export const api = new OpenAPIHono<Env>({
  defaultHook: (checked, context) => {
    if (checked.success) return;
    const [issue] = checked.error.issues;
    const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
    return context.json(
      { code: 'wrong-body', says: `${where}${issue?.message ?? 'It cannot be read.'}` },
      400,
    );
  },
}).basePath('/api');

api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
api.doc31('/openapi.json', {
  openapi: '3.1.0',
  info: {
    title: 'Weft',
    version: __WEFT_VERSION__,
    description: 'Communities, places, context, instruments, waves, sums and releases of one studio.',
  },
  security: [{ token: [] }, {}],
});
api.use('/communities', readToken);
api.use('/communities/*', readToken);
setUp(api);
results(api);

api.notFound((context) => context.json({ code: 'absent', says: 'There is no such call.' }, 404));
api.onError((thrown, context) => {
  if (thrown instanceof HTTPException)
    return context.json({ code: codes[thrown.status] ?? 'refused', says: thrown.message }, thrown.status);
  const status = thrown instanceof StoreError ? statusOf[thrown.code] : undefined;
  if (thrown instanceof StoreError && status)
    return context.json({ code: thrown.code, says: thrown.message }, status);
  console.error(`A call of the interface failed: ${faultIn(thrown)}`);
  return context.json({ code: 'broken', says: 'Weft made a mistake.' }, 500);
});

const codes: Readonly<Record<number, string>> = {
  400: 'wrong-body',
  401: 'no-token',
  403: 'no-scope',
  404: 'absent',
  409: 'not-now',
  429: 'too-many',
};

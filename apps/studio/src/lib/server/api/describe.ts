import { z } from '@hono/zod-openapi';
import type { ZodType } from 'zod';
import { Problem } from './schemas.ts';

const says = (description: string) => ({ description, content: { 'application/json': { schema: Problem } } });

/** What every call may answer besides what it was asked for. */
export const problems = {
  400: says('What was sent cannot be used; the answer says why'),
  401: says('No token, or one that cannot be used'),
  403: says('The token lacks the scope'),
  404: says('Not here, or not this community’s'),
  409: says('It cannot be done as things stand'),
  429: says('Too many tries'),
} as const;

export const answer = <Schema extends ZodType>(schema: Schema) => ({
  description: 'As asked for',
  content: { 'application/json': { schema } },
});

export const given = <Schema extends ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

export const communityPath = z.object({
  community: z.string().openapi({ param: { name: 'community', in: 'path' }, example: 'demo' }),
});

export * from './accounts.ts';
export * from './answers.ts';
export type { Json, JsonObject } from './column-kinds.ts';
export * from './communities.ts';
export * from './fieldwork.ts';
export * from './instruments.ts';
export * from './places.ts';
export * from './records.ts';

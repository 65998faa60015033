export * from './answers/absence.ts';
export * from './answers/answers.ts';

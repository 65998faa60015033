export { type CaterpillarOptions, caterpillar, type Reference } from './caterpillar.ts';
export type { Figure, FigureOptions } from './figure.ts';
export { type StripOptions, strip } from './strip.ts';
export { figureStyles } from './styles.ts';
export { tokensCss } from './tokens.ts';
export { weaveMark } from './weave-mark.ts';
export { type Window, windowOf } from './window.ts';
export { english, type FigureWords } from './words.ts';

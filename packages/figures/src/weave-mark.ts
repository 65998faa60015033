import { figureStyles } from './styles.ts';

const warpThreads = 'M8 2V3.8M8 12.2V19.8M8 28.2V30M16 2V11.8M16 20.2V30M24 2V3.8M24 12.2V19.8M24 28.2V30';
const weftThreads = 'M2 8H11.8M20.2 8H30M2 16H3.8M12.2 16H19.8M28.2 16H30M2 24H11.8M20.2 24H30';

/** The mark: three warp and three weft threads in plain weave. Decorative, so hidden from screen readers. */
export function weaveMark(options: { readonly size?: number; readonly style?: boolean } = {}): string {
  const size = options.size ?? 32;
  const style = (options.style ?? true) ? `<style>${figureStyles()}</style>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" class="weft-figure mark" width="${size}" height="${size}" viewBox="0 0 32 32" aria-hidden="true">${style}<g class="mark"><path class="w" d="${warpThreads}"/><path class="f" d="${weftThreads}"/></g></svg>`;
}

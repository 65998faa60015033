import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The look's reading and working faces, and their Arabic ones, as files that the engine reads from disk. */
const faces: Readonly<Record<string, readonly string[]>> = {
  'source-sans-3': ['400Regular', '600SemiBold', '700Bold'],
  vazirmatn: ['400Regular', '600SemiBold', '700Bold'],
  literata: ['400Regular', '600SemiBold', '700Bold'],
  'noto-naskh-arabic': ['400Regular', '600SemiBold', '700Bold'],
  'noto-sans': ['400Regular', '600SemiBold', '700Bold'],
  'noto-sans-arabic': ['400Regular', '600SemiBold', '700Bold'],
};

/** Folders of fonts, in the order they are asked; `WEFT_FONTS` adds one for letters these do not have. */
export function fontFolders(env: Readonly<Record<string, string | undefined>>): string[] {
  const { resolve } = createRequire(import.meta.url);
  return [
    ...Object.entries(faces).flatMap(([name, weights]) => {
      const folder = dirname(resolve(`@expo-google-fonts/${name}/package.json`));
      return weights.map((weight) => join(folder, weight));
    }),
    ...(env.WEFT_FONTS ? [env.WEFT_FONTS] : []),
  ];
}

/** Where to go on to: a path of this studio, never an address elsewhere. */
export function localPath(wanted: string | null, otherwise = '/communities'): string {
  if (wanted === null || !/^\/(?![/\\])[^\\\s]*$/.test(wanted)) return otherwise;
  return wanted;
}

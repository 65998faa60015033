/** The longest beginning of a text that has at most so many bytes. */
export function inBytes(text: string, most: number): string {
  let kept = '';
  for (const letter of text) {
    if (new TextEncoder().encode(kept + letter).length > most) break;
    kept += letter;
  }
  return kept;
}

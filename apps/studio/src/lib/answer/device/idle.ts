/** Calls when nobody touched a shared device for a while; every touch begins the while anew. */
export function idleTimer(called: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seconds: number | null = null;
  const again = (): void => {
    clearTimeout(timer);
    if (seconds !== null) timer = setTimeout(called, seconds * 1000);
  };
  for (const touch of ['pointerdown', 'keydown', 'input', 'scroll'])
    addEventListener(touch, again, { passive: true, capture: true });
  return {
    /** From now on after so many seconds; `null` never. */
    after(given: number | null): void {
      seconds = given;
      again();
    },
  };
}

import type { RequestEvent } from '@sveltejs/kit';
import { isRightToLeft } from '@weft/instruments';

/** Has the frame of a page written in a language: its `lang`, and which way it runs. */
export function speakIn({ locals }: Pick<RequestEvent, 'locals'>, language: string): void {
  locals.spoken = { language, direction: isRightToLeft(language) ? 'rtl' : 'ltr' };
}

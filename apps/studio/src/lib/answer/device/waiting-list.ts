import { framed } from '../pages/frame.ts';
import { waitingPage } from '../pages/waiting.ts';
import { sayIn } from '../questionnaire.ts';
import type { Island } from './island.ts';
import { postman, type Sent } from './sending.ts';
import type { Shelf, Unsent } from './shelf.ts';
import { fieldsOf, show } from './show.ts';

/** The page of what waits on this device: each can be tried again, kept as a file, or deleted. */
export async function waitingList(shelf: Shelf, plain: NonNullable<Island['plain']>): Promise<void> {
  const say = sayIn(plain);
  const from = new URLSearchParams(location.search).get('from') ?? '';
  const goBack = /^[0-9a-z]{8}$/i.test(from) ? `/a/w/${from}` : null;
  let sure: string | null = null;
  const draw = async (): Promise<void> => {
    const { title, main } = waitingPage(say, plain.language, await shelf.unsent(), {
      sure,
      address: `${location.origin}/a/bring`,
      goBack,
    });
    const framing = { name: 'Weft', languages: [], switching: 'links', unsent: 0, connected: true } as const;
    show(framed(plain, say, framing, title, main));
  };
  const post = postman({ shelf, tried: (_: Unsent, sent: Sent) => void (sent === 'untried' || draw()) });
  document.addEventListener('submit', (event) => {
    event.preventDefault();
    void act(fieldsOf(event));
  });
  async function act(fields: FormData): Promise<void> {
    const of = (does: string) => fields.get(does);
    const records = await shelf.unsent();
    const record = (id: unknown) => records.find((one) => one.id === id);
    sure = null;
    const again = record(of('try'));
    if (again) await post.sendOne(again);
    const kept = record(of('keep'));
    if (kept) keepAsFile(kept, records.indexOf(kept) + 1);
    const gone = record(of('delete'));
    if (gone) await shelf.dropUnsent(gone.id);
    const asked = record(of('ask'));
    if (asked) sure = asked.id;
    await draw();
  }
  await draw();
  void post.sendAll();
}

function keepAsFile({ slug, body }: Unsent, number: number): void {
  const file = { weft: 'answers not yet sent', sittings: [{ slug, body }] };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
  link.download = `weft-answers-${number}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

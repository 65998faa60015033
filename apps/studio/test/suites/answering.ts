import type { Page } from 'playwright-core';

/** An option by its place on the screen (from 0), a way of not answering, or passing the question over. */
export type Said = number | 'dontKnow' | 'refused' | 'notApplicable' | 'skip';

export interface Answering {
  /** The tag of the language to choose on the first page. */
  readonly language?: string;
  /** The label of the place to choose, where one is asked. */
  readonly place?: string;
}

const next = (page: Page) => page.locator('.go .button:last-child').last();

/** From the first page through consent (and place) to the first question. */
export async function beginAnswering(
  page: Page,
  url: string,
  { language, place }: Answering = {},
): Promise<void> {
  await page.goto(url);
  if (language) {
    await page.locator(`.langs a[lang="${language}"]`).click();
    await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  }
  await page.locator('button[value=begin]').click();
  await page.locator('button[value=agree]').click();
  if (place) {
    await page.getByRole('radio', { name: place, exact: true }).check();
    await next(page).click();
  }
  await page.locator('input[name=at][value="0"]').waitFor({ state: 'attached' });
}

/** Answers one question after another, from the one on the screen; the last leads to all answers. */
export async function answerQuestions(page: Page, answers: readonly Said[]): Promise<void> {
  for (const said of answers) {
    const at = await page.locator('input[name=at]').getAttribute('value');
    if (said === 'skip') await page.locator('button[value=skip]').click();
    else {
      const choice =
        typeof said === 'number'
          ? page.locator('.options input[name=answer]').nth(said)
          : page.locator(`input[name=answer][value=${said}]`);
      await choice.check();
      await next(page).click();
    }
    await page.locator(`input[name=at][value="${at}"]`).waitFor({ state: 'detached' });
  }
}

/** Sends the answers. Gives the receipt, and whether they arrived or wait. */
export async function sendAnswers(page: Page): Promise<{ receipt: string; outcome: string }> {
  await page.locator('button[value=send]').first().click();
  const receipt = (await page.locator('.receipt').textContent())?.trim() ?? '';
  const outcome = (await page.locator('[data-outcome]').getAttribute('data-outcome')) ?? '';
  return { receipt, outcome };
}

/** One person from the first page to the receipt; the same steps with scripts and without. */
export async function answer(
  page: Page,
  url: string,
  answers: readonly Said[],
  how: Answering = {},
): Promise<{ receipt: string; outcome: string }> {
  await beginAnswering(page, url, how);
  await answerQuestions(page, answers);
  return sendAnswers(page);
}

/** In a page whose context has scripts off. */
export const answerWithoutScripts = answer;

/** Begins with a connection, answers and sends without one, and waits until the answers went by themselves. */
export async function answerOffline(
  page: Page,
  url: string,
  answers: readonly Said[],
  how: Answering = {},
): Promise<{ receipt: string; outcome: string }> {
  await beginAnswering(page, url, how);
  await page.locator('html[data-answers=here]').waitFor({ state: 'attached' });
  await page.context().setOffline(true);
  await answerQuestions(page, answers);
  const { receipt, outcome } = await sendAnswers(page);
  if (outcome !== 'waiting') throw new Error(`Without a connection the answers are "${outcome}".`);
  await page.context().setOffline(false);
  await page.locator('[data-outcome=arrived]').waitFor();
  return { receipt, outcome: 'arrived' };
}

/** Several people after one another on a shared device. */
export async function answerAtKiosk(
  page: Page,
  url: string,
  people: readonly (readonly Said[])[],
): Promise<string[]> {
  const receipts: string[] = [];
  await page.goto(url);
  for (const answers of people) {
    await page.locator('button[value=begin]').click();
    await page.locator('button[value=agree]').click();
    await answerQuestions(page, answers);
    receipts.push((await sendAnswers(page)).receipt);
    await page.locator('button[value=next]').click();
    await page.locator('button[value=begin]').waitFor();
  }
  return receipts;
}

/** Takes answers back by their receipt. */
export async function takeBack(page: Page, address: string, receipt: string): Promise<string> {
  await page.goto(`${address}a/back`);
  await page.locator('#receipt').fill(receipt);
  await page.locator('.button').click();
  await page.locator('h1').waitFor();
  return (await page.locator('h1').textContent()) ?? '';
}

import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Keys alone, from the sign-in page to frozen questions; what is reached is named by role and name. */
export async function byKeysAlone(context: BrowserContext, address: string, code: string): Promise<string> {
  const page = await context.newPage();
  const keys = page.keyboard;
  const at = (
    role: 'button' | 'link' | 'textbox' | 'checkbox' | 'radio' | 'combobox',
    name: string | RegExp,
  ) => page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();
  const press = async (...where: Parameters<typeof at>) => {
    await tabTo(page, at(...where));
    await keys.press('Enter');
  };
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

  await page.goto(`${address}sign-in`);
  await tabTo(page, at('textbox', 'One-time code'));
  await keys.type(code);
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Your communities' }).waitFor();
  await press('link', 'Set up a community');
  await page.getByRole('heading', { name: 'Start a community' }).waitFor();
  await tabTo(page, at('textbox', 'Name'));
  await keys.type('Elmside');
  await tabTo(page, at('radio', /A neighborhood/));
  await keys.press('Space');
  await keys.press('ArrowDown');
  expect(await at('radio', /A school or a class/).isChecked()).toBe(true);
  await keys.press('ArrowUp');
  expect(await at('radio', /A neighborhood/).isChecked()).toBe(true);
  await press('button', 'Start the community');
  await page.waitForURL(/\/ask$/);
  const home = page.url();

  await press('link', 'Places');
  await tabTo(page, at('textbox', 'One place on each line'));
  for (const place of ['East', 'West']) {
    await keys.type(place);
    await keys.press('Enter');
  }
  await press('button', 'Show what will be added');
  await says('2 places from');
  await press('button', 'Add these 2 places');
  await says('2 places were added');
  const order = () => page.locator('main li > p > strong').allTextContents();
  expect(await order()).toEqual(['East', 'West']);
  await press('button', /^Down ?: East$/);
  await page
    .locator('li', { hasText: 'West' })
    .getByRole('button', { name: /^Down ?: West$/ })
    .waitFor();
  expect(await order()).toEqual(['West', 'East']);

  await press('link', 'Questions');
  await press('link', 'Choose from the library');
  await press('button', /Add “Cohesion and control, short”/);
  await says('10 questions of “Cohesion and control, short” were added');
  await press('link', 'Questions');
  await tabTo(page, at('textbox', 'The question, as one sentence'));
  await keys.type('People here would help to clear the snow.');
  await tabTo(page, at('combobox', 'Theme it may join later'));
  await keys.press('ArrowDown');
  await press('button', 'Add the question');
  await says('counts in no score until it was tested');
  await tabTo(page, at('checkbox', /Age group/));
  await keys.press('Space');
  await tabTo(page, page.locator('#about').getByRole('button', { name: 'Save' }));
  await keys.press('Enter');
  await says('1 question about the person is asked last');

  await press('link', 'Languages');
  await tabTo(page, at('combobox', 'Language'));
  await keys.type('Spanish');
  await press('button', 'Add the language');
  await says('Spanish was added');

  await press('link', 'Preview');
  await press('button', 'Begin');
  await tabTo(page, page.locator('#phone').getByRole('radio').first());
  await keys.press('Space');
  await keys.press('ArrowDown');
  await press('button', 'Next');
  await page.waitForURL(/at=2/);

  await press('link', 'Codebook');
  await tabTo(page, at('link', 'To read and print'));
  await press('link', 'Freeze');
  await tabTo(page, at('checkbox', /I am sure/));
  await keys.press('Space');
  await press('button', 'Freeze version 1');
  await says('Version 1 is frozen');
  await page.close();
  return home;
}

/** Presses Tab until the focus is there, and sees that it shows. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < 300; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate(shown), `${target}: the focus cannot be seen`).toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}.`);
}

/** Whether the focused element, or the label around it, has an outline of two pixels at least. */
function shown(element: Element): boolean {
  return [element, element.closest('label')].some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
}

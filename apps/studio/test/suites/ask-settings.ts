import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';

/** A community is renamed, gets words of its own, shows what was done, and is deleted by typing its name. */
export async function settingsOf(context: BrowserContext, home: string): Promise<void> {
  const page = await context.newPage();
  const community = home.replace(/\/ask$/, '');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
  await page.goto(home);
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByLabel('Name of the community', { exact: true }).fill('  Elm   Side ');
  await press('Save the name');
  await says('The community is called “Elm Side” now.');
  await page.getByLabel('Several places').fill('corners');
  await press('Save the words');
  await says('The words were saved.');
  await page.getByLabel('Language of the community').selectOption('es');
  await press('Save the language');
  await says('The language is Spanish now.');
  await page.goto(`${home}/places`);
  await says('2 corners so far.');

  await page.goto(`${community}/settings`);
  await page.getByRole('link', { name: 'Read what was done here' }).click();
  for (const done of [
    'Ada started the community.',
    'Ada froze the questions.',
    'Ada changed the name of the community to “Elm Side”.',
    'Ada changed the words the community uses.',
  ])
    await page.getByText(done, { exact: true }).waitFor();

  await page.goto(`${community}/settings`);
  await page.getByLabel('I am sure that I want to leave').check();
  await press('Leave the community');
  await says('This is the last coordinator of the community.');
  await page.getByLabel('Type the name of the community').fill('Elmside');
  await press('Delete everything');
  await says('Type the name just as it is written: Elm Side');
  await page.getByLabel('Type the name of the community').fill('Elm Side');
  await press('Delete everything');
  await page.getByRole('heading', { name: 'Your communities' }).waitFor();
  expect(await page.getByRole('link', { name: 'Elm Side' }).count()).toBe(0);
  expect((await page.goto(`${community}/settings`))?.status()).toBe(404);
  await page.close();
}

import { expect } from 'vitest';

/** A slow machine must not make a test red. */
const PATIENCE = { timeout: 10_000, interval: 10 };

/* The page as a person meets it: by what is written on it. */

/** Waits for the page of this heading. */
export async function seeHeading(text: string): Promise<HTMLElement> {
  await expect.poll(() => document.querySelector('h1')?.textContent, PATIENCE).toBe(text);
  return document.querySelector('h1') as HTMLElement;
}

/** Waits for a sentence, wherever it stands. */
export async function seeText(text: string): Promise<void> {
  await expect.poll(pageText, PATIENCE).toContain(text);
}

/** The whole text of the page, in one line. */
export function pageText(): string {
  return document.body.innerText.replace(/\s+/g, ' ');
}

export function field(label: string): HTMLInputElement {
  const named = [...document.querySelectorAll('label')].find((element) => element.textContent === label);
  const input = named && document.getElementById(named.htmlFor);
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field "${label}" in: ${pageText()}`);
  return input;
}

/** What a screen reader adds when the field is reached. */
export function descriptionOf(input: HTMLInputElement): string {
  return document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}

export function type(label: string, text: string): void {
  const input = field(label);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

export function button(name: string): HTMLButtonElement {
  return named('button', name) as HTMLButtonElement;
}

export function link(name: string): HTMLAnchorElement {
  return named('a', name) as HTMLAnchorElement;
}

function named(selector: string, name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.textContent === name);
  if (!found) throw new Error(`no ${selector} "${name}" in: ${pageText()}`);
  return found;
}

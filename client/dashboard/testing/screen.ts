import { expect } from 'vitest';

/* The page as a person meets it: by what is written on it and what a screen reader calls it. */

/** A slow machine must not make a test red. */
const PATIENCE = { timeout: 10_000, interval: 10 };

/** Waits until something holds of the page. */
export async function see<T>(look: () => T, expected: T): Promise<void> {
  await expect.poll(look, PATIENCE).toEqual(expected);
}

/** Waits for a sentence, wherever it stands. */
export async function seeText(text: string): Promise<void> {
  await expect.poll(() => pageText(), PATIENCE).toContain(text);
}

/** The whole text of the page, in one line, with what only screen readers meet. */
export function pageText(within: Element = document.body): string {
  return (within.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export const buttons = () => [...document.querySelectorAll('button')].map(nameOf);

/** Waits for the button of this name. */
export async function button(name: string): Promise<HTMLButtonElement> {
  return (await named('button', name)) as HTMLButtonElement;
}

/** Waits for the link of this name. */
export async function link(name: string): Promise<HTMLAnchorElement> {
  return (await named('a', name)) as HTMLAnchorElement;
}

/** Waits for the button of this name and presses it. */
export async function press(name: string): Promise<void> {
  (await button(name)).click();
}

/** The field of this label. */
export function field(label: string): HTMLInputElement {
  const labels = [...document.querySelectorAll('label')].filter((element) => pageText(element) === label);
  return labels.at(-1)?.control as HTMLInputElement;
}

/** What a screen reader adds when the element is reached. */
export function descriptionOf(element: Element): string {
  const described = document.getElementById(element.getAttribute('aria-describedby') ?? '');
  return described ? pageText(described) : '';
}

/** What was said to screen readers in the region of an element. */
export function spoken(): string[] {
  return [...document.querySelectorAll('[role="status"]')].map((region) => pageText(region)).filter(Boolean);
}

/** What was just told, by toast. */
export const toasts = () => [...document.querySelectorAll('.toast')].map((toast) => pageText(toast));

/** True while the browser would ask before it leaves the page. */
export function asksBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

/** Types over what stands in a field. */
export function type(input: HTMLInputElement, text: string): void {
  // React keeps its own record of the value on the element; a person's typing goes past it.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? pageText(element);
}

async function named(selector: string, name: string): Promise<Element> {
  const find = () => [...document.querySelectorAll(selector)].find((element) => nameOf(element) === name);
  await expect
    .poll(() => find() !== undefined || `only ${[...document.querySelectorAll(selector)].map(nameOf)}`, PATIENCE)
    .toBe(true);
  return find() as Element;
}

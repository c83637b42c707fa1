/** A phone number with its country, which a plus sign begins. */
const international = /^\+[\d\s()./-]+(?:\s*(?:ext\.?|x)\s*\d+)?$/i;

/**
 * True for a text that a spreadsheet would run as a formula, once the contacts are exported and opened there: it starts
 * with =, +, - or @. A phone number may start with a plus sign, if it goes on as one.
 */
export function isFormula(text: string): boolean {
  return /^[=+\-@]/.test(text) && !international.test(text);
}

/**
 * First name and last name of a whole one: the first word, and the rest; of “Ruiz, Ana”, what is behind the comma, and
 * what is before it.
 */
export function divideName(name: string): { firstName: string; lastName: string } {
  const comma = name.indexOf(',');
  if (comma >= 0) return { firstName: name.slice(comma + 1).trim(), lastName: name.slice(0, comma).trim() };
  const [firstName = '', ...rest] = name.split(/\s+/);
  return { firstName, lastName: rest.join(' ') };
}

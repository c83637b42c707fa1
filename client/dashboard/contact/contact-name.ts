interface Named {
  firstName: string;
  lastName: string;
}

/** "Ana Ruiz". */
export function fullName({ firstName, lastName }: Named): string {
  return `${firstName} ${lastName}`;
}

/** "AR", by whole characters. */
export function initials({ firstName, lastName }: Named): string {
  return [firstName, lastName]
    .map((name) => [...name].at(0) ?? '')
    .join('')
    .toUpperCase();
}

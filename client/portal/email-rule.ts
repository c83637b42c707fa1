/** Null: it may be an address. Which one it is, the server knows. The browser has taken off the blanks around it. */
export function judgeEmail(email: string): string | null {
  if (!email) return 'Enter your email address.';
  return /^\S+@\S+$/.test(email) ? null : 'Enter the whole address, like name@example.com.';
}

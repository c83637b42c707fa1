/** The pages as they are shipped, built before the browser opens them. */
export default async function buildClient(): Promise<void> {
  await import('../client/build.ts');
}

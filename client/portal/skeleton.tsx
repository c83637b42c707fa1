/** What is coming, in grey. Its style keeps it unseen for 300 ms; portal.html holds the same before the script has come. */
export function Skeleton() {
  return (
    <main className="skeleton" aria-busy="true">
      <h1 className="sr-only">Loading</h1>
    </main>
  );
}

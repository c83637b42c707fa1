/** The page before it has come. */
export function TokensSkeleton() {
  return (
    <div className="skeleton-late grid gap-3 border-t border-line py-4" aria-hidden="true">
      <div className="skel h-4 w-40" />
      <div className="skel w-4/5" />
      <div className="skel w-3/5" />
    </div>
  );
}

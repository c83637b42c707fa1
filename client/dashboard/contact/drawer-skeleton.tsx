/** The drawer before its contact has come. */
export function DrawerSkeleton() {
  return (
    <div className="skeleton-late" aria-hidden="true">
      <div className="skel h-6 w-48" />
      <div className="skel mt-3 w-40" />
      <div className="skel mt-8 w-32" />
      <div className="mt-8 grid gap-4">
        <div className="skel w-56" />
        <div className="skel w-72" />
        <div className="skel w-64" />
      </div>
    </div>
  );
}

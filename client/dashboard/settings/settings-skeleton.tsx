/** A page of the settings before it has come. */
export function SettingsSkeleton() {
  return (
    <div className="card skeleton-late grid gap-4 p-4" aria-hidden="true">
      <div className="skel h-4 w-20" />
      <div className="skel w-4/5" />
      <div className="skel w-3/5" />
      <div className="skel h-8 w-32" />
    </div>
  );
}

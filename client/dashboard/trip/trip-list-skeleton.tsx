/** The list of trips before it has come. */
export function TripListSkeleton() {
  return (
    <div className="skeleton-late border-t border-line" aria-hidden="true">
      {[44, 60, 36, 52, 40].map((width) => (
        <div key={width} className="grid gap-2.5 border-b border-line py-4.5 md:grid-cols-[minmax(0,1fr)_17.5rem]">
          <div className="grid gap-2">
            <div className="skel" style={{ width: `${width}%` }} />
            <div className="skel h-2.5 w-32" />
          </div>
          <div className="skel w-44" />
        </div>
      ))}
    </div>
  );
}

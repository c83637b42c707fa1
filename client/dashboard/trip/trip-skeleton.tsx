/** The trip page before it has come. */
export function TripSkeleton() {
  return (
    <div className="skeleton-late" aria-hidden="true">
      <div className="skel w-20" />
      <div className="skel mt-5 h-6 w-72" />
      <div className="skel mt-3.5 w-56" />
      <div className="mt-9 grid gap-10 lg:grid-cols-[minmax(0,1fr)_var(--container-rail)] lg:gap-14">
        <div className="card lg:order-last">
          <div className="p-4.5">
            <div className="skel w-24" />
          </div>
          {[32, 24, 28].map((width) => (
            <div key={width} className="flex items-center gap-3 border-t border-line px-4 py-3">
              <div className="skel size-8 rounded-full" />
              <div className="grid flex-1 gap-2">
                <div className="skel" style={{ width: `${width * 4}px` }} />
                <div className="skel h-2.5" style={{ width: `${width * 5}px` }} />
              </div>
              <div className="skel h-5.5 w-16 rounded-full" />
            </div>
          ))}
        </div>
        <div className="grid content-start gap-7 pt-2">
          {[64, 48, 56].map((width) => (
            <div key={width} className="skel" style={{ width: `${width}%` }} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The list of contacts before it has come. */
export function ContactListSkeleton() {
  return (
    <ul className="skeleton-late border-t border-line" aria-hidden="true">
      {[40, 32, 36, 28].map((width) => (
        <li key={width} className="flex items-center gap-3 border-b border-line py-3">
          <div className="skel size-8 rounded-full" />
          <div className="grid flex-1 gap-2">
            <div className="skel" style={{ width: `${width * 4}px` }} />
            <div className="skel h-2.5" style={{ width: `${width * 5}px` }} />
          </div>
          <div className="skel h-5.5 w-20 rounded-full" />
        </li>
      ))}
    </ul>
  );
}

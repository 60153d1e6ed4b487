/** A grey shape where something will be; shows itself only after 300 ms, so that quick answers don't flash. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return (
    <span aria-hidden="true" className="block animate-late">
      <span className={`block animate-shimmer rounded-sm bg-pressed ${className}`} />
    </span>
  );
}

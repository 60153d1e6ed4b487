import { Banner } from '@arkyra/ui/banner';

/** What is wrong with the whole form, read aloud at once and brought in sight. */
export function FormError({ error }: { error: string | undefined }) {
  if (!error) return null;
  return (
    <div ref={bringInSight}>
      <Banner tone="danger" role="alert">
        {error}
      </Banner>
    </div>
  );
}

function bringInSight(place: HTMLDivElement | null): void {
  place?.scrollIntoView({ block: 'nearest' });
}

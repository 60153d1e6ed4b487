import { Banner } from '@arkyra/ui/banner';

/** What is wrong with the whole form, read aloud at once. */
export function FormError({ error }: { error: string | undefined }) {
  if (!error) return null;
  return (
    <Banner tone="danger" role="alert">
      {error}
    </Banner>
  );
}

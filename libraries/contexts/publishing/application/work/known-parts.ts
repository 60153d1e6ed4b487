import type { PublishedPart } from '@arkyra/network-kit';

/** Parts that the network can be asked about or replied to: of one that only a person saw, nobody knows the id. */
export const knownParts = (published: readonly PublishedPart[]): readonly PublishedPart[] => published.filter(({ externalId }) => externalId !== '');

import { utf8Length, type TextEntity } from '@arkyra/network-kit';

type Feature =
  | { readonly $type: 'app.bsky.richtext.facet#link'; readonly uri: string }
  | { readonly $type: 'app.bsky.richtext.facet#mention'; readonly did: string }
  | { readonly $type: 'app.bsky.richtext.facet#tag'; readonly tag: string };

export interface Facet {
  /** Offsets in UTF-8 bytes, the end exclusive (app.bsky.richtext.facet#byteSlice). */
  readonly index: { readonly byteStart: number; readonly byteEnd: number };
  readonly features: readonly [Feature];
}

/** What makes links, mentions and tags alive; `dids` are the accounts behind handles. An unknown handle stays plain. */
export function facetsOf(text: string, entities: readonly TextEntity[], dids: ReadonlyMap<string, string>): Facet[] {
  return entities.flatMap((entity) => {
    const feature = featureOf(entity, dids);
    if (!feature) return [];
    const byteStart = utf8Length(text.slice(0, entity.start));
    const byteEnd = byteStart + utf8Length(text.slice(entity.start, entity.end));
    return [{ index: { byteStart, byteEnd }, features: [feature] }];
  });
}

function featureOf({ kind, value }: TextEntity, dids: ReadonlyMap<string, string>): Feature | undefined {
  if (kind === 'link') return { $type: 'app.bsky.richtext.facet#link', uri: value };
  if (kind === 'tag') return { $type: 'app.bsky.richtext.facet#tag', tag: value };
  const did = dids.get(value.toLowerCase());
  return did === undefined ? undefined : { $type: 'app.bsky.richtext.facet#mention', did };
}

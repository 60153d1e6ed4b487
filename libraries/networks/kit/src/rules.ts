/** Pure facts and rules of a network: the same code counts in the browser and checks on the server. */

/** What is known of a picture that is attached to a part. Sizes in bytes and pixels. */
export interface MediaFacts {
  readonly id: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly altText: string;
}

export interface PartContent {
  readonly text: string;
  readonly media: readonly MediaFacts[];
}

export type ChannelSettings = Readonly<Record<string, unknown>>;

export interface Problem {
  /** Index of the part (0-based). */
  readonly part: number;
  /** Stable, e.g. `text.too_long`; the browser translates it with `params`. */
  readonly code: string;
  /** English sentence with the remedy. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** Where in the text, as UTF-16 offsets [start, end). */
  readonly range?: { readonly start: number; readonly end: number };
  readonly mediaId?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface TextCount {
  readonly used: number;
  readonly max: number;
}

export interface NetworkLimits {
  readonly text: { readonly max: number; readonly unit: 'graphemes' | 'characters'; readonly maxBytes?: number };
  readonly parts: { readonly max: number };
  readonly media: {
    readonly maxCount: number;
    /** A bigger picture is fitted below this before it is uploaded. */
    readonly maxBytes: number;
    readonly maxWidth: number;
    readonly maxHeight: number;
    readonly contentTypes: readonly string[];
    readonly maxAltText: number;
  };
}

/** At most so many parts of one channel within any span of so many milliseconds. */
export interface Pace {
  readonly parts: number;
  readonly spanMs: number;
}

/** One input of the connect form or of the channel's settings. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'password' | 'url' | 'select';
  readonly required: boolean;
  readonly placeholder?: string;
  readonly help?: string;
  readonly defaultValue?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** A stretch of text that the network will draw as something else; UTF-16 offsets [start, end). */
export interface TextEntity {
  readonly kind: 'link' | 'mention' | 'tag';
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface NetworkRules {
  /** Lower-case key, e.g. `bluesky`. */
  readonly network: string;
  readonly displayName: string;
  readonly limits: NetworkLimits;
  readonly connect: {
    readonly kind: 'credentials' | 'oauth';
    readonly fields: readonly FieldSpec[];
    /** One or two sentences above the form, e.g. where to find an app password. */
    readonly help: string;
  };
  readonly settings: readonly FieldSpec[];
  /** What the network allows one channel to publish; kept before it is reached. Absent where it says nothing. */
  pace?(settings: ChannelSettings): readonly Pace[];
  /** Counts by the network's own rule. */
  count(text: string): TextCount;
  /** Everything that the network will draw specially, in order, not overlapping. */
  entities(text: string): readonly TextEntity[];
  /** All that is wrong with the parts as they would be sent. Empty = may be scheduled. */
  check(parts: readonly PartContent[], settings: ChannelSettings): readonly Problem[];
  /** Splits a text into parts that each fit, at sentence or word borders. */
  split(text: string): readonly string[];
}

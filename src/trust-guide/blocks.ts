/** A document as parts that a page can draw and a file can hold. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'link'; readonly words: string; readonly to: string }
  | Table
  | { readonly kind: 'code'; readonly text: string };

export interface Table {
  readonly kind: 'table';
  /** For a table that few people look into: a page opens it on request. */
  readonly title?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A sentence; names and values that are told as they are, each by itself; or words of ours that are in English whatever the
 * language of the rest.
 */
export type Cell = string | { readonly codes: readonly string[] } | { readonly english: string };

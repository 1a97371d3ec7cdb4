/** What fake-indexeddb's own objects have inside, where a browser shows nothing to anybody. */
export interface Silenceable {
  listeners: { readonly callback: unknown }[];
}

export interface FDBTransaction extends IDBTransaction, Silenceable {
  readonly _state: 'active' | 'inactive' | 'committing' | 'finished';
  /** Those that have not been executed yet. */
  readonly _requests: readonly { readonly request: IDBRequest & Silenceable }[];
}

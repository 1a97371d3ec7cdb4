/** The little of the Closure library that this page touches (closure/goog/editor/field.js, events/events.js). */
interface ClosureField {
  getElement(): HTMLElement;
  makeEditable(): void;
  dispose(): void;
}

declare const goog: {
  readonly editor: {
    readonly SeamlessField: new (id: string) => ClosureField;
    readonly Field: { readonly EventType: { readonly DELAYEDCHANGE: string; readonly LOAD: string } };
  };
  readonly events: { listen(from: ClosureField, type: string, listener: () => void): unknown };
};

/** The little of the closure-library that a page for tests touches (closure/goog/editor/field.js, events/events.js). */
interface ClosureField {
  getElement(): HTMLElement;
  makeEditable(): void;
}

declare module 'closure:goog.editor.SeamlessField' {
  const goog: {
    readonly editor: {
      readonly SeamlessField: new (id: string) => ClosureField;
      readonly Field: { readonly EventType: { readonly DELAYEDCHANGE: string; readonly LOAD: string } };
    };
    readonly events: {
      listen(from: ClosureField, type: string, listener: () => void): unknown;
      listenOnce(from: ClosureField, type: string, listener: (value: unknown) => void): unknown;
    };
  };
  export default goog;
}

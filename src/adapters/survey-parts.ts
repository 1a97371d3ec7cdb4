import type { FoundParts } from '../domain/page-record';
import { findVisible } from './find';
import type { PageAdapter } from './page-adapter';

/** By which of its hooks each part of an editor can be found just now. */
export function surveyParts(root: ParentNode, parts: PageAdapter['parts']): FoundParts {
  const numbered = Object.entries(parts).map(([part, hooks]) => {
    const found = hooks.findIndex((hook) => findVisible(root, [hook]));
    return [part, found + 1] as const;
  });
  return Object.fromEntries(numbered);
}

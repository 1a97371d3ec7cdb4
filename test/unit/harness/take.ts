/** The first of what a generator gives, which may never end. */
export function take<T>(from: Iterable<T>, most: number): readonly T[] {
  const taken: T[] = [];
  for (const one of from) {
    if (taken.length === most) break;
    taken.push(one);
  }
  return taken;
}

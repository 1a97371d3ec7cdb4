/**
 * Keys for nodes by names of the page's own: a node keeps its key wherever it is moved, one that is made anew takes over
 * the key of the node before it, and no two nodes that are there have the same.
 * @param namesOf all that a node is called by, the best first; a page may give some of them later
 */
export function nodeKeys(
  namesOf: (node: Element) => readonly [string, ...string[]],
): (nodes: Iterable<Element>) => Map<Element, string> {
  const keys = new WeakMap<Element, string>();
  const byName = new Map<string, string>();
  return (nodes) => {
    const all = [...nodes];
    const used = new Set(all.map((node) => keys.get(node)));
    const keyOf = (node: Element): string => {
      const names = namesOf(node);
      let key = keys.get(node) ?? names.map((name) => byName.get(name)).find((one) => one && !used.has(one));
      if (!key) for (key = names[0]; used.has(key); ) key += '+';
      used.add(key);
      keys.set(node, key);
      for (const name of names) byName.set(name, key);
      return key;
    };
    return new Map(all.map((node) => [node, keyOf(node)]));
  };
}

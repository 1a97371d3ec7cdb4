/**
 * Keys for nodes by names of the page's own: a node keeps its key wherever it is moved, one that is made anew takes over
 * the key of the node before it, and no two nodes that are there have the same.
 */
export function nodeKeys(nameOf: (node: Element) => string): (nodes: Iterable<Element>) => Map<Element, string> {
  const keys = new WeakMap<Element, string>();
  return (nodes) => {
    const all = [...nodes];
    const used = new Set(all.map((node) => keys.get(node)));
    const keyOf = (node: Element): string => {
      const known = keys.get(node);
      if (known) return known;
      let key = nameOf(node);
      while (used.has(key)) key += '+';
      used.add(key);
      keys.set(node, key);
      return key;
    };
    return new Map(all.map((node) => [node, keyOf(node)]));
  };
}

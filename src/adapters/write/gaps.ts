/** Line breaks that were set between lines of ours and what stands beside them. */
export interface Gap {
  readonly before: number;
  readonly after: number;
}

/** By the lines. Whoever takes lines out again takes their breaks along, as long as the page has not been left. */
const gaps = new Map<string, Gap>();

export function rememberGap(lines: readonly string[], gap: Gap): void {
  gaps.set(lines.join('\n'), gap);
}

export const gapOf = (lines: readonly string[]): Gap | undefined => gaps.get(lines.join('\n'));

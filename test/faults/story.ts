/** What happened in one run, line by line, and what went wrong in it. */
export interface Story {
  tell(line: string): void;
  /** Something that must never happen. */
  complain(line: string): void;
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
}

/** @param elapsed milliseconds since the run began, by the clock of the run */
export function createStory(elapsed: () => number): Story {
  const lines: string[] = [];
  const complaints: string[] = [];
  const tell = (line: string): void => {
    lines.push(`${(elapsed() / 1000).toFixed(3).padStart(10)} s  ${line}`);
  };
  return {
    lines,
    complaints,
    tell,
    complain: (line) => {
      complaints.push(line);
      tell(`WRONG: ${line}`);
    },
  };
}

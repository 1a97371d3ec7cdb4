/** Counts what the background does, and says where it is to be stopped. */
export interface Steps {
  /** One more step; true when the background has to be stopped at it. */
  count(): boolean;
  /** How many there were. */
  readonly counted: number;
  readonly stops: number;
  /** Nothing is stopped, and so nothing counted, before this and after `end`. */
  begin(): void;
  end(): void;
}

/** @param gaps how many steps lie before each stop, counted from the one before */
export function createSteps(gaps: readonly number[]): Steps {
  const left = [...gaps];
  let [isOn, counted, stops, since] = [false, 0, 0, 0];
  return {
    get counted() {
      return counted;
    },
    get stops() {
      return stops;
    },
    begin: () => {
      isOn = true;
    },
    end: () => {
      isOn = false;
    },
    count: () => {
      if (!isOn) return false;
      counted += 1;
      since += 1;
      if (left[0] === undefined || since < left[0]) return false;
      left.shift();
      since = 0;
      stops += 1;
      return true;
    },
  };
}

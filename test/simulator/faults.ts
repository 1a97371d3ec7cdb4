import type { SimAnswer, SimHandler, SimRequest } from './http';

/** What goes wrong. *Acts* means that the service does its work, so a meeting may exist although no answer arrives. */
export type FaultKind =
  /** The connection dies before the service acts. */
  | { readonly kind: 'drop-before' }
  /** The service acts, then the connection dies without an answer. */
  | { readonly kind: 'drop-after' }
  /** The same, but only on a connection that has served a request before; on a new one the plan waits. */
  | { readonly kind: 'drop-reused-after' }
  /** No answer comes; acts only when asked to. A release lets the connection die. */
  | { readonly kind: 'stall'; readonly act?: boolean }
  /** The service acts and the answer waits for the release. */
  | { readonly kind: 'hold' }
  /** This answer, without acting. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The service acts, and answers 200 with a body that is no JSON. */
  | { readonly kind: 'garbage'; readonly body?: string }
  /** The service acts, and the body of its answer is changed. */
  | { readonly kind: 'rewrite'; readonly change: (body: string) => string };

/** Which requests a fault is for. */
export interface FaultTarget {
  /** Any method but OPTIONS when left out. */
  readonly method?: string;
  /** The whole pathname, or an expression held against pathname and query. */
  readonly path: string | RegExp;
  /** How many requests it hits; once when left out. */
  readonly times?: number;
}

export type FaultPlan = FaultTarget & FaultKind;

/** A fault a test has planned. */
export interface PlannedFault {
  readonly plan: FaultPlan;
  /** How many requests it has hit so far. */
  readonly fired: number;
  /** Settles with the first hit, after the service has acted if the kind says so. */
  readonly reached: Promise<void>;
  /** Ends waiting of `hold` (the answer goes out) and `stall` (the connection dies), also for later hits. */
  release(): void;
}

/** A queue of planned faults; the first fitting plan that is not used up wins. */
export interface Faults {
  plan(plan: FaultPlan): PlannedFault;
  /** Each hit in its order. */
  readonly fired: readonly { readonly kind: FaultKind['kind']; readonly method: string; readonly path: string }[];
  /** Plans that have hits left. */
  readonly waiting: readonly PlannedFault[];
  /** Forgets every plan and releases what waits. */
  clear(): void;
  /** Answers through the planned faults; `undefined` means the connection has to die. */
  run(request: SimRequest, reused: boolean, handler: SimHandler): Promise<SimAnswer | undefined>;
}

interface Entry {
  readonly planned: PlannedFault;
  readonly released: Promise<void>;
  hit(): void;
  arrived(): void;
  left(): number;
}

/** A promise and the function that settles it. */
function createGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

function createEntry(plan: FaultPlan): Entry {
  const reached = createGate();
  const gate = createGate();
  let fired = 0;
  return {
    planned: {
      plan,
      get fired() {
        return fired;
      },
      reached: reached.opened,
      release: gate.open,
    },
    released: gate.opened,
    hit: () => {
      fired += 1;
    },
    arrived: reached.open,
    left: () => (plan.times ?? 1) - fired,
  };
}

function fits(plan: FaultPlan, request: SimRequest, reused: boolean): boolean {
  if (plan.method === undefined ? request.method === 'OPTIONS' : plan.method !== request.method) return false;
  if (plan.kind === 'drop-reused-after' && !reused) return false;
  const { pathname, search } = request.url;
  return typeof plan.path === 'string' ? plan.path === pathname : plan.path.test(pathname + search);
}

async function suffer(entry: Entry, request: SimRequest, handler: SimHandler): Promise<SimAnswer | undefined> {
  const { plan } = entry.planned;
  const acts = !['drop-before', 'status'].includes(plan.kind) && !(plan.kind === 'stall' && plan.act !== true);
  const answer = acts ? await handler(request) : undefined;
  entry.arrived();
  if (plan.kind === 'stall' || plan.kind === 'hold') await entry.released;
  switch (plan.kind) {
    case 'status':
      return { status: plan.status, headers: plan.headers ?? {}, body: plan.body ?? '' };
    case 'garbage':
      return { status: 200, headers: answer?.headers ?? {}, body: plan.body ?? '<html>Service portal</html>' };
    case 'rewrite':
      return answer && { ...answer, body: plan.change(answer.body) };
    case 'hold':
      return answer;
    default:
      return undefined;
  }
}

/** An empty queue. */
export function createFaults(): Faults {
  const entries: Entry[] = [];
  const fired: { kind: FaultKind['kind']; method: string; path: string }[] = [];
  return {
    fired,
    get waiting() {
      return entries.filter((one) => one.left() > 0).map((one) => one.planned);
    },
    plan: (plan) => {
      const entry = createEntry(plan);
      entries.push(entry);
      return entry.planned;
    },
    clear: () => {
      for (const entry of entries.splice(0)) entry.planned.release();
    },
    run: async (request, reused, handler) => {
      const entry = entries.find((one) => one.left() > 0 && fits(one.planned.plan, request, reused));
      if (entry === undefined) return handler(request);
      entry.hit();
      fired.push({ kind: entry.planned.plan.kind, method: request.method, path: request.url.pathname });
      return suffer(entry, request, handler);
    },
  };
}

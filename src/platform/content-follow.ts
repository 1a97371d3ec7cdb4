/** The copy of our script that follows open events in a page, while there is anything to follow. */
export interface FollowApi {
  /** An editor that is open now carries a meeting of ours. */
  look(): void;
  /** The page is to be left. */
  end(): void;
}

/** What one script of ours may ask of another in an open editor. */
export interface SharedSession {
  /** Asks for a meeting, as a press on *Add* there does, for the press that a person has made in another panel of ours. */
  add(): unknown;
  /** The meeting behind this link is another event's, of which the open one is a copy. */
  lend(link: string): void;
}

declare global {
  var oneClickFollow: FollowApi | undefined;
  /** What adds our button to the editor with this root. Scripts of ours share one isolated world, which the page can't reach. */
  var oneClickSession: ((root: Element) => SharedSession | undefined) | undefined;
}

/** The copy that runs in this page already, or a new one. Copies share one isolated world, which the page can't reach. */
export function onlyFollowing(start: (ended: () => void) => FollowApi): FollowApi {
  globalThis.oneClickFollow ??= start(() => {
    globalThis.oneClickFollow = undefined;
  });
  return globalThis.oneClickFollow;
}

/** The copy of our script that follows open events in a page, while there is anything to follow. */
export interface FollowApi {
  /** An editor that is open now carries a meeting of ours. */
  look(): void;
}

declare global {
  var oneClickFollow: FollowApi | undefined;
}

/** The copy that runs in this page already, or a new one. Copies share one isolated world, which the page can't reach. */
export function onlyFollowing(start: (ended: () => void) => FollowApi): FollowApi {
  globalThis.oneClickFollow ??= start(() => {
    globalThis.oneClickFollow = undefined;
  });
  return globalThis.oneClickFollow;
}

import { endpointOf } from '../domain/webex-endpoints';

/**
 * Lets a request pass that is listed in `domain/webex-endpoints`.
 * @param target path below the API's base address, with its query
 * @param isNextPage Webex gave this as the way to a further page of a list
 * @throws for any other, which is an error of ours: nothing may be asked of Webex that is not said to be
 */
export function refuseUnlisted(method: string, target: string, isNextPage = false): void {
  if (endpointOf(method, target, isNextPage) !== undefined) return;
  const [path, query = ''] = target.split('?', 2);
  throw new Error(`${method} ${path} (${[...new URLSearchParams(query).keys()]}) is not in domain/webex-endpoints`);
}

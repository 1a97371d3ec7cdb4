import { accessCalls } from './access-calls';
import { accountCalls } from './account-calls';
import type { WebexAccess, WebexClient } from './client';
import { meetingCalls } from './meeting-calls';
import { createRequests } from './requests';

export function createWebexClient(access: WebexAccess): WebexClient {
  const requests = createRequests(access);
  return { ...meetingCalls(requests), ...accountCalls(requests), ...accessCalls(requests) };
}

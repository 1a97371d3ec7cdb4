import '../../src/ui/tokens.css';
import '../../src/ui/options/options.css';
import '../../src/ui/access-request/access-request.css';
import { text } from '../../src/i18n/text';
import { createCaller, opensWindow } from '../../src/messaging/client';
import { browser } from '../../src/platform/browser';
import { requestOrigin } from '../../src/platform/permissions';
import { askToPersist } from '../../src/platform/persist';
import { AccessRequests } from '../../src/ui/access-request/access-requests';
import type { AccessNeeds } from '../../src/ui/access-request/needs';
import { startPage } from '../../src/ui/start-page';

const call = createCaller(() => browser.runtime, opensWindow);
const needs: AccessNeeds = { call, requestOrigin, askToPersist };

startPage(text('access_title'), <AccessRequests {...needs} />);

import '../../src/ui/tokens.css';
import '../../src/ui/options/options.css';
import '../../src/ui/trust/scopes.css';
import '../../src/ui/trust/trust.css';
import { text } from '../../src/i18n/text';
import { createCaller, opensWindow } from '../../src/messaging/client';
import { browser } from '../../src/platform/browser';
import { askedOfBrowser, extensionId } from '../../src/platform/extension';
import { startPage } from '../../src/ui/start-page';
import type { TrustNeeds } from '../../src/ui/trust/needs';
import { Trust } from '../../src/ui/trust/trust';

const needs: TrustNeeds = {
  call: createCaller(() => browser.runtime, opensWindow),
  extensionId: extensionId(),
  asked: askedOfBrowser(),
};

startPage(text('trust_title'), <Trust {...needs} />);

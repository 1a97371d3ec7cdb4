import '../../src/ui/tokens.css';
import '../../src/ui/options/options.css';
import '../../src/ui/welcome/welcome.css';
import { text } from '../../src/i18n/text';
import { createCaller, opensWindow } from '../../src/messaging/client';
import { browser } from '../../src/platform/browser';
import { requestOrigin, requestOrigins } from '../../src/platform/permissions';
import { askToPersist } from '../../src/platform/persist';
import { openShortcutSettings, readShortcuts } from '../../src/platform/shortcuts';
import { startPage } from '../../src/ui/start-page';
import type { WelcomeNeeds } from '../../src/ui/welcome/needs';
import { Welcome } from '../../src/ui/welcome/welcome';

const call = createCaller(() => browser.runtime, opensWindow);

const needs: WelcomeNeeds = {
  ...{ call, requestOrigin, requestOrigins, askToPersist },
  ...{ readShortcuts, openShortcutSettings },
};

startPage(text('welcome_title'), <Welcome {...needs} />);

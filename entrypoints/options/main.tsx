import '../../src/ui/tokens.css';
import '../../src/ui/options/options.css';
import { text } from '../../src/i18n/text';
import { createCaller, opensWindow } from '../../src/messaging/client';
import { browser } from '../../src/platform/browser';
import { notifications, requestOrigin, requestOrigins } from '../../src/platform/permissions';
import { askToPersist } from '../../src/platform/persist';
import { openShortcutSettings, readShortcuts } from '../../src/platform/shortcuts';
import type { OptionsNeeds } from '../../src/ui/options/needs';
import { Options } from '../../src/ui/options/options';
import { startPage } from '../../src/ui/start-page';

/** The names of our locales' files, put here by the build (wxt.config.ts). */
declare const __LOCALES__: readonly string[];

const languages = __LOCALES__.map((locale) => locale.replace('_', '-'));
const call = createCaller(() => browser.runtime, opensWindow);

const needs: OptionsNeeds = {
  ...{ call, languages, requestOrigin, requestOrigins, notifications, askToPersist },
  ...{ readShortcuts, openShortcutSettings },
};

startPage(text('options_title'), <Options {...needs} />);

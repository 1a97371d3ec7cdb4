import { readSettings, writeSettings } from '../choices/settings-document';
import { done, type Result } from '../domain/failure';
import { SETTINGS_FORMAT, SETTINGS_VERSION, type SettingsDocument } from '../domain/settings-document';
import type { HostPages } from './host-pages';
import type { MeetingChoices } from './meeting-choices';

export interface PortableSettingsNeeds {
  readonly choices: Pick<MeetingChoices, 'read' | 'takeOver'>;
  readonly pages: Pick<HostPages, 'wishes' | 'turn'>;
}

export interface PortableSettings {
  /** All that is chosen here. */
  collect(): Promise<Result<SettingsDocument>>;
  /** Puts them in place of what is chosen here. */
  apply(settings: SettingsDocument): Promise<Result<null>>;
  /** The text of a file that holds them. */
  export(): Promise<Result<string>>;
  /** Takes them from such a text, which may come from anywhere: all of it, or nothing changes. */
  import(text: string): Promise<Result<null>>;
}

/** Takes what a person chose to another browser, and from there. */
export function makePortableSettings({ choices, pages }: PortableSettingsNeeds): PortableSettings {
  async function collect(): Promise<Result<SettingsDocument>> {
    const chosen = await choices.read();
    if (!chosen.ok) return chosen;
    const { site: _, ...options } = chosen.value.options;
    return done({
      format: SETTINGS_FORMAT,
      version: SETTINGS_VERSION,
      choices: { ...chosen.value, options },
      pages: await pages.wishes(),
    });
  }

  async function apply(settings: SettingsDocument): Promise<Result<null>> {
    const taken = await choices.takeOver(settings.choices);
    if (!taken.ok) return taken;
    const before = await pages.wishes();
    for (const id of Object.keys(before) as (keyof typeof before)[]) {
      const wanted = settings.pages[id];
      // A page that is as it should be is left alone: turning it would forget that our script has ended itself there.
      if (wanted !== undefined && wanted !== before[id]) await pages.turn(id, wanted);
    }
    return done(null);
  }

  return {
    collect,
    apply,

    async export() {
      const settings = await collect();
      return settings.ok ? done(writeSettings(settings.value)) : settings;
    },

    async import(text) {
      const settings = readSettings(text);
      return settings.ok ? apply(settings.value) : settings;
    },
  };
}

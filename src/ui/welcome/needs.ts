import type { OptionsNeeds } from '../options/needs';

/** What the welcome page asks of the background and of the browser. Nothing is asked for before a press. */
export type WelcomeNeeds = Omit<OptionsNeeds, 'languages' | 'notifications'>;

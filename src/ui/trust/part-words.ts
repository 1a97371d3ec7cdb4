import type { Part } from '../../domain/feature-needs';
import type { HostPageId } from '../../domain/host-page';

/** What each part is called, and what it is for. Host pages have their own names. */
export const PART_WORDS = {
  main: { name: 'part_main', help: 'part_main_help' },
  personal_room: { name: 'options_room', help: 'options_room_on' },
  account_defaults: { name: 'options_defaults', help: 'options_defaults_on' },
  access_requests: { name: 'access_title', help: 'part_access_help' },
  any_field: { name: 'menu_insert', help: 'part_field_help' },
  reminder: { name: 'notify_name', help: 'notify_off' },
  countdown: { name: 'part_countdown', help: 'part_countdown_help' },
  synced_settings: { name: 'part_synced', help: 'part_synced_help' },
  government: { name: 'options_region_government', help: 'options_region_government_help' },
} as const satisfies Readonly<Record<Exclude<Part, HostPageId>, { readonly name: string; readonly help: string }>>;

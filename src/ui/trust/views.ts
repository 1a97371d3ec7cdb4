/** The views of the page with their titles, by the names that stand behind `#` in its address; the first is shown where none is named. */
export const TITLES = {
  permissions: 'permissions_title',
  picker: 'picker_title',
  kept: 'kept_title',
  activity: 'activity_title',
  administrator: 'administrator_title',
} as const;

export type ViewName = keyof typeof TITLES;

export const VIEWS = Object.keys(TITLES) as ViewName[];

/** @param hash as in `location.hash` */
export const viewIn = (hash: string): ViewName => VIEWS.find((name) => hash === `#${name}`) ?? 'permissions';

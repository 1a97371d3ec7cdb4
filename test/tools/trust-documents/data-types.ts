/** A type of data as the Chrome Web Store asks for it, and as Firefox names it in `data_collection_permissions`. */
export interface DataType {
  readonly chrome: string;
  /** Missing where Firefox has no type for it. */
  readonly firefox?: string;
  /** Why the answer is yes; missing where it is no. */
  readonly because?: string;
  /** What a no is to be understood by. */
  readonly but?: string;
}

/**
 * developer.chrome.com/docs/webstore/cws-dashboard-privacy;
 * extensionworkshop.com/documentation/develop/firefox-builtin-data-consent
 */
export const DATA_TYPES: readonly DataType[] = [
  {
    chrome: 'Personally identifiable information',
    firefox: 'personallyIdentifyingInfo',
    because:
      'The name and e-mail address of the Webex account are read from Webex and kept. Guests’ addresses are sent to Webex as invitees, once a person has switched that on. For an access request, names, addresses and times of those who took part in the host’s meetings are read from Webex; those of the person it is about are kept, and of the others only their number.',
  },
  { chrome: 'Health information', firefox: 'healthInfo' },
  { chrome: 'Financial and payment information', firefox: 'financialAndPaymentInfo' },
  {
    chrome: 'Authentication information',
    firefox: 'authenticationInfo',
    because: 'Sign-in at Webex by OAuth: client ID, code, tokens, and the client secret where a person enters one.',
  },
  {
    chrome: 'Personal communications',
    firefox: 'personalCommunications',
    because:
      'The subject of a mail that is being written becomes the title of the meeting that is asked for there. The text of a mail is read in the page only, and is sent nowhere.',
  },
  {
    chrome: 'Location',
    firefox: 'locationInfo',
    but: 'The name of the browser’s time zone is sent as that of a meeting.',
  },
  { chrome: 'Web history', firefox: 'browsingActivity' },
  { chrome: 'User activity', firefox: 'websiteActivity' },
  {
    chrome: 'Website content',
    firefox: 'websiteContent',
    because: 'Title, times, time zone and repetition of the event for which a meeting is asked for are sent to Webex.',
  },
];

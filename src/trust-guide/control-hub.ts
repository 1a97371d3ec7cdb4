/** Control Hub's own description of how an administrator allows an integration. */
export const CONTROL_HUB_ARTICLE =
  'https://help.webex.com/en-us/article/igy96e/Configure-User-Access-to-Integrations-in-Cisco-Webex-Control-Hub';

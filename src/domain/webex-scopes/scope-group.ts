/** Scopes of one of Webex's services. Each stands with the key of its sentence, which says what Webex lets an app do that has it. */
export interface ScopeGroup {
  /** Key of the service's name. */
  readonly service: string;
  /** Webex's own page that names them. */
  readonly source: string;
  readonly everyone: Readonly<Record<string, string>>;
  /** Of use only where an administrator or compliance officer has granted them. */
  readonly administrators: Readonly<Record<string, string>>;
}

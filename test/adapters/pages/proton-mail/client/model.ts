/** One mail that is being written. */
export interface MailModel {
  readonly id: string;
  subject: string;
  /** What the editor itself believes that the body holds, as lines. */
  body(): string;
}

export interface ProtonMailModel {
  composers: MailModel[];
  sends: number;
  errors: string[];
}

export const model: ProtonMailModel = { composers: [], sends: 0, errors: [] };

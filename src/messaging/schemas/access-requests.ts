import * as z from 'zod/mini';
import { emailAddress } from '../../domain/email-address';

const Empty = z.strictObject({});
const Id = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** As our pages hand it over, once they have taken it out of what was pasted. */
const Address = z.string().check(
  z.trim(),
  z.toLowerCase(),
  z.maxLength(320),
  z.refine((one) => emailAddress(one) === one),
);
const PartOf = z.strictObject({ id: Id, after: z.optional(z.string().check(z.maxLength(400))) });

/** What each call of `calls/access-requests.ts` must look like. */
export const ACCESS_REQUESTS = {
  'access.list': Empty,
  'access.start': z.strictObject({
    id: Id,
    question: z.strictObject({ email: Address, from: Day, to: Day, zone: z.string().check(z.maxLength(100)) }),
  }),
  'access.go_on': z.strictObject({ id: Id }),
  'access.cancel': z.strictObject({ id: Id }),
  'access.forget': z.strictObject({ id: Id }),
  'access.matches': PartOf,
  'access.failures': PartOf,
  'person.find': z.strictObject({ email: Address }),
  'person.erase': z.strictObject({ email: Address }),
};

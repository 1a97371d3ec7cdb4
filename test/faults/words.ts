import type { Message } from './bundle';

/**
 * `i18n.getMessage` over the packed messages (developer.chrome.com/docs/extensions/reference/api/i18n). A browser gives
 * an empty text for an unknown name; here that is an error.
 */
export const createGetMessage =
  (messages: Readonly<Record<string, Message>>) =>
  (name: string, substitutions: string | readonly string[] = []): string => {
    const found = messages[name];
    if (found === undefined) throw new Error(`there is no message called ${name}`);
    const values = [substitutions].flat();
    const placed = found.message.replace(/\$(\w+)\$/g, (_whole, placeholder: string) => {
      const given = found.placeholders?.[placeholder.toLowerCase()];
      if (given === undefined) throw new Error(`the message ${name} has no placeholder ${placeholder}`);
      return given.content;
    });
    return placed.replace(/\$([1-9])/g, (_whole, place: string) => values[Number(place) - 1] ?? '');
  };

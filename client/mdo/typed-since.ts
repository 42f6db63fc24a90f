// What was sent leaves its field; what was typed while it was on its way stays.
export const typedSince =
  (sent: string) =>
  (now: string): string =>
    now.startsWith(sent) ? now.slice(sent.length).trimStart() : now

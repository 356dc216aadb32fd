const most = 50_000;

/** A function of a text that remembers what it answered: plans say the same few names thousands of times. */
export function remembered<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  return rememberedBy((text) => text, of);
}

/** A function of what a text says, and of what it is, that remembers its answers as `remembered` does. */
export function rememberedTexts<Answer, Text extends { readonly role: string; readonly text: string }>(
  of: (text: Text) => Answer,
): (text: Text) => Answer {
  const byRole = new Map<string, (text: Text) => Answer>();
  return (text) => {
    const ofRole = byRole.get(text.role) ?? rememberedBy((given: Text) => given.text, of);
    byRole.set(text.role, ofRole);
    return ofRole(text);
  };
}

function rememberedBy<Given, Answer>(
  keyOf: (given: Given) => string,
  of: (given: Given) => Answer,
): (given: Given) => Answer {
  const known = new Map<string, Answer>();
  return (given) => {
    const key = keyOf(given);
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Answer;
    const answer = of(given);
    // A plan made to be hard to remember is not worth the memory.
    if (known.size < most) known.set(key, answer);
    return answer;
  };
}

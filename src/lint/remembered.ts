const most = 50_000;

/** A function of a text that remembers what it answered: plans say the same few names thousands of times. */
export function remembered<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    const answer = of(text);
    // A plan made to be hard to remember is not worth the memory.
    if (known.size < most) known.set(text, answer);
    return answer;
  };
}

/** A function of what a text says, and of what it is, that remembers its answers as `remembered` does. */
export function rememberedTexts<Answer, Text extends { readonly role: string; readonly text: string }>(
  of: (text: Text) => Answer,
): (text: Text) => Answer {
  const byRole = new Map<string, Map<string, Answer>>();
  return (text) => {
    const known = byRole.get(text.role) ?? new Map<string, Answer>();
    byRole.set(text.role, known);
    const before = known.get(text.text);
    if (before !== undefined) return before;
    const answer = of(text);
    if (known.size < most) known.set(text.text, answer);
    return answer;
  };
}

/** A function of a text that remembers what it answered: plans say the same few names thousands of times. */
export function remembered<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    const answer = of(text);
    // A plan made to be hard to remember is not worth the memory.
    if (known.size < 50_000) known.set(text, answer);
    return answer;
  };
}

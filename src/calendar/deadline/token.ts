/** A word, number or mark of a deadline phrase, folded; `from`/`to` are offsets in the phrase as given. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether a space (or the beginning) stands before it. */
  readonly spaced: boolean;
}

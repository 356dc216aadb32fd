/** What tthc says in the formats of CI services, beyond what it says elsewhere. */
export interface CiWords {
  /** The name of an obligation, the same on every day. */
  readonly obligation: (ref: string, content: string, occurrence: string | null) => string;
  /** The name of a file in which nothing was found. */
  readonly sound: (path: string) => string;
  /** On stderr: how many problems were told. */
  readonly toldOf: (problems: number, files: number) => string;
}

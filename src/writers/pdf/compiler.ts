/** What of Typst's compiler is used here. */
export interface TypstCompiler {
  readonly pdf: (
    source: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> },
    options: { readonly pdfStandard: string; readonly creationTimestamp: number },
  ) => Uint8Array;
}

interface TypstModule {
  readonly NodeCompiler: {
    readonly create: (options: {
      readonly fontArgs: readonly { readonly fontBlobs: readonly Uint8Array[] }[];
    }) => TypstCompiler;
  };
}

/** Loads Typst's compiler, which is installed or not. */
export function loadTypst(): Promise<unknown> {
  return import('@myriaddreamin/typst-ts-node-compiler');
}

/** The compiler with its fonts; null where the module is not what it should be. */
export function compilerOf(module: unknown, fonts: readonly Uint8Array[]): TypstCompiler | null {
  return isTypst(module) ? module.NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] }) : null;
}

function isTypst(module: unknown): module is TypstModule {
  return typeof module === 'object' && module !== null && 'NodeCompiler' in module;
}

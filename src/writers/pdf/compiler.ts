/** A layout to be compiled, with what it asks for by name. */
export interface TypstSource {
  readonly mainFileContent: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** What of Typst's compiler is used here. */
export interface TypstCompiler {
  readonly compile: (source: TypstSource) => TypstCompiled;
  readonly query: (document: object, wanted: { readonly selector: string }) => unknown;
  readonly pdf: (
    document: object,
    options: { readonly pdfStandard: string; readonly creationTimestamp: number },
  ) => Uint8Array;
}

interface TypstCompiled {
  readonly result: object | null;
  readonly takeDiagnostics: () => { readonly shortDiagnostics: unknown } | null;
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

/** The pages of a source; what is wrong with it, where it has none. */
export function pagesOf(compiler: TypstCompiler, source: TypstSource): object | string {
  const compiled = compiler.compile(source);
  return compiled.result ?? JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics);
}

function isTypst(module: unknown): module is TypstModule {
  return typeof module === 'object' && module !== null && 'NodeCompiler' in module;
}

declare module 'saxen' {
  type Decode = (text: string) => string;
  interface Events {
    openTag: (name: string, attributes: () => Record<string, string>, decode: Decode, selfClosing: boolean) => void;
    closeTag: (name: string) => void;
    text: (text: string, decode: Decode) => void;
    cdata: (text: string) => void;
    attention: (text: string) => void;
    error: (error: Error) => void;
    warn: (error: Error) => void;
  }
  interface SaxParser {
    on: <Name extends keyof Events>(name: Name, handler: Events[Name]) => SaxParser;
    parse: (xml: string) => SaxParser;
    stop: () => SaxParser;
  }
  export const Parser: new () => SaxParser;
}

// What the tests use of fontkit, which has no types of its own.
declare module 'fontkit' {
  export interface Font {
    /** Every code point that the font has a glyph for. */
    readonly characterSet: readonly number[]
    glyphForCodePoint(point: number): { readonly id: number }
  }
  export function create(data: Uint8Array): Font | { readonly fonts: readonly Font[] }
}

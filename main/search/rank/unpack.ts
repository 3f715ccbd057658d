// Unpacks a word's list of passages: the one place where packed lists are read, and the innermost loop of every search.

/**
 * Tells each passage of a packed list, ascending, and where the word stands in it (see `place` in the index). A plain function given a plain
 * closure: the compiler sets both into the caller, which measured as fast as writing the loop out there; unpacking into arrays first was a third slower.
 * @param offset added to each number
 */
export function eachIn(list: Uint8Array, offset: number, see: (passage: number, where: number) => void): void {
  let id = offset
  for (let i = 0; i < list.length; ) {
    let byte = list[i++] ?? 0
    let distance = byte & 127
    let shift = 7
    while (byte > 127) {
      byte = list[i++] ?? 0
      distance |= (byte & 127) << shift
      shift += 7
    }
    id += distance
    see(id, list[i++] ?? 0)
  }
}

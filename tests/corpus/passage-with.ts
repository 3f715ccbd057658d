// Finds the passage of a pack that a test is about, by words that only it holds.
import type { PackContent, Passage } from '../../preload/contract/model/pack.ts'

/** The first passage with these words; throws where none has them, so that a test says at once what is gone. */
export function passageWith({ passages }: PackContent, words: string): Passage {
  const found = passages.find(({ text }) => text.includes(words))
  if (found === undefined) throw new Error(`no passage holds "${words}"`)
  return found
}

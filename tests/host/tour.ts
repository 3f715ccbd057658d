import type {} from 'node:fs'
export async function tour(out: string, say: (words: string) => void): Promise<void> {
  say(out)
}

// A process for the bench: reads the bundled packs, once or as one long pack made of them all, and tells time and memory.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readPack } from '../../main/corpus/read-pack.ts'

const folder = resolve(import.meta.dirname, '../../resources/corpus')
const times = Number(process.argv[2] ?? 0)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
const all = files.map((file) => ({ file, bytes: readFileSync(join(folder, file)), bundled: true }))
const sources =
  times === 0
    ? all
    : [{ file: 'all.txt', bytes: Buffer.concat(Array.from({ length: times }, () => all.map(({ bytes }) => bytes)).flat()), bundled: false }]

const started = performance.now()
let passages = 0
for (const source of sources) {
  const read = readPack(source)
  if (!read.ok) throw new Error(read.problem.code)
  passages += read.value.content.passages.length
}
process.send?.({
  took: performance.now() - started,
  passages,
  bytes: sources.reduce((sum, { bytes }) => sum + bytes.length, 0),
  most: process.resourceUsage().maxRSS * 1024,
})

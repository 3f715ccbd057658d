// One engine at one size, in a process of its own, so that its memory and its start can be told: prints one line of JSON.
import { readFileSync } from 'node:fs'
import { peers } from './search-peers.ts'

interface Asked {
  readonly query: string
  readonly answers: readonly string[]
}

const [name = '', file = '', asked = '', mode = ''] = process.argv.slice(2)
const queries = JSON.parse(readFileSync(asked, 'utf8')) as readonly Asked[]
const make = peers[name]
if (!make) throw new Error(`no engine ${name}`)

const plain = (text: string): string =>
  text
    .replace(/<\/?[A-Za-z][^<>\n]*>/g, ' ')
    .replace(/[*_#|~]/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[•■○▪●➤]/g, ' ')
    .replace(/\s+/g, ' ')

const started = performance.now()
const peer = await make(file)
const opened = performance.now() - started
if (mode === 'first') {
  peer.answer(queries[0]?.query ?? 'budget')
  process.stdout.write(`${JSON.stringify({ opened })}\n`)
} else {
  const times: number[] = []
  let mrr = 0
  let found = 0
  for (let round = 0; round < 2; round++)
    for (const { query, answers } of queries) {
      const from = performance.now()
      const texts = peer.answer(query)
      const took = performance.now() - from
      if (round === 0) {
        const rank = texts.findIndex((text) => text.length <= 2400 && answers.some((answer) => plain(text).includes(plain(answer))))
        mrr += rank < 0 ? 0 : 1 / (rank + 1)
        found += rank < 0 ? 0 : 1
      }
      if (round === 1 || queries.length > 400) times.push(took)
    }
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  const { rss } = process.memoryUsage()
  process.stdout.write(
    `${JSON.stringify({ opened, mrr: mrr / queries.length, recall: found / queries.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), rss })}\n`,
  )
}

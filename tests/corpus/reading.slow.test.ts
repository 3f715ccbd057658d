// Packs are read in a thread of their own: the same pack comes back, stopping stops in the middle, and a thread that fails loses nothing.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readPack } from '../../main/corpus/read-pack.ts'
import { type Reading, startReading } from '../../main/corpus/reading.ts'

const worker = new URL('../../main/corpus/reading-worker.ts', import.meta.url)
const folder = resolve(import.meta.dirname, '../../resources/corpus')
const sourceOf = (file: string) => ({ file, bytes: readFileSync(resolve(folder, file)), bundled: false })
const small = '2020-12-02-childrens-services-scrutiny-sub-committee.txt'
const large = '2014-03-13-childrens-services-overview-and-scrutiny-panel.txt'

const started: Reading[] = []
afterEach(async () => {
  for (const { close } of started.splice(0)) await close()
})

function start(url = worker) {
  const log: string[] = []
  const reading = startReading(url, (event, detail) => log.push(`${event} ${detail}`))
  started.push(reading)
  return { reading, log }
}

describe('reading in a thread', () => {
  it('gives the very pack that reading here gives, one after another', async () => {
    const { reading } = start()
    for (const file of [small, '2020-12-14-scrutiny-committee.txt'])
      expect(await reading.read(sourceOf(file), new AbortController().signal)).toEqual(readPack(sourceOf(file)))
  })

  it('refuses what is no pack as reading here does, and goes on', async () => {
    const { reading } = start()
    const picture = { file: 'picture.txt', bytes: readFileSync(resolve(folder, '../icons/icon.png')), bundled: false }
    expect(await reading.read(picture, new AbortController().signal)).toEqual(readPack(picture))
    expect((await reading.read(sourceOf(small), new AbortController().signal)).ok).toBe(true)
  })

  it('leaves this thread free, stops in the middle of a pack when asked, and reads the next', async () => {
    const { reading, log } = start()
    const stop = new AbortController()
    // Half a minute of work: were it done here, nothing could ask it to stop.
    const long = { ...sourceOf(large), bytes: Buffer.concat(Array(40).fill(sourceOf(large).bytes)) }
    const answer = reading.read(long, stop.signal)
    setTimeout(() => stop.abort(), 50)
    expect(await answer).toMatchObject({ ok: false, problem: { code: 'stopped' } })
    expect(await reading.read(sourceOf(small), stop.signal)).toMatchObject({ ok: false, problem: { code: 'stopped' } })
    expect((await reading.read(sourceOf(small), new AbortController().signal)).ok).toBe(true)
    expect(log).toEqual([])
  })

  it('reads here where no thread can be started', async () => {
    const { reading, log } = start(new URL('./no-such-worker.js', import.meta.url))
    const read = await reading.read(sourceOf(small), new AbortController().signal)
    expect(read).toEqual(readPack(sourceOf(small)))
    expect(log).toHaveLength(1)
  })

  it('answers in words where the thread dies of a pack, and starts another for the next', async () => {
    const { reading, log } = start(new URL('./dying-reader.ts', import.meta.url))
    expect(await reading.read({ ...sourceOf(small), file: 'die.txt' }, new AbortController().signal)).toMatchObject({
      ok: false,
      problem: { code: 'unexpected' },
    })
    expect(log).toHaveLength(1)
    expect((await reading.read(sourceOf(small), new AbortController().signal)).ok).toBe(true)
  })
})

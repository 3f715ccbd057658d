// A library of an older version is read again while the casebook is open: pack by pack, stopped and gone on with at any point, and none is lost.
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { importPacks } from '../../main/corpus/import-packs.ts'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import { holdPacks } from '../../main/corpus/store/held.ts'
import { schemaVersion } from '../../main/corpus/store/schema.ts'
import { takingHere } from '../../main/corpus/take-pack.ts'
import { packId } from '../../preload/contract/ids.ts'
import { failed, problemWords } from '../../preload/contract/result.ts'
import { beside, fill, freshFile, ids, openAgain, paper, renewed, setVersion } from './own-library.ts'

describe('a library of an older version', () => {
  it('is not opened by a program that cannot read its packs again, and stays as it is', async () => {
    const file = freshFile()
    await fill(file, { 'a.txt': paper('hedgehogs') })
    setVersion(file, schemaVersion - 1)
    const before = readFileSync(file)
    expect(() => createCorpus(file)).toThrow()
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('keeps each pack’s id and hash, so that the same file is not taken for another', async () => {
    const file = freshFile()
    const words = Uint8Array.from(Buffer.from(paper('the caf\u00e9 \u2013 hedgehogs'), 'latin1').map((byte) => (byte === 0x13 ? 0x96 : byte)))
    const { files, packs } = await fill(file, { 'cafe.txt': words, 'a&b.txt': paper('one'), 'a+b.txt': paper('two') })
    setVersion(file, schemaVersion - 1)
    const { library } = await renewed(file)
    expect(library.packs().map(({ id, hash }) => [id, hash])).toEqual(packs.map(({ id, hash }) => [id, hash]))
    const again = await importPacks({
      files,
      held: holdPacks([library]),
      library,
      signal: new AbortController().signal,
      onStep: () => undefined,
    })
    expect(again.refused.map(({ why }) => why)).toEqual(Array(3).fill(problemWords['pack-already-held']))
    library.close()
  })

  it('opens at once, says what waits, the newest meeting first, and is done with when each pack is held again', async () => {
    const file = freshFile()
    const { packs } = await fill(file, { 'a.txt': paper('one'), 'b.txt': paper('two').replace('2021', '2022'), 'c.txt': paper('three') })
    setVersion(file, schemaVersion - 1)
    const steps: unknown[] = []
    const opened = openAgain(file, { onChange: () => steps.push(opened.again.state()) })
    const { library, again, kept } = opened
    expect(library.packs()).toEqual([])
    const title = 'Scrutiny Committee, 4 January'
    const [a, b, c] = [
      { pack: 'a', title: `${title} 2021` },
      { pack: 'b', title: `${title} 2022` },
      { pack: 'c', title: `${title} 2021` },
    ]
    expect(again.state()).toEqual({ state: 'stopped', done: 0, of: 3, waiting: [b, a, c], problem: null })
    await again.goOn()
    expect(steps).toEqual([
      { state: 'at work', done: 0, of: 3, waiting: [b, a, c], problem: null },
      { state: 'at work', done: 1, of: 3, waiting: [a, c], problem: null },
      { state: 'at work', done: 2, of: 3, waiting: [c], problem: null },
      null,
      null,
    ])
    expect(library.packs()).toEqual(packs)
    expect([beside(file, 'unread'), beside(file, 'kept'), kept]).toEqual([[], [], []])
    library.close()
  })

  it('goes on where it was cut short, whatever it had come to, also by yet another version', async () => {
    const file = freshFile()
    const { packs } = await fill(file, { 'a.txt': paper('one'), 'b.txt': paper('two'), 'c.txt': paper('three') })
    setVersion(file, schemaVersion - 1)
    const first = openAgain(file, { onChange: () => first.again.state()?.done === 1 && first.again.stop() })
    await first.again.goOn()
    expect(first.again.state()).toMatchObject({ state: 'stopped', done: 1, of: 3, problem: null })
    first.library.close()
    expect(beside(file, 'unread')).toHaveLength(1)
    // The new library is an older one by now too.
    setVersion(file, schemaVersion - 1)
    const second = openAgain(file)
    expect(second.again.state()).toMatchObject({ done: 0, of: 3 })
    expect(beside(file, 'unread')).toHaveLength(2)
    await second.again.goOn()
    expect(second.library.packs()).toEqual(packs)
    expect(beside(file, 'unread')).toEqual([])
    second.library.close()
  })

  it('takes a pack that cannot be read in the latest file from the one before', async () => {
    const file = freshFile()
    const { packs } = await fill(file, { 'a.txt': paper('one'), 'b.txt': paper('two') })
    setVersion(file, schemaVersion - 1)
    const first = openAgain(file)
    await first.again.first(packId.parse('a'))
    first.library.close()
    const db = new Database(file)
    db.prepare("DELETE FROM source WHERE pack = 'a'").run()
    db.close()
    setVersion(file, schemaVersion - 1)
    const { library, again, kept } = openAgain(file, {}, () => new Date('2026-03-05T09:00:00Z'))
    await again.goOn()
    expect(library.packs()).toEqual(packs)
    // The one with the gap is kept.
    expect([beside(file, 'unread').length, beside(file, 'kept').length, kept.length]).toEqual([0, 1, 1])
    library.close()
  })

  it('goes on from where it was stopped, as often as it is asked to', async () => {
    const file = freshFile()
    await fill(file, { 'a.txt': paper('one'), 'b.txt': paper('two'), 'c.txt': paper('three') })
    setVersion(file, schemaVersion - 1)
    const { library, again } = openAgain(file)
    for (let round = 0; again.state() !== null && round < 10; round += 1) {
      const going = again.goOn()
      again.stop()
      const goingOn = again.goOn()
      await going
      await goingOn
    }
    expect(ids(library)).toEqual(['a', 'b', 'c'])
    library.close()
  })

  it('reads the pack first that the member asks for, alone where they stopped the rest', async () => {
    const file = freshFile()
    await fill(file, { 'a.txt': paper('one'), 'b.txt': paper('two'), 'c.txt': paper('three') })
    setVersion(file, schemaVersion - 1)
    const { library, again } = openAgain(file)
    await again.first(packId.parse('b'))
    expect(ids(library)).toEqual(['b'])
    await expect.poll(() => again.state()).toMatchObject({ state: 'stopped', done: 1, of: 3 })
    await again.first(packId.parse('none such'))
    await Promise.all([again.first(packId.parse('c')), again.goOn()])
    expect(ids(library)).toEqual(['a', 'b', 'c'])
    library.close()
  })

  it('stops where the disk is full, says so, and goes on when there is room', async () => {
    const file = freshFile()
    await fill(file, { 'a.txt': paper('one'), 'b.txt': paper('two'), 'c.txt': paper('three') })
    setVersion(file, schemaVersion - 1)
    let room = 1
    const { library, again } = openAgain(file, {
      take: async (pack, signal) => {
        room -= 1
        return room < 0 ? failed('disk-full', 'SQLITE_FULL') : takingHere(library)(pack, signal)
      },
    })
    await again.goOn()
    expect(again.state()).toMatchObject({ state: 'stopped', done: 1, of: 3, problem: 'disk-full' })
    expect(beside(file, 'unread')).toHaveLength(1)
    room = 9
    await again.goOn()
    expect(again.state()).toBeNull()
    expect(ids(library)).toEqual(['a', 'b', 'c'])
    library.close()
  })

  it('keeps a pack that its reading fails of for the next start, and reads the others', async () => {
    const file = freshFile()
    await fill(file, { 'a.txt': paper('one'), 'b.txt': paper('two') })
    setVersion(file, schemaVersion - 1)
    const { library, again } = openAgain(file, {
      take: async (pack, signal) => (pack.id === 'a' ? failed('unexpected', 'exit 7') : takingHere(library)(pack, signal)),
    })
    await again.goOn()
    expect(ids(library)).toEqual(['b'])
    expect(again.state()).toMatchObject({ state: 'stopped', done: 1, of: 2, problem: 'unexpected' })
    library.close()
    const next = await renewed(file)
    expect(ids(next.library)).toEqual(['a', 'b'])
    expect(beside(file, 'unread')).toEqual([])
    next.library.close()
  })
})

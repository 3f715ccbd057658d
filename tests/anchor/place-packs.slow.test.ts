// Laws of finding anchors again, tried on the real packs changed as re-issued, rescanned and reworded papers are.
import { describe, expect, test } from 'vitest'
import { placeAnchor, silentFrom } from '../../main/anchor/place.ts'
import { chance, noisy, reworded } from './chance.ts'
import { pick, type Tally, tally } from './picks.ts'
import { type Issued, issue, packFiles, type Written, writtenPack } from './simple-pack.ts'

const count = 150
/** Shorter quotations are told apart by their surroundings alone; the cases in place.test.ts are about them. */
const shortest = 30

const found = ({ silent, asked }: Tally): number => silent + asked

describe.each(packFiles().map((file, seed) => ({ file, seed })))('$file', ({ file, seed }) => {
  const written = writtenPack(file)
  const before = issue('pack', written)
  const picks = pick(before, count, shortest, chance(seed))
  const tried = (after: Issued, right: (at: number) => number | null): Tally =>
    tally(picks, (anchor) => placeAnchor(anchor, after.source), after, right)
  const same = (at: number): number => at
  const whole = written.map(({ text }) => text).join('\n')
  const retyped = (change: (text: string) => string): Issued =>
    issue(
      'pack',
      written.map((passage) => ({ ...passage, text: change(passage.text) })),
    )

  test('an unchanged pack has every quotation exactly where it was', () => {
    const { source } = issue('pack', written)
    for (const { anchor } of picks) {
      expect(placeAnchor(anchor, source)).toEqual({
        state: 'exact',
        passage: anchor.passage,
        span: { from: anchor.from, to: anchor.to },
      })
    }
  })

  test('with two letters in a hundred wrong nearly every quotation is found, and none is put elsewhere in silence', () => {
    const random = chance(seed + 100)
    const counts = tried(
      retyped((text) => noisy(text, 0.02, random)),
      same,
    )
    expect(found(counts)).toBeGreaterThanOrEqual(0.97 * count)
    expect(counts.silent).toBeGreaterThanOrEqual(0.8 * count)
    expect(counts.wrong).toBeLessThanOrEqual(1)
  })

  test('with one word in ten put otherwise most quotations are found, nearly all others lost', () => {
    const random = chance(seed + 200)
    const counts = tried(
      retyped((text) => reworded(text, 0.1, random)),
      same,
    )
    expect(found(counts)).toBeGreaterThanOrEqual(0.92 * count)
    expect(counts.wrong).toBeLessThanOrEqual(0.02 * count)
  })

  test('with paragraphs put in everywhere, nearly every quotation moves along in silence', () => {
    const random = chance(seed + 300)
    const places: number[] = []
    const later: Written[] = []
    for (const passage of written) {
      if (random.share() < 0.1)
        later.push({ ...passage, text: `An added paragraph, number ${random.below(10_000)}, on the quarterly review of provision.` })
      places.push(later.length)
      later.push(passage)
    }
    const counts = tried(issue('pack', later), (at) => places[at] ?? null)
    expect(counts.silent).toBeGreaterThanOrEqual(0.92 * count)
    expect(counts.lost).toBeLessThanOrEqual(1)
    expect(counts.wrong).toBeLessThanOrEqual(0.01 * count)
  })

  test('with a paper put in before all others, nearly every quotation is found under its new key in silence', () => {
    const later = issue('pack', [
      { document: 1, headings: [], text: 'A late paper.' },
      ...written.map((passage) => ({ ...passage, document: passage.document + 1 })),
    ])
    const counts = tried(later, (at) => at + 1)
    expect(counts.silent).toBeGreaterThanOrEqual(0.9 * count)
    expect(counts.lost).toBe(0)
  })

  test('paragraphs moved to anywhere in the pack are found there', () => {
    const random = chance(seed + 400)
    const order = written.map((_, place) => place)
    // Of words that the pack holds twice, the copy that stayed may well be taken.
    const moved = picks.filter(({ anchor }) => whole.split(anchor.quote).length === 2).slice(0, 60)
    for (const { at } of moved) {
      order.splice(order.indexOf(at), 1)
      order.splice(random.below(order.length), 0, at)
    }
    const later = issue(
      'pack',
      // A paragraph takes the headings and the document of the place it is put in.
      order.flatMap((from, to) => {
        const passage = written[from]
        const place = written[to]
        return passage && place ? [{ document: place.document, headings: place.headings, text: passage.text }] : []
      }),
    )
    const counts = tally(
      moved,
      (anchor) => placeAnchor(anchor, later.source),
      later,
      (at) => order.indexOf(at),
    )
    expect(found(counts)).toBeGreaterThanOrEqual(0.85 * moved.length)
    expect(counts.wrong).toBeLessThanOrEqual(1)
  })

  test('paragraphs that are gone are lost, unless the pack holds their like; then the member is asked', () => {
    const gone = new Set(picks.map(({ at }) => at))
    const later = issue(
      'pack',
      written.filter((_, place) => !gone.has(place)),
    )
    // The packs repeat whole paragraphs and tables: those copies are left out of the count of what should be lost.
    const rest = later.passages.map(({ text }) => text).join('\n')
    const unique = picks.filter(({ anchor }) => !rest.includes(anchor.quote))
    const counts = tally(
      unique,
      (anchor) => placeAnchor(anchor, later.source),
      later,
      () => null,
    )
    expect(counts.lost).toBeGreaterThanOrEqual(0.85 * unique.length)
    expect(counts.wrong).toBeLessThanOrEqual(0.02 * unique.length)
  })

  test('whatever happened to the pack, an answer holds to its own terms', () => {
    const random = chance(seed + 500)
    const later = issue(
      'pack',
      written
        .filter(() => random.share() > 0.1)
        .map((passage) => ({ ...passage, text: reworded(noisy(passage.text, 0.01 * random.below(4), random), 0.03 * random.below(4), random) })),
    )
    for (const { anchor } of picks) {
      const place = placeAnchor(anchor, later.source)
      if (place.state === 'lost') continue
      const reads = later.source.passage(place.passage)?.text.slice(place.span.from, place.span.to)
      expect(reads).not.toBe('')
      if (place.state === 'exact') expect(reads).toBe(anchor.quote)
      else {
        expect(place.reads).toBe(reads)
        expect(place.likeness >= silentFrom).toBe(place.state === 'near')
        expect(place.likeness).toBeGreaterThanOrEqual(0.8)
        expect(place.likeness).toBeLessThanOrEqual(1)
      }
    }
  })
})

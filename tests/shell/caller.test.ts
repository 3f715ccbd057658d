// Who may call and how much: a table of callers, and of values no window of ours would send.
import { describe, expect, test } from 'vitest'
import { answerCall, type Caller, excessOf, isFrom, mostCharacters, mostLevels, mostValues, refusalOf } from '../../main/shell/caller.ts'
import { appOrigin } from '../../main/shell/site.ts'
import { ok } from '../../preload/contract/result.ts'

const ours: Caller = { url: 'app://casebook/', mainFrame: true, ourWindow: true }
const nothing = (): void => undefined

describe('a caller', () => {
  test.each<[string, Partial<Caller>]>([
    ['another window', { ourWindow: false }],
    ['a frame inside the window', { mainFrame: false }],
    ['a page elsewhere', { url: 'https://example.com/' }],
    ['a page whose host begins like ours', { url: 'app://casebook.example/' }],
    ['a page on the printing origin', { url: 'app://print/1' }],
    ['a frame that is gone', { url: '' }],
    ['the preview of a sheet', { url: 'about:srcdoc' }],
    ['a data address', { url: 'data:text/html,app://casebook/' }],
  ])('is refused: %s', (_, change) => {
    expect(refusalOf({ ...ours, ...change }, appOrigin)).not.toBeNull()
  })

  test('may call from the main frame of our own page, wherever in it', () => {
    for (const url of ['app://casebook/', 'app://casebook/index.html', 'app://casebook/#/reader'])
      expect(refusalOf({ ...ours, url }, appOrigin)).toBeNull()
  })

  test('is compared by whole origin', () => {
    expect(isFrom('https://casebook.invalid/x', 'https://casebook.invalid')).toBe(true)
    expect(isFrom('https://casebook.invalid:444/x', 'https://casebook.invalid')).toBe(false)
    expect(isFrom('http://casebook.invalid/x', 'https://casebook.invalid')).toBe(false)
  })
})

describe('what a call carries', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 'end' : { inner: nested(levels - 1) })
  const circle: { self?: unknown } = {}
  circle.self = circle

  test.each<[string, unknown, boolean]>([
    ['nothing', undefined, false],
    ['a long note', { comment: 'x'.repeat(100_000) }, false],
    ['a few levels', nested(mostLevels - 1), false],
    ['a very long text', { comment: 'x'.repeat(mostCharacters + 1) }, true],
    ['very many short texts', Array.from({ length: 2000 }, () => 'y'.repeat(3000)), true],
    ['very many values', Array.from({ length: mostValues + 1 }, () => 0), true],
    ['very long names', { ['k'.repeat(mostCharacters + 1)]: 1 }, true],
    ['too many levels', nested(mostLevels + 5), true],
    ['a circle', circle, true],
    ['bytes', new Uint8Array(10), true],
    ['a buffer', { inside: new ArrayBuffer(10) }, true],
  ])('%s', (_, input, refused) => {
    expect(excessOf(input) !== null).toBe(refused)
  })
})

describe('a call', () => {
  test('of ours reaches the app, and its answer comes back as it is', async () => {
    const app = { call: (name: string, input: unknown) => Promise.resolve(ok({ name, input })) }
    expect(await answerCall(app, ours, appOrigin, 'app.about', {}, nothing)).toEqual(ok({ name: 'app.about', input: {} }))
  })

  test.each<[string, Caller, unknown, unknown, string]>([
    ['from elsewhere', { ...ours, url: 'https://example.com/' }, 'app.about', {}, 'call-refused'],
    ['with a name that is none', ours, { name: 'app.about' }, {}, 'call-unknown'],
    ['with a name longer than any', ours, 'n'.repeat(101), {}, 'call-unknown'],
    ['with too much', ours, 'notes.write', { comment: 'x'.repeat(mostCharacters + 1) }, 'call-malformed'],
  ])('%s never reaches the app', async (_, caller, name, input, code) => {
    let reached = 0
    const app = {
      call: () => {
        reached += 1
        return Promise.resolve(ok(null))
      },
    }
    const answer = await answerCall(app, caller, appOrigin, name, input, nothing)
    expect(answer).toMatchObject({ ok: false, problem: { code } })
    expect(reached).toBe(0)
  })

  test('that the app throws at becomes a problem, and the log gets no words of it', async () => {
    const lines: string[] = []
    const app = { call: () => Promise.reject(new RangeError('the words of a note')) }
    const answer = await answerCall(app, ours, appOrigin, 'notes.list', {}, (event, detail) => lines.push(`${event} ${detail}`))
    expect(answer).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
    expect(lines.join('\n')).not.toContain('the words of a note')
  })
})

// The one door: what it lets through, what it refuses, and that a fault behind it is answered in words.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Handlers } from '../../main/calls/handler.ts'
import { createRouter } from '../../main/calls/router.ts'
import { type CallName, calls } from '../../preload/contract/calls.ts'
import { ok, type ProblemCode, problemWords } from '../../preload/contract/result.ts'

/** A table in which every call answers with its own name, and some are replaced. */
function tableWith(replaced: Partial<Handlers>): Handlers {
  const all = Object.fromEntries((Object.keys(calls) as CallName[]).map((name) => [name, () => ok(name)]))
  return { ...all, ...replaced } as unknown as Handlers
}

const silent = (): void => undefined

describe('the router', () => {
  it('carries out a call whose input fits its schema', async () => {
    const route = createRouter(tableWith({}), silent)
    expect(await route('library.list', {})).toEqual({ ok: true, value: 'library.list' })
  })

  it('refuses a call it does not know, whatever its name', async () => {
    const route = createRouter(tableWith({}), silent)
    for (const name of ['', 'library.burn', '__proto__', 'constructor', 'toString', 'library.list ', 'LIBRARY.LIST']) {
      expect(await route(name, {})).toMatchObject({ ok: false, problem: { code: 'call-unknown' } })
    }
  })

  it('refuses a name that is not text', async () => {
    const route = createRouter(tableWith({}), silent)
    expect(await route(['library.list'] as unknown as string, {})).toMatchObject({ ok: false, problem: { code: 'call-unknown' } })
  })

  it('refuses input that does not fit, without calling the handler', async () => {
    let called = 0
    const count = () => {
      called += 1
      return ok(null)
    }
    const route = createRouter(tableWith({ 'reader.keepPlace': count, 'notes.remove': count }), silent)
    const wrong: readonly (readonly [CallName, unknown])[] = [
      ['reader.keepPlace', undefined],
      ['reader.keepPlace', { document: 'a/d1' }],
      ['reader.keepPlace', { document: 'a/d1', passage: 'a/d1/p1', path: '/etc/passwd' }],
      ['notes.remove', { note: "x' OR 1=1 --" }],
      ['notes.remove', { note: ['0190a2f0-0000-7000-8000-000000000000'] }],
      ['notes.remove', 'not an object'],
    ]
    for (const [name, input] of wrong) expect(await route(name, input)).toMatchObject({ ok: false, problem: { code: 'call-malformed' } })
    expect(called).toBe(0)
  })

  it('refuses text that is longer than a field holds', async () => {
    const route = createRouter(tableWith({}), silent)
    const answer = await route('search.ask', { query: 'x'.repeat(20_001) })
    expect(answer).toMatchObject({ ok: false, problem: { code: 'call-malformed' } })
  })

  it('answers a fault in a handler as a problem, and says in the log which call it was', async () => {
    const lines: string[] = []
    const route = createRouter(
      tableWith({
        'library.list': () => {
          throw new TypeError('no such thing')
        },
      }),
      (event, detail) => lines.push(`${event} ${detail}`),
    )
    expect(await route('library.list', {})).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
    expect(lines.join('\n')).toContain('call fault library.list TypeError: no such thing')
  })

  it('says the disk is full when that is what happened', async () => {
    for (const code of ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG']) {
      const full = Object.assign(new Error('database or disk is full'), { code })
      const route = createRouter(tableWith({ 'library.list': () => Promise.reject(full) }), silent)
      expect(await route('library.list', {}), code).toMatchObject({ ok: false, problem: { code: 'disk-full' } })
    }
  })

  it('never throws and never lets the log hold what the member wrote, for any input at all', async () => {
    const secret = 'the words of the member'
    const lines: string[] = []
    const route = createRouter(tableWith({}), (event, detail) => lines.push(event, detail))
    const names = fc.oneof(fc.constantFrom(...(Object.keys(calls) as CallName[])), fc.string())
    await fc.assert(
      fc.asyncProperty(names, fc.anything(), async (name, input) => {
        const answer = await route(name, { note: secret, ...(typeof input === 'object' ? input : { input }) })
        expect(typeof answer.ok).toBe('boolean')
      }),
      { numRuns: 500 },
    )
    expect(lines.join(' ')).not.toContain(secret)
  })
})

describe('the words for problems', () => {
  it('are sentences that neither blame nor show a code', () => {
    for (const [code, words] of Object.entries(problemWords) as [ProblemCode, string][]) {
      expect(words, code).toMatch(/[.]$/)
      expect(words, code).not.toMatch(/\berror\b|\bfailed\b|\binvalid\b|\bmust\b|you (did|have) not|\b\d{3,}\b/i)
      if (code.includes('-')) expect(words, code).not.toContain(code)
    }
  })
})

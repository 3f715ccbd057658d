// What is typed outlives its field: the newest words are saved, tried again after a failure, and never said to be saved before they are.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import type * as Unsaved from '../../../renderer/unsaved.ts'

/** A casebook that can be full, slow, or without what is written on. */
function paper() {
  const kept: string[] = []
  let state: 'well' | 'full' | 'gone' = 'well'
  let hold: Promise<void> = Promise.resolve()
  return {
    kept,
    become: (next: typeof state) => {
      state = next
    },
    /** Answers only when the function returned is called. */
    stall: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      hold = promise
      return () => {
        hold = Promise.resolve()
        resolve()
      }
    },
    save: async (words: unknown): Promise<Result<unknown>> => {
      const answer = state === 'well' ? ok(null) : failed(state === 'full' ? 'disk-full' : 'not-found')
      if (answer.ok) kept.push(String(words))
      await hold
      return answer
    },
  }
}

/** The window's events that matter here. */
class FakeWindow extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
}

let unsaved: typeof Unsaved
let field: ReturnType<typeof paper>

beforeEach(async () => {
  vi.useFakeTimers()
  vi.resetModules()
  unsaved = await import('../../../renderer/unsaved.ts')
  field = paper()
})
afterEach(() => {
  vi.useRealTimers()
})

const type = (words: string, to = field) => unsaved.keepWords('question', words, to.save)
const saving = () => unsaved.standingAt('question').saving.state

describe('words typed', () => {
  it('are saved when typing rests, and only then said to be saved', async () => {
    type('W')
    type('Why')
    expect([saving(), field.kept]).toEqual(['waiting', []])
    await vi.advanceTimersByTimeAsync(unsaved.restBeforeSaving)
    expect([saving(), field.kept, unsaved.standingAt('question').words]).toEqual(['saved', ['Why'], undefined])
  })

  it('are saved within a second while typing goes on', async () => {
    for (let keys = 1; keys <= 12; keys += 1) {
      type('x'.repeat(keys))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(field.kept.length).toBeGreaterThan(0)
    expect(saving()).toBe('waiting')
  })

  it('that come while older ones are on their way are saved after them, and never overtaken', async () => {
    const answer = field.stall()
    type('older')
    const done = unsaved.saveNow('question')
    type('newer')
    expect(unsaved.standingAt('question').words).toBe('newer')
    answer()
    await done
    expect([field.kept, saving()]).toEqual([['older', 'newer'], 'saved'])
  })

  it('that could not be saved stay, are said to be unsaved while they are tried again, and are saved when that can be done', async () => {
    field.become('full')
    type('A long text')
    await vi.advanceTimersByTimeAsync(1000)
    expect([saving(), unsaved.standingAt('question').words]).toEqual(['unsaved', 'A long text'])
    const answer = field.stall()
    await vi.advanceTimersByTimeAsync(3000)
    expect(saving()).toBe('unsaved')
    field.become('well')
    answer()
    await vi.advanceTimersByTimeAsync(7000)
    expect([field.kept, saving()]).toEqual([['A long text'], 'saved'])
  })

  it('that could not be saved are there when their field is shown again, and what is typed then replaces them', async () => {
    field.become('full')
    type('Old words')
    await vi.advanceTimersByTimeAsync(1000)
    // The screen is left and opened again: another field, with a way to save of its own.
    const again = paper()
    unsaved.showField('question', again.save)
    expect(unsaved.standingAt('question').words).toBe('Old words')
    type('Old words NEW WORDS', again)
    await vi.advanceTimersByTimeAsync(60_000)
    expect([field.kept, again.kept, saving()]).toEqual([[], ['Old words NEW WORDS'], 'saved'])
  })

  it('wait for what they belong to when that was removed, and are saved when it is back', async () => {
    field.become('gone')
    type('Written just before')
    await vi.advanceTimersByTimeAsync(30_000)
    expect([field.kept, unsaved.failingNow()]).toEqual([[], null])
    field.become('well')
    unsaved.showField('question', field.save)
    await vi.advanceTimersByTimeAsync(1000)
    expect([field.kept, saving()]).toEqual([['Written just before'], 'saved'])
  })

  it('that were given up are tried no more', async () => {
    field.become('full')
    type('Never mind')
    await vi.advanceTimersByTimeAsync(1000)
    unsaved.forgetWords('question')
    field.become('well')
    await vi.advanceTimersByTimeAsync(10_000)
    expect([field.kept, saving(), unsaved.failingNow()]).toEqual([[], 'unchanged', null])
  })
})

describe('the window', () => {
  it('is told how many fields are not saved, and why, until they are', async () => {
    const other = paper()
    field.become('full')
    other.become('full')
    type('One')
    unsaved.keepWords('note', 'Two', other.save)
    expect(unsaved.failingNow()).toBeNull()
    await vi.advanceTimersByTimeAsync(1000)
    expect(unsaved.failingNow()).toEqual({ count: 2, problem: { code: 'disk-full', detail: '' } })
    other.become('well')
    await unsaved.saveAllNow()
    expect(unsaved.failingNow()?.count).toBe(1)
  })

  it('saves everything at once when it is left, hidden or closed', async () => {
    const page = new FakeWindow()
    const stop = unsaved.guardWindow(page as unknown as Window)
    for (const [at, leave] of [
      () => page.dispatchEvent(new Event('pagehide')),
      () => page.dispatchEvent(new Event('blur')),
      () => {
        page.document.visibilityState = 'hidden'
        page.document.dispatchEvent(new Event('visibilitychange'))
      },
    ].entries()) {
      type(`words ${at}`)
      leave()
      await vi.advanceTimersByTimeAsync(0)
      expect(field.kept.at(-1)).toBe(`words ${at}`)
    }
    stop()
  })

  it('asks before it closes on words that could not be saved, and only then', async () => {
    const page = new FakeWindow()
    const stop = unsaved.guardWindow(page as unknown as Window)
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true })
      page.dispatchEvent(event)
      return event.defaultPrevented
    }
    type('Saved soon')
    expect(closing()).toBe(false)
    await vi.advanceTimersByTimeAsync(1000)
    field.become('full')
    type('Not saved')
    await vi.advanceTimersByTimeAsync(1000)
    expect(closing()).toBe(true)
    field.become('well')
    await vi.advanceTimersByTimeAsync(5000)
    expect(closing()).toBe(false)
    stop()
  })
})

// Closing the window: it waits for what is on its way, asks where words would be lost, and hangs for nothing that is dead.
import { describe, expect, test, vi } from 'vitest'
import type { Electron } from '../../main/shell/electron.ts'
import type { Memory } from '../../main/shell/memory.ts'
import { countCalls } from '../../main/shell/quiet.ts'
import { closeGently, longestGoing, unsavedQuestion } from '../../main/shell/window.ts'
import { ok, type Result } from '../../preload/contract/result.ts'
import { fake, fakeWindow, preventable } from './fake-electron.ts'

const memory: Memory = { read: () => ({}), write: () => undefined }
/** Lets everything that waits for nothing outside come about. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done))
/** Asks nothing: a question fails the test. */
const quiet = { dialog: fake<Electron['dialog']>('dialog', {}) }

describe('closing the window', () => {
  test('is hidden, so that the page saves, and goes only when every call has been answered', async () => {
    const { window, raise, calls, destroyed } = fakeWindow()
    const settled = Promise.withResolvers<void>()
    closeGently(quiet, window, memory, () => settled.promise)
    const close = preventable({})
    raise('close', close)
    raise('close', preventable({}))
    expect(close.prevented()).toBe(true)
    expect(calls).toEqual(['hide'])
    expect(destroyed()).toBe(false)
    settled.resolve()
    await vi.waitFor(() => expect(destroyed()).toBe(true))
  })
})

describe('closing a window that holds words which could not be saved', () => {
  /** A window whose page refuses to go as long as it holds words, and the member's answers to the question. */
  const closing = (answers: readonly number[], part: Parameters<typeof fakeWindow>[1] = {}) => {
    let unsaved = true
    const asked: unknown[] = []
    const dialog = fake<Electron['dialog']>('dialog', {
      showMessageBox: (...given: unknown[]) => {
        asked.push(given.at(-1))
        return Promise.resolve({ response: answers[asked.length - 1] ?? 0, checkboxChecked: false })
      },
    })
    const made = fakeWindow({}, part, {}, () => (unsaved ? 'no' : 'yes'))
    closeGently({ dialog }, made.window, memory, () => Promise.resolve())
    const save = (): void => {
      unsaved = false
    }
    return { ...made, asked, save }
  }

  test('asks in plain words, before a window that is seen again', async () => {
    const { window, calls, asked, destroyed } = closing([0])
    window.close()
    await vi.waitFor(() => expect(asked).toEqual([unsavedQuestion]))
    expect(unsavedQuestion.message).toBe('Some words could not be saved.')
    expect(calls).toEqual(['close', 'hide', 'close', 'show'])
    expect(destroyed()).toBe(false)
  })

  test('keeps the window where the member says so, and by a mere Enter or Escape', async () => {
    expect(unsavedQuestion.buttons[unsavedQuestion.defaultId]).toBe('Keep it open')
    expect(unsavedQuestion.cancelId).toBe(unsavedQuestion.defaultId)
    const { window, asked, destroyed, save } = closing([0, 0])
    for (const times of [1, 2]) {
      window.close()
      await turn()
      expect(asked).toHaveLength(times)
      expect(destroyed()).toBe(false)
    }
    save()
    window.close()
    await turn()
    expect(destroyed()).toBe(true)
    expect(asked).toHaveLength(2)
  })

  test('closes it where the member gives the words up', async () => {
    const { window, destroyed, asked } = closing([1])
    window.close()
    await vi.waitFor(() => expect(destroyed()).toBe(true))
    expect(asked).toHaveLength(1)
  })

  test('asks once, however often closing is asked for meanwhile', async () => {
    const { window, raise, asked } = closing([0])
    window.close()
    raise('close', preventable({}))
    await turn()
    expect(asked).toHaveLength(1)
  })

  test('does not wait for a page that is dead', async () => {
    const { window, destroyed, asked, calls } = closing([], { isCrashed: () => true })
    window.close()
    await vi.waitFor(() => expect(destroyed()).toBe(true))
    expect(asked).toEqual([])
    expect(calls).toEqual(['close', 'hide', 'destroy'])
  })

  test('does not wait long for a page that hangs', async () => {
    vi.useFakeTimers()
    try {
      const { window, destroyed } = fakeWindow({}, {}, {}, () => 'nothing')
      closeGently(quiet, window, memory, () => Promise.resolve())
      window.close()
      await vi.advanceTimersByTimeAsync(longestGoing - 1)
      expect(destroyed()).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      expect(destroyed()).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })

  test('leaves a page alone that refuses to be loaded anew', () => {
    const { contents, asked, calls } = closing([])
    contents.raise('will-prevent-unload', preventable({}))
    expect([asked, calls]).toEqual([[], []])
  })
})

describe('the calls on their way', () => {
  test('are waited for', async () => {
    const answer = Promise.withResolvers<Result<unknown>>()
    const { app, settled } = countCalls({ call: (_name: string, _input: unknown) => answer.promise })
    const call = app.call('notes.write', {})
    let quiet = false
    const waiting = settled(0, 10_000).then(() => {
      quiet = true
    })
    await new Promise((done) => setTimeout(done, 60))
    expect(quiet).toBe(false)
    answer.resolve(ok(null))
    await Promise.all([call, waiting])
    expect(quiet).toBe(true)
  })

  test('are not waited for endlessly', async () => {
    const { app, settled } = countCalls({ call: (_name: string, _input: unknown) => new Promise<Result<unknown>>(() => undefined) })
    app.call('notes.write', {})
    await settled(0, 50)
  })
})

// What the window shows when an answer comes that was asked for before something was changed.
import { expect, it } from 'vitest'
import { whyUnsaved, withPut } from '../../../renderer/api.ts'

it('keeps what was put in place while a list was on its way', () => {
  const added = (word: string) => (now: readonly string[] | undefined) => [...(now ?? []).filter((other) => other !== word), word]
  expect(withPut<readonly string[]>(['first', 'second'], [added('new'), added('second')])).toEqual(['first', 'new', 'second'])
  expect(withPut<readonly string[]>(['first'], [])).toEqual(['first'])
})

it('never says that words are saved where it says that they are not', () => {
  const codes = ['unexpected', 'closing', 'disk-full'] as const
  expect(codes.map((code) => whyUnsaved({ code, detail: '' }))).toEqual(['', '', expect.stringContaining('disk is full')])
})

// A change of one setting leaves the others as they are.
import { describe, expect, it } from 'vitest'
import { calls } from '../../preload/contract/calls.ts'

describe('the call that writes settings', () => {
  it('passes on only what was given, without filling in defaults', () => {
    expect(calls['settings.write'].input.parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
    expect(calls['settings.write'].input.parse({})).toEqual({})
  })

  it('refuses values out of range and settings that are not there', () => {
    for (const wrong of [{ textSize: 500 }, { theme: 'pink' }, { colour: 'red' }, { memberName: 'x'.repeat(201) }])
      expect(calls['settings.write'].input.safeParse(wrong).success).toBe(false)
  })
})

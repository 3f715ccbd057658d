// Decisions and promises are named as minuted: nothing is made of them that the minute does not say.
import { describe, expect, it } from 'vitest'
import { decisionLine, promiseLine } from '../../../renderer/features/reader/minuted-words.ts'

const plain = { mover: null, seconder: null, vote: null }
const promise = { who: null, due: null, promisedTo: null, suggested: false }

describe('the line over a decision', () => {
  it('says its kinds once each', () => {
    expect(
      decisionLine([
        { kind: 'noted', ...plain },
        { kind: 'agreed', ...plain },
        { kind: 'noted', ...plain },
      ]),
    ).toBe('Decision · Noted, Agreed')
  })

  it('says who moved and seconded it and how the votes fell, where the minute does', () => {
    const vote = { printed: 'unanimously', unanimous: true, for: null, against: null, abstained: null }
    expect(decisionLine([{ kind: 'resolved', mover: 'Cllr A', seconder: 'Cllr B', vote }])).toBe(
      'Decision · Resolved · moved by Cllr A, seconded by Cllr B · unanimously',
    )
  })
})

describe('the line over a promise', () => {
  it('says who, to whom and by when, as far as the minute says', () => {
    expect(promiseLine({ ...promise, who: 'the Director', promisedTo: 'Members', due: 'March 2014' })).toBe(
      'Promise, as minuted · the Director to Members · March 2014',
    )
    expect(promiseLine(promise)).toBe('Promise, as minuted')
  })

  it('never calls a suggestion a promise', () => {
    expect(promiseLine({ ...promise, suggested: true, who: 'the Vice-Chair' })).toBe('Suggested, as minuted · the Vice-Chair')
  })
})

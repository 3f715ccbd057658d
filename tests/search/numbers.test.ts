// How figures are read out of what people type: in words, in parts of a pound, as shares.
import { describe, expect, it } from 'vitest'
import { figuresAsked } from '../../main/search/query/figures.ts'
import { tokens } from '../../main/search/text/tokens.ts'

const read = (query: string) => figuresAsked(tokens(query).map(({ word }) => word))
const exactly = (query: string) => read(query).map(({ exact, of }) => (of === 'things' ? exact : `${exact} ${of}`))

describe('figures in a query', () => {
  it('are read from words as one number only where they make one', () => {
    expect(exactly('two hundred and six families')).toEqual(['206'])
    expect(exactly('six thousand four hundred and five')).toEqual(['6405'])
    expect(exactly('one and a half million')).toEqual(['1500000'])
    expect(exactly('fifty-five cases')).toEqual(['55'])
    expect(exactly('three and four year olds')).toEqual(['3', '4'])
    expect(exactly('five fifty')).toEqual(['5', '50'])
  })

  it('are read as pence where pence are named', () => {
    expect(exactly('thirty-nine pence in the pound')).toEqual(['39 pence'])
  })

  it('are read as the percentage that a share comes to', () => {
    expect(exactly('a fifth of families')).toEqual(['20% percent'])
    expect(exactly('two thirds of parents')).toEqual(['66.7% percent'])
    expect(exactly('one child in twenty')).toEqual(['5% percent'])
    expect(exactly('nine out of ten parents')).toEqual(['90% percent'])
    expect(exactly('one in every four')).toEqual(['25% percent'])
    expect(exactly('half of the children')).toEqual(['50% percent'])
  })

  it('are no share where the words name an order, a year or half of something else', () => {
    expect(exactly('the third of March')).toEqual([])
    expect(exactly('12 in 2015')).toEqual(['12'])
    expect(exactly('half term')).toEqual([])
    expect(exactly('the second quarter')).toEqual([])
  })

  it('take in what lies to the side that was said', () => {
    const [fifth] = read('nearly a fifth of families')
    expect(fifth?.high).toBe(20)
    expect(fifth?.low).toBe(17)
    const [over] = read('over a hundred thousand')
    expect(over?.low).toBe(100_000)
    expect(over?.high).toBe(120_000)
  })
})

// Where people stand in the papers, by certain forms of their names and by roles inside one document.
import { describe, expect, it } from 'vitest'
import { mentionsOf } from '../../../main/corpus/structure/people-mentions.ts'
import { bundledPack, packs, passagesOf } from './reading.ts'

/** Which of the passages of a text mention each person, by their place. */
function places(text: string, people: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const passages = passagesOf(text)
  const found = mentionsOf(
    people.map((spellings) => ({ name: spellings[0] ?? '', spellings })),
    passages,
    [],
  )
  return found.map((keys) => keys.map((key) => passages.findIndex((passage) => passage.key === key)))
}

describe('mentions by name', () => {
  it('take a whole name, a title with the surname, and an initial with a title', () => {
    const text =
      'Roy Brame spoke first of all.\n\nThen Cllr Brame asked a question.\n\nMr R Brame thanked the officers.\n\nThe Brame report was noted.'
    expect(places(text, [['Cllr Roy Brame', 'Roy Brame']])).toEqual([[0, 1, 2]])
  })

  it('leave a surname that two people bear where nothing tells them apart', () => {
    const text = 'Cllr Smith asked about it.\n\nMrs Smith answered the question.\n\nColin Smith left the meeting.'
    expect(places(text, [['Mrs C Smith'], ['Mr R Smith']])).toEqual([[1], []])
  })

  it('part names that run together on one line', () => {
    const text = 'Mr R Bearman Mr B Hannah Mr B Bremner were present at the meeting.'
    expect(places(text, [['Mr B Hannah'], ['Mr B Bremner'], ['Mr R Bearman']])).toEqual([[0], [0], [0]])
  })

  it('do not take a word of the same letters in running text', () => {
    expect(places('A price was agreed and the Price list printed.', [['Cllr Richard Price']])).toEqual([[]])
  })
})

describe('mentions in real packs', () => {
  const person = (file: string, name: string) => bundledPack(file).people.find((one) => one.name === name)
  const texts = (file: string, name: string) => {
    const { passages } = bundledPack(file)
    return (person(file, name)?.mentions ?? []).map((key) => passages.find((passage) => passage.key === key)?.text ?? '')
  }

  it('know the Vice-Chair of a meeting by the role alone, and only in its minutes', () => {
    const found = texts(packs.subCommittee2020, 'Cllr Emma Corlett')
    expect(found.some((text) => /The Vice-Chair suggested/.test(text) && !/Corlett/.test(text))).toBe(true)
  })

  it('do not take the Vice-Chair for the Chair', () => {
    const onlyVice = texts(packs.subCommittee2020, 'Cllr Roy Brame').filter((text) => !/Brame/.test(text) && !/(?<!Vice-)\bChair/.test(text))
    expect(onlyVice).toEqual([])
  })

  it('name everybody on the cover at least once', () => {
    for (const file of [packs.subCommittee2020, packs.scrutiny2020]) {
      const content = bundledPack(file)
      const unseen = content.pack.meeting.members
        .filter(({ name }) => !/vacancy/i.test(name))
        .filter(({ name }) => content.people.find(({ spellings }) => spellings.includes(name))?.mentions.length === 0)
      expect(unseen).toEqual([])
    }
  })

  it('give each role with the date of the paper that prints it', () => {
    expect(person(packs.subCommittee2020, 'Cllr Emma Corlett')?.rolesOn).toEqual([
      { role: 'Elected Vice-Chair during the meeting', date: '2020-10-07' },
    ])
  })
})

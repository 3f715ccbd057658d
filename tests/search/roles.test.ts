// Who holds which office: told by the words beside a name, whatever the council is called.
import { describe, expect, it } from 'vitest'
import { rolesIn } from '../../main/search/index/roles.ts'
import { packOf } from '../corpus/structure/reading.ts'

const offices = (text: string): readonly string[] =>
  rolesIn(packOf(`Report on homes\n\n${text}`)).map(({ given, surname, role }) => `${given.join(' ')} ${surname}: ${role.join(' ')}`)

describe('an office behind a name', () => {
  it.each([
    ["Sara Tough, Director of Children's Services, opened the meeting.", 'sara tough'],
    ["Sara Tough, Norfolk Director of Children's Services, opened the meeting.", 'sara tough'],
    ["Sara Tough, the Suffolk Director of Children's Services, opened the meeting.", 'sara tough'],
    ["Sara Tough, North Yorkshire Director of Children's Services, opened the meeting.", 'sara tough'],
  ])('%s', (text, person) => {
    const [held] = offices(text)
    expect(held).toMatch(new RegExp(`^${person}: director of child`))
  })

  it('keeps the words that belong to the office', () => {
    expect(offices('Sara Tough, Interim Director of Housing, opened the meeting.').join()).toMatch(/: interim director of housing/)
  })
})

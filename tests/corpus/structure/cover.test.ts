// Covers: meeting, members and agenda, in the manner of several councils.
import { describe, expect, it } from 'vitest'
import { bundledPack, madePack, packOf, packs } from './reading.ts'

const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name)

describe('the meeting on the cover', () => {
  it.each([
    [packs.panel2014, "Children's Services Overview and Scrutiny Panel", '2014-03-13', '2.00pm', 'Edwards Room, County Hall, Norwich'],
    [packs.board2015, 'Norfolk Health & Wellbeing Board', '2015-04-29', '9:30am to 1pm', 'Edwards Room, County Hall'],
    [packs.report2019, "Children's Services Committee", '2019-01-22', null, null],
    [packs.subCommittee2020, "Children's Services Scrutiny Sub Committee", '2020-12-02', '10am', 'Virtual meeting'],
    [packs.scrutiny2020, 'Scrutiny Committee', '2020-12-14', '2 pm', 'Virtual Meeting'],
  ])('%s', (file, committee, date, time, venue) => {
    const { meeting } = bundledPack(file).pack
    expect(meeting).toMatchObject({ committee, date, time, venue })
  })

  it.each(['\n', '\n\n'])('tells a council of many names from a committee of a very long one', (gap) => {
    const council = 'Thornbury-upon-the-Water and Little Marsham District Council'
    const committee =
      'Joint Environment, Neighbourhoods, Community Wellbeing, Leisure, Heritage and Cultural Services Overview and Scrutiny Select Committee'
    const { pack } = packOf(
      `${council}${gap}${committee}\n\nDate: Monday 4 January 2021\nTime: 2 pm\n\nAgenda\n\n1. Apologies\n\n2. Minutes (Page 3)\n\n3. Parks (Page 9)\n`,
    )
    expect(pack.meeting.committee).toBe(committee)
    expect(pack.council).toBe(council)
  })

  it('keeps the council apart from a committee that names it, and writes a name in capitals as others do', () => {
    const agenda = 'Date: 4 January 2021\n\nAgenda\n\n1. Apologies\n\n2. Minutes\n'
    const named = packOf(`Scrutiny Committee of Northam Borough Council\n\n${agenda}`).pack
    expect(named.meeting.committee).toBe('Scrutiny Committee of Northam Borough Council')
    const capitals = packOf(`KING’S NORTHAM BOROUGH COUNCIL\n\nSCRUTINY COMMITTEE\n\n${agenda}`).pack
    expect(capitals.council).toBe('King’s Northam Borough Council')
  })

  it('reads place and time out of a sentence, and the contact out of a line', () => {
    const { meeting } = madePack('borough-scrutiny.txt').pack
    expect(meeting).toMatchObject({
      committee: 'Overview and Scrutiny Committee',
      date: '2025-03-04',
      time: '7.00 pm',
      venue: 'Council Chamber, Town Hall, Exampleton',
      chair: 'Carol Boles',
      contact: 'Jane Holt, Democratic Services, 0161 496 0123, j.holt@exampleton.gov.uk',
      published: '2025-02-24',
    })
    expect(meeting.deadlines).toEqual([{ what: 'PUBLIC QUESTION TIME', by: 'noon on Thursday 27 February 2025' }])
  })

  it('reads a place printed behind the time', () => {
    expect(madePack('district-board.txt').pack.meeting).toMatchObject({
      date: '2024-06-12',
      time: '10.30 a.m.',
      venue: 'Committee Room 2, District Offices, Dalebridge',
    })
  })

  it('keeps contact, publication and deadlines of a Norfolk cover', () => {
    const { meeting } = bundledPack(packs.panel2014).pack
    expect(meeting.contact).toBe('Catherine Wilkinson on 01603 223230 or email committees@norfolk.gov.uk')
    expect(meeting.published).toBe('2014-03-05')
    expect(meeting.deadlines[0]).toEqual({ what: 'Public Question Time', by: '5pm on Monday 10 March 2014' })
  })

  it('tells nothing that the pack does not say', () => {
    const { meeting, agenda } = packOf('Some words about nothing in particular.\n\nAnd some more.').pack
    expect(meeting).toMatchObject({ date: null, time: null, venue: null, chair: null, contact: null, members: [] })
    expect(agenda).toEqual([])
  })
})

describe('members', () => {
  it('parts names run together on one line by their titles', () => {
    const { meeting } = bundledPack(packs.panel2014).pack
    expect(names(meeting.members)).toHaveLength(17)
    expect(meeting.members[0]).toEqual({ name: 'Mrs J Chamberlin', role: 'Chairman' })
    expect(names(meeting.members).at(-1)).toBe('Miss J Virgo')
    expect(meeting.otherMembers).toContainEqual({ name: 'Mr M Castle', role: 'Non-Voting Cabinet Member - Education and Schools' })
    expect(meeting.otherMembers).toContainEqual({ name: 'Vacancy', role: 'Non-Voting Co-opted Advisor - Post-16 Education' })
  })

  it('reads two columns of names as names, not as roles', () => {
    const { meeting } = bundledPack(packs.scrutiny2020).pack
    expect(names(meeting.members)).toHaveLength(13)
    expect(meeting.chair).toBe('Cllr Steve Morpew')
    expect(names(meeting.members)).toContain('Cllr John Timewell')
  })

  it('deals names left over from torn columns by the order of surnames', () => {
    const { meeting } = bundledPack(packs.board2015).pack
    expect(names(meeting.members)).toEqual(
      expect.arrayContaining(['William Armstrong', 'T/ACC Nick Dean', 'Joyce Hopwood', 'Cllr Elizabeth Nockolds', 'Cllr Sue Whitaker']),
    )
    expect(names(meeting.substitutes)).toEqual(expect.arrayContaining(['Alex Stewart', 'C/Sup Jo Shiner', 'Sue Crossman', 'Cllr Elizabeth Morgan']))
    expect(names(meeting.members)).not.toContain('Sue Crossman')
  })

  it('keeps substitutes, vacancies and representatives apart', () => {
    const { meeting } = bundledPack(packs.subCommittee2020).pack
    expect(names(meeting.members)).toEqual(['Roy Brame', 'Emma Corlett', 'Ron Hanton', 'Judy Oliver', 'Dan Roper'])
    expect(names(meeting.substitutes)).toEqual(['Haydn Thirtle', 'Mike Smith Claire', 'Liberal Democrat vacancy'])
    expect(meeting.otherMembers).toContainEqual({ name: 'Mr Paul Dunning', role: 'Church Representative' })
  })

  it('reads councillors listed with commas, parties in brackets left out', () => {
    const { meeting } = madePack('borough-scrutiny.txt').pack
    expect(meeting.members).toEqual([
      { name: 'Carol Boles', role: 'Chair' },
      { name: 'David Green', role: 'Vice-Chair' },
      { name: 'Robert Bernstein', role: null },
      { name: 'Nikki Boroda', role: null },
      { name: 'Khalid Hussain', role: null },
      { name: "Anna O'Leary", role: null },
    ])
    expect(names(meeting.substitutes)).toEqual(['Elliot Moss', 'Ayesha Arif'])
  })
})

describe('the agenda', () => {
  it('takes page numbers out of the middle of titles and gives torn ones to the items they belong to', () => {
    const { agenda } = bundledPack(packs.panel2014).pack
    expect(agenda.map(({ number, page }) => [number, page])).toEqual([
      ['1', null],
      ['2', 7],
      ['3', null],
      ['4', null],
      ['5', null],
      ['6', null],
      ['7', null],
      ['8', 24],
      ['9', 54],
      ['10', 61],
      ['11', 96],
      ['12', 103],
      ['13', 111],
      ['14', 149],
      ['15', 176],
      ['16', 190],
      ['17', 254],
      ['18', 320],
    ])
    expect(agenda[7]).toMatchObject({
      title: "Children's Services Integrated Performance and Finance Monitoring Report for 2013/14",
      by: "Interim Director of Children's Services",
    })
    expect(agenda[12]?.title).toBe('Norfolk Youth Justice Plan 2014-2015 (Norfolk Youth Offending Team Service Plan)')
  })

  it('reads a table of items with who leads and the page', () => {
    const { agenda } = bundledPack(packs.board2015).pack
    expect(agenda).toHaveLength(14)
    expect(agenda[5]).toMatchObject({ number: '6', title: 'Norfolk Better Care Fund – Delivering the Plan', page: 36, by: 'Harold Bodmer/ CCGs x 5' })
    expect(agenda[6]?.title).toBe('Annual Report of the Independent Chair of Norfolk Safeguarding Children Board 2013-14')
    expect(agenda[13]).toMatchObject({ number: '14', page: 220 })
  })

  it('does not take the title "Report of the ... Sub Panel" for a presenter', () => {
    const { agenda } = bundledPack(packs.scrutiny2020).pack
    expect(agenda[7]).toMatchObject({
      number: '8',
      title: 'Report of the Norfolk County Community Safety Partnership Scrutiny Sub Panel',
      page: 61,
      by: null,
    })
    expect(agenda[8]).toMatchObject({ page: 67, by: 'Executive Director of Strategy and Governance' })
  })

  it('knows the items that every meeting has', () => {
    const standing = (file: string) =>
      bundledPack(file)
        .pack.agenda.filter((item) => item.standing)
        .map(({ number }) => number)
    expect(standing(packs.panel2014)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(standing(packs.board2015)).toEqual(['1', '2', '3', '4'])
    expect(
      madePack('district-board.txt')
        .pack.agenda.filter((item) => item.standing)
        .map(({ number }) => number),
    ).toEqual(['1', '2', '3', '5'])
  })

  it('reads ranges of pages and capital titles', () => {
    const { agenda } = madePack('borough-scrutiny.txt').pack
    expect(agenda.map(({ number, title, page, by }) => [number, title, page, by])).toEqual([
      ['1', 'APOLOGIES FOR ABSENCE', null, null],
      ['2', 'DECLARATIONS OF INTEREST', null, null],
      ['3', 'MINUTES OF THE LAST MEETING', 3, null],
      ['4', 'PUBLIC QUESTION TIME', null, null],
      ['5', 'HOUSING REPAIRS PERFORMANCE', 9, 'Director of Housing'],
      ['6', 'FORWARD PLAN OF THE COMMITTEE', 25, 'Scrutiny Officer'],
    ])
  })
})

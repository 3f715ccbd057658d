// Minutes and notes of another body, bound behind a report as its appendix: they are minutes, and that body's own.
import { describe, expect, it } from 'vitest'
import { packOf } from './reading.ts'

const bound = (title: string) =>
  packOf(
    `Housing Scrutiny Committee

Date: Monday 14 December 2020

Agenda

1. Apologies for absence

2. Minutes (Pages 3 - 8)

3. Housing repairs (Pages 9 - 20)

Report by the Director of Housing

Housing repairs

Summary

1.1 Repairs rose by 10 per cent.



${title}

Present: Mrs E Walsh (Chair), Mr J Brown

1. Lifts

1.1 Mr Brown said that the lifts had failed nine times and nobody was told.

1.2 The Panel agreed that the contract be ended. A report would be brought to the next meeting.

2. Damp

2.1 RESOLVED that the Chair write to the landlord.
`,
  )

describe('minutes bound as an appendix', () => {
  it.each([
    ['Appendix A: Minutes of the Tenants Panel held on 3 November 2020', 'Tenants Panel', 'Appendix A'],
    ['# Appendix A: Minutes of the Tenants Panel held on 3 November 2020', 'Tenants Panel', 'Appendix A'],
    ['Appendix A\n\nMinutes of the Tenants Panel held on 3 November 2020', 'Tenants Panel', 'Appendix A'],
    ['Annex 1 – Minutes of the Tenants Panel, 3 November 2020', 'Tenants Panel', 'Annex 1'],
    ['Appendix B: Draft minutes of the meeting of the Tenants Panel held on 3 November 2020', 'Tenants Panel', 'Appendix B'],
    ['Appendix B – Notes of the Task and Finish Group, 3 November 2020', 'Task and Finish Group', 'Appendix B'],
    ['Appendix B: Notes of the Repairs Working Group meeting on 3 November 2020', 'Repairs Working Group', 'Appendix B'],
  ])('%s', (title, committee, label) => {
    const { documents, minutes, passages, pack } = bound(title)
    const document = documents.at(-1)
    expect(document).toMatchObject({ kind: 'minutes', title: `Minutes: ${committee} (${label})`, committee, date: '2020-11-03' })
    // It stays with the item of the report that it is bound to.
    expect(document?.item).toBe(pack.agenda[2]?.key)
    expect(minutes).toHaveLength(1)
    const [record] = minutes
    expect(record).toMatchObject({ committee, date: '2020-11-03' })
    expect(record?.present.map(({ name }) => name)).toEqual(['Mrs E Walsh', 'Mr J Brown'])
    expect(record?.items.map((item) => item.title)).toEqual(['Lifts', 'Damp'])
    expect(record?.decisions.map(({ text }) => text)).toEqual([
      'The Panel agreed that the contract be ended.',
      'that the Chair write to the landlord.',
    ])
    expect(record?.promises.map(({ text }) => text)).toEqual(['A report would be brought to the next meeting.'])
    expect(passages.find(({ text }) => text.includes('failed nine times'))?.citation).toBe(`${committee}, 3 November 2020, minute 1.1`)
  })

  it.each(['Appendix B: Notes on the figures', 'Appendix C: Record of complaints', 'Appendix C: Minutes template'])('are not "%s"', (title) => {
    const { documents, minutes } = bound(title)
    expect(documents.at(-1)).toMatchObject({ kind: 'appendix', committee: 'Housing Scrutiny Committee' })
    expect(minutes).toEqual([])
  })
})

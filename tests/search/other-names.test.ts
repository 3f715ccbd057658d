// Other names that the papers themselves give: read where two names are tied together, and nowhere else.
import { describe, expect, it } from 'vitest'
import { otherNames } from '../../main/search/index/other-names.ts'

const read = (text: string) => otherNames(text).map(([one, two]) => [one.join(' '), two.join(' ')])

describe('other names', () => {
  it('are read where a paper says what a thing is also, was or is now called', () => {
    expect(read('Healthwatch Norfolk, formerly known as the Norfolk LINk, said')).toEqual([['healthwatch norfolk', 'norfolk link']])
    expect(read('the Early Help Hub (previously the Family Intervention Project) was')).toEqual([['early help hub', 'family intervention project']])
    expect(read('The Better Care Fund, which is also known as the Integration Transformation Fund, began')).toEqual([
      ['better care fund', 'integration transformation fund'],
    ])
    expect(read('work went to the then Monitoring and Evaluation Group (now PIQAG) in July')).toEqual([['monitoring and evaluation group', 'piqag']])
    expect(read('The Young People Board was renamed the Youth Council in May')).toEqual([['young people board', 'youth council']])
  })

  it('are not read from descriptions, offices that changed hands, or referrals', () => {
    for (const text of [
      'an electronic survey known as Viewpoint to gather views',
      'referred to as the "Toxic Trio".',
      "As part of the plan, Kayla was referred to 'Change Grow Live'",
      'the Deputy Leader, now Leader, said',
      'Mr Smith, now Lord Smith, said',
    ])
      expect(read(text), text).toEqual([])
  })

  it('are looked for in any text without hanging', () => {
    expect(otherNames(`${'Known '.repeat(4000)}now ${'A'.repeat(5000)} known as ${'B C '.repeat(3000)}`).length).toBeLessThan(10)
  })
})

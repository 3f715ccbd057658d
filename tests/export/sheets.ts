// Question sheets to print in the tests: real questions on the bundled packs, every quotation taken from the packs' own words.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sheet } from '../../preload/contract/model/casebook.ts'
import { edgeOfCare, emptySheet, evidence, fact, keyLine, nextPart, question } from '../sheet-parts.ts'

export const root = join(import.meta.dirname, '..', '..')
export const fontsFolder = join(root, 'resources', 'fonts')

const packs = new Map<string, string>()

/** A pack's source, as it stands in its file. */
export function packText(pack: string): string {
  const held = packs.get(pack) ?? readFileSync(join(root, 'resources', 'corpus', `${pack}.txt`), 'utf8')
  packs.set(pack, held)
  return held
}

export const scrutiny = '2020-12-14-scrutiny-committee'

export const allPacks = [
  edgeOfCare,
  scrutiny,
  '2014-03-13-childrens-services-overview-and-scrutiny-panel',
  '2015-04-29-health-and-wellbeing-board',
  '2019-01-22-childrens-services-committee-ecfs-report',
] as const

const report = 'Performance in Children’s Services: Edge of Care Support & Alternatives to Care'
const minutes = 'Minutes of the meeting held on 7 October 2020'

const overOneHundredAndNinety = evidence({
  quote:
    'In Norfolk, the total number of children in care has been falling month on month consistently since January 2019 and has reduced by over 190 children during this time.',
  citation: 'Children’s Services Scrutiny Sub-Committee, 2 December 2020, item 5, paragraph 4.2',
  documentTitle: report,
  headings: ['4 Highlights'],
})

/** A normal sheet: three key lines, six questions, one quotation to each. It is meant to fill two pages. */
export function normalSheet(more: Partial<Sheet> = {}): Sheet {
  return emptySheet({
    author: 'Executive Director of Children’s Services',
    portfolioHolder: 'Cllr John Fisher, Cabinet Member for Children’s Services',
    powers: 'Review, comment on, support and challenge; ask for a further report; recommend to Cabinet.',
    bigQuestion: 'What would have to be true for the fall in the number of children in care to last?',
    desiredOutcome: 'A short set of indicators, reported each quarter, that would tell us early if the fall were turning.',
    facts: [
      fact('The number of children in care has fallen since January 2019.', overOneHundredAndNinety),
      fact(
        'Placement stability was still behind in October 2020.',
        evidence({
          quote: 'The most recent figure of 11.1% was still slightly higher than the national and regional average of 10%.',
          citation: 'Children’s Services Scrutiny Sub-Committee, 7 October 2020, minute 7.6',
          documentTitle: minutes,
          date: '2020-10-07',
          minuted: true,
        }),
      ),
    ],
    keyLines: [
      keyLine('Is the fall real?', 'To learn whether fewer children need care, or fewer are being found.', '15', [
        question('What would tell you that fewer children need care, rather than that fewer are being referred?', {
          asker: 'Cllr Emma Corlett',
          second: 'Cllr Dan Roper',
          addressedTo: 'the Executive Director of Children’s Services',
          goodAnswer: 'Names a measure other than the number in care, and says what it has done since March.',
          worrying: 'Only the pandemic is given as a reason.',
          ifVague: 'Which one figure would you look at first?',
          evidence: [
            evidence({
              quote: 'Within this overall pattern it is worth noting that referrals rates from schools are actually somewhat down',
              citation: 'Children’s Services Scrutiny Sub-Committee, 2 December 2020, item 5, paragraph 4.3',
              documentTitle: report,
              headings: ['4 Highlights', '4.3 How the nature of demand in social care has been changed by the pandemic'],
            }),
          ],
        }),
        question('How much of the avoided cost is saved, and how much has gone into dearer placements?', {
          priority: 'should',
          addressedTo: 'the Finance Business Partner',
          goodAnswer: 'Two figures for 2020/21 that can be set against each other.',
          ifDataMissing: 'By what date could we have them in writing?',
          evidence: [
            evidence({
              quote:
                'As such the reduction in numbers of around 190 from the peak in January 2019 translates into an avoided cost of around £9m-£10m per year.',
              citation: 'Children’s Services Scrutiny Sub-Committee, 2 December 2020, item 5, paragraph 6.1',
              documentTitle: report,
              headings: ['6 Financial Implications'],
            }),
          ],
        }),
      ]),
      keyLine('Does what we buy work?', 'To see what the evidence is for each scheme, and how long it is followed.', '15', [
        question('For how long are families followed after Stronger Families ends, and what is found?', {
          addressedTo: 'the Executive Director of Children’s Services',
          asker: 'Mr Giles Hankinson',
          goodAnswer: 'At least twelve months, with numbers and not only percentages.',
          ifInHand: 'Who holds it, and when does it report?',
          evidence: [
            evidence({
              quote: '96% Children/Young people who have engaged for more than 6 weeks have remained out of care',
              citation: 'Children’s Services Scrutiny Sub-Committee, 2 December 2020, item 5, paragraph 4.5',
              documentTitle: report,
              place: 'near',
              reads: '96% of children and young people who have engaged for more than 6 weeks have remained out of care',
            }),
          ],
        }),
        question('What would Inside Out have to show before you stopped it?', {
          priority: 'could',
          worrying: 'The ratio is given as proof.',
          evidence: [
            evidence({
              quote:
                'This means that for every £1 invested in the delivery of Inside Out, about £2.50 of (cashable and non-cashable) benefits accrue to the LA and wider public sector.',
              citation: 'Children’s Services Scrutiny Sub-Committee, 2 December 2020, item 5, paragraph 5.1',
              documentTitle: report,
            }),
          ],
        }),
      ]),
      keyLine('What was promised?', 'To close what was left open on 7 October.', '10', [
        question('Which performance indicators have been set since October, and what do they say?', {
          addressedTo: 'the Executive Director of Children’s Services',
          previousAnswers: 'October 2020: officers were asked for a clear set of indicators. No date was given.',
          ifInHand: 'May we see the draft?',
          evidence: [
            evidence({
              quote:
                'The Sub-Committee also agreed to ask officers to put in place a clear set of performance indicators that enabled Councillors to better understand the direction of travel of planned service improvements.',
              citation: 'Children’s Services Scrutiny Sub-Committee, 7 October 2020, minute 7.5',
              documentTitle: minutes,
              date: '2020-10-07',
              minuted: true,
            }),
          ],
        }),
      ]),
    ],
    recommendations: [
      {
        id: nextPart(),
        wording: 'That officers report each quarter on five indicators of demand at the edge of care, with the trend of three years.',
        owner: 'Executive Director',
        date: '3 March 2021',
        measure: 'The first report is on the agenda.',
      },
    ],
    version: 12,
    ...more,
  })
}

/** Every question and every quotation of a sheet. */
export function wordsToFind(sheet: Sheet): readonly string[] {
  const questions = sheet.keyLines.flatMap((line) => line.questions)
  const quoted = [...sheet.facts, ...questions].flatMap((part) => part.evidence.map(({ anchor }) => anchor.quote))
  return [...questions.map(({ text }) => text).filter((text) => text.trim() !== ''), ...quoted]
}

// Question sheets that are hard to print: hostile words, every script, no words at all, far too many of them.
import { partId } from '../../preload/contract/ids.ts'
import type { Sheet } from '../../preload/contract/model/casebook.ts'
import { edgeOfCare, emptySheet, evidence, fact, keyLine, question } from '../sheet-parts.ts'
import { allPacks, normalSheet, packText, scrutiny } from './sheets.ts'

export const hostileWords = [
  '</style><script>alert(1)</script><style>body{display:none}',
  '<img src=x onerror=alert(1)> & "quoted" \'single\' &amp; &#60;',
  '*/ } @import url(https://example.org/x.css); @page { size: 1mm } /*',
  ']]> --> <!-- {{x}} #{y} `z` \\" \\u0000 \\A',
] as const

/** Names and words with letters of many scripts, as councillors and papers bear them. */
const manyLetters = [
  'Llŷr Gruffydd a Siân Gwenllïan: â ê î ô û ŵ ŷ, Ŵ Ŷ',
  'Cllr Świętosława Żółć-Łęcka, Jürgen Müßig, Đorđe Šćepanović, Ağrı Işık, Nguyễn Thị Hạnh',
  'Γιάννης Παπαδόπουλος: «έως 12,4 %»',
  'Олександра Ґоляк і Борис Ёлкин № 7',
  'S.106: £4.2m, €3,50, 12.4%, 2018/19, “O’Connor’s”, ½ ¾ × ÷ ± ≤ ≥ ≠ – — … • ■ → ↑ ↓ ²³¹⁴',
  'it ʻokina and ʼapostrophe, 1∕2 and 3⁄4, soft\u00adhyphen, no\u00a0break, ligatures: office ﬁnance ﬂuﬀ',
] as const

/** Every field of the sheet and of its only question holds words that try to break out. */
export function hostileSheet(): Sheet {
  const [a, b, c, d] = hostileWords
  return emptySheet({
    committee: `Scrutiny ${a}`,
    title: `${b} ${c}`,
    itemNumber: '5</title>',
    author: a,
    portfolioHolder: d,
    powers: c,
    bigQuestion: b,
    desiredOutcome: d,
    facts: [fact(a, evidence({ quote: b, citation: `${c}, minute 2`, documentTitle: d, headings: [a, b] }))],
    keyLines: [
      keyLine(a, b, c, [
        question(`${a} ${b} ${c} ${d}`, {
          asker: a,
          second: b,
          addressedTo: c,
          goodAnswer: d,
          worrying: a,
          ifVague: b,
          ifInHand: c,
          ifDisputed: d,
          ifDataMissing: a,
          previousAnswers: b,
          answer: c,
          answeredBy: d,
          status: 'part',
          promise: a,
          evidence: [
            evidence({ quote: a, citation: b, documentTitle: c, place: 'near', reads: d }),
            evidence({ quote: d, citation: d, documentTitle: a, place: 'lost' }),
          ],
        }),
      ]),
    ],
    recommendations: [{ id: partId.parse('0193a000-0000-7000-8000-00000000abcd'), wording: a, owner: b, date: c, measure: d }],
  })
}

/** Letters of every European script, in questions, quotations and labels. */
export function lettersSheet(): Sheet {
  return emptySheet({
    title: manyLetters[0],
    author: manyLetters[1],
    portfolioHolder: manyLetters[2],
    keyLines: [
      keyLine(
        manyLetters[3],
        manyLetters[4],
        '10',
        manyLetters.map((letters, index) =>
          question(`${letters}?`, {
            asker: letters,
            addressedTo: letters,
            evidence: [evidence({ quote: letters, citation: `Committee, item ${index}`, documentTitle: letters })],
          }),
        ),
      ),
    ],
  })
}

/** Words that run from right to left, faces and signs for which the machine may have no glyph, and a word longer than any line. */
export function strangeSheet(): Sheet {
  const long = 'Verwaltungsgemeinschaftsvorsitzendenstellvertreter'.repeat(12)
  return emptySheet({
    keyLines: [
      keyLine('Right to left: שלום and مرحبا', '\u202eturned about\u202c 😀 👩🏽‍⚖️ 中文', 'ten or so', [
        question(`Why does ${long} not fit?`, {
          evidence: [evidence({ quote: long, citation: `${long}, minute 1`, documentTitle: long })],
          addressedTo: long,
        }),
        question('What does שלום עולם mean, and مرحبا بالعالم?', {
          goodAnswer: 'שלום',
          evidence: [evidence({ quote: 'ועדת הביקורת תדון', citation: 'Item 2', documentTitle: 'Hebrew' })],
        }),
        question('Is 😀 an answer? \u0000\u0007\ud800 \u200b\u202e odd'),
      ]),
    ],
  })
}

/** Twelve questions with follow-ups and three quotations each: many pages. */
export function twelveQuestions(): Sheet {
  const sheet = normalSheet()
  const paragraphs = packText(scrutiny)
    .split('\n')
    .filter((line) => /^[A-Z][^<\t*|#]{120,500}\.$/.test(line))
  const cite = (index: number) =>
    evidence({
      quote: paragraphs[index % paragraphs.length] ?? '',
      citation: `Scrutiny Committee, 14 December 2020, item 7, paragraph ${index + 1}`,
      documentTitle: 'Early Childhood and Family Service',
      date: '2020-12-14',
      pack: scrutiny,
    })
  const questions = Array.from({ length: 12 }, (_, index) =>
    question(
      `Question ${index + 1}: how will you know, by ${index + 1} March 2021, that the change you describe has reached the families it is meant for?`,
      {
        priority: (['must', 'should', 'could'] as const)[index % 3] ?? 'must',
        addressedTo: 'the Cabinet Member',
        goodAnswer: 'Names a date, a figure and an owner.',
        worrying: 'A list of activities.',
        ifVague: 'What would you expect to see first?',
        ifInHand: 'Who has it in hand?',
        ifDisputed: 'Which figure would you use?',
        ifDataMissing: 'When could we have it?',
        previousAnswers: 'November 2020: “in development”.',
        evidence: [cite(index * 3), cite(index * 3 + 1), cite(index * 3 + 2)],
      },
    ),
  )
  return {
    ...sheet,
    keyLines: [0, 1, 2, 3].map((line) => keyLine(`Line ${line + 1}`, 'To find out.', '20', questions.slice(line * 3, line * 3 + 3))),
  }
}

/** As many characters of a pack's own prose as a field takes. */
export const twentyThousand = packText(edgeOfCare)
  .replace(/[^\S\n]+/g, ' ')
  .slice(0, 20_000)

/** Quotations from every pack: each line with a sign beyond the keyboard's, and every hundredth of the others. */
export function sheetOfAllPacks(): Sheet {
  const lines = allPacks.flatMap((pack) =>
    packText(pack)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length > 20 && line.length < 1500)
      .filter((line, index) => index % 100 === 0 || /[^\x20-\x7e£–’‘“”•\t]/.test(line)),
  )
  const cited = [...new Set(lines)].map((quote, index) => evidence({ quote, citation: `Passage ${index + 1}`, documentTitle: 'A paper' }))
  return emptySheet({ keyLines: [keyLine('All packs', '', '', [question('What do the packs say?', { evidence: cited })])] })
}

/** Fields as long as they may be. */
export function longFields(): Sheet {
  return emptySheet({
    bigQuestion: twentyThousand,
    keyLines: [
      keyLine('Long', twentyThousand, '5', [
        question(twentyThousand, { goodAnswer: twentyThousand, answer: twentyThousand, previousAnswers: twentyThousand }),
      ]),
    ],
  })
}

/** A sheet after the meeting, with a table row, a likely place to confirm and a lost quotation. */
export function answeredSheet(): Sheet {
  return emptySheet({
    keyLines: [
      keyLine('Staffing', '', '', [
        question('How many of the posts are filled today?', {
          priority: 'should',
          answer: 'All but three.\n\nRecruitment closes in January.',
          answeredBy: 'Sara Tough',
          status: 'answered',
          promise: 'A note on vacancies by the end of January 2021.',
          evidence: [
            evidence({
              quote:
                '\tNo of FTE posts\t%\tHeadcount\nTotal FTE establishment\t110.53\t\t142\nManagement & administration\t13.23\t12%\t14\nFrontline staff\t97.30\t88%\t128',
              citation: 'Scrutiny Committee, 14 December 2020, item 7, table 2',
              documentTitle: 'Early Childhood and Family Service',
              headings: ['Workforce'],
              date: '2020-12-14',
              pack: scrutiny,
            }),
            evidence({
              quote: 'performance in achieving placement stability indicators had improved',
              citation: 'Item 5, paragraph 1',
              documentTitle: 'Report',
              place: 'ask',
              reads: 'performance on placement stability improved',
            }),
            evidence({
              quote: 'There were no area hotspots of concern in the county',
              citation: 'Item 5, paragraph 2',
              documentTitle: 'Report',
              place: 'lost',
            }),
          ],
        }),
        question('', { status: 'refused' }),
      ]),
      keyLine('', '', '', []),
    ],
  })
}

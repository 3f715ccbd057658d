// Runs of one character or word, as redactions and converters print them: wherever they stand, reading ends. A pattern that can cut a run in many ways would not.
import { describe, it } from 'vitest'
import { isPackOrRefusal, readText } from './any-pack.ts'

/** What a converter or a redaction may print in long runs: words run together, initials, brackets, separators. */
const runs: readonly (readonly [name: string, run: string])[] = [
  ['capitals', 'X'],
  ['capitals and small letters', 'Te'],
  ['hyphened names', '-Xx'],
  ['names with prefixes', 'Mc'],
  ['offices', 'Vice-'],
  ['words with capitals', 'Xx '],
  ['names joined', 'Xx and '],
  ['the same word', 'MEMBERS '],
  ['titles', 'Cllr '],
  ['digits', '1'],
  ['thousands', ',000'],
  ['spaces', ' '],
  ['hard spaces', '\u00a0'],
  ['tabs', '\t'],
  ['tabs and spaces', '\t '],
  ['opened brackets', '('],
  ['shut brackets', ')'],
  ['square brackets', '['],
  ['full stops', '.'],
  ['commas', ','],
  ['colons', ':'],
  ['dashes', '-'],
  ['strokes', '/'],
  ['apostrophes', "'"],
  ['stars', '*'],
  ['hashes', '#'],
  ['underscores', '_'],
  ['addresses', 'a@'],
  ['pages', '(page 1'],
]

/** Sentences of minutes in which names, offices and figures are looked for, with a run in the place of one. */
const minuted: readonly ((run: string) => string)[] = [
  (run) => `A further report would be brought back to the next meeting on the complaint made by the Manager of ${run}, by June 2021.`,
  (run) => `A letter would be written to the Director of ${run}) by June.`,
  (run) => `The Head of ${run} said that she would provide the figures.`,
  (run) => `Action - ${run} to liaise with ${run}`,
  (run) => `RESOLVED: it was moved by Cllr ${run} and seconded by Cllr ${run} that ${run}`,
  (run) => `The Committee ${run} noted the report with ${run} votes in favour.`,
  (run) => `Apologies were received from ${run} (${run} substituting).`,
  (run) => `Cllr ${run} declared an interest in ${run}`,
  (run) => `Question from ${run}: ${run}`,
]

const minutesOf = (sentence: string): string =>
  `Audit Committee

Date: 2 December 2020

Agenda

1. To receive apologies
2. Minutes (Page 3)

Minutes of the Audit Committee meeting held on 7 October 2020

Present:
Cllr A Smith (Chair)

1. Apologies for absence

1.1 ${sentence}

2. Declarations of interest

2.1 ${sentence}

3. Complaints

3.1 ${sentence}

- ${sentence}
`

/** A run wherever a pack has words: on its cover, in its agenda, at the heads of its papers. */
const everywhere = (run: string): string =>
  `Audit Committee ${run}

Date: ${run} 4 May 2020 ${run}

Venue: ${run}

Membership

Cllr A ${run} Smith ${run}

Agenda

1. Apologies ${run}

2. Report ${run} (Page 3${run}) Report by ${run} Director

Report by the Director ${run}

Title ${run}

# Summary ${run} end

1.1 Repairs ${run} rose ${run}.

- item ${run} end

a\tb ${run}\tc

Officer contact

Name: ${run} Tel ${run} a@${run}b.uk

Appendix A ${run}: ${run}
`

describe.each(runs)('long runs of %s', (_, run) => {
  const times = (length: number): string => run.repeat(Math.ceil(length / run.length))

  it.each([60, 900])('of %i characters in minutes end in a pack', (length) => {
    for (const sentence of minuted) isPackOrRefusal(readText(minutesOf(sentence(times(length)))))
  })

  it('of 30,000 characters anywhere end in a pack', () => {
    isPackOrRefusal(readText(everywhere(times(30_000))))
  })
})

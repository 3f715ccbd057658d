// Queries that nobody types in good faith, and some that are pasted in by mistake: each must be answered as plain words, quickly, at any size.

export interface HostileQuery {
  readonly what: string
  readonly query: string
}

/** Very common words of council papers, many of them different. */
const common =
  `service children report director families care support plan performance improve work need year new scrutiny local board health group strategy childhood offer team meet young
council county provide community minutes outcome people develop social impact include key chair look operate change annual commission safeguard independent respond november early
panel partner resource risk school staff target training review quality public process priority policy officer norfolk national month member meeting level information implementation
identify help good future further financial ensure education director development delivery data current cost committee centre cabinet budget available area appropriate approach
agree agency access across action activity additional adult age aim agenda assess`
    .trim()
    .split(/\s+/u)

const stops =
  'the of and to in for a on with is that be are from as this by at have will our we it or an their has which they was were not but can all been would'.split(
    ' ',
  )
const pairs = (words: readonly string[]): readonly string[] => words.map((word, at) => `${word} ${words[(at + 1) % words.length] ?? ''}`)
const long = (text: string, length = 10_000): string => text.repeat(Math.ceil(length / text.length)).slice(0, length)

export const hostileQueries: readonly HostileQuery[] = [
  { what: 'ten thousand characters of one word', query: long('safeguarding ') },
  { what: 'ten thousand characters of different words', query: long(Array.from({ length: 2000 }, (_, at) => `wrd${at.toString(36)}x`).join(' ')) },
  { what: 'ten thousand characters without a blank', query: long('supercalifragilistic') },
  { what: 'unbalanced quotes', query: '"""""“ budget ” " children "the' },
  { what: 'every operator', query: '- + * ( ) " OR AND NOT NEAR NEAR/0 NEAR( : ^ { } year: -"" "-" -* kind: NEAR(the of, 999) children' },
  { what: 'a bomb for regular expressions', query: `${'a'.repeat(900)}!${'('.repeat(90)}` },
  { what: 'another bomb for regular expressions', query: `${'(a+)+$ '.repeat(60)}${'a.'.repeat(200)}` },
  { what: 'emoji', query: '🎉👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 '.repeat(40) },
  { what: 'right-to-left text', query: `\u202e${'תקציב ميزانية '.repeat(30)}` },
  { what: 'SQL', query: `'; DROP TABLE search_packs; -- ${"' OR 1=1 UNION SELECT * FROM search_terms ".repeat(20)}` },
  { what: 'the syntax of the full-text index', query: 'words: {a b} : "x" AND NOT (y OR z) ^w NEAR(a b, -1) "the" * words:the* rowid:1' },
  { what: 'nul and control characters', query: 'bud\0get\0 \u0007\u001b[31m children\u0000' },
  { what: 'nothing but blanks', query: '  \t\n \u00a0 ' },
  { what: 'every digit over and over', query: long('1 2 3 4 5 6 7 8 9 0 ', 1000) },
  { what: 'one letter five hundred times', query: long('a ', 1000) },
  { what: 'a hundred and fifty very common words', query: common.join(' ') },
  { what: 'nothing but stop words', query: stops.join(' ') },
  { what: 'the commonest words of all as a question', query: `what is the ${stops.join(' ')} of the service and children in norfolk?` },
  { what: 'stars after two letters', query: 'co* in* re* pr* se* ch* su* de* pa* st* th* of* an* to* fo* wi* ca* no* wo* me*' },
  { what: 'one star after two letters', query: 'co*' },
  {
    what: 'many NEARs',
    query: pairs(stops)
      .slice(0, 30)
      .map((pair) => `NEAR(${pair}, 900)`)
      .join(' '),
  },
  { what: 'NEARs in a chain', query: [...stops.slice(0, 15), ...common.slice(0, 15)].join(' NEAR/500 ') },
  {
    what: 'many phrases of stop words',
    query: pairs(stops)
      .map((pair) => `"${pair}"`)
      .join(' '),
  },
  { what: 'one phrase of stop words', query: '"of the"' },
  { what: 'everything but a very common word', query: 'children -the' },
  {
    what: 'everything but many common words',
    query: `children ${[...stops, ...common]
      .slice(0, 60)
      .map((word) => `-${word}`)
      .join(' ')}`,
  },
  {
    what: 'everything but phrases of stop words',
    query: `children ${pairs(stops)
      .slice(0, 25)
      .map((pair) => `-"${pair}"`)
      .join(' ')}`,
  },
  {
    what: 'two hundred words joined by OR',
    query: Array.from({ length: 200 }, (_, at) => common[at % common.length] ?? '')
      .join(' OR ')
      .slice(0, 1000),
  },
  {
    what: 'phrases joined by OR',
    query: pairs(stops)
      .map((pair) => `"${pair}"`)
      .join(' OR '),
  },
  { what: 'filters over and over', query: 'year:2020 committee:"a" kind:report person:the item:x pack:y '.repeat(15) },
  { what: 'a person who is a stop word', query: 'children person:"The Of"' },
]

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
const letters = [...'abcdefghijklmnopqrstuvwxyz']
const numbered = (most: number, make: (at: number) => string): string => Array.from({ length: most }, (_, at) => make(at)).join(' ')
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
  { what: 'operators alone', query: long('OR AND NOT NEAR - " ( ) * NEAR/5 OR OR || && -- "" -"" ', 1000) },
  { what: 'operators and common words', query: long('the OR of NEAR/900 and -in "to the" OR children* NEAR( service of, 900) -"of the" ', 1000) },
  { what: 'five hundred words joined by OR', query: numbered(500, (at) => `${at === 0 ? '' : 'OR '}${common[at % common.length] ?? ''}`) },
  { what: 'stop words joined by OR', query: stops.join(' OR ') },
  { what: 'letters joined by OR', query: letters.join(' OR ') },
  { what: 'one letter', query: 'a' },
  { what: 'every letter, three times', query: [...letters, ...letters, ...letters].join(' ') },
  { what: 'stars after one letter, joined by OR', query: letters.map((letter) => `${letter}*`).join(' OR ') },
  { what: 'stars after two letters, joined by OR', query: 'co* OR in* OR re* OR pr* OR se* OR ch* OR su* OR de*' },
  { what: 'stars after three letters', query: 'com* pro* con* ser* chi* rep* sup* dev*' },
  { what: 'a star and a phrase of stop words', query: 'co* "of the"' },
  { what: 'everything but words that begin so', query: 'children -co* -in* -re* -pr* -se*' },
  { what: 'nothing but what is not wanted', query: [...stops, ...common].map((word) => `-${word}`).join(' ') },
  { what: 'what is not wanted, with a filter', query: `${stops.map((word) => `-"${word} the"`).join(' ')} kind:report` },
  { what: 'one NEAR of stop words', query: 'NEAR(the of, 999)' },
  { what: 'one NEAR of four stop words', query: 'NEAR(the and of to, 999)' },
  { what: 'stop words in a chain of NEAR', query: stops.join(' NEAR ') },
  { what: 'a phrase of one stop word', query: '"the"' },
  { what: 'phrases of one stop word, joined by OR', query: stops.map((word) => `"${word}"`).join(' OR ') },
  { what: 'a long phrase of two words over and over', query: `"${'of the '.repeat(50)}"` },
  { what: 'a long phrase of stop words', query: `"${stops.join(' ')}"` },
  { what: 'quotes in quotes', query: long('"the "of "and "to "in" "for" ', 1000) },
  { what: 'curly quotes in quotes', query: long('“the “of ”and “to ” in” “for” ', 1000) },
  { what: 'a thousand digits', query: long('1234567890', 1000) },
  { what: 'every number to a hundred', query: numbered(100, String) },
  { what: 'every percentage', query: numbered(100, (at) => `${at}%`) },
  { what: 'every year of a century', query: numbered(100, (at) => `${1950 + at}`) },
  { what: 'numbers in words', query: long('one two three four five six seven eight nine ten a hundred thousand million ', 1000) },
  { what: 'shares', query: numbered(40, (at) => `one in ${at + 2}`) },
  { what: 'figures that are near others', query: numbered(12, (at) => `about ${at + 1}`) },
  { what: 'words cut by signs without width', query: long('chil\u200bdren ser\u200dvice \ufeff the\u2060 ', 1000) },
  { what: 'right-to-left marks about common words', query: long('\u202ethe \u05d0\u05d1 of \u202c children ', 1000) },
  { what: 'a letter under nine hundred accents', query: `c${'\u0301'.repeat(900)}hildren` },
  { what: 'more SQL', query: long("1; ATTACH DATABASE 'x' AS y; PRAGMA writable_schema=1; SELECT load_extension('x') ", 1000) },
  { what: 'markup', query: long('<script>alert("the")</script><b>of</b> ', 1000) },
  {
    what: 'the words of an address',
    query: 'https://www.example.gov.uk/what-we-do-and-how-we-work/councillors-meetings-decisions-and-elections?x=1&y=2',
  },
  {
    what: 'a page of a minute',
    query: long(
      'The Committee considered the report by the Executive Director of Children’s Services on performance against the plan and the budget for the year, and agreed the recommendations set out in it. ',
      1000,
    ),
  },
  {
    what: 'words with many other words for them',
    query:
      'youngsters help money jobs goals boss rules pay kids parents trouble law rise fall speak house road bus shops teacher doctor police crime',
  },
  { what: 'ninety slips', query: numbered(90, (at) => (common[at % common.length] ?? '').replace(/(.)(.)$/u, '$2$1x')) },
  { what: 'stop words under three filters', query: `kind:report year:2020 committee:children ${stops.join(' ')}` },
  { what: 'common words under three filters', query: 'kind:report year:2020 committee:children children service report plan support care' },
  { what: 'a person with a given name who is two stop words', query: 'person:"Of The"' },
  { what: 'a person named after everybody', query: 'person:"Mr Service" person:"A Children" children' },
]

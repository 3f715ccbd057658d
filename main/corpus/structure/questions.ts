// Questions put by the public and by members, with who answered, what was answered and what was asked further.
import type { AskedQuestion, Passage } from '../../../preload/contract/model/pack.ts'
import { bareName, hasTitle, isPersonName } from './people-names.ts'
import { layOut, type Piece } from './pieces.ts'

/** "Two Questions from Gemma Adams:", "Question 1 from Cllr Jane Smith to the Cabinet Member for Finance". */
const askedBy =
  /^(?:(?:agenda )?(?:item )?\d[\d.]*\s+)?(?:(?:one|two|three|four|five|written|public|members?(?:['’]s?)?|local member|first|second|third)\s+)*questions?(?:\s+(?:no\.?\s*)?\d+)?(?:\s+(?:received|submitted|asked|put))?\s*(?:[:–-]\s*)?(?:from|by)\s+(.{3,140})$/i
/** "Mr J Brown asked the following question:" and "Cllr Smith asked:" */
const asksNow = /^(.{4,60}?)\s+(?:asked(?: the following question)?|put the following question)\s*(?:to .{3,80})?:\s*(.*)$/is
const answerFrom =
  /^(?:(?:written|verbal|full|the)\s+)?(?:answer|response|reply)(?:\s+(?:to (?:the )?(?:question|supplementary).{0,20}))?(?:\s+(?:from|by|of|given by|provided by)\s+(?:the\s+)?(.{3,120}?))?\s*:\s*(.*)$/is
/** "The Cabinet Member for Finance replied:" */
const repliedNow = /^(?:the\s+)?(.{4,90}?)\s+(?:replied|responded|answered)(?: (?:that|as follows))?\s*:\s*(.*)$/is
const supplementary = /^supplementary(?:\s+question)?(?:\s+(?:from|by)\s+[^:]{3,80})?\s*:?\s*(.*)$/is
/** "Name | Question | Response". */
const questionColumn = /^(?:the )?questions?(?: asked)?$/i
const answerColumn = /^(?:the )?(?:response|answer|reply)s?$/i
const askerColumn = /^(?:name|asker|questioner|asked by|from|member|member of the public)$/i

interface Draft {
  kind: 'public' | 'member'
  asker: string
  answeredBy: string | null
  question: string[]
  answer: string[]
  supplementary: string[]
  piece: Piece
  part: 'question' | 'answer' | 'supplementary'
}

const councillor = /^(?:cllr|councillor)\b/i

/** The asker's name off "Gemma Adams, Norwich:", "Cllr Jane Smith to the Leader". Null where no person is named. */
function askerIn(words: string): string | null {
  const name = words
    .replace(/\s+(?:to|for)\s+(?:the\s+)?.*$/i, '')
    .replace(/\s+(?:on behalf of|of|from|regarding|about|re)\s.*$/i, '')
    .replace(/(?<![\s:.,;–-])[\s:.,;–-]+$/g, '')
    .split(/,|\s[–-]\s|\(/)[0]
    ?.trim()
  return name !== undefined && (isPersonName(name) || hasTitle(name)) ? name : null
}

function opened(piece: Piece): { readonly asker: string; readonly kind: 'public' | 'member'; readonly first: string } | null {
  const by = piece.text.length < 220 ? askedBy.exec(piece.text.replace(/\s+/g, ' ')) : null
  const now = by === null ? asksNow.exec(piece.text) : null
  const asker = askerIn(by?.[1] ?? now?.[1] ?? '')
  if (asker === null) return null
  const member = councillor.test(asker) || /\bmembers?['’]? questions?\b|\blocal member\b/i.test([piece.text, ...piece.headings].join(' '))
  return { asker, kind: member && !/\bpublic questions?\b/i.test(piece.text) ? 'member' : 'public', first: now?.[2] ?? '' }
}

/** Another question of the same asker: a numbered piece, or a heading "Question 2", after an answer. */
function asksAgain(piece: Piece, draft: Draft): boolean {
  return draft.part !== 'question' && ((piece.number !== null && /\d\.\d/.test(piece.number)) || /^question(?:\s+\d+)?\s*:?$/i.test(piece.text))
}

const closes = (piece: Piece, draft: Draft) =>
  (piece.kind === 'heading' && draft.question.length > 0 && !/\bquestions?\b|\banswer|\bresponse|\breply/i.test(piece.text)) ||
  piece.kind === 'row' ||
  /\bin large print\b/i.test(piece.text) ||
  draft.answer.length + draft.question.length > 60

function finish(drafts: readonly Draft[]): readonly AskedQuestion[] {
  const words = (parts: readonly string[]) => (parts.length === 0 ? null : parts.join('\n'))
  return drafts.flatMap((draft) => {
    const question = words(draft.question)
    return question === null
      ? []
      : [
          {
            kind: draft.kind,
            asker: draft.asker,
            answeredBy: draft.answeredBy,
            question,
            answer: words(draft.answer),
            supplementary: words(draft.supplementary),
            passage: draft.piece.passage,
          },
        ]
  })
}

/** Takes what a piece says into the question that is open. */
function take(draft: Draft, piece: Piece): void {
  const answer = answerFrom.exec(piece.text) ?? (draft.part === 'answer' ? null : repliedNow.exec(piece.text))
  const further = supplementary.exec(piece.text)
  if (answer !== null) {
    draft.part = 'answer'
    draft.answeredBy ??= answer[1]?.trim() ?? null
    if ((answer[2] ?? '') !== '') draft.answer.push(answer[2] ?? '')
  } else if (further !== null) {
    draft.part = 'supplementary'
    if ((further[1] ?? '') !== '') draft.supplementary.push(further[1] ?? '')
  } else draft[draft.part].push(piece.text)
}

function inLines(pieces: readonly Piece[]): readonly AskedQuestion[] {
  const drafts: Draft[] = []
  let open: Draft | null = null
  const start = (piece: Piece, asker: string, kind: 'public' | 'member', first: string): Draft => {
    const draft: Draft = {
      kind,
      asker,
      answeredBy: null,
      question: first === '' ? [] : [first],
      answer: [],
      supplementary: [],
      piece,
      part: 'question',
    }
    drafts.push(draft)
    return draft
  }
  for (const piece of pieces) {
    const next = opened(piece)
    if (next !== null) open = start(piece, next.asker, next.kind, next.first)
    else if (open !== null && closes(piece, open)) open = null
    else if (open !== null && asksAgain(piece, open)) open = start(piece, open.asker, open.kind, /^question/i.test(piece.text) ? '' : piece.text)
    else if (open !== null) {
      if (open.question.length === 0 && open.part === 'question') open.piece = piece
      take(open, piece)
    }
  }
  return finish(drafts)
}

/** Tables whose head names a question's and an answer's column. */
function inTables(pieces: readonly Piece[]): readonly AskedQuestion[] {
  let columns: { readonly asker: number; readonly question: number; readonly answer: number } | null = null
  return pieces.flatMap((piece): readonly AskedQuestion[] => {
    if (piece.kind !== 'row') {
      columns = null
      return []
    }
    const cells = piece.cells.map((cell) => cell.text.replace(/\s+/g, ' ').trim())
    const at = (pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell))
    const heads = { asker: at(askerColumn), question: at(questionColumn), answer: at(answerColumn) }
    if (heads.question >= 0 && heads.answer >= 0 && heads.asker >= 0) {
      columns = heads
      return []
    }
    if (columns === null) return []
    const [asker = '', question = '', answer = ''] = [cells[columns.asker], cells[columns.question], cells[columns.answer]]
    if (asker === '' || question === '') return []
    return [
      {
        kind: councillor.test(asker) ? 'member' : 'public',
        asker,
        answeredBy: null,
        question,
        answer: answer === '' ? null : answer,
        supplementary: null,
        passage: piece.passage,
      },
    ]
  })
}

/** Reads every question out of a pack's passages, in their order. */
export function readQuestions(passages: readonly Passage[]): readonly AskedQuestion[] {
  const pieces = layOut(passages)
  const all = [...inLines(pieces), ...inTables(pieces)]
  return all.filter((one, at) => all.findIndex((other) => bareName(other.asker) === bareName(one.asker) && other.question === one.question) === at)
}

// Reads a PDF content stream as its operations, so that what is painted outside any tag can be found and marked.
// Syntax after ISO 32000-1, 7.2 and 7.8.

/** One operation: `operands` and operator stand in the stream from `from` to `to` (character positions). */
export interface Operation {
  readonly operator: string
  /** As written, one piece an operand; arrays and dictionaries are one piece each. */
  readonly operands: readonly string[]
  readonly from: number
  readonly to: number
}

const spaces = /[\0\t\n\f\r ]*/y
const regulars = /[^\0\t\n\f\r ()<>[\]{}/%]*/y
const comment = /[^\r\n]*/y

/** Where the run of such characters that starts at `from` ends. */
function endOfRun(stream: string, from: number, run: RegExp): number {
  run.lastIndex = from
  return run.test(stream) ? run.lastIndex : from
}

/** End of a literal string that opens at `from`; brackets nest unless escaped. */
function endOfString(stream: string, from: number): number {
  let depth = 0
  for (let at = from; at < stream.length; at += 1) {
    const character = stream[at]
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return stream.length
}

/** End of an array or dictionary that opens at `from`. */
function endOfGroup(stream: string, from: number): number {
  let depth = 0
  let at = from
  while (at < stream.length) {
    const two = stream.slice(at, at + 2)
    if (two === '<<' || two === '>>') {
      depth += two === '<<' ? 1 : -1
      at += 2
    } else if (stream[at] === '(') at = endOfString(stream, at)
    else {
      if (stream[at] === '[') depth += 1
      if (stream[at] === ']') depth -= 1
      at += 1
    }
    if (depth === 0) return at
  }
  return stream.length
}

/** End of the token that starts at `from`, which is neither white space nor a comment. */
function endOfToken(stream: string, from: number): number {
  const first = stream.charAt(from)
  if (first === '(') return endOfString(stream, from)
  if (first === '[' || stream.startsWith('<<', from)) return endOfGroup(stream, from)
  if (first === '<') return Math.max(stream.indexOf('>', from), from) + 1
  if (first === '/') return endOfRun(stream, from + 1, regulars)
  return Math.max(endOfRun(stream, from, regulars), from + 1)
}

/** An operator is a word that is neither a number nor a constant. */
const isOperator = (token: string): boolean => /^[A-Za-z'"]/.test(token) && !/^(?:true|false|null)$/.test(token)

/** Every operation of a stream, in order. The data of an inline image belong to its `EI`. */
export function operationsOf(stream: string): readonly Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  let start = -1
  for (let at = endOfRun(stream, 0, spaces); at < stream.length; at = endOfRun(stream, at, spaces)) {
    if (stream[at] === '%') {
      at = endOfRun(stream, at, comment)
      continue
    }
    if (start < 0) start = at
    const end = endOfToken(stream, at)
    const token = stream.slice(at, end)
    at = end
    if (!isOperator(token)) {
      operands.push(token)
      continue
    }
    if (token === 'ID') {
      const data = /\sEI(?=\s|$)/.exec(stream.slice(at))
      at = data === null ? stream.length : at + data.index + data[0].length
    }
    operations.push({ operator: token === 'ID' ? 'EI' : token, operands, from: start, to: at })
    operands = []
    start = -1
  }
  return operations
}

export const paintsText = new Set(['Tj', 'TJ', "'", '"'])
export const paintsPath = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
export const paintsImage = new Set(['Do', 'sh', 'EI'])
export const buildsPath = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h', 'W', 'W*'])

// From lines to blocks: what pages cut is joined, what pages print again is left out, and what only its form gives away is found.
import { describe, expect, it } from 'vitest'
import { readTextLines } from '../../../main/corpus/read/read-text.ts'

const read = (text: string) => readTextLines(text.split('\n'))
/** Blocks in short: "# 3.4 Title", "3.4.1 text", "• text", "a | b". */
function shown(text: string): readonly string[] {
  return read(text).blocks.map((block) => {
    if (block.kind === 'table')
      return block.rows.map((row) => row.cells.map(({ parts }) => parts.map((part) => part.text).join(' ')).join(' | ')).join(' / ')
    const words = [block.number, block.text].filter(Boolean).join(' ')
    return block.kind === 'heading' ? `# ${words}` : block.kind === 'item' ? `${'•'.repeat(block.level)} ${words}` : words
  })
}

const long = 'The Committee explored areas of joint response to the pandemic with the Executive Director and the Chief Executive of the'

describe('what a page cut', () => {
  it('is joined where the first half has no end and the second no beginning', () => {
    expect(shown(`${long}\n\npartnership, who answered.`)).toEqual([`${long} partnership, who answered.`])
    expect(shown(`- ${long}\n\n\n\npartnership, who answered.`)).toEqual([`• ${long} partnership, who answered.`])
  })

  it('is not joined after a full stop, a colon or a short line', () => {
    expect(shown('The report was received.\n\nand so on')).toHaveLength(2)
    expect(shown('The following were discussed at some length by the members:\n\nlocal roads')).toHaveLength(2)
    expect(shown('Mr Giles Hankinson\n\nof Norwich')).toHaveLength(2)
  })

  it('is joined over a running header and a page number', () => {
    const page = (words: string): string => `\n\n\nAgenda pack of the Committee\n\n\n\n${words}`
    const text = `First page begins here and says a thing.${page(`${long}`)}${page('partnership, who answered.')}${page('Last page.')}${page('The end of it.')}`
    expect(shown(text)).toContain(`${long} partnership, who answered.`)
    expect(read(text).leftOut.filter(({ why }) => why === 'running header or footer').length).toBeGreaterThanOrEqual(2)
    expect(shown(`${long}\n\n60\n\npartnership, who answered.`)).toEqual([`${long} partnership, who answered.`])
  })

  it('is joined in a table, and said', () => {
    const text = 'Name\tSum\tNote\nA\t1.0\tx\nB\t2.0\ty\n\nC\t3.0\tz\nD\t4.0\tw'
    expect(shown(text)).toEqual(['Name | Sum | Note / A | 1.0 | x / B | 2.0 | y / C | 3.0 | z / D | 4.0 | w'])
    expect(read(text).doubts[0]?.reason).toBe('This table was cut by a page and joined again.')
  })

  it('leaves two tables two, where the second has heads of its own', () => {
    expect(shown('Name\tSum\tCost\nA\t1.0\t2.0\nB\t2.0\t3.0\n\nTeam\tStaff\tPosts\nC\t3.0\t1.0\nD\t4.0\t2.0')).toHaveLength(2)
  })
})

describe('headings', () => {
  it('are short lines alone, numbered lines without an end, and bold lines', () => {
    const text =
      'Executive Summary\n\nThis paper shows that there has been progress.\n\n1. Background\n\n1.1 The purpose of this paper is to report.\n\n1.2 National policy\n\nThe themes are these.\n\n**Next steps for families**\n\nThere are many.'
    expect(shown(text)).toEqual([
      '# Executive Summary',
      'This paper shows that there has been progress.',
      '# 1 Background',
      '1.1 The purpose of this paper is to report.',
      '# 1.2 National policy',
      'The themes are these.',
      '# Next steps for families',
      'There are many.',
    ])
  })

  it('are not names, dates, labels with their values, captions, or what leads into a list', () => {
    for (const line of [
      'Mr Giles Hankinson',
      'Cllr A Smith',
      '14 December 2020',
      'Staff: N/A',
      'Table 1: Need markers',
      'During discussion the following points were noted:',
      'The Board is asked to:',
      'N/A',
      '(Page 5)',
      'Tel: 01603 223744',
      'There were no public questions',
    ])
      expect(shown(`${line}\n\nThen follows a paragraph of words.`)[0], line).toBe(line)
  })

  it('are not the lines of an ordered list', () => {
    expect(shown('1. Note the report\n2. Agree the plan\n3. Ask for more')).toEqual([
      '• 1. Note the report',
      '• 2. Agree the plan',
      '• 3. Ask for more',
    ])
  })

  it('take a number that stands on the line above', () => {
    expect(shown('Words before it.\n\n2.5\n\n**Embedding the practice**\n\nOne crucial example follows.')).toContain('# 2.5 Embedding the practice')
  })
})

describe('a long numbered line above a list', () => {
  const line = '2.4 Local driver 2 – Ambition to build an early childhood system in the county'
  it('is a heading where its own numbered paragraphs follow', () => {
    expect(shown(`${line}\n\n- The need to build.\n- The chance to do so.\n\n2.4.1 A number of services are in touch with families.`)[0]).toBe(
      `# ${line}`,
    )
  })

  it('only leads into the list where none follow', () => {
    expect(shown(`${line}\n\n- The need to build.\n- The chance to do so.\n\n2.5 A number of services are in touch with families.`)[0]).toBe(line)
  })
})

describe('tables', () => {
  it('drop rules and empty columns, and keep empty cells', () => {
    expect(shown('a\t\tb\t\n---\t---\t---\t---\nc\t\t\t\nd\t\te\t')).toEqual(['a | b / c |  / d | e'])
  })

  it('that hold one column of words are text', () => {
    expect(shown('\tA paragraph that stands in the second column of a page with nothing beside it.')).toEqual([
      'A paragraph that stands in the second column of a page with nothing beside it.',
    ])
  })

  it('that only number paragraphs are paragraphs', () => {
    expect(shown('1.1\tThe intention of this paper is to give an overview.\n1.2\tMembers are invited to comment.')).toEqual([
      '1.1 The intention of this paper is to give an overview.',
      '1.2 Members are invited to comment.',
    ])
  })
})

// Officer contacts: whom to ask about a report, out of tables (upright or transposed), labelled lines and lines of names, numbers and addresses.
import type { Contact, Passage } from '../../../preload/contract/model/pack.ts'
import { isPersonName } from './people-names.ts'
import { layOut, type Piece } from './pieces.ts'

const sectionHeading =
  /^(?:\d+(?:\.\d+)*\.?\s*)?(?:officer contacts?|contact officers?|contact details?|contacts?|lead officer contacts?|report contacts?|further information)\s*:?$/i
const sectionLead =
  /^(?:if you have (?:any )?(?:questions|queries)|for (?:more|further) information)\b.*?\bplease (?:get in touch with|contact)\s*:?\s*/is
const sectionEnd = /\bin large print\b|\bbraille\b|^(?:appendix|background papers?|annex|recommendations?|summary)\b/i
const email = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/
const everyEmail = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g
const phone = /(?<![\d/])(?:\+44\s?\d|\(?0\d{2,4}\)?)[\d\s]{4,10}\d(?!\d)/
const label = /^(?:officer(?:['’]s)? names?|officers?|names?|contact names?|report author|author|lead officer)\s*[:;]\s*(.*)$/i
const phoneLabel = /\b(?:tel(?:ephone)?(?: ?(?:no|number))?|phone|direct dial|mobile)\b\.?\s*[:;]?/i

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

interface Draft {
  name: string
  tel: string | null
  email: string | null
}

/** "Officer Name: | James Wilson | Sarah Jones": labels in the first column, one officer a column. */
function transposed(rows: readonly Piece[]): readonly Draft[] | null {
  const labelled = (pattern: RegExp) => rows.find((row) => pattern.test(squeeze(row.cells[0]?.text ?? '')))
  const nameRow = labelled(/^(?:officer )?names?\s*:?$|^officer names?\s*:?$|^contact officers?\s*:?$/i)
  const emailRow = labelled(/^e-?mail/i)
  const phoneRow = labelled(/^(?:tel|phone)/i)
  if (nameRow === undefined || (emailRow === undefined && phoneRow === undefined)) return null
  return nameRow.cells.slice(1).flatMap((cell, at): Draft[] => {
    const name = squeeze(cell.text)
    if (name === '') return []
    return [
      {
        name,
        tel: phone.exec(phoneRow?.cells[at + 1]?.text ?? '')?.[0].trim() ?? null,
        email: email.exec(emailRow?.cells[at + 1]?.text ?? '')?.[0] ?? null,
      },
    ]
  })
}

/** "Name | Telephone Number | Email address" with one officer a row, header row or not. */
function upright(row: Piece): readonly Draft[] {
  const cells = row.cells.map((cell) => squeeze(cell.text))
  const found = email.exec(cells.join(' '))?.[0] ?? null
  const tel = phone.exec(cells.filter((cell) => !email.test(cell)).join(' | '))?.[0].trim() ?? null
  const first = cells.find((cell) => cell !== '' && !email.test(cell) && !phone.test(cell)) ?? ''
  if ((found === null && tel === null) || first === '' || /^(?:officer )?(?:name|telephone|tel|email)\b/i.test(first)) return []
  const emails = row.text.match(everyEmail) ?? []
  if (emails.length > 1) return several(row.text)
  return [{ name: first.length <= 90 ? first : (first.split(/,\s|\s[–-]\s/)[0] ?? first), tel, email: found }]
}

/** Two officers on one line: names are told by the addresses, "michael.rosen@" being Michael Rosen. */
function several(text: string): readonly Draft[] {
  const phones = [...text.matchAll(new RegExp(phone.source, 'g'))].map((match) => match[0].trim())
  return (text.match(everyEmail) ?? []).map((address, at) => ({ name: nameIn(text, address), tel: phones[at] ?? null, email: address }))
}

/** The name an address belongs to, as the text prints it; else made from the address itself. */
function nameIn(text: string, address: string): string {
  const [first = '', last = ''] = (address.split('@')[0] ?? '').replace(/\d+$/, '').split(/[._]/)
  const printed = last === '' ? null : new RegExp(String.raw`\b${first}\w*\s+${last}\b`, 'i').exec(text)
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  return printed?.[0] ?? squeeze(`${capital(first)} ${capital(last)}`)
}

const headerWords = /^(?:(?:officer )?names?|telephone(?: numbers?)?|tel(?:\.? no)?|e-?mail(?: address)?|job title|\s)+:?$/i

/** Labelled or bare lines: a name opens a contact, what follows is its number and address. */
function fromLines(lines: readonly string[]): readonly Draft[] {
  const drafts: Draft[] = []
  for (const line of lines) {
    const text = squeeze(line)
    if (text === '' || headerWords.test(text)) continue
    if ((text.match(everyEmail) ?? []).length > 1) {
      drafts.push(...several(text))
      continue
    }
    const withoutPlaces = text.replace(email, ' ').replace(phone, ' ')
    const labelledName = label.exec(withoutPlaces)?.[1]
    const bare = squeeze((labelledName ?? withoutPlaces).replace(phoneLabel, ' ').replace(/\be-?mail(?: address)?\b\s*:?/i, ' '))
    const name = (bare.split(/\s*[,–(]\s*|\s+-\s+|\s{2,}/)[0] ?? '').trim()
    const opens = labelledName !== undefined ? name !== '' : isPersonName(name) || (name.length > 4 && email.test(text) && phone.test(text))
    // "Ruth Adeyemi, Director of Housing": the office behind the name is kept for `withRole`.
    const withOffice = isPersonName(name) && bare.length < 90 && !/[:;@]/.test(bare) ? bare : name
    if (opens) drafts.push({ name: withOffice, tel: null, email: null })
    const current = drafts.at(-1)
    if (current === undefined) continue
    current.tel ??= phone.exec(text.replace(email, ' '))?.[0].trim() ?? null
    current.email ??= email.exec(text)?.[0] ?? null
  }
  return drafts
}

/** The pieces of contact sections: after their heading or lead-in, up to the accessibility notice or the next matter. */
function sections(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = []
  let open: Piece[] | null = null
  for (const piece of pieces) {
    if (sectionHeading.test(piece.text) || sectionLead.test(piece.text)) {
      if (open === null || open.length > 0) found.push([])
      open = found.at(-1) ?? null
      // "... please get in touch with: Richard Snowden Tel: ...": the contact stands behind the lead-in.
      const behind = sectionHeading.test(piece.text) ? '' : piece.text.replace(sectionLead, '').trim()
      if (behind !== '' && open !== null) open.push({ ...piece, text: behind })
      continue
    }
    if (open === null) continue
    const over =
      sectionEnd.test(piece.text) ||
      open.length > 24 ||
      (piece.kind === 'heading' && !isPersonName(piece.text) && !headerWords.test(piece.text) && !email.test(piece.text) && open.length > 0) ||
      (piece.kind !== 'row' && piece.text.length > 300)
    if (over) open = null
    else open.push(piece)
  }
  return found
}

/** Labels and values run together: "Officer name: Jo Martin Tel No: 01603 223814 Email address: ..." is three lines. */
const labelled = /(?<=\S)\s+(?=(?:tel(?:ephone)?(?: ?(?:no|number))?\.?|e-?mail(?: address)?|officer name|job title)\s*[:;])|(?<=\d)\s+(?=e-?mail)/gi

/** "Sue Crossman, Chief Officer" is a name and the office that tells the member whom they write to; a service's name has none. */
function withRole({ name, tel, email: address }: Draft): Contact {
  const parted = /^(.{4,50}?)(?:,\s+|\s+[–-]\s+)(.{3,})$/.exec(name)
  const person = parted?.[1] !== undefined && isPersonName(parted[1])
  return { name: person ? (parted[1] ?? name) : name, role: person ? (parted[2] ?? null) : null, tel, email: address }
}

/** Reads the officer contacts of one document, each person once. */
export function readContacts(passages: readonly Passage[]): readonly Contact[] {
  const drafts = sections(layOut(passages)).flatMap((section) => {
    const rows = section.filter((piece) => piece.kind === 'row')
    const turned = rows.length > 0 ? transposed(rows) : null
    const lines = section.filter((piece) => piece.kind !== 'row').flatMap((piece) => piece.text.split('\n').flatMap((line) => line.split(labelled)))
    return [...(turned ?? rows.flatMap(upright)), ...fromLines(lines)]
  })
  const named = drafts.filter((draft) => draft.name !== '' && (draft.tel !== null || draft.email !== null))
  return named.filter((draft, at) => named.findIndex((other) => other.name.toLowerCase() === draft.name.toLowerCase()) === at).map(withRole)
}

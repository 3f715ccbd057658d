// A name for the exported file that every system takes and a member knows again.
import type { Sheet } from '../../preload/contract/model/casebook.ts'
import { dateWords } from './sheet/words.ts'

/** Longest name without its ending, in bytes of UTF-8: Linux takes 255 for a name, Windows 260 characters for a whole path. */
const longest = 160

/** What Windows, macOS or Linux refuse in a name, invisible formatting, and characters that a shell or a share might act on. */
const refused = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*%$`~#;]+/gu

/** Words as part of a file name: nothing refused, no doubled spaces, no stop or hyphen left at an end. */
function safe(words: string): string {
  return words
    .normalize('NFC')
    .replace(refused, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
}

/** The first characters that have room, none of them cut in two. */
function cut(words: string): string {
  let room = longest
  const kept = [...words].filter((character) => {
    room -= Buffer.byteLength(character)
    return room >= 0
  })
  return safe(kept.join(''))
}

/** "Question sheet - item 7 - 14 December 2020.pdf"; the title stands in where there is no item number. */
export function suggestedFileName(sheet: Pick<Sheet, 'itemNumber' | 'title' | 'date'>): string {
  const number = safe(safe(sheet.itemNumber).slice(0, 60))
  const subject = number === '' ? safe(sheet.title).slice(0, 60) : /^item\b/i.test(number) ? number : `item ${number}`
  const parts = ['Question sheet', safe(subject), sheet.date === null ? '' : safe(dateWords(sheet.date))]
  return `${cut(parts.filter((part) => part !== '').join(' - '))}.pdf`
}

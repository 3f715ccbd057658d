// A filter with more values than a menu holds: the best few at once, all of them on asking, and any of them by a few letters.
import { useEffect, useRef, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import { Input, SearchField } from 'react-aria-components/SearchField'
import { Icon } from '../../ui/icon.tsx'
import { ScrollFrame } from '../../ui/scroll-frame.tsx'
import { count } from '../../words.ts'
import { type Entry, listed, listedWords } from './entries.ts'

interface LongFacetProps {
  readonly any: string
  /** "Find a person". */
  readonly find: string
  /** One and several of what is listed: "person", "people". */
  readonly one: string
  readonly many: string
  /** The best of them, in order. */
  readonly best: readonly Entry[]
  /** How many there are in all. */
  readonly of: number
  /** Asks for all of them. */
  readonly all: () => Promise<readonly Entry[]>
  readonly onChoose: (id: string) => void
}

/** "Any person", with the best of them under it, a field to find one, and a way to all. */
export function LongFacet({ onChoose, ...given }: LongFacetProps) {
  const [open, setOpen] = useState(false)
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton className="chip chip-menu">
        <span>{given.any}</span>
        <Icon name="down" size={0.8} />
      </AriaButton>
      <Popover className="popover choices" placement="bottom start">
        {open && <Choices {...given} onChoose={onChoose} />}
      </Popover>
    </MenuTrigger>
  )
}

const showAll = 'show all'
/** Of more than these one is looked for by typing. */
const fewest = 8

function Choices({ find, one, many, best, of, all, onChoose }: LongFacetProps) {
  const [typed, setTyped] = useState('')
  const [wide, setWide] = useState(false)
  // The results may change while the list is open, and what was asked for before is then no longer all of them.
  const results = JSON.stringify([of, best])
  const [asked, setAsked] = useState<{ readonly of: string; readonly entries: readonly Entry[] } | null>(null)
  const whole = best.length >= of ? best : asked?.of === results ? asked.entries : null
  const { entries, beyond } = listed(whole ?? best, typed, wide)
  const ask = useRef(all)
  ask.current = all
  const wanted = whole === null && (wide || typed !== '')
  useEffect(() => {
    if (!wanted) return
    let over = false
    void ask.current().then((found) => {
      if (!over) setAsked({ of: results, entries: found })
    })
    return () => {
      over = true
    }
  }, [wanted, results])
  const note = listedWords(entries.length, beyond, typed, { one, many })
  const menu = (
    <Menu
      className="menu"
      aria-label={find}
      onAction={(key) => {
        if (key !== showAll) return onChoose(String(key))
        setWide(true)
      }}
      renderEmptyState={() => <p className="choices-none">{note}</p>}
    >
      {entries.map(({ id, words, hint, left }) => (
        <MenuItem key={id} id={id} textValue={hint === null ? words : `${words}, ${hint}`} className="menu-item">
          <span className="menu-words">
            {words}
            {hint !== null && <span className="menu-hint">{hint}</span>}
          </span>
          <span className="chip-count">{count(left)}</span>
        </MenuItem>
      ))}
      {typed === '' && !wide && of > entries.length && (
        <MenuItem id={showAll} className="menu-item choices-all" textValue={`All ${count(of)} ${many}`} shouldCloseOnSelect={false}>
          All {count(of)} {many}
        </MenuItem>
      )}
    </Menu>
  )
  const scrolled = (
    <ScrollFrame label={find} className="choices-menu">
      {menu}
    </ScrollFrame>
  )
  if (of <= fewest) return scrolled
  return (
    // Begun anew with all of them: the line stood on is gone.
    <Autocomplete key={String(wide)} inputValue={typed} onInputChange={setTyped}>
      <SearchField className="choices-field" aria-label={find} autoFocus>
        <Icon name="search" size={1} />
        <Input className="choices-input" placeholder={find} />
      </SearchField>
      <p role="status" className="visually-hidden">
        {typed === '' && !wide ? '' : note}
      </p>
      {scrolled}
      {beyond > 0 && (typed !== '' || wide) && (
        <p className="choices-note" aria-hidden="true">
          {note}
        </p>
      )}
    </Autocomplete>
  )
}

// What the search panel knows and does: what is asked, what was found, the row stood on, and what can be done with it.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { PackId } from '../../../preload/contract/ids.ts'
import type { SavedSearch, TypedFilter } from '../../../preload/contract/model/search.ts'
import type { Asked } from '../../api.ts'
import { useRoute } from '../../routes.ts'
import type { AlikeSubject } from '../../ui/alike-subject.ts'
import type { EvidenceTarget } from '../../ui/evidence-target.ts'
import { undoLast } from '../../ui/toast.tsx'
import { goTo } from './going.ts'
import { useRecent } from './keeping.ts'
import { type Filters, noFilters } from './request.ts'
import { noRows, type Option, startRows } from './rows.ts'
import { asksOf, filtersOf } from './saved.ts'
import { type RowAct, rowActOf, stepOf, usePanelKeys } from './search-keys.ts'
import { noTrail, stepBack, stepOn, subjectOf } from './trail.ts'
import { countedFilters, withoutTyped } from './typed.ts'
import { useAlike } from './use-alike.ts'
import { useBeginning } from './use-beginning.ts'
import { useCiting } from './use-citing.ts'
import { useSaved } from './use-saved.ts'
import { useSaying } from './use-saying.ts'
import { useSearch } from './use-search.ts'
import { useStanding } from './use-standing.ts'
import { useStatus, useSuggestions } from './use-status.ts'
import { alikeAnnouncement, alikeWords, announcementOf } from './words.ts'

export interface PanelGiven {
  /** Where hits go as evidence; null where search was opened for reading. */
  readonly target: EvidenceTarget | null
  /** The passage whose like was asked for in the text; null for none. */
  readonly subject: AlikeSubject | null
  /** The saved searches. */
  readonly asked: Asked<readonly SavedSearch[]>
  readonly onClose: () => void
}

export function usePanel({ target, subject, asked, onClose }: PanelGiven) {
  const route = useRoute()
  const reading = route.screen === 'reader' ? route.pack : null
  const { beginning, keep, forgetTrail } = useBeginning(target === null ? subject : null, target !== null)
  const [trail, setTrail] = useState(beginning.trail)
  const like = subjectOf(trail)
  const search = useSearch(beginning, like !== null)
  const alike = useAlike(like?.passage ?? null)
  const { filters } = search
  const query = like === null ? search.query : ''
  const found = like === null ? search.found : alike.found
  const settled = like === null ? search.settled : alike.settled
  const empty = like === null && query.trim() === ''

  const answer = settled ? (found?.answer ?? null) : null
  const { said, say } = useSaying(useMemo(() => (answer && (like ? alikeAnnouncement(answer) : announcementOf(answer))) ?? '', [answer, like]))
  const saved = useSaved(asked, say)
  const citing = useCiting(target, say)
  const [help, setHelp] = useState(false)
  const [naming, setNaming] = useState<SavedSearch | null>(null)
  const [recent, addRecent] = useRecent()
  const frame = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const waiting = useRef<RowAct | null>(null)
  const removedSinceTyping = useRef(false)

  const list = useMemo(() => (empty ? startRows(saved.list, recent) : (found?.rows ?? noRows)), [empty, saved.list, recent, found])
  const standing = useStanding(list, beginning.row, empty)
  const { chosen } = standing
  const nothing = !empty && found !== null && list.options.length === 0
  const searchStatus = useStatus(search)
  const status = like === null ? searchStatus : alike.found === null ? '' : alikeWords(alike.found.answer)
  const suggestions = useSuggestions(query, nothing && like === null)
  const packs = useMemo(() => [...new Set((search.found?.answer.groups ?? []).map((group): PackId => group.pack))], [search.found])
  const asks = like === null ? asksOf(query, filters) : null
  const held = saved.heldAs(asks)

  const focusField = () => field.current?.focus()
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  useEffect(() => keep({ query: search.query, filters, trail, row: chosen?.key ?? null }))

  const type = (next: string) => {
    standing.start()
    setHelp(false)
    setTrail(noTrail)
    waiting.current = null
    removedSinceTyping.current = false
    search.type(next)
  }
  const tryQuery = (next: string) => {
    type(next)
    focusField()
  }
  const narrow = (change: () => void) => {
    standing.start()
    change()
    // A chip that goes takes the focus with it.
    requestAnimationFrame(() => frame.current?.contains(document.activeElement) === true || focusField())
  }
  const filter = (next: Filters) => narrow(() => search.filter(next))
  const typed = search.found === null ? [] : countedFilters(search.found.answer)
  const takeOut = (one: TypedFilter) => {
    const left = withoutTyped(search.found?.query ?? '', [one])
    narrow(() => search.run(left, left === '' ? noFilters : filters))
  }
  const clearFilters = () => narrow(() => search.run(withoutTyped(search.found?.query ?? '', typed), noFilters))
  const back = () => {
    const before = stepBack(trail)
    if (before === null) {
      forgetTrail()
      return onClose()
    }
    setTrail(before.trail)
    standing.backTo(before.row)
    focusField()
  }

  const open = (option: Option) => {
    if (option.type === 'recent') return tryQuery(option.query)
    if (option.type === 'saved') {
      tryQuery(option.search.asks.query)
      return search.run(option.search.asks.query, filtersOf(option.search.asks))
    }
    if (option.type === 'more') return like === null ? search.askForMore(option.limit) : alike.askForMore(option.limit)
    if (like === null) addRecent(query)
    onClose()
    goTo(option, found?.answer.groups ?? [], like === null ? { query } : { like: like.citation })
  }
  const cite = (option: Option) => {
    if (option.type !== 'hit') return
    if (like === null) addRecent(query)
    void citing.cite(option.hit, option.group)
  }
  const findAlike = (option: Option) => {
    if (option.type !== 'hit') return
    const { passage, citation, snippet } = option.hit
    setHelp(false)
    setTrail(stepOn(trail, { subject: { passage, citation, words: snippet.text }, row: option.key }))
    standing.start()
    focusField()
  }
  const remove = (gone: SavedSearch) => {
    removedSinceTyping.current = true
    standing.makeRoom()
    focusField()
    void saved.remove(gone)
  }
  const toggleSaved = () => {
    if (held === null) return void (asks && saved.save(asks))
    removedSinceTyping.current = true
    void saved.remove(held)
  }
  const toggleHelp = () => setHelp((now) => !now)

  /** What Enter and a click do: read, or, where a sheet asked, take as evidence. */
  const choose = (option: Option) => (target !== null && option.type === 'hit' ? cite(option) : open(option))
  const act = (what: RowAct, option: Option) => {
    if (option.type === 'saved' && what === 'rename') setNaming(option.search)
    else if (option.type === 'saved' && what === 'remove') remove(option.search)
    else if (option.type === 'hit' && what === 'cite') cite(option)
    else if (option.type === 'hit' && what === 'alike') findAlike(option)
    else choose(option)
  }

  // Enter pressed before the answer is here acts on the answer, never on the list of an older query.
  useEffect(() => {
    if (!settled || waiting.current === null) return
    const what = waiting.current
    waiting.current = null
    if (chosen) act(what, chosen)
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event)
    if (step !== null) {
      if (standing.step(step)) event.preventDefault()
      return
    }
    const typing = event.target === field.current
    const what = rowActOf(event, typing)
    // A row that is only pointed at is not the one a key in the field is meant for.
    const onSaved = chosen?.type === 'saved' && (standing.moved || !typing)
    if (what === null || ((what === 'rename' || what === 'remove') && !onSaved)) return
    event.preventDefault()
    if (!settled) waiting.current = what
    else if (chosen) act(what, chosen)
  }
  usePanelKeys(frame, {
    back: () => {
      if (like !== null) back()
      return like !== null
    },
    save: () => {
      toggleSaved()
      return true
    },
    undo: () => removedSinceTyping.current && undoLast(),
    help: () => {
      if (!empty) toggleHelp()
      return true
    },
  })

  return {
    frame,
    field,
    query,
    filters,
    found,
    empty,
    like,
    trail,
    said,
    status,
    suggestions,
    search,
    list,
    standing,
    saved,
    citing,
    packs,
    reading,
    naming,
    help,
    nothing: nothing && !help,
    problem: (like === null ? search.problem : alike.problem) ?? citing.problem ?? saved.problem,
    canSave: asks !== null,
    isSaved: held !== null,
    type,
    tryQuery,
    filter,
    takeOut,
    clearFilters,
    back,
    open,
    cite,
    choose,
    findAlike,
    remove,
    onKeyDown,
    toggleSaved,
    toggleHelp,
    setNaming,
  }
}

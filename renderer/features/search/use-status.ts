// The words beside the field, and the completions offered when nothing was found.
import { useEffect, useState } from 'react'
import { call } from '../../api.ts'
import type { Search } from './use-search.ts'
import { foundWords } from './words.ts'

/** A wait shorter than this, in milliseconds, is not worth a word. */
const worthSaying = 250

/** "23 found"; "Searching…" only where the first answer is slow; empty for an empty field. */
export function useStatus({ query, found, settled, problem }: Search): string {
  const [slow, setSlow] = useState(false)
  const waiting = !settled
  useEffect(() => {
    if (!waiting) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), worthSaying)
    return () => clearTimeout(timer)
  }, [waiting])
  if (query.trim() === '' || problem !== null) return ''
  if (slow) return 'Searching…'
  return found === null ? '' : foundWords(found.answer)
}

/** What the packs do speak of that begins like the query or its last word; asked only where `wanted`. */
export function useSuggestions(query: string, wanted: boolean): readonly string[] {
  const [suggestions, setSuggestions] = useState<readonly string[]>([])
  useEffect(() => {
    if (!wanted) return setSuggestions([])
    let current = true
    const words = query.trim().split(/\s+/u)
    const asked = [query.trim(), words.at(-1) ?? ''].map((typed) => call('search.suggest', { typed: typed.slice(0, 1000) }))
    void Promise.all(asked).then((answers) => {
      if (current) setSuggestions([...new Set(answers.flatMap((answer) => (answer.ok ? answer.value.suggestions : [])))])
    })
    return () => {
      current = false
    }
  }, [query, wanted])
  return suggestions
}

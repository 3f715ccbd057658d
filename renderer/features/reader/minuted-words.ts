// How a minuted decision or promise is named over its words.
import type { Decision, MinutedPromise } from '../../../preload/contract/model/pack.ts'

const decisionWords = {
  resolved: 'Resolved',
  agreed: 'Agreed',
  noted: 'Noted',
  endorsed: 'Endorsed',
  recommended: 'Recommended',
  referred: 'Referred',
  elected: 'Elected',
} as const

/** "Decision · Resolved · moved by Cllr A, seconded by Cllr B · carried". */
export function decisionLine(decisions: readonly Pick<Decision, 'kind' | 'mover' | 'seconder' | 'vote'>[]): string {
  const kinds = [...new Set(decisions.map((decision) => decisionWords[decision.kind]))].join(', ')
  const by = decisions.find((decision) => decision.mover)
  const moved = by ? `moved by ${by.mover}${by.seconder ? `, seconded by ${by.seconder}` : ''}` : ''
  const vote = decisions.find((decision) => decision.vote)?.vote?.printed ?? ''
  return ['Decision', kinds, moved, vote].filter((part) => part !== '').join(' · ')
}

/** "Promise, as minuted · the Director to Members · March 2014"; a thing only suggested is called so. */
export function promiseLine({ who, due, promisedTo, suggested }: Pick<MinutedPromise, 'who' | 'due' | 'promisedTo' | 'suggested'>): string {
  const people = [who ?? '', promisedTo ? `to ${promisedTo}` : ''].filter((part) => part !== '').join(' ')
  return [suggested ? 'Suggested, as minuted' : 'Promise, as minuted', people, due ?? ''].filter((part) => part !== '').join(' · ')
}

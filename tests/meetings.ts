// A meeting of whom a pack prints next to nothing, for tests to which most of it does not matter.
import type { Meeting } from '../preload/contract/model/pack.ts'

/** A meeting with a committee and a date (ISO), and what is told besides; the rest is not printed. */
export const meeting = (committee: string, date: string | null, printed: Partial<Meeting> = {}): Meeting => ({
  committee,
  date,
  time: null,
  venue: null,
  chair: null,
  chairFrom: null,
  held: null,
  contact: null,
  published: null,
  deadlines: [],
  members: [],
  substitutes: [],
  otherMembers: [],
  vacancies: [],
  doubts: [],
  ...printed,
})

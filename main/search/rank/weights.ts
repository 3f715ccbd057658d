// Every weight of the ranking, in one place, with what it is for. Tuned on one set of judged queries and kept only where it did no harm on others
// that were not tuned on; most lie on a plateau, where half as much or twice as much changes little.

export interface Weights {
  /** BM25's k1: how soon further mentions of a word stop adding. */
  saturation: number
  /** BM25's b: how far long passages are held to their length. */
  lengthShare: number
  /** A word in the headings above the passage, in mentions in the text. */
  heading: number
  /** A word in the headings beside one in the text, when it is looked at how close together words stand. */
  headingStand: number
  /** A word in the headings, in mentions in the text, where the passage is a minuted decision or promise, which seldom names its subject again. */
  topic: number
  /** A word in the document's or item's title, likewise. */
  title: number
  /** What a short form means, other forms of a figure, roles of a person named, likewise. */
  learned: number
  /** A word in the heads or caption of the table, in the line that leads into a list, or in what opens a minuted decision's item, likewise. */
  lead: number
  /** Another form of a figure or code ("66.3" for "66.3%"), in terms of the one typed. */
  otherForm: number
  /** A figure, in terms of an ordinary word; in words instead of digits; and another figure that rounds to the one typed. */
  figure: number
  numberWord: number
  roundedFigure: number
  /** What a short form stands for in the packs, or the short form of what was typed, in terms of the word typed. */
  longForm: number
  /** A word that begins with what is still being typed. */
  beginning: number
  /** Multiplies what the thesaurus says. */
  thesaurus: number
  /** Multiplies it where a question asks to be told something, in a member's own words; and where it asks who. */
  kinForTelling: number
  kinForWho: number
  /** Multiplies it where the query speaks of another sense. */
  otherSense: number
  /** A single word out of a saying or name that was typed whole. */
  partOfSaying: number
  /** A saying or name of several words, in terms of an ordinary word. */
  saying: number
  /** Words of asking and telling in a question, and words for minutes and their items where minutes are asked for. */
  lightWord: number
  /** A saying all of whose words are such, or small: "what became of", "how come". */
  lightSaying: number
  /** A wording of several words, in terms of its rarest word. */
  together: number
  /** A wording of several words whose words stand apart, in terms of one that stands together. */
  apart: number
  /** A concept that stands only in the passage before or after, in terms of its worth. */
  neighbour: number
  /** The same two passages away. */
  farNeighbour: number
  /** Added for concepts standing close together, in terms of the worth of the two. */
  closeness: number
  /** Added for two concepts standing side by side in the order typed, likewise. */
  order: number
  /** How many words apart two concepts may be and still stand close. */
  reach: number
  /** How fully a concept is held that stands only in headings, titles and the like. */
  aboutText: number
  /** Factor for passages of fewer than six words. */
  fewWords: number
  /** How far the share of the query's worth that a passage holds multiplies its score. */
  coverage: number
  /** Factors by kind of passage. */
  headingPassage: number
  boilerplate: number
  empty: number
  /** Who was there, who is a member: seldom what is looked for. */
  roll: number
  frontSheet: number
  agenda: number
  /** Factor for tables where a question asks to be told something in words, and what is taken off for every e-fold of a long passage's length. */
  tableForTelling: number
  longForTelling: number
  /** Factors for minutes, and for decisions and promises in them, where what was decided or promised is asked for. */
  minuted: number
  decided: number
  /** Factor for a paper's recommendations where they are asked for. */
  recommended: number
  /** A concept that only the headings or title of a contact line hold, where one asks whom to ask: the line itself never names what it is about. */
  contactTopic: number
  /** Factor for passages with figures where a number is asked for. */
  figures: number
  /** The same for passages that name a person, give a telephone number or address, give a date, or report what was said. */
  person: number
  cause: number
  contact: number
  date: number
  speech: number
  /** Taken off a passage whose meeting was ten years and more before the newest held; less for newer ones. */
  recency: number
}

export const weights: Weights = {
  saturation: 1,
  lengthShare: 0.4,
  heading: 1.2,
  headingStand: 0.5,
  topic: 1.2,
  title: 0.3,
  learned: 0.7,
  lead: 0.4,
  otherForm: 0.5,
  figure: 1.2,
  numberWord: 0.6,
  roundedFigure: 0.6,
  longForm: 1,
  beginning: 0.7,
  thesaurus: 0.95,
  kinForTelling: 1.25,
  kinForWho: 0.85,
  otherSense: 0.3,
  partOfSaying: 0.5,
  saying: 1.4,
  lightWord: 0.5,
  lightSaying: 0.9,
  together: 1.3,
  apart: 0.5,
  neighbour: 0.2,
  farNeighbour: 0.05,
  closeness: 0.3,
  order: 0.3,
  reach: 16,
  aboutText: 0.8,
  fewWords: 0.9,
  coverage: 1,
  headingPassage: 0.6,
  boilerplate: 0.33,
  empty: 0.4,
  roll: 0.6,
  frontSheet: 0.85,
  agenda: 0.8,
  tableForTelling: 0.85,
  longForTelling: 0.1,
  minuted: 1.2,
  decided: 1.4,
  recommended: 1.4,
  contactTopic: 0.8,
  figures: 1.2,
  person: 1.15,
  cause: 1.4,
  contact: 1.3,
  date: 1.1,
  speech: 1.7,
  recency: 0.03,
}

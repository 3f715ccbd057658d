// What a check of a PDF found wrong.

/** What is wrong, in words; the same rule may be broken in several places. */
export interface Finding {
  readonly rule:
    | 'tags'
    | 'title'
    | 'language'
    | 'outline'
    | 'headings'
    | 'lists'
    | 'tables'
    | 'links'
    | 'fonts'
    | 'content'
    | 'tab order'
    | 'pictures'
    | 'types'
  readonly detail: string
}

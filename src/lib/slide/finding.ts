/** What a check of slides may find, and the words for it. */

export type FindingCode =
  | 'duplicate-key'
  | 'name'
  | 'outside'
  | 'overflow'
  | 'overlap'
  | 'safe-area'
  | 'contrast'
  | 'small-type'
  | 'orphan'
  | 'empty-place'
  | 'empty-slide'
  | 'words'
  | 'mixed-sizes'
  | 'slide-limit'
  | 'missing-font'

/** What mends a finding; the panel names it and knows how. */
export type Repair =
  | 'soften-pattern'
  | 'text-lighter'
  | 'text-darker'
  | 'darken-picture'
  | 'use-size'
  | 'split'
  | 'add-picture'
  | 'delete-slide'
  | 'shorten-deck'
  | 'divide-deck'
  | 'choose-font'

export interface Finding {
  readonly code: FindingCode
  /** error: nobody would publish it; advice: reads better otherwise. */
  readonly severity: 'error' | 'warning' | 'advice'
  /** Key of the slide. */
  readonly slide: string
  /** Key and name of the layer it concerns. */
  readonly node: string
  readonly name: string
  /** In the rule's unit: contrast to 1, px, words, slides, fonts, or a share of 1; 0 where nothing is measured. */
  readonly measured: number
  readonly rule: number
  readonly repair?: Repair
}

/** Whether nobody would publish a slide with it. */
export function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

/** One plain sentence with the measured value and the one that is needed. */
export function findingSentence({ code, measured, rule, name }: Finding): string {
  const px = Math.round(measured)
  switch (code) {
    case 'contrast':
      return `Contrast ${tenths(measured)}:1 at its lowest, ${tenths(rule)}:1 is needed.`
    case 'words':
      return `${measured} words. ${rule} or fewer read better on a phone.`
    case 'empty-place':
      return 'This place is empty. A placeholder stands there.'
    case 'small-type':
      return `Text is ${px} px. ${Math.round(rule)} px is the smallest that reads on a phone.`
    case 'overflow':
      return `Text leaves its box by ${px} px.`
    case 'outside':
      return `${name} leaves the slide by ${px} px.`
    case 'safe-area':
      return `${name} stands ${px} px inside the unsafe edge.`
    case 'overlap':
      return `${name} is covered by ${px} px.`
    case 'orphan':
      return 'The last line has one word.'
    case 'mixed-sizes':
      return 'Body size differs from the other slides.'
    case 'empty-slide':
      return 'This slide is empty.'
    case 'slide-limit':
      return `${measured} slides, ${rule} fit in one post.`
    case 'missing-font':
      return `${name} ${measured === 1 ? 'is' : 'are'} not in this file. Inter stands in.`
    case 'duplicate-key':
      return `${name} has the key of another layer.`
    case 'name':
      return 'A layer has no name, or one with a slash.'
  }
}

/** Rounded down, so that 4.49 never reads as 4.5. */
function tenths(value: number): string {
  return String(Math.floor(value * 10) / 10)
}
